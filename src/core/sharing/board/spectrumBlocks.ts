import { spectrumRank } from '../../guide/spectrum.ts';
import { makeFilledTable, heading, type Block } from '../document.ts';
import { levelText } from '../shownValues.ts';
import type { ReportedCycle, ReportSource } from './reportedCycle.ts';
import { figure, spectrumGrid } from './pictures.ts';

/** How closely partners work with the library, as a picture with its table. */
export function spectrumBlocks({ cycles, t }: ReportSource): readonly Block[] {
  const known = cycles.filter(({ cycle: { spectrum = {} } }) =>
    [spectrum.current, spectrum.target, spectrum.reached].some((level) => level !== undefined),
  );
  if (known.length === 0) return [];
  return [
    heading(2, t('How closely we work together')),
    figure(
      spectrumGrid(known, t),
      makeFilledTable(
        t('Levels on the Spectrum of Public Participation'),
        [
          [t('Partner'), 4, ({ partner }) => partner],
          [t('Cycle'), 4, ({ label }) => label],
          [t('At the start'), 3, ({ cycle }) => levelText(cycle.spectrum?.current, t)],
          [t('Aiming for'), 3, ({ cycle }) => levelText(cycle.spectrum?.target, t)],
          [t('Reached'), 3, ({ cycle }) => levelText(cycle.spectrum?.reached, t)],
        ],
        known,
      ),
    ),
  ];
}

/** Whether a cycle got closer than it began; undefined where nobody has said where it got to. */
export function movedBy({ cycle: { spectrum } }: ReportedCycle): number | undefined {
  const { current, reached } = spectrum ?? {};
  return current === undefined || reached === undefined
    ? undefined
    : spectrumRank(reached) - spectrumRank(current);
}
