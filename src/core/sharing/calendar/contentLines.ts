// RFC 5545, section 3.1: a calendar is made of content lines, folded to 75 octets and ended by CRLF.

/** The octets that a line may have, its end not counted. */
const LONGEST = 75;

/** Writes a line, folded, and ended by CRLF. A fold never falls inside a character. */
export function writtenLine(name: string, value: string): string {
  let written = '';
  let room = LONGEST;
  for (const character of `${name}:${value}`) {
    const octets = utf8Length(character);
    if (octets > room) {
      written += '\r\n ';
      room = LONGEST - 1;
    }
    written += character;
    room -= octets;
  }
  return `${written}\r\n`;
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** A text as a value: RFC 5545, section 3.3.11. */
export function escapedText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}
