import { factsGoing } from '../../schema/whereFactsGo.ts';
import { otherItemFacts } from '../../portfolio/factWords.ts';
import type { Role } from '../../schema/generated/types.ts';
import { cell, cellsOf, columnsOf, heading, filledTableOf, type Block } from '../document.ts';
import { valueText } from '../shownValues.ts';
import { goesOn, type ReportedCycle, type ReportSource } from './reportedCycle.ts';

interface Contribution {
  readonly partner: string;
  readonly role: Role;
  readonly value: number | string;
}

/** What somebody brings to a cycle that goes on, where it is known what that is worth in money. */
export function contributionsOf(cycles: readonly ReportedCycle[]): readonly Contribution[] {
  return cycles
    .filter(goesOn)
    .flatMap(({ partner, cycle }) =>
      (cycle.roles ?? []).flatMap((role) =>
        role.value === undefined ? [] : [{ partner, role, value: role.value }],
      ),
    );
}

/** The same as a table. */
export function contributionBlocks({ cycles, t }: ReportSource): readonly Block[] {
  const known = contributionsOf(cycles);
  if (known.length === 0) return [];
  const others = otherItemFacts(
    ['roles'],
    factsGoing('report', ['roles', 0]),
    ['organization', 'contributes', 'value'],
    t,
  );
  return [
    heading(2, t('Value of contributions')),
    filledTableOf(
      t('Value of contributions'),
      [
        [t('Partner'), 4],
        [t('Who'), 4],
        [t('Brings'), 6],
        [t('Dollar value'), 3, 'figure'],
        ...columnsOf(others),
      ],
      known.map(({ partner, role, value }) => [
        cell(partner),
        cell(role.organization),
        cell(role.contributes),
        cell(
          typeof value === 'number' ? t('${amount}', { amount: valueText(value) ?? '' }) : value,
        ),
        ...cellsOf(role, others),
      ]),
    ),
  ];
}
