/**
 * Text from a file as a terminal or a log may show it: on one line, without what would steer the
 * terminal or turn the order of letters around, and no command of a build service's.
 */
export function shown(text: string): string {
  return text
    .replace(/[\p{Cc}\u{2028}\u{2029}]+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replaceAll('##[', '## [');
}

/** Marks that change the direction of writing, and characters without a width of their own. */
const UNSEEN = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
