/** Text from a file as a terminal may show it: on one line, and without what would steer the terminal. */
export function shown(text: string): string {
  return text.replace(/[\p{Cc}\u{2028}\u{2029}]+/gu, ' ');
}
