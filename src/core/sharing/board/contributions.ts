import { isCurrent } from '../../guide/statuses.ts';
import type { Role } from '../../schema/generated/types.ts';
import { furtherColumns, titledTable, type Block } from '../document.ts';
import { valueText } from '../shownValues.ts';
import type { ReportedCycle, ReportSource } from './reportedCycle.ts';

interface Contribution extends Role {
  readonly partner: string;
  readonly value: number | string;
}

/** What somebody brings to a cycle that goes on, where it is known what that is worth in money. */
export function sumContributions(cycles: readonly ReportedCycle[]): readonly Contribution[] {
  return cycles
    .filter(({ status }) => isCurrent(status))
    .flatMap(({ partner, cycle }) =>
      (cycle.roles ?? []).flatMap((role) =>
        role.value === undefined ? [] : [{ ...role, partner, value: role.value }],
      ),
    );
}

/** The same as a table. */
export function contributionBlocks({ cycles, t }: ReportSource): readonly Block[] {
  const worth = ({ value }: Contribution): string =>
    typeof value === 'number' ? t('${amount}', { amount: valueText(value) ?? '' }) : value;
  return titledTable(
    2,
    t('Value of contributions'),
    [
      [t('Partner'), 4, ({ partner }) => partner],
      [t('Who'), 4, ({ organization }) => organization],
      [t('Brings'), 6, ({ contributes }) => contributes],
      [t('Dollar value'), 3, worth, 'figure'],
      ...furtherColumns('report', ['roles'], ['organization', 'contributes', 'value'], t),
    ],
    sumContributions(cycles),
  );
}
