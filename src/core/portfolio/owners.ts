import type { Cycle } from '../schema/generated/types.ts';
import { nameKey } from '../workbook/naming.ts';
import type { Portfolio } from './portfolio.ts';

/** Everybody who is responsible for something, each once, those of `ofThis` first. */
export function knownOwners(portfolio: Portfolio, ofThis?: Cycle): readonly string[] {
  const all = [...portfolio.states.values()].map(({ summary }) => summary.cycle);
  const cycles = ofThis === undefined ? all : [ofThis, ...all];
  const names = new Map<string, string>();
  for (const { milestones, coordinator } of cycles) {
    for (const name of [...(milestones ?? []).map(({ owner }) => owner), coordinator]) {
      const key = nameKey(name ?? '');
      if (name !== undefined && key !== '' && !names.has(key)) names.set(key, name);
    }
  }
  return [...names.values()];
}
