/** A line with the signs that part its pieces: dashes with space around them, tabs, bars, semicolons. */
const SEPARATORS = /(?<!\s)\s+[-–—]+\s+|[—|\t]|;\s|(?<!\s)\s+-(?=\S)/;

/** The pieces of a line such as `First visit – March 20 – youth librarian`. */
export function piecesOf(line: string): readonly string[] {
  return line
    .split(SEPARATORS)
    .map((piece) => trimmedPiece(piece))
    .filter((piece) => piece !== '');
}

/** Without the signs that part it from what stands around it, and without brackets around it all. */
export function trimmedPiece(piece: string): string {
  let text = piece.trim().replace(/^[\s,;:–—|-]+|(?<![\s,;:–—|(-])[\s,;:–—|(-]+$/gu, '');
  if (/^\([^()]*\)\.?$/.test(text)) text = text.replace(/^\(|\)\.?$/g, '');
  if (!text.includes('(')) text = text.replace(/(?<!\))\)+$/, '');
  return text.trim();
}

/** The number or bullet that somebody typed before a line. */
export function withoutBullet(line: string): string {
  return line.replace(/^\s*(?:[-*•·▪►‣○o–]\s+|\d{1,2}[.)]\s+|[a-z][.)]\s+)/, '').trim();
}

/** The words of a text for comparing, without their case and punctuation. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Whether all words of a text are said by others, but for those that are allowed to go. */
export function isSaidBy(text: string, others: readonly string[], allowed: RegExp): boolean {
  const said = new Set(others.flatMap(wordsOf));
  return wordsOf(text).every((word) => said.has(word) || allowed.test(word));
}
