import { parseDay } from '../../calendar/day.ts';
import { knownKeys } from '../../schema/schema.ts';
import { insertion, type TextEdit } from '../../workbook/edit.ts';
import { textEdits } from '../../workbook/edits/edited.ts';
import { readLineKey, skipBlanks } from '../../workbook/syntax/layout/lineValues.ts';
import { lineAt, walkLines } from '../../workbook/syntax/layout/lines.ts';
import type { Span } from '../../workbook/span.ts';
import { listMarkEnd } from '../../workbook/syntax/damage/listMark.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { Problem } from '../problem.ts';
import type { Draft, FixTarget } from './fix.ts';
import { indentEdits } from './indenting.ts';

/** Moves the dash, with the lines that belong to it, to the column of the item that it is in. */
export function dashLinedUp({ workbook, problem }: FixTarget): readonly Draft[] {
  const { text, frontMatter } = workbook;
  const { start } = lineAt(text, problem.span.start);
  const column = dashAbove(
    text.slice(frontMatter.content.start, start),
    problem.span.start - start,
  );
  if (column === undefined) return [];
  const moved = indentEdits(text, { start, end: frontMatter.content.end }, column);
  const draft: Draft = { title: 'line-up-dash', edited: textEdits(...moved) };
  const key = keyFor(text, problem.span.start + 1, problem.path ?? []);
  if (key === undefined) return [draft];
  const [first, ...more] = moved;
  const edits = [first, key.edit, ...more].filter((edit) => edit !== undefined);
  const values = { key: key.name };
  return [draft, { title: 'line-up-dash-as', values, edited: textEdits(...edits) }];
}

/**
 * Writes a hyphen and a space in place of the mark, as wide as the mark if the fields need that.
 */
export function hyphenWritten({ workbook, problem }: FixTarget): readonly Draft[] {
  const { text, frontMatter } = workbook;
  const { start } = problem.span;
  const end = listMarkEnd(text, start);
  if (end === undefined) return [];
  const title = text[start] === '-' ? 'add-space' : 'write-hyphen';
  // Somebody may have put a mark before each field of one item.
  const safe =
    readLineKey(text, end, lineAt(text, end).end)?.key === knownKeys(problem.path ?? [])[0];
  const draft = (hyphen: string, more: readonly TextEdit[] = []): Draft => ({
    title,
    edited: textEdits({ start, end, text: hyphen }, ...more),
    safe,
  });
  const line = lineAt(text, start).start;
  const span = { start: line, end: frontMatter.content.end };
  const below = indentEdits(text, span, start - line + 1).slice(1);
  const drafts = [draft('- '), draft('-'.padEnd(end - start)), draft('- ', below)];
  const key = keyFor(text, end, problem.path ?? []);
  if (key === undefined) return drafts;
  const edited = textEdits({ start, end, text: `- ${key.name}: ` });
  return [...drafts, { title: 'write-hyphen-as', values: { key: key.name }, edited }];
}

/** Lines that all begin with a mark, which YAML takes for one text, become the items of a list. */
export function linesAsItems(text: string, value: Span, { path = [], variant }: Problem): Draft[] {
  const name = variant === 'list' ? knownKeys([...path, 0])[0] : undefined;
  const isBelow = text.slice(lineAt(text, value.start).start, value.start).trim() === '';
  if (name === undefined || !isBelow) return [];
  const edits: TextEdit[] = [];
  for (const line of walkLines(text, value)) {
    const start = skipBlanks(text, line.start, value.end);
    const end = listMarkEnd(text, start);
    if (end === undefined) return [];
    edits.push({ start, end, text: `- ${name}: ` });
  }
  return [{ title: 'make-list', edited: textEdits(...edits) }];
}

/** Where the dash is that the fields at column `own` belong to. */
function dashAbove(above: string, own: number): number | undefined {
  const lines = above.split('\n').reverse();
  const outer = lines.find((line) => /^ *[^\s#]/.test(line) && line.search(/\S/) < own);
  return outer === undefined ? undefined : /^ *(?=-[ \t])/.exec(outer)?.[0].length;
}

/** The first field of such items, written before a text without a key. `from` is right behind the dash. */
function keyFor(
  text: string,
  from: number,
  path: FieldPath,
): { readonly name: string; readonly edit: TextEdit } | undefined {
  const { end } = lineAt(text, from);
  const at = skipBlanks(text, from, end);
  const name = knownKeys(path)[0];
  const said = text.slice(at, end).trim();
  // A day is a value, but never a name.
  if (name === undefined || said === '' || readLineKey(text, at, end) !== undefined)
    return undefined;
  if (parseDay(said) !== undefined) return undefined;
  return { name, edit: insertion(at, `${name}: `) };
}
