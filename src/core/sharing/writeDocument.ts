import { strToU8 } from 'fflate';
import type { SharedDocument } from './document.ts';
import { writeHtml } from './html/htmlWriter.ts';
import { writeWord } from './word/wordWriter.ts';

export type DocumentFormat = 'docx' | 'html';

/** A document as the bytes of a file. The same document makes the same bytes. */
export function writeDocument(document: SharedDocument, format: DocumentFormat): Uint8Array {
  return format === 'docx' ? writeWord(document) : strToU8(writeHtml(document));
}
