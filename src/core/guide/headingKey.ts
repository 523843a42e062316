/**
 * What is left of a heading when case, punctuation and emphasis do not count:
 * `Pre-Assessing **Partnership**!` and `pre assessing partnership` are one heading.
 */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
