import { findFaults } from '../model/findFaults.ts';
import { placeAt } from '../model/place.ts';
import { reopen } from '../openWorkbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { Workbook } from '../workbook.ts';
import { isTextEditEmpty, mergeAdjacent } from './composeEdits.ts';
import { refused, type Edited } from './edited.ts';
import { readFrontData, sameData, withData, type FrontData } from './frontData.ts';

/**
 * Puts `value` in at the path, or takes away what stands there, by edits that are meant to do so. The
 * edited text is read again, and they pass only if they did: the front matter must say that and otherwise
 * the same as before, nothing new may be unreadable, and the body must be unchanged.
 */
export function splice(
  workbook: Workbook,
  path: FieldPath,
  value: FrontData | undefined,
  made: Edited,
): Edited {
  if (made.kind === 'refused') return made;
  const edits = mergeAdjacent(made.edits.filter((edit) => !isTextEditEmpty(workbook.text, edit)));
  const after = reopen(workbook, edits);
  const wanted = withData(readFrontData(workbook), path, value) ?? new Map<string, FrontData>();
  const isMade =
    after !== undefined &&
    isSound(workbook, after) &&
    sameData(readFrontData(after), wanted) &&
    (value !== undefined || !takesOver(after, path));
  if (isMade) return { ...made, edits, ...(edits.length > 0 && { after }) };
  // When one edit changes two places, keys usually share a value through an anchor.
  return refused(workbook.keys.some(({ whole }) => whole) ? 'shared' : 'unsafe');
}

/** Whether a key that was emptied has what stands below it now: keys that say nothing count for no data. */
function takesOver(after: Workbook, path: FieldPath): boolean {
  const kind = typeof path.at(-1) === 'string' ? placeAt(after, path)?.node.kind : undefined;
  return kind !== undefined && kind !== 'empty';
}

/** Whether the second is no harder to read than the first, and both have the same body. */
function isSound(before: Workbook, after: Workbook): boolean {
  return (
    brokenCount(after) <= brokenCount(before) &&
    after.frontMatter.closed === before.frontMatter.closed &&
    bodyOf(after) === bodyOf(before)
  );
}

function brokenCount(workbook: Workbook): number {
  return findFaults(workbook).filter(({ code }) => BROKEN.has(code)).length;
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
