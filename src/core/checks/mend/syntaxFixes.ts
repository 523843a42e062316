import { knownKeys } from '../../schema/schema.ts';
import { insertion, type TextEdit } from '../../workbook/edit.ts';
import { textEdits } from '../../workbook/edits/edited.ts';
import { readLineKey, skipBlanks } from '../../workbook/syntax/layout/lineValues.ts';
import { readLayout } from '../../workbook/edits/style.ts';
import { lineAt, walkLines, nextLine } from '../../workbook/syntax/layout/lines.ts';
import type { Span } from '../../workbook/span.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { findHardSpaces } from '../../workbook/syntax/damage/hardSpaces.ts';
import type { Draft, Fixer, FixTarget } from './fix.ts';
import { blockOnLine, besideEdits, indentEdits } from './indenting.ts';
import { dashLinedUp, hyphenWritten } from './listFixes.ts';
import { quoted } from './quotedFixes.ts';
import { scanFrontMatter } from '../../workbook/edits/findBlock.ts';
import { openColumns, type OpenColumn } from '../find/openColumns.ts';

/**
 * Mends for YAML that can't be read, by what the person did. The first one that works is the best.
 */
export const syntaxFixes: Fixer = (target) => {
  switch (target.problem.variant) {
    case 'colon-in-value':
    case 'special-character':
      return [...quoted(target, 'put-quotes'), ...named(target), comment(target)];
    case 'quote':
    case 'bracket':
      return [...quoted(target, target.problem.variant === 'quote' ? 'mend-quotes' : 'put-quotes')];
    case 'no-space-after-colon':
      return spaced(target);
    case 'tab':
      return untabbed(target);
    case 'hard-space':
      return [plainlySpaced(target)];
    case 'indentation':
      return [...linedUp(target), ...linedUpBelow(target), comment(target)];
    case 'no-space-after-hyphen':
    case 'list-mark':
      return [...hyphenWritten(target), comment(target)];
    case 'inner-dash':
      return [...dashLinedUp(target), comment(target)];
    case 'goes-on':
    case 'no-colon':
      return [...withColon(target), ...joined(target), comment(target)];
    default:
      return [...quoted(target, 'put-quotes'), comment(target)];
  }
};

/** `- @maria` where items have fields: the text becomes the first field. */
function named({ workbook, problem }: FixTarget): Draft[] {
  const { text } = workbook;
  const line = lineAt(text, problem.span.start);
  const block = blockOnLine(workbook, line.start);
  const [key] = knownKeys(problem.path ?? []);
  if (block?.kind !== 'item' || key === undefined || block.value.form === 'empty') return [];
  const { start, end } = block.value.span;
  const said = JSON.stringify(text.slice(start, end));
  const edited = textEdits({ start, end, text: `${key}: ${said}` });
  return [{ title: 'write-below', values: { key }, edited }];
}

function spaced({ workbook, problem }: FixTarget): Draft[] {
  const line = lineAt(workbook.text, problem.span.start);
  const before = /^\s*(?:- +)?[^\s:][^:]*:(?=\S)/u.exec(
    workbook.text.slice(line.start, line.end),
  )?.[0];
  if (before === undefined) return [];
  const edited = textEdits(insertion(line.start + before.length, ' '));
  return [{ title: 'add-space', edited, safe: true }];
}

/** Fixes all of them in the part, because a person who pasted one line pasted others. */
function plainlySpaced({ workbook, problem }: FixTarget): Draft {
  const runs = findHardSpaces(workbook.text, linesAround(workbook, problem.span.start));
  const edits = runs.map(({ start, end }) => ({ start, end, text: ' '.repeat(end - start) }));
  return { title: 'plain-spaces', edited: textEdits(...edits), safe: true };
}

function linesAround({ keys, frontMatter }: Workbook, offset: number): Span {
  return keys.find(({ start, end }) => start <= offset && offset < end) ?? frontMatter.content;
}

/** Each tab becomes as many spaces as the lines around it need; several widths are tried. */
function untabbed({ workbook, problem }: FixTarget): Draft[] {
  const { text } = workbook;
  const { start, end } = linesAround(workbook, problem.span.start);
  const indents = [...text.slice(start, end).matchAll(/^[ \t]*\t[ \t]*/gm)];
  const own = readLayout(workbook, start).indent;
  return [own, 2, 4, 3, 8, 1].map((width): Draft => {
    const edits = indents.map(({ index, 0: indent }): TextEdit => {
      const at = start + index;
      const spaces = indent.replaceAll('\t', ' '.repeat(width));
      return { start: at, end: at + indent.length, text: spaces };
    });
    return { title: 'tabs-to-spaces', edited: textEdits(...edits), safe: true };
  });
}

