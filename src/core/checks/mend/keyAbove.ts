import { knownKeys } from '../../schema/schema.ts';
import { keyAt } from '../../workbook/syntax/layout/lineValues.ts';
import { eolAt, nextLine } from '../../workbook/syntax/layout/lines.ts';
import type { Span } from '../../workbook/span.ts';
import type { Path } from '../../workbook/syntax/yaml/nodes.ts';
import type { Draft, FixTarget } from './fix.ts';
import { lineAt } from './indenting.ts';
import { openColumns } from './openColumns.ts';

/**
 * Lines that belong to nothing above them lost the key that stood there, where exactly one that is
 * missing has all of theirs: `name` and `audience` are an organization's, items with a `measure`
 * are what is measurable.
 */
export function keyAbove({ workbook, problem }: FixTarget): readonly Draft[] {
  const { text, frontMatter } = workbook;
  const { start } = lineAt(text, problem.span.start);
  const stray = strayLines(text, { start, end: Math.min(frontMatter.content.end, start + REACH) });
  if (stray.keys.length === 0) return [];
  const lost = openColumns(workbook, start)
    .filter(({ column }) => column < stray.column || (stray.isList && column === stray.column))
    .flatMap(({ column, path, keys }) =>
      knownKeys(path)
        .filter((key) => !keys.includes(key) && has([...path, key], stray))
        .map((key) => ({ column, key, own: [...path, key] })),
    );
  const [only, ...others] = lost;
  if (only === undefined || others.length > 0) return [];
  const { key, column, own } = only;
  const at = firstOf(text, start, stray, own);
  const edit = { start: at, end: at, text: `${' '.repeat(column)}${key}:${eolAt(text, at)}` };
  return [{ title: 'put-above', values: { key }, edited: { kind: 'edits', edits: [edit] } }];
}

/** More of a block is not looked at, in characters: there may be thousands of stray lines. */
const REACH = 4000;

/** Lines that stand together below nothing. */
interface Stray {
  readonly column: number;
  /** Whether they are the items of a list; the keys are then the items'. */
  readonly isList: boolean;
  readonly keys: readonly string[];
}

/** Where the first of the lines begins that stand above the one at `start` and belong to the same. */
function firstOf(text: string, start: number, stray: Stray, own: Path): number {
  let first = start;
  for (let at = start; at > 0 && start - at < REACH;) {
    const end = at;
    at = lineAt(text, at - 1).start;
    const { column, isNote } = lineParts(text, at);
    if (isNote || column > stray.column) continue;
    const line = strayLines(text, { start: at, end });
    const isAlike = line.column === stray.column && line.isList === stray.isList;
    if (!isAlike || line.keys.length === 0 || !has(own, line)) break;
    first = at;
  }
  return first;
}

function has(path: Path, { isList, keys }: Stray): boolean {
  const own = knownKeys(isList ? [...path, 0] : path);
  return keys.every((key) => own.includes(key));
}

/** The block that begins here, up to a line that stands further out, with its keys or its items'. */
function strayLines(text: string, { start, end }: Span): Stray {
  const keys: string[] = [];
  const first = lineParts(text, start);
  /** Where the keys stand: in a list behind the first dash. */
  const level = first.isItem ? first.inner : first.column;
  for (let at = start; at < end; at = nextLine(text, at)) {
    const { column, isItem, inner, key, isNote } = lineParts(text, at);
    if (isNote) continue;
    if (column < first.column || (column === first.column && isItem !== first.isItem)) break;
    if (key !== undefined && inner === level) keys.push(key);
  }
  return { column: first.column, isList: first.isItem, keys };
}

interface LineParts {
  readonly column: number;
  readonly isItem: boolean;
  /** The column behind the dash, if there is one. */
  readonly inner: number;
  readonly key: string | undefined;
  /** Blank, or a comment. */
  readonly isNote: boolean;
}

function lineParts(text: string, start: number): LineParts {
  const { end } = lineAt(text, start);
  const line = text.slice(start, Math.min(end, start + 400));
  const { blanks = '', dash = '' } = /^(?<blanks> *)(?<dash>- +)?/.exec(line)?.groups ?? {};
  const column = blanks.length;
  const inner = column + dash.length;
  const key = keyAt(text, start + inner, end)?.key;
  const isNote = /^\s*(?:#|$)/.test(line);
  return { column, isItem: dash !== '', inner, key, isNote };
}
