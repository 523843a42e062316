import { utf8In } from '../../workbook/files/encoding.ts';

/**
 * The text that bytes stand for, without a byte order mark: UTF-16 where a mark or a first ASCII
 * character says so, UTF-8 where they are valid UTF-8, and Windows-1252, which Excel writes, else.
 */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isWide = bytes.length > 2 && (first === 0) !== (second === 0);
  const isLittle = (first === 0xff && second === 0xfe) || (isWide && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (isWide && first === 0);
  if (isLittle || isBig) {
    // Half a character at its end doesn’t count.
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
    return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(whole);
  }
  return utf8In(bytes) ?? windows1252(bytes);
}

/** Some versions of Node take what they call Windows-1252 for Latin-1. */
function windows1252(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0 ? HIGH.charAt(byte - 0x80) : String.fromCharCode(byte),
  ).join('');
}

/** Windows-1252 from 0x80 to 0x9F (WHATWG Encoding Standard); elsewhere it is Latin-1. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
