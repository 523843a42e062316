import { applyEdits, editsSince, invertedEdits, type TextEdit } from '../edit.ts';
import { bringTogether } from './bringTogether.ts';
import { minimal } from './minimal.ts';

/** What takes `edits` of `before` back in `now`, and nothing else; undefined where both are in one place. */
export function takenBack(
  { before, edits }: { readonly before: string; readonly edits: readonly TextEdit[] },
  now: string,
): readonly TextEdit[] | undefined {
  const after = applyEdits(before, edits);
  const inverted = editsSince(after, now, invertedEdits(before, edits));
  if (inverted !== undefined) return inverted;
  // In several places, before it and behind it.
  const { text, isUndecided } = bringTogether({ base: after, mine: now, theirs: before });
  return isUndecided ? undefined : minimal(now, { start: 0, end: now.length, text });
}
