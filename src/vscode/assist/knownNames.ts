import type { KnownNames } from '../../core/assist/completion.ts';
import { knownOwners } from '../../core/portfolio/owners.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';

/** The names that the workbooks use, to choose from while one writes. */
export function knownNames(portfolio: Portfolio): KnownNames {
  const libraries = [...portfolio.states.values()].flatMap(
    ({ summary }) => summary.cycle.library ?? [],
  );
  return {
    owners: knownOwners(portfolio),
    organizations: [
      ...portfolio.organizations.flatMap(({ name }) => name ?? []),
      ...portfolio.ideas.map(({ name }) => name),
    ],
    libraries: [...new Set(libraries)],
  };
}
