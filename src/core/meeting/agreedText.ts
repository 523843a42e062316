import type { Agreed, Around, Doubt } from './agreedLine.ts';
import { personNamed, type People } from './namedPeople.ts';

/** A line of notes on one line, without the marks of Markdown. */
export function withoutMarks(written: string): string {
  return written
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\w*])/g, '$2')
    .replace(/\\([-#>=~`*_[\]<])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The line without a stretch of it, and without the brackets and commas that held it. */
export function cut(line: string, start: number, end: number): string {
  const [before, behind] = [line.slice(0, start), line.slice(end)];
  const [open, close] = [/\(\s*$/.exec(before), /^\s*\)/.exec(behind)];
  const [left, right] =
    open !== null && close !== null
      ? [before.slice(0, open.index), behind.slice(close[0].length)]
      : [before, behind];
  const [head, tail] = [left.replace(/[\s,;–—-]+$/, ''), right.replace(/^[\s,;:.–—-]+/, '')];
  const mark = /^\s*(?<mark>[,;]|\s[–—-]\s)/.exec(right)?.groups?.mark ?? '';
  return `${head}${head === '' || tail === '' ? '' : mark} ${tail}`
    .replace(/,\s*\)/g, ')')
    .replace(/\(\s*,?\s*/g, '(')
    .replace(/\(\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** That a name may be several people's. */
export function severalPeople(name: string | undefined, people: People): readonly Doubt[] {
  const shared = (name === undefined ? undefined : personNamed(name, people)?.shared) ?? [];
  return name === undefined || shared.length === 0
    ? []
    : [{ kind: 'several-people', name, people: shared }];
}

/** What a line says of the day on which something is due, and what is left of it. */
export type Due = Pick<Agreed, 'due' | 'doubts'> & { readonly rest: string };

/** What is due when both meet again, by words such as `by next time`; undefined without them. */
export function dueNextTime(line: string, words: RegExp, { next }: Around): Due | undefined {
  const again = words.exec(line);
  if (again === null) return undefined;
  const said = again[0].replace(/^[\s,(]+|\)$/g, '');
  return {
    due: next,
    doubts: next === undefined ? [{ kind: 'no-day', words: said }] : [],
    rest: cut(line, again.index, again.index + again[0].length),
  };
}
