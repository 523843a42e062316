import { strFromU8 } from 'fflate';

/**
 * The text that bytes stand for, without a byte order mark: UTF-16 where a mark or a first ASCII
 * character says so, UTF-8 where they are valid UTF-8, and Windows-1252, which Excel writes, else.
 */
export function decoded(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), true);
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), false);
  if (first !== 0 && second === 0 && bytes.length > 2) return utf16(bytes, true);
  if (first === 0 && second !== 0 && bytes.length > 2) return utf16(bytes, false);
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  const content = marked ? bytes.subarray(3) : bytes;
  return isUtf8(content) ? strFromU8(content) : windows1252(content);
}

function utf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2 * PART) {
    const codes: number[] = [];
    const end = Math.min(at + 2 * PART, bytes.length - 1);
    for (let code = at; code < end; code += 2) codes.push(view.getUint16(code, littleEndian));
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}

/** So many characters are made at once. */
const PART = 8192;

function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (length === 0) return false;
    for (let next = 1; next < length; next++) {
      if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return false;
    }
    at += length;
  }
  return true;
}

/** How many bytes a character takes that begins with this one; 0 where none does. */
function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
}

function windows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PART) {
    const codes = Array.from(bytes.subarray(at, at + PART), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? HIGH.charCodeAt(byte - 0x80) || byte : byte,
    );
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}

/** Windows-1252 from 0x80 to 0x9F (WHATWG Encoding Standard); elsewhere it is Latin-1. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
