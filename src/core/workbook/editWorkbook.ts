import { editSections } from './body/editSections.ts';
import { applyEdits, growthOf, inTextOrder, type TextEdit } from './edit.ts';
import { editParts } from './frontMatter/editParts.ts';
import { LARGEST_WORKBOOK } from './largest.ts';
import { answeredIn, cycleOf, openWorkbook } from './openWorkbook.ts';
import { shift } from './span.ts';
import { assembled, type Fields, type Workbook } from './workbook.ts';

/**
 * The workbook after an edit, exactly as {@link openWorkbook} would read it from the new text, at
 * the price of what the edit touched. undefined where it is no workbook any more.
 */
export function editWorkbook(before: Workbook, edits: readonly TextEdit[]): Workbook | undefined {
  if (edits.length === 0) return before;
  const inOrder = inTextOrder(edits);
  return (
    editedFrontMatter(before, inOrder) ??
    editedBody(before, inOrder) ??
    openWorkbook(applyEdits(before.original ?? before.text, inOrder))
  );
}

/** Of edits that lie among the front matter's keys; undefined for others, and where it has to be read as a whole. */
function editedFrontMatter(before: Workbook, edits: readonly TextEdit[]): Workbook | undefined {
  const { around, frontMatter, original, body, answered } = before;
  if (around === undefined || !isWithin(edits, before.parts[0]?.start, frontMatter.content.end)) {
    return undefined;
  }
  const parts = editParts(before.parts, edits);
  if (parts === undefined) return undefined;
  const growth = growthOf(edits);
  const { content, bodyStart } = frontMatter;
  const moved = {
    ...frontMatter,
    content: { start: content.start, end: content.end + growth },
    bodyStart: bodyStart + growth,
  };
  const cycle = cycleOf(parts);
  const fields = { original, frontMatter: moved, parts, around, body, cycle, answered };
  return edited(fields, before.length + growth);
}

/** Of edits that lie in the body; undefined for others. */
function editedBody(before: Workbook, edits: readonly TextEdit[]): Workbook | undefined {
  const { around, frontMatter, original, parts, cycle } = before;
  const { bodyStart } = frontMatter;
  if (around?.after.endsWith('\n') !== true || !isWithin(edits, bodyStart, before.length)) {
    return undefined;
  }
  const inBody = edits.map((edit) => ({ ...shift(edit, -bodyStart), text: edit.text }));
  const after = editSections(before.body, inBody);
  if (after === undefined) return undefined;
  const { sections: body, answersAlike } = after;
  const answered = answersAlike ? before.answered : answeredIn(body);
  const fields = { original, frontMatter, parts, around, body, cycle, answered };
  return edited(fields, before.length + growthOf(edits));
}

function isWithin(edits: readonly TextEdit[], start: number | undefined, end: number): boolean {
  const [first, last] = [edits[0], edits.at(-1)];
  if (first === undefined || last === undefined || start === undefined) return false;
  return first.start >= start && last.end <= end;
}

function edited(fields: Fields, length: number): Workbook | undefined {
  return length > LARGEST_WORKBOOK ? undefined : assembled(fields, length);
}
