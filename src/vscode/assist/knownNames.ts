import type { KnownNames } from '../../core/assist/completion.ts';
import { knownOwners } from '../../core/portfolio/owners.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';

/** The names that the workbooks use, to choose from while one writes; collected once a portfolio. */
export function knownNames(portfolio: () => Portfolio): () => KnownNames {
  let known: { readonly of: Portfolio; readonly names: KnownNames } | undefined;
  return () => {
    const now = portfolio();
    if (known?.of !== now) known = { of: now, names: namesIn(now) };
    return known.names;
  };
}

function namesIn(portfolio: Portfolio): KnownNames {
  const { states, organizations, ideas } = portfolio;
  const libraries = [...states.values()].flatMap(({ summary }) => summary.cycle.library ?? []);
  return {
    owners: knownOwners(portfolio),
    organizations: [
      ...organizations.flatMap(({ name }) => name ?? []),
      ...ideas.map(({ name }) => name),
    ],
    libraries: [...new Set(libraries)],
  };
}
