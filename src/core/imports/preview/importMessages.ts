import type { MessageOf, MessageShapes } from '../../pages/pageMessages.ts';

/** What the page of an import may say. Workbooks and columns are named by their places, from 0. */
export const IMPORT_MESSAGES = {
  /** It is there and has nothing to show yet. */
  ready: {},
  /** A column of a list means something else. */
  column: { list: 'number', column: 'number', meaning: 'text' },
  /** The organizations become `partners` or `ideas`. */
  as: { as: 'text' },
  /** How what lies behind us ended: one of `ENDINGS`. */
  ending: { ending: 'text' },
  /** A workbook, or an addition to one, is wanted or not. */
  take: { what: 'text', index: 'number', taken: 'yes-no' },
  import: {},
  cancel: {},
} as const satisfies MessageShapes;

export type FromImport = MessageOf<typeof IMPORT_MESSAGES>;
