import { sameName } from '../workbook/naming.ts';
import type { Sentence, Translate } from '../language/translate.ts';
import type { FileKind, RefusalReason } from './file/refusal.ts';
import type { Notice, SkippedRow, SkipReason } from './importPlan.ts';

/** Why a file wasn't imported, and what to do about it. */
export function refusalText(
  reason: RefusalReason,
  kind: FileKind | undefined,
  t: Translate,
): string {
  return t(REFUSALS[reason], { program: kind === 'word' ? 'Word' : 'Excel' });
}

const SAVE_AGAIN = 'We can’t read this file. Open it in {program}, save it again, then try again.';
const NOT_SAFE = 'This file may not be safe, so we didn’t import it.';
const NO_LIST = 'We found no organizations in this list. Name its columns in the first row.';
const KINDS =
  'Only Word documents (.docx), Excel workbooks (.xlsx), and lists (.csv) can be imported. Save it as one of these, then try again.';

const REFUSALS: Readonly<Record<RefusalReason, Sentence>> = {
  empty: SAVE_AGAIN,
  'not-office': SAVE_AGAIN,
  'not-csv': SAVE_AGAIN,
  'cut-off': SAVE_AGAIN,
  damaged: SAVE_AGAIN,
  'too-large':
    'This file is too large to read safely. Split it, or copy what you need into a new one.',
  'old-format': KINDS,
  password: 'This file is password-protected. Save a copy without a password, then try again.',
  macros: 'This file contains macros. Save a copy without them, then try again.',
  'leads-outside': NOT_SAFE,
  entities: NOT_SAFE,
  'other-kind': SAVE_AGAIN,
  'no-guide': 'None of the guide’s headings or questions are in this document.',
  'nothing-filled-in': 'Nothing is filled in: this is the blank guide.',
  'no-table': NO_LIST,
  'no-names': NO_LIST,
  'other-text':
    'Save it as a Word document (.docx), then import that. In LibreOffice, choose File, Save As, and the type “Word 2010–365 Document”. In Google Docs, choose File, Download, Microsoft Word.',
  'unknown-kind': KINDS,
};

/** Something worth knowing about a file that was read. */
export function noticeText(notice: Notice, t: Translate): string {
  switch (notice.kind) {
    case 'changes-accepted':
      return t('It has tracked changes. We read it as if they had all been accepted.');
    case 'pictures-left':
      return t('Its pictures weren’t brought over.');
    case 'comments-kept':
      return t('Its comments are at the end of the workbook.');
    case 'hidden':
      return t(
        'Some of its text is hidden in Word. It’s marked below, so check it before you import it: {words}',
        { words: notice.words.map((one) => `“${shortened(one)}”`).join(', ') },
      );
    case 'own-list':
      return t(
        'This list was made from your workbooks. What’s new in it is below. Not read: status, next date, latest level, older cycles, and other sheets.',
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

const NO_ORGANIZATION = 'not an organization';

const SKIP_REASONS: Readonly<Record<SkipReason, Sentence>> = {
  title: NO_ORGANIZATION,
  header: NO_ORGANIZATION,
  total: NO_ORGANIZATION,
  remark: NO_ORGANIZATION,
  duplicate: 'the same organization as a row above',
  'already-there': 'this organization already has a workbook',
};
