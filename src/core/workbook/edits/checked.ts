import { applyEdits, type TextEdit } from '../edit.ts';
import { faultsOf } from '../model/faultsOf.ts';
import { openWorkbook } from '../openWorkbook.ts';
import type { Workbook } from '../workbook.ts';
import { isTextEditEmpty, mergeAdjacent } from './composeEdits.ts';
import { refused, type Edited } from './edited.ts';
import { frontDataOf, sameData, type FrontData } from './frontData.ts';

/**
 * Lets an edit of the front matter pass only if it did what it was meant to do. The edited text is
 * read again: the front matter must say `expected`, nothing new may be unreadable, and the body
 * must be unchanged.
 */
export function checkedEdit(
  workbook: Workbook,
  edits: readonly TextEdit[],
  expected: FrontData | undefined,
  cursor?: number,
): Edited {
  const kept = mergeAdjacent(edits.filter((edit) => !isTextEditEmpty(workbook.text, edit)));
  const after = openWorkbook(applyEdits(workbook.text, kept));
  if (after === undefined || !isSound(workbook, after)) return refused(reasonOf(workbook));
  if (!sameData(frontDataOf(after), expected ?? new Map())) return refused(reasonOf(workbook));
  return { kind: 'edits', edits: kept, ...(cursor === undefined ? {} : { cursor }) };
}

/** Whether the second is no harder to read than the first, and both have the same body. */
export function isSound(before: Workbook, after: Workbook): boolean {
  return (
    brokenCount(after) <= brokenCount(before) &&
    after.frontMatter.closed === before.frontMatter.closed &&
    bodyOf(after) === bodyOf(before)
  );
}

function brokenCount(workbook: Workbook): number {
  return faultsOf(workbook).filter(({ code }) => BROKEN.has(code)).length;
}

const BROKEN: ReadonlySet<string> = new Set([
  'yaml-syntax',
  'duplicate-key',
  'text-cut-off',
  'too-large',
  'front-matter-unclosed',
]);

function bodyOf({ text, frontMatter }: Workbook): string {
  return text.slice(frontMatter.bodyStart);
}

/** When one edit changes two places, keys usually share a value through an anchor. */
function reasonOf(workbook: Workbook): 'shared' | 'unsafe' {
  return workbook.parts.some((part) => part.whole) ? 'shared' : 'unsafe';
}
