/**
 * Text from a file as a terminal or a log may show it: on one line, without what would steer the
 * terminal or turn the order of letters around, and no command of a build service's.
 */
export function shown(text: string): string {
  return text
    .replace(/[\p{Cc}\u{2028}\u{2029}]+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replace(BUILD_COMMAND, '## ');
}

/** Before a command of a build service's: `##[error]`, `##vso[`, `##teamcity[`. */
export const BUILD_COMMAND = /##(?=[a-z]*\[)/gi;

/** What nobody sees, marks that turn the writing around among it, but for what joins letters and signs into others. */
const UNSEEN = /(?!\u200C|\u200D|\uFE0E|\uFE0F)\p{Default_Ignorable_Code_Point}/gu;
