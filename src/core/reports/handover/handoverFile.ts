import type { Day } from '../../calendar/day.ts';
import type { Translate } from '../../portfolio/translate.ts';
import type { Made } from '../made.ts';
import type { OutgoingWorkbook } from '../outgoingWorkbook.ts';
import { reportedCycles } from '../report/reportedCycle.ts';
import { writeDocument, type DocumentFormat } from '../writeDocument.ts';
import { handoverDocument } from './handover.ts';
import { allNames, heldBy } from './held.ts';
import { namesLike } from './names.ts';

interface HandoverRequest {
  readonly person: string;
  readonly workbooks: readonly OutgoingWorkbook[];
  readonly today: Day;
  readonly t: Translate;
  readonly format: DocumentFormat;
}

/** What one person looks after, as a file; or why there is nothing to hand over. */
export function handoverFile({ person, workbooks, today, t, format }: HandoverRequest): Made {
  const cycles = reportedCycles(workbooks, today, t);
  const held = heldBy(person, cycles);
  if (held.length === 0) {
    const like = namesLike(person, allNames(cycles)).join(', ');
    const why =
      like === ''
        ? t('“{person}” has nothing open in these workbooks.', { person })
        : t('“{person}” has nothing open in these workbooks. Similar names: {like}.', {
            person,
            like,
          });
    return { kind: 'nothing', why };
  }
  const document = handoverDocument({ person, held, cycles, today, t });
  return { kind: 'file', bytes: writeDocument(document, format), of: person };
}
