import { SPECTRUM, spectrumRank, type SpectrumLevel } from '../guide/spectrum.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import { fullCycleLabel } from '../portfolio/labels.ts';
import type { Organization } from '../portfolio/organizations.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Translate } from '../language/translate.ts';
import { makePagePlace, type PagePlace } from './pagePlace.ts';
import { isStoppedNow, partnerName } from './whose.ts';

export interface SpectrumRow extends PagePlace {
  readonly name: string;
  /** Whether its cycle in hand is paused or ended, as its menu asks. */
  readonly stopped: boolean;
  readonly sentence: string;
  /** By cycle, the last one last. */
  readonly cycles: readonly SpectrumCycle[];
  /** The workbook to begin the next cycle from, where none goes on. */
  readonly next: string | undefined;
}

/** Levels count from 0 for none to 5 for Empower; undefined where nobody said. */
export interface SpectrumCycle extends PagePlace {
  readonly label: string;
  readonly start: number | undefined;
  readonly aim: number | undefined;
  readonly reached: number | undefined;
}

/** Partners we know something about come first; otherwise in the sidebar's order. */
export function spectrumOrder({ organizations }: Portfolio): readonly Organization[] {
  const isKnown = ({ cycles }: Organization): boolean =>
    cycles.some(({ summary }) => Object.keys(summary.cycle.spectrum ?? {}).length > 0);
  return [...organizations.filter(isKnown), ...organizations.filter((one) => !isKnown(one))];
}

/** `hasCurrent` says whether a partner has a cycle that goes on, among all that there are. */
export function spectrumRow(
  organization: Organization,
  hasCurrent: (key: string) => boolean,
  t: Translate,
): SpectrumRow {
  const cycles = organization.cycles.map((state) => spectrumCycle(state, t));
  const last = organization.cycles.at(-1);
  const name = partnerName(organization, t);
  return {
    ...makePagePlace(last?.path ?? '', { kind: 'field', path: ['spectrum', 'target'] }),
    ...{ name, stopped: isStoppedNow(organization) },
    sentence: [name, ...cycles.map((one) => cycleSentence(one, t))].join('. '),
    cycles,
    next: last?.status === 'complete' && !hasCurrent(organization.key) ? last.path : undefined,
  };
}

function spectrumCycle({ path, summary: { cycle } }: CycleState, t: Translate): SpectrumCycle {
  const { spectrum = {}, organization } = cycle;
  const start = spectrum.current ?? (organization?.relationship === 'new' ? 'none' : undefined);
  return {
    ...makePagePlace(path, { kind: 'field', path: ['spectrum', 'current'] }),
    label: fullCycleLabel(cycle, t),
    start: rankLevel(start),
    aim: rankLevel(spectrum.target),
    reached: rankLevel(spectrum.reached),
  };
}

function rankLevel(level: SpectrumLevel | undefined): number | undefined {
  return level && spectrumRank(level);
}

/** `Cycle 1: started at Consult, aims at Collaborate, reached Involve`. */
function cycleSentence({ label, start, aim, reached }: SpectrumCycle, t: Translate): string {
  const words = [
    start === undefined ? undefined : t('started at {level}', { level: levelName(start, t) }),
    aim === undefined ? undefined : t('aiming for {level}', { level: levelName(aim, t) }),
    reached === undefined ? undefined : t('reached {level}', { level: levelName(reached, t) }),
  ].filter((word) => word !== undefined);
  return `${label}: ${words.length === 0 ? t('not on the spectrum yet') : words.join(', ')}`;
}

function levelName(rank: number, t: Translate): string {
  return t(SPECTRUM[rank]?.name ?? '');
}
