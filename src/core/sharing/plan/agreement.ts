import { cell, tableOf, type Block } from '../document.ts';
import { dayCell, section, type PlanSource } from './planSource.ts';
import { heldAnswer } from './prose.ts';

/** From when until when it holds, when both look at it again, and what they agreed on beside the work. */
export function agreementBlocks(source: PlanSource): readonly Block[] {
  const { cycle, t } = source;
  const { signed, starts, ends, review } = cycle.agreement ?? {};
  const rows = [
    [cell(t('Signed on')), dayCell(signed, 'agreement.signed', t)],
    [cell(t('Takes effect')), dayCell(starts, 'agreement.starts', t)],
    [cell(t('Ends')), dayCell(ends, 'agreement.ends', t)],
    [cell(t('We’ll review it on')), dayCell(review, 'agreement.review', t)],
  ].filter(([, day]) => (day?.runs.length ?? 0) > 0);
  const table: readonly Block[] =
    rows.length === 0
      ? []
      : [
          tableOf(
            t('Dates of the agreement'),
            [
              [t('Agreement'), 1],
              [t('Date'), 2],
            ],
            rows,
          ),
        ];
  const terms = heldAnswer(source, 'agreement-terms');
  const open = [
    ...(terms.length === 0
      ? [
          t(
            'What have we agreed about money, credit, and data, and about how either of us can end the partnership?',
          ),
        ]
      : []),
    ...(review === undefined ? [t('When will we review this plan together?')] : []),
  ];
  return section(source, t('Terms of our agreement'), [...terms, ...table], open);
}
