/** A heading without case, punctuation, and emphasis: `Pre-Assessing **Partnership**!` is `pre assessing …`. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
