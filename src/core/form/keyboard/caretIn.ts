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
