import { encodingOf, utf8In } from '../../core/workbook/files/encoding.ts';

/** A file's text as VS Code opens it: UTF-8, or UTF-16 where its first bytes say so; without its mark. */
export function textIn(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  return (encoding === 'utf-8' ? utf8 : new TextDecoder(encoding)).decode(bytes);
}

const utf8 = new TextDecoder();

/** Whether bytes are UTF-8, which is what a workbook has to be. */
export function areUtf8(bytes: Uint8Array): boolean {
  return encodingOf(bytes) === 'utf-8' && utf8In(bytes) !== undefined;
}
