/** markdownlint's default line length (UTF-16 code units). YAML text is folded there, too. */
export const LINE_LENGTH = 80;

/**
 * The text on one line: line breaks, tabs and other control characters become one space, and the
 * ends are trimmed. Byte order marks go. What no file can hold (halves of surrogate pairs) or no
 * YAML reader accepts becomes U+FFFD.
 */
export function oneLine(text: string): string {
  return text
    .replaceAll('\u{FEFF}', '')
    .replace(/[\p{Cs}\u{FFFE}\u{FFFF}]/gu, '\u{FFFD}')
    .split(/[\p{Cc}\u{2028}\u{2029}]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

/** The same for a text whose line breaks are meant: each of its lines on one line. */
export function trimmedLines(text: string): string {
  return text.split(BREAK).map(oneLine).join('\n').trim();
}

const BREAK = /\r\n?|[\n\u{2028}\u{2029}]/u;

/** Breaks text at spaces into lines with `prefix`, up to {@link LINE_LENGTH} unless a word is longer. */
export function wrapped(text: string, prefix: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && longer.length <= LINE_LENGTH) lines[lines.length - 1] = longer;
    else lines.push(`${prefix}${word}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}
