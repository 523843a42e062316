import type { Sentence, Translate } from '../language/translate.ts';
import type { FileKind, RefusalReason } from './file/refusal.ts';
import type { Notice, SkippedRow, SkipReason } from './importPlan.ts';

/** Why nothing came of a file and what to do about it, in one sentence. */
export function refusalText(
  reason: RefusalReason,
  kind: FileKind | undefined,
  t: Translate,
): string {
  const word = kind === 'word';
  const program = word ? 'Word' : 'Excel';
  const type = word ? t('Word Document (.docx)') : t('Excel Workbook (.xlsx)');
  switch (reason) {
    case 'empty':
      return t('This file is empty.');
    case 'not-office':
      return word
        ? t('This isn’t a Word document (.docx). Open it in Word, save it as one, then try again.')
        : t(
            'This isn’t an Excel workbook (.xlsx). Open it in Excel, save it as one, then try again.',
          );
    case 'not-csv':
      return t(
        'This isn’t a list (.csv), even though its name says so. Save it from Excel again, then try again.',
      );
    case 'cut-off':
      return t('Part of this file is missing. Copy or download it again, then try again.');
    case 'damaged':
      return t('This file is damaged. Open it in {program}, save it again, then try again.', {
        program,
      });
    case 'too-large':
      return t(
        'This file is too large to read safely. Split it, or copy what you need into a new one.',
      );
    case 'old-format':
      return t('This is an older {program} format. Open it in {program} and save it as “{type}”.', {
        program,
        type,
      });
    case 'password':
      return t('This file is password-protected. Save a copy without a password, then try again.');
    case 'macros':
      return t(
        'This file contains macros. Save it as “{type}”, which leaves them out, then try again.',
        {
          type,
        },
      );
    case 'leads-outside':
      return t(
        'This file points to places outside itself, which a real {program} file never does. It may not be safe, so we didn’t import it.',
        {
          program,
        },
      );
    case 'entities':
      return t(
        'This file contains instructions that {program} never writes, so we didn’t import it. If you trust where it came from, open it in {program}, save it again, then try again.',
        {
          program,
        },
      );
    case 'other-kind':
      return word
        ? t('This isn’t a Word document (.docx), even though its name says so.')
        : t('This isn’t an Excel workbook (.xlsx), even though its name says so.');
    case 'no-guide':
      return t('None of the guide’s headings or questions are in this document.');
    case 'nothing-filled-in':
      return t('Nothing is filled in: this is the blank guide.');
    case 'no-table':
      return t('This list has no rows.');
    case 'no-names':
      return t('None of the columns in this list seems to contain the names of organizations.');
    case 'unknown-kind':
      return t(
        'Only Word documents (.docx), Excel workbooks (.xlsx), and lists (.csv) can be imported.',
      );
  }
}

/** Something to know of a file that was read. */
export function noticeText(notice: Notice, t: Translate): string {
  switch (notice.kind) {
    case 'changes-accepted':
      return t('It has tracked changes. We read it as if they had all been accepted.');
    case 'pictures-left':
      return notice.count === 1
        ? t('It has a picture, which wasn’t brought over.')
        : t('It has {count} pictures, which weren’t brought over.', { count: notice.count });
    case 'comments-kept':
      return t('Its comments are at the end of the workbook.');
    case 'no-pick':
      return t(
        'It doesn’t say which organization you picked, so we used {organization}, the first on the list.',
        {
          organization: notice.organization,
        },
      );
  }
}

/** Why no workbook comes of a row. */
export function skipText({ why, sheet }: SkippedRow, t: Translate): string {
  const said = t(SKIP_REASONS[why]);
  return sheet === '' ? said : t('{why} (sheet {sheet})', { why: said, sheet });
}

const SKIP_REASONS: Readonly<Record<SkipReason, Sentence>> = {
  title: 'a title above the list',
  header: 'the names of the columns',
  total: 'a total',
  remark: 'a heading or a note, not an organization',
  duplicate: 'the same organization as a row above',
  'already-there': 'this organization already has a workbook',
};
