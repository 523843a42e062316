import type { Cycle } from '../schema/generated/types.ts';
import { everybodyNamed } from '../workbook/model/peopleIn.ts';
import { namesOnce } from '../workbook/naming.ts';
import type { Portfolio } from './portfolio.ts';

/** Everybody who is responsible for something, each once, those of `ofThis` first. */
export function knownOwners(portfolio: Portfolio, ofThis?: Cycle): readonly string[] {
  const all = [...portfolio.states.values()].map(({ summary }) => summary.cycle);
  const cycles = ofThis === undefined ? all : [ofThis, ...all];
  return namesOnce(cycles.flatMap((cycle) => everybodyNamed({ ...cycle, roles: [] })));
}
