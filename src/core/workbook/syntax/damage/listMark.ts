import type { YamlFault } from '../yaml/nodes.ts';

/** The bullets and dashes that people type or paste where YAML needs a hyphen and a space. */
const MARKS = '•·‣◦▪●–—';
const MARK = new RegExp(
  `(?:[${MARKS}*][ \\t\\u00a0]+|-\\u00a0[ \\t\\u00a0]*|[${MARKS}-](?=\\p{L}))`,
  'uy',
);

/** Where another mark than `- ` that begins an item at `at`, and the blanks behind it, end. */
export function listMarkEnd(text: string, at: number): number | undefined {
  MARK.lastIndex = at;
  return MARK.test(text) ? MARK.lastIndex : undefined;
}

/** An item's text with a hyphen and a space for the mark at `at`, and how much longer it got. */
export function withHyphen(
  text: string,
  at: number,
): { readonly text: string; readonly added: number } | undefined {
  const end = listMarkEnd(text, at);
  if (end === undefined) return undefined;
  // As wide as before if there is room, so that what follows stays in its column.
  const hyphen = '-'.padEnd(Math.max(2, end - at));
  return { text: text.slice(0, at) + hyphen + text.slice(end), added: hyphen.length - (end - at) };
}

/** Reports a mark at `start` that doesn't make a list item. `end` is where its line ends. */
export function listMarkFault(text: string, start: number, end: number): YamlFault {
  const reason = text[start] === '-' ? 'no-space-after-hyphen' : 'list-mark';
  return { code: 'yaml-syntax', reason, span: { start, end }, path: [] };
}
