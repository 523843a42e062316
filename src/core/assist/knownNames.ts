import { knownOwners } from '../portfolio/owners.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { KnownNames } from './completion/completionItem.ts';

const kept = new WeakMap<Portfolio, KnownNames>();

/** The names that the workbooks use, to choose from while one writes; collected once a portfolio. */
export function knownNames(portfolio: Portfolio): KnownNames {
  const names = kept.get(portfolio) ?? namesIn(portfolio);
  kept.set(portfolio, names);
  return names;
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
