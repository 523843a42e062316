import { nextLine } from '../syntax/layout/lines.ts';
import { deletion, type TextEdit } from '../edit.ts';
import { homeOf, placeAt } from '../model/place.ts';
import type { Workbook } from '../workbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { YamlBlock } from '../syntax/layout/scanBlocks.ts';
import { refused, textEdits, type Edited } from './edited.ts';
import { findBlock, isBehindDash, linesOfBlock } from './findBlock.ts';
import { getData, readFrontData } from './frontData.ts';
import { splice } from './splice.ts';

/** Takes the value of a field away and leaves its key. A comment behind it stays. */
export function clearField(workbook: Workbook, from: FieldPath): Edited {
  const path = homeOf(workbook, from);
  if (getData(readFrontData(workbook), path) === undefined) return textEdits();
  const block = findBlock(workbook, path);
  if (block === undefined) return refused('not-found');
  const edits = emptyingEdits(workbook, path, block);
  if (edits === undefined) return refused('other-shape');
  return splice(workbook, path, undefined, textEdits(...edits));
}

/** Removes a field with its key; only its value where a comment or an item's dash needs the key. */
export function removeField(workbook: Workbook, from: FieldPath): Edited {
  const path = homeOf(workbook, from);
  const block = findBlock(workbook, path);
  if (block === undefined) return clearField(workbook, path);
  if (path.length === 1 && path[0] === 'workbook') return refused('other-shape');
  const needsKey = block.kind === 'key' && isBehindDash(workbook.text, block);
  if (needsKey || holdsComment(workbook, block)) return clearField(workbook, path);
  return splice(workbook, path, undefined, textEdits(deletion(linesOfBlock(block))));
}

/** Removes an item with all its fields. Refused if a comment would go with it. */
export function removeItem(workbook: Workbook, path: FieldPath): Edited {
  const block = findBlock(workbook, path);
  if (block?.kind !== 'item') return refused('not-found');
  if (holdsComment(workbook, block)) return refused('has-comments');
  return splice(workbook, path, undefined, textEdits(deletion(linesOfBlock(block))));
}

/** Looks at lines and behind values, because a `#` inside a value isn't a comment. */
function holdsComment({ text }: Workbook, block: YamlBlock): boolean {
  if (block.value.comment !== undefined) return true;
  const within = text.slice(block.line, block.end);
  const isText = block.value.form !== 'empty';
  return (!isText && /^[ \t]*#/m.test(within)) || block.children.some(holdsOwn);
}

function holdsOwn(block: YamlBlock): boolean {
  return block.value.comment !== undefined || block.children.some(holdsOwn);
}

/** From the colon to the end of the value, or to the comment if one follows on the line. */
function emptyingEdits(
  workbook: Workbook,
  path: FieldPath,
  block: YamlBlock,
): readonly TextEdit[] | undefined {
  const { text } = workbook;
  const place = placeAt(workbook, path);
  if (place === undefined || block.kind !== 'key' || block.children.length > 0) return undefined;
  const { start, end } = place.value;
  const comment = block.value.comment;
  if (comment !== undefined) {
    const below = nextLine(text, block.line);
    const onLine = deletion({ start: block.value.span.start, end: comment.start });
    return block.end > below ? [onLine, deletion({ start: below, end: block.end })] : [onLine];
  }
  // A block's value includes its last line break; that one stays.
  const stop = end - (/(?<!\n)(?:\r?\n)+$/.exec(text.slice(start, end))?.[0].length ?? 0);
  return [deletion({ start: Math.min(block.after, start), end: stop })];
}
