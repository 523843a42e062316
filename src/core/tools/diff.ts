import { guide } from '../guide/guide.ts';
import { singleSpaced } from '../language/singleSpaced.ts';
import { propertySchema } from '../schema/schema.ts';
import { inTextOrder, sharedEnds, type TextEdit } from '../workbook/edit.ts';

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
      const [before, after] = sides(text, stretch);
      const [gone, come] = withoutShared(linesOf(before), linesOf(after));
      const line = countLines(text.slice(0, stretch.start)) + gone.at;
      const place = `@@ -${range(line, gone.lines.length)} +${range(line + grown, come.lines.length)} @@`;
      grown += come.lines.length - gone.lines.length;
      const below = come.lines[0]?.startsWith('#') === true ? '' : placeName(text, stretch.start);
      const shown = [...gone.lines.map((one) => `-${one}`), ...come.lines.map((one) => `+${one}`)];
      return [`${place} ${below}`.trimEnd(), ...shown].join('\n');
    })
    .join('\n');
}

/**
 * The guide's heading above an offset, or at the top of a workbook the schema's key, without what stands behind
 * it; empty below a heading or a key of the team's own, which may be private.
 */
function placeName(text: string, before: number): string {
  const lines = text.slice(0, before).split('\n').reverse();
  const found = lines.map((line) => /^(?:#{1,6} .*|[^\s#][^:]*:)/.exec(line)?.[0]);
  const name = found.find((one) => one !== undefined)?.trimEnd() ?? '';
  const isOurs = name.startsWith('#')
    ? guide.partOfHeading(name.replace(/^#+ /, '')) !== undefined
    : propertySchema([name.slice(0, -1)]) !== undefined;
  return isOurs ? name : '';
}

/**
 * The lines of a stretch before and after. What stands beside a fact on its line, such as a comment or a fact
 * of the team's own, may be private, so an ellipsis stands for it.
 */
function sides(text: string, { start, end, edits }: Stretch): readonly [string, string] {
  const isFacts = start < text.indexOf('\n---', 3);
  const kept = (from: number, to: number): string => {
    const same = text.slice(from, to);
    return !isFacts || SAYS_WHICH.test(singleSpaced(same))
      ? same
      : `…${/\r?\n$/.exec(same)?.[0] ?? ''}`;
  };
  let [before, after, at] = ['', '', start];
  for (const edit of edits) {
    const same = kept(at, edit.start);
    before += same + text.slice(edit.start, edit.end);
    after += same + edit.text;
    at = edit.end;
  }
  const rest = kept(at, end);
  return [before + rest, after + rest];
}

/** Nothing or marks, or which fact it is: `- title: "`. */
const SAYS_WHICH = /^(?:- )*(?:[a-z-]+:)?["']?$/;

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
