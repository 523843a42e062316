import type { Translate } from '../portfolio/translate.ts';
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
      return t('The file is empty.');
    case 'not-office':
      return word
        ? t('This isn’t a Word document (.docx); open it in Word, save it as one, and try again.')
        : t(
            'This isn’t an Excel workbook (.xlsx); open it in Excel, save it as one, and try again.',
          );
    case 'not-csv':
      return t(
        'This isn’t a list (.csv), though its name says so; save it anew from Excel, and try again.',
      );
    case 'cut-off':
      return t('The file isn’t complete; copy or download it again, and try once more.');
    case 'damaged':
      return t('The file is damaged; open it in {program}, save it anew, and try again.', {
        program,
      });
    case 'too-large':
      return t(
        'The file is too large to be imported; split it, or copy what you need into a new one.',
      );
    case 'old-format':
      return t(
        'This is the format of an old {program}; open it in {program} and save it as “{type}”.',
        {
          program,
          type,
        },
      );
    case 'password':
      return t('A password protects this file; save it without one, and try again.');
    case 'macros':
      return t(
        'There are macros in this file; save it as “{type}”, which has none, and try again.',
        {
          type,
        },
      );
    case 'leads-outside':
      return t(
        'The file holds names that lead out of it, as {program} never writes them; don’t use it.',
        {
          program,
        },
      );
    case 'entities':
      return t(
        'The file holds instructions that {program} never writes; open it in {program}, save it anew, and try again.',
        {
          program,
        },
      );
    case 'other-kind':
      return word
        ? t('This isn’t a Word document (.docx), though its name says so.')
        : t('This isn’t an Excel workbook (.xlsx), though its name says so.');
    case 'no-guide':
      return t('None of the guide’s headings or questions are in this document.');
    case 'nothing-filled-in':
      return t('Nothing is filled in: this is the blank guide.');
    case 'no-table':
      return t('There are no rows in this list.');
    case 'no-names':
      return t('No column of this list seems to hold the names of organizations.');
    case 'unknown-kind':
      return t(
        'Only Word documents (.docx), Excel workbooks (.xlsx) and lists (.csv) can be imported.',
      );
  }
}

/** Something to know of a file that was read. */
export function noticeText(notice: Notice, t: Translate): string {
  switch (notice.kind) {
    case 'changes-accepted':
      return t('It holds tracked changes. They were read as if all were accepted.');
    case 'pictures-left':
      return notice.count === 1
        ? t('A picture in it was not taken over.')
        : t('{count} pictures in it were not taken over.', { count: notice.count });
    case 'comments-kept':
      return t('Its comments stand at the end of the workbook.');
    case 'no-pick':
      return t(
        'It doesn’t say which organization you picked, so {organization}, the first on the list, was taken.',
        {
          organization: notice.organization,
        },
      );
  }
}

/** Why no workbook comes of a row. */
export function skipText({ why, sheet }: SkippedRow, t: Translate): string {
  const said = skipReason(why, t);
  return sheet === '' ? said : t('{why} (sheet {sheet})', { why: said, sheet });
}

function skipReason(why: SkipReason, t: Translate): string {
  switch (why) {
    case 'title':
      return t('a title above the list');
    case 'header':
      return t('the names of the columns');
    case 'total':
      return t('a total');
    case 'remark':
      return t('a heading or remark, no organization');
    case 'duplicate':
      return t('the same organization as in a row above');
    case 'already-there':
      return t('this organization has a workbook already');
  }
}
