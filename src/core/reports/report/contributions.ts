import { cell, heading, type Block } from '../document.ts';
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
    {
      kind: 'table',
      caption: t('Value of contributions'),
      columns: [
        { title: t('Partner'), width: 4 },
        { title: t('Who'), width: 4 },
        { title: t('Brings'), width: 6 },
        { title: t('Dollar value'), width: 3, isFigure: true },
      ],
      headsRows: true,
      rows: known.map(({ partner, who, what, value }) => [
        cell(partner),
        cell(who),
        cell(what),
        cell(
          typeof value === 'number' ? t('${amount}', { amount: valueText(value) ?? '' }) : value,
        ),
      ]),
    },
  ];
}
