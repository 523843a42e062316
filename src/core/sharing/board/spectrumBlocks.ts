import { SPECTRUM, spectrumRank, type SpectrumLevel } from '../../guide/spectrum.ts';
import { cell, heading, filledTableOf, type Block } from '../document.ts';
import type { ReportedCycle, ReportSource } from './reportedCycle.ts';
import { figure, spectrumGrid } from './pictures.ts';

/** How closely partners work with the library, as a picture with its table. */
export function spectrumBlocks({ cycles, t }: ReportSource): readonly Block[] {
  const known = cycles.filter(
    ({ cycle }) => cycle.spectrum !== undefined && levelsOf(cycle).length > 0,
  );
  if (known.length === 0) return [];
  const name = (level: SpectrumLevel | undefined): string | undefined => {
    const found = SPECTRUM.find(({ id }) => id === level)?.name;
    return found === undefined ? undefined : t(found);
  };
  return [
    heading(2, t('How closely we work together')),
    figure(
      spectrumGrid(known, t),
      filledTableOf(
        t('Levels on the Spectrum of Public Participation'),
        [
          [t('Partner'), 4],
          [t('Cycle'), 4],
          [t('At the start'), 3],
          [t('Aiming for'), 3],
          [t('Reached'), 3],
        ],
        known.map(({ partner, label, cycle: { spectrum } }) => [
          cell(partner),
          cell(label),
          cell(name(spectrum?.current)),
          cell(name(spectrum?.target)),
          cell(name(spectrum?.reached)),
        ]),
      ),
    ),
  ];
}

function levelsOf({ spectrum }: ReportedCycle['cycle']): readonly SpectrumLevel[] {
  return [spectrum?.current, spectrum?.target, spectrum?.reached].filter(
    (level) => level !== undefined,
  );
}

/** Whether a cycle got closer than it began; undefined where nobody has said where it got to. */
export function movedBy({ cycle: { spectrum } }: ReportedCycle): number | undefined {
  const { current, reached } = spectrum ?? {};
  return current === undefined || reached === undefined
    ? undefined
    : spectrumRank(reached) - spectrumRank(current);
}
