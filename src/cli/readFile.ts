import * as fs from 'node:fs';
import { encodingOf } from '../core/workbook/files/encoding.ts';
import type { OurFacts } from '../core/schema/ourFacts.ts';
import { NO_MEMORY } from '../core/workbook/syntax/memory.ts';
import { isWorkbook } from '../core/workbook/syntax/isWorkbook.ts';
import { LARGEST_WORKBOOK } from '../core/workbook/syntax/largest.ts';
import { openWorkbook } from '../core/workbook/openWorkbook.ts';
import type { Workbook } from '../core/workbook/workbook.ts';
import { trying } from './walk.ts';

/** What a file turned out to be. */
export type FileReading =
  | { readonly kind: 'workbook'; readonly workbook: Workbook }
  /** A workbook whose bytes are no UTF-8: nobody can be sure what it says. */
  | { readonly kind: 'not-utf-8' }
  | { readonly kind: 'other' }
  | { readonly kind: 'unreadable'; readonly error: NodeJS.ErrnoException };

/** A larger file, in bytes, is read at its head only: no text of a workbook's size takes as many. */
const LARGEST_FILE = 4 * LARGEST_WORKBOOK;
const HEAD = 65_536;

/** Reads a file. Texts are without their byte order mark, as editors have them. `ours`: the library's own questions. */
export function readWorkbookFile(absolute: string, ours?: OurFacts): FileReading {
  const attempt = trying(() => readBytes(absolute));
  if (attempt.error !== undefined) return { kind: 'unreadable', error: attempt.error };
  const { bytes, isWhole } = attempt.value;
  const text = decodeText(bytes, isWhole);
  if (text === undefined || encodingOf(bytes) !== 'utf-8') {
    return isWorkbook(looseText(bytes)) ? { kind: 'not-utf-8' } : { kind: 'other' };
  }
  // What follows the head is not read; spaces stand for it, so that the text is too large as well.
  const workbook = openWorkbook(
    isWhole ? text : text.padEnd(LARGEST_WORKBOOK + 1),
    NO_MEMORY,
    ours,
  );
  return workbook === undefined ? { kind: 'other' } : { kind: 'workbook', workbook };
}

interface FileBytes {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

function readBytes(absolute: string): FileBytes {
  if (fs.statSync(absolute).size <= LARGEST_FILE) {
    return { bytes: fs.readFileSync(absolute), isWhole: true };
  }
  const file = fs.openSync(absolute, 'r');
  try {
    const head = new Uint8Array(HEAD);
    return { bytes: head.subarray(0, fs.readSync(file, head)), isWhole: false };
  } finally {
    fs.closeSync(file);
  }
}

/** undefined where it is no UTF-8. A head may end in the middle of a character. */
function decodeText(bytes: Uint8Array, isWhole: boolean): string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const attempt = trying(() => decoder.decode(bytes, { stream: !isWhole }));
  return attempt.error === undefined ? attempt.value : undefined;
}

/** Good enough to see whether it is a workbook. */
function looseText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
