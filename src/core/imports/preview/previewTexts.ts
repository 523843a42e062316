import type { Translate } from '../../portfolio/translate.ts';

/** What stands on the page whatever the file says; the page fills the slots. */
const TEXTS = {
  nothingYet: 'Nothing is saved until you choose Import.',
  columns: 'What do the columns hold?',
  columnsHint: 'This is a guess. Correct it above a column, and everything below follows.',
  columnLabel: 'What column {title} holds',
  become: 'What should become of these organizations?',
  partners: 'A workbook for each',
  ideas: 'Ideas on a list, to pick from later',
  workbooks: 'New workbooks',
  oneWorkbook: 'A new workbook',
  more: 'and {count} more',
  facts: 'At the top',
  answers: 'Under its heading',
  unplaced: 'Kept at the end, as the guide doesn’t ask for it',
  known: 'These have a workbook already and get no second one',
  knownMore: 'The file also says:',
  skipped: 'Left out',
  details: 'What will be in it',
  import: 'Import',
  cancel: 'Cancel',
} as const;

export type PreviewTexts = Readonly<Record<keyof typeof TEXTS, string>>;

export function previewTexts(t: Translate): PreviewTexts {
  const entries = Object.entries(TEXTS).map(([key, text]) => [key, t(text)] as const);
  return Object.fromEntries(entries) as PreviewTexts;
}
