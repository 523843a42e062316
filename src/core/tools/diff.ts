import { applyEdits, inTextOrder, sharedEnds, type TextEdit } from '../workbook/edit.ts';

/** Whole lines of a text, from `start` to `end` in UTF-16 code units, and the edits that touch them. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly TextEdit[];
}

/**
 * What edits make of a text, line by line, as `diff -U0` writes it: without the lines around, since these may
 * be private. Behind each place stands the heading or the key that it is below.
 */
export function diffOf(text: string, edits: readonly TextEdit[]): string {
  let grown = 0;
  return stretches(text, edits)
    .map((stretch) => {
      const before = text.slice(stretch.start, stretch.end);
      const moved = stretch.edits.map((edit) => ({
        ...edit,
        start: edit.start - stretch.start,
        end: edit.end - stretch.start,
      }));
      const [gone, come] = withoutShared(linesOf(before), linesOf(applyEdits(before, moved)));
      const line = countLines(text.slice(0, stretch.start)) + gone.at;
      const place = `@@ -${range(line, gone.lines.length)} +${range(line + grown, come.lines.length)} @@`;
      grown += come.lines.length - gone.lines.length;
      const below = come.lines[0]?.startsWith('#') === true ? '' : placeName(text, stretch.start);
      const shown = [...gone.lines.map((one) => `-${one}`), ...come.lines.map((one) => `+${one}`)];
      return [`${place} ${below}`.trimEnd(), ...shown].join('\n');
    })
    .join('\n');
}

/** The heading above an offset, or at the top of a workbook the key, without what stands behind it. */
function placeName(text: string, before: number): string {
  const lines = text.slice(0, before).split('\n').reverse();
  const found = lines.map((line) => /^(?:#{1,6} .*|[a-z-]+:)/.exec(line)?.[0]);
  return found.find((name) => name !== undefined)?.trimEnd() ?? '';
}

function stretches(text: string, edits: readonly TextEdit[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const edit of inTextOrder(edits)) {
    const start = edit.start === 0 ? 0 : text.lastIndexOf('\n', edit.start - 1) + 1;
    const next = text.indexOf('\n', edit.end);
    const end = next < 0 ? text.length : next + 1;
    const last = found.at(-1);
    if (last !== undefined && start < last.end)
      found[found.length - 1] = {
        ...last,
        end: Math.max(end, last.end),
        edits: [...last.edits, edit],
      };
    else found.push({ start, end, edits: [edit] });
  }
  return found;
}

interface Some {
  /** How many lines of the stretch come before them. */
  readonly at: number;
  readonly lines: readonly string[];
}

/** The lines that differ, without those that both begin or end with. */
function withoutShared(a: readonly string[], b: readonly string[]): readonly [Some, Some] {
  const { head, tail } = sharedEnds(a, b);
  const lines = (all: readonly string[]): readonly string[] => all.slice(head, all.length - tail);
  return [
    { at: head, lines: lines(a) },
    { at: head, lines: lines(b) },
  ];
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

/** As `diff` counts: lines from 1, and the line before where there are none. */
function range(at: number, count: number): string {
  return count === 1 ? String(at + 1) : `${String(count === 0 ? at : at + 1)},${String(count)}`;
}
