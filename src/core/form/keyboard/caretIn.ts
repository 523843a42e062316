/**
 * Where a caret stands in a text that has changed since: behind what was written at it.
 *
 * @param holds What the text said when the caret stood `at` an offset of it, in UTF-16 code units, as the
 *   answer is.
 */
export function caretIn(text: string, { holds, at }: { holds: string; at: number }): number {
  const behind = holds.slice(at);
  if (text.endsWith(behind)) return text.length - behind.length;
  return Math.min(at, text.length);
}

/**
 * Where somebody begins to write in notes that end with what they ask yet, such as “Present:” and what
 * follows: behind the first of it; undefined where they ask nothing.
 */
export function beginIn(text: string): number | undefined {
  const lines = text.trimEnd().split('\n');
  const said = lines.findLastIndex((line) => line.trim() !== '' && !ASKS.test(line));
  const first = lines.findIndex((line, at) => at > said && ASKS.test(line));
  return first < 0 ? undefined : lines.slice(0, first + 1).join('\n').length;
}

const ASKS = /:[ \t]*$/;
