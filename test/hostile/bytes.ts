import { withFrontMatter } from '../support/workbookText.ts';
import type { Hostile } from './texts.ts';

/** A file that only its bytes can show: no text stands for it. */
export interface HostileBytes {
  readonly what: string;
  readonly bytes: () => Uint8Array;
  readonly expects: Hostile['expects'] | 'not-utf-8';
}

const CAFE = withFrontMatter('organization:\n  name: Café Zoé\n', '# Café Zoé\n');
const PLAIN = withFrontMatter('organization:\n  name: Kitchen\n', '# Kitchen\n');

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** One byte for each UTF-16 code unit, as Latin-1 and Windows-1252 have it. */
const latin1 = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at) & 0xff);
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) {
    view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}
function utf32(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * text.length));
  for (let at = 0; at < text.length; at++) view.setUint32(4 * at, text.charCodeAt(at), true);
  return new Uint8Array(view.buffer);
}
/** A workbook with these bytes in its body. */
const withBytes = (...bytes: readonly number[]): Uint8Array =>
  Uint8Array.from([...utf8(PLAIN), ...bytes, ...utf8('\nThe end\n')]);
/** The same bytes each time, in no order. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >> 16;
  });
}

export const HOSTILE_BYTES: readonly HostileBytes[] = [
  { what: 'a workbook in Latin-1', bytes: () => latin1(CAFE), expects: 'not-utf-8' },
  {
    what: 'a workbook with the quotes of Windows-1252',
    bytes: () => withBytes(0x93, 0x48, 0x69, 0x94),
    expects: 'not-utf-8',
  },
  {
    what: 'a workbook in UTF-16 with its mark',
    bytes: () => utf16(`\ufeff${CAFE}`, true),
    expects: 'not-utf-8',
  },
  {
    what: 'a workbook in big-endian UTF-16 with its mark',
    bytes: () => utf16(`\ufeff${CAFE}`, false),
    expects: 'not-utf-8',
  },
  {
    what: 'a workbook in UTF-16 without a mark',
    bytes: () => utf16(CAFE, true),
    expects: 'not-utf-8',
  },
  {
    what: 'a workbook of plain letters in UTF-16 without a mark',
    bytes: () => utf16(PLAIN, false),
    expects: 'not-utf-8',
  },
  { what: 'a workbook in UTF-32', bytes: () => utf32(`\ufeff${CAFE}`), expects: 'none' },
  {
    what: 'a workbook with a byte order mark',
    bytes: () => utf8(`\ufeff${CAFE}`),
    expects: 'sound',
  },
  {
    what: 'a workbook with half a character at its end',
    bytes: () => Uint8Array.from([...utf8(PLAIN), 0xe2, 0x82]),
    expects: 'not-utf-8',
  },
  {
    what: 'a workbook with an overlong character',
    bytes: () => withBytes(0xc0, 0x80),
    expects: 'not-utf-8',
  },
  {
    what: 'a workbook with half a surrogate pair in bytes',
    bytes: () => withBytes(0xed, 0xa0, 0x80),
    expects: 'not-utf-8',
  },
  {
    what: 'a workbook with bytes that no encoding has',
    bytes: () => withBytes(0xff, 0xfe, 0xfd),
    expects: 'not-utf-8',
  },
  { what: 'a letter in Latin-1', bytes: () => latin1('Café Zoé\n'), expects: 'none' },
  { what: '1 MB of NUL bytes', bytes: () => new Uint8Array(1_000_000), expects: 'none' },
  { what: '1 MB of noise', bytes: () => noise(1_000_000), expects: 'none' },
];
