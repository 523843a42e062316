/**
 * The characters after which an editor should ask. Letters are among them because editors do not
 * ask at every letter in Markdown; outside of the front matter the answer is nothing, at no cost.
 */
export const COMPLETION_TRIGGERS: readonly string[] = [
  ' ',
  ':',
  '#',
  ...'abcdefghijklmnopqrstuvwxyz'.split(''),
];
