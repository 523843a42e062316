import { sameName } from '../workbook/naming.ts';
import type { Sentence, Translate } from '../language/translate.ts';
import type { FileKind, RefusalReason } from './file/refusal.ts';
import type { Notice, SkippedRow, SkipReason } from './importPlan.ts';

/** Why a file wasn't imported, and what to do about it, in one sentence. */
export function refusalText(
  reason: RefusalReason,
  kind: FileKind | undefined,
  t: Translate,
): string {
  const isWord = kind === 'word';
  const said = REFUSALS[reason];
  const [ofWord, ofExcel] = typeof said === 'string' ? [said, said] : said;
  return t(isWord ? ofWord : ofExcel, {
    program: isWord ? 'Word' : 'Excel',
    type: isWord ? t('Word Document (.docx)') : t('Excel Workbook (.xlsx)'),
  });
}

/** Where there are two, one is about documents, the other about workbooks and lists. */
const REFUSALS: Readonly<
  Record<RefusalReason, Sentence | readonly [ofWord: Sentence, ofExcel: Sentence]>
> = {
  empty: 'This file is empty.',
  'not-office': [
    'This isn’t a Word document (.docx). Open it in Word, save it as one, then try again.',
    'This isn’t an Excel workbook (.xlsx). Open it in Excel, save it as one, then try again.',
  ],
  'not-csv':
    'This isn’t a list (.csv), even though its name says so. Save it from Excel again, then try again.',
  'cut-off': 'Part of this file is missing. Copy or download it again, then try again.',
  damaged: 'This file is damaged. Open it in {program}, save it again, then try again.',
  'too-large':
    'This file is too large to read safely. Split it, or copy what you need into a new one.',
  'old-format': 'This is an older {program} format. Open it in {program} and save it as “{type}”.',
  password: 'This file is password-protected. Save a copy without a password, then try again.',
  macros: 'This file contains macros. Save it as “{type}”, which leaves them out, then try again.',
  'leads-outside':
    'This file points to places outside itself, which a real {program} file never does. It may not be safe, so we didn’t import it.',
  entities:
    'This file contains instructions that {program} never writes, so we didn’t import it. If you trust where it came from, open it in {program}, save it again, then try again.',
  'other-kind': [
    'This isn’t a Word document (.docx), even though its name says so.',
    'This isn’t an Excel workbook (.xlsx), even though its name says so.',
  ],
  'no-guide': 'None of the guide’s headings or questions are in this document.',
  'nothing-filled-in': 'Nothing is filled in: this is the blank guide.',
  'no-table': 'This list has no rows.',
  'no-names': 'None of the columns in this list seems to contain the names of organizations.',
  'other-text':
    'Save it as a Word document (.docx), then import that. In LibreOffice, choose File, Save As, and the type “Word 2010–365 Document”. In Google Docs, choose File, Download, Microsoft Word.',
  'unknown-kind':
    'Only Word documents (.docx), Excel workbooks (.xlsx), and lists (.csv) can be imported.',
};

/** Something worth knowing about a file that was read. */
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
    case 'hidden':
      return t(
        'Some of its text is hidden in Word. It’s marked below, so check it before you import it: {words}',
        { words: notice.words.map((one) => `“${shortened(one)}”`).join(', ') },
      );
    case 'no-pick':
      return t(
        'It doesn’t say which organization you picked, so we used {organization}, the first on the list.',
        { organization: notice.organization },
      );
    case 'like':
      return sameName(notice.organization, notice.other)
        ? t('{organization} is on your list of ideas already.', notice)
        : t(
            'Is {organization} the same as {other}? If so, write the name in the file as {other}, and import it again.',
            notice,
          );
  }
}

const LONGEST_QUOTE = 80;

/** The beginning of words that are quoted. */
export function shortened(words: string): string {
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE).trimEnd()}…` : words;
}

/** Why a row doesn’t become a workbook. */
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
