import type { Day } from '../../calendar/day.ts';
import type { Translate } from '../../language/translate.ts';
import { sameName } from '../../workbook/naming.ts';
import { ENGLISH } from '../document.ts';
import type { SharedFile } from '../sharedFile.ts';
import type { SharedWorkbook } from '../sharedWorkbook.ts';
import { reportedCycles } from '../board/reportedCycle.ts';
import { writeDocument, type DocumentFormat } from '../writeDocument.ts';
import { handoverDocument } from './handover.ts';
import { namesLike } from '../namesLike.ts';
import { allNames, findWork } from './personsWork.ts';

interface HandoverRequest {
  /** Empty for all that the library looks after. */
  readonly person: string;
  readonly successor?: string | undefined;
  readonly workbooks: readonly SharedWorkbook[];
  readonly today: Day;
  readonly t: Translate;
  readonly language?: string;
  readonly format: DocumentFormat;
}

/** What one person looks after, as a file; or why there is nothing to hand over. */
export function handoverFile(request: HandoverRequest): SharedFile {
  const { workbooks, successor, today, t, language = ENGLISH, format } = request;
  const cycles = reportedCycles(workbooks, today, t);
  const names = allNames(cycles);
  // As the workbooks write it, and not as it was typed.
  const written = names.find((name) => sameName(name, request.person)) ?? request.person;
  const person = written === '' ? undefined : written;
  const held = findWork(person, cycles);
  if (held.length === 0) return { kind: 'nothing', why: whyNothing(written, names, t) };
  const document = handoverDocument({ person, successor, held, cycles, today, t });
  return {
    kind: 'file',
    bytes: writeDocument({ ...document, language }, format),
    of: person ?? t('all partnerships'),
  };
}

function whyNothing(person: string, names: readonly string[], t: Translate): string {
  if (names.length === 0) {
    return t(
      'No workbook names anyone yet. Fill in a coordinator, or who’s responsible for a milestone, and try again.',
    );
  }
  if (person === '') return t('These workbooks have no active partnership.');
  const like = namesLike(person, names).join(', ');
  return like === ''
    ? t('“{person}” has no unfinished work in these workbooks.', { person })
    : t('“{person}” has no unfinished work in these workbooks. Similar names: {like}.', {
        person,
        like,
      });
}
