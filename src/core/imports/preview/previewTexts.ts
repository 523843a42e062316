import type { Sentence, Translate } from '../../language/translate.ts';

/** The page's own texts, whatever the file says; the page fills the slots. */
const TEXTS = {
  nothingYet: 'Nothing is saved until you choose Import.',
  columns: 'What’s in each column?',
  columnsHint:
    'This is our best guess. Correct it above any column, and everything below will update.',
  columnLabel: 'What’s in column {title}',
  become: 'What should we do with these organizations?',
  partners: 'Make a workbook for each one',
  ideas: 'List them as ideas to pick from later',
  endingAsked: 'All its dates are in the past. How did it end?',
  done: 'We did all of it',
  ended: 'We stopped before all of it was done',
  asIs: 'Leave it as it is: I’ll see to it in the workbook',
  workbooks: 'New workbooks',
  oneWorkbook: 'A new workbook',
  more: 'and {count} more',
  facts: 'At the top',
  answers: 'Under its heading',
  unplaced: 'Kept at the end, under its own heading',
  known: 'These already have a workbook, so they won’t get a second one',
  knownMore: 'The file also says:',
  skipped: 'Left out',
  details: 'What will be in it',
  import: 'Import',
  cancel: 'Cancel',
} as const satisfies Readonly<Record<string, Sentence>>;

export type PreviewTexts = Readonly<Record<keyof typeof TEXTS, string>>;

export function previewTexts(t: Translate): PreviewTexts {
  const sentences: Readonly<Record<string, Sentence>> = TEXTS;
  const entries = Object.entries(sentences).map(([key, text]) => [key, t(text)] as const);
  return Object.fromEntries(entries) as PreviewTexts;
}