/** `due 2026-03-30` where `due` is known at this place, or `due = 2026-03-30`. */
function withColon({ workbook, problem }: FixTarget): Draft[] {
  const word = /^(?:- +)?([\p{L}-]+)(?=(?<other>[ \t]*[=;\uff1a][ \t]*)?)(?=[ \t=;\uff1a]|$)/u.exec(
    workbook.text.slice(problem.span.start, problem.span.end),
  );
  const key = word?.[1];
  const { path = [] } = problem;
  const known = [...knownKeys(path), ...knownKeys(path.slice(0, -1)), ...knownKeys([])];
  if (key === undefined || !known.includes(key)) return [];
  const at = problem.span.start + (word?.[0].length ?? 0);
  // Another mark in its place goes.
  const other = word?.groups?.other ?? '';
  const colon = { start: at, end: at + other.length, text: other === '' ? ':' : ': ' };
  const edited = textEdits(colon);
  return [{ title: 'add-colon', values: { key }, edited }];
}

/** Joins a text that somebody broke into lines. */
function joined({ workbook, problem }: FixTarget): Draft[] {
  const { text, frontMatter } = workbook;
  const line = lineAt(text, problem.span.start);
  const before = text.slice(0, line.start).trimEnd().length;
  const above = blockOnLine(workbook, lineAt(text, before).start);
  if (above?.value.form !== 'plain' || above.value.comment !== undefined) return [];
  const edits: TextEdit[] = [];
  let end = before;
  const lines = walkLines(text, { start: line.start, end: frontMatter.content.end });
  for (const { start, end: stop } of lines) {
    const said = skipBlanks(text, start, stop);
    if (!/^[^\s#-]/.test(text.slice(said, stop)) || readLineKey(text, said, stop) !== undefined)
      break;
    edits.push({ start: end, end: said, text: ' ' });
    end = text.slice(0, stop).trimEnd().length;
  }
  return [{ title: 'join-lines', edited: textEdits(...edits) }];
}

function comment({ workbook, problem }: FixTarget): Draft {
  const { start, end } = lineAt(workbook.text, problem.span.start);
  const at = skipBlanks(workbook.text, start, end);
  return { title: 'make-comment', edited: textEdits(insertion(at, '# ')) };
}

/** Moves the lines below to where this one begins: an item's fields were all typed one space short. */
function linedUpBelow({ workbook, problem }: FixTarget): Draft[] {
  const { text, frontMatter } = workbook;
  const line = lineAt(text, problem.span.start);
  const column = problem.span.start - line.start;
  const dash = /^ *(?=-[ \t])/.exec(text.slice(line.start, problem.span.start))?.[0].length;
  const outer = dash ?? -1;
  let by: number | undefined;
  const edits: TextEdit[] = [];
  const below = { start: nextLine(text, line.end), end: frontMatter.content.end };
  for (const { start, end } of walkLines(text, below)) {
    const indent = skipBlanks(text, start, end) - start;
    if (start + indent === end) continue;
    if (indent <= outer || indent === 0) break;
    by ??= column - indent;
    if (by <= 0 || (edits.length > 0 && column - indent > by)) break;
    edits.push(insertion(start, ' '.repeat(by)));
  }
  return edits.length === 0 ? [] : [{ title: 'line-up-below', edited: textEdits(...edits) }];
}

/**
 * Moves the line to where one of the blocks above begins. It takes along the lines that belong to
 * it; or none, as its neighbors may be right where they are; or those beside it as well. It first
 * tries the place where its key is wanted, then the closest ones.
 */
function linedUp({ workbook, problem }: FixTarget): Draft[] {
  const { text, frontMatter } = workbook;
  const { start, end } = lineAt(text, problem.span.start);
  const own = problem.span.start - start;
  const key = readLineKey(text, problem.span.start, end)?.key;
  const isWanted = ({ path, keys }: OpenColumn): boolean =>
    key !== undefined && knownKeys(path).includes(key) && !keys.includes(key);
  const rank = (open: OpenColumn): number =>
    Math.abs(open.column - own) - (isWanted(open) ? FAR : 0);
  const columns = openColumns(scanFrontMatter(workbook), start)
    .filter(({ column }) => column !== own)
    .sort((a, b) => rank(a) - rank(b));
  const lines = [frontMatter.content.end, start + 1];
  return columns.slice(0, 6).flatMap(({ column }) => {
    const moves = lines.map((last) => indentEdits(text, { start, end: last }, column));
    return [...moves, besideEdits(text, { start, end: frontMatter.content.end }, column)].map(
      (edits): Draft => ({ title: 'line-up', edited: textEdits(...edits) }),
    );
  });
}

/** Further than any indentation. */
const FAR = 1000;
