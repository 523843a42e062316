// RFC 5545, section 3.1: a calendar is made of content lines, folded to 75 octets and ended by CRLF.

/** A line of a calendar, unfolded. */
export interface ContentLine {
  /** In capitals, without its parameters. */
  readonly name: string;
  /** As it is written: a text still has its escapes. */
  readonly value: string;
  /** The line as it stands in the file, folds included, ended by CRLF. */
  readonly written: string;
}

/** The lines of a calendar; undefined where one of them is none. */
export function contentLines(text: string): readonly ContentLine[] | undefined {
  const folded: string[][] = [];
  for (const written of text.split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(written)) folded.at(-1)?.push(written);
    else if (written !== '') folded.push([written]);
  }
  const lines = folded.map(contentLine);
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

function contentLine(physical: readonly string[]): ContentLine | undefined {
  const line = physical.map((one, at) => (at === 0 ? one : one.slice(1))).join('');
  const [, name, value] = LINE.exec(line) ?? [];
  if (name === undefined || value === undefined) return undefined;
  return { name: name.toUpperCase(), value, written: `${physical.join('\r\n')}\r\n` };
}

/** A name, its parameters, which may hold a colon within quotation marks, and a value. */
const LINE = /^([A-Za-z0-9-]+)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/s;

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

/** The inverse of {@link escapedText}. */
export function unescapedText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, escaped: string) =>
    escaped.toLowerCase() === 'n' ? '\n' : escaped,
  );
}
