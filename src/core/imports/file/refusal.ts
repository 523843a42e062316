/** Why a file can't be imported. */
export type RefusalReason =
  | 'empty'
  | 'not-office'
  | 'not-csv'
  | 'cut-off'
  | 'damaged'
  | 'too-large'
  | 'old-format'
  | 'password'
  | 'macros'
  | 'leads-outside'
  | 'entities'
  | 'other-kind'
  | 'no-guide'
  | 'nothing-filled-in'
  | 'no-table'
  | 'no-names'
  | 'other-text'
  | 'unknown-kind';

/** Thrown where reading a file ends early; caught where an import is planned, and nowhere else. */
export class FileRefused extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(reason);
    this.reason = reason;
  }
}

/** What a file claims to be, by its name. */
export type FileKind = 'word' | 'excel' | 'csv';

/** The kind that a file's name stands for; undefined for what isn't imported. */
export function kindOfName(name: string): FileKind | undefined {
  return KINDS_BY_ENDING.get(/\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? '');
}

/** Whether a name is that of a text of another program, which can save it as Word does. */
export function isOtherText(name: string): boolean {
  return /\.(?:odt|fodt|ott|doc|rtf|gdoc|pages)$/i.test(name);
}

const KINDS_BY_ENDING = new Map<string, FileKind>([
  ['docx', 'word'],
  ['xlsx', 'excel'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
]);
