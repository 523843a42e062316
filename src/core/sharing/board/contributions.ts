import { cell, heading, filledTableOf, type Block } from '../document.ts';
import { valueText } from '../shownValues.ts';
import { goesOn, type ReportedCycle, type ReportSource } from './reportedCycle.ts';

interface Contribution {
  readonly partner: string;
  readonly who: string;
  readonly what: string;
  readonly value: number | string;
}

/** What somebody brings to a cycle that goes on, where it is known what that is worth in money. */
export function contributionsOf(cycles: readonly ReportedCycle[]): readonly Contribution[] {
  return cycles
    .filter(goesOn)
    .flatMap(({ partner, cycle }) =>
      (cycle.roles ?? []).flatMap(({ organization, contributes, value }) =>
        value === undefined
          ? []
          : [{ partner, who: organization ?? '', what: contributes ?? '', value }],
      ),
    );
}

/** The same as a table. */
export function contributionBlocks({ cycles, t }: ReportSource): readonly Block[] {
  const known = contributionsOf(cycles);
  if (known.length === 0) return [];
  return [
    heading(2, t('Value of contributions')),
    filledTableOf(
      t('Value of contributions'),
      [
        [t('Partner'), 4],
        [t('Who'), 4],
        [t('Brings'), 6],
        [t('Dollar value'), 3, 'figure'],
      ],
      known.map(({ partner, who, what, value }) => [
        cell(partner),
        cell(who),
        cell(what),
        cell(
          typeof value === 'number' ? t('${amount}', { amount: valueText(value) ?? '' }) : value,
        ),
      ]),
    ),
  ];
}
