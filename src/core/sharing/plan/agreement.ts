import { factTable, type Block } from '../document.ts';
import { labelledFacts, section, type PlanSource } from './planSource.ts';
import { heldAnswer } from './prose.ts';

/** From when until when it holds, when both look at it again, and what they agreed on beside the work. */
export function agreementBlocks(source: PlanSource): readonly Block[] {
  const { cycle, t } = source;
  const dates = labelledFacts(source, ['agreement'], { review: t('We’ll review it on') });
  const table = factTable(t('Dates of the agreement'), [t('Agreement'), t('Date'), 2], dates);
  const terms = heldAnswer(source, 'agreement-terms');
  const open = [
    ...(terms.length === 0
      ? [
          t(
            'What have we agreed about money, credit, and data, and about how either of us can end the partnership?',
          ),
        ]
      : []),
    ...(cycle.agreement?.review === undefined
      ? [t('When will we review this plan together?')]
      : []),
  ];
  return section(source, t('Terms of our agreement'), [...terms, ...table], open);
}
