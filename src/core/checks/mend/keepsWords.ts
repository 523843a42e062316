import { cycleSchema } from '../../schema/generated/cycleSchema.ts';
import type { PropertySchema } from '../../schema/schema.ts';
import type { TextEdit } from '../../workbook/edit.ts';
import type { Span } from '../../workbook/span.ts';
import type { Problem } from '../problem.ts';

/**
 * Whether every word that edits remove is still in the text afterward, if only in a comment. Marks,
 * placeholders and misspelled words may go, and so may repetitions. A day or a choice that is set
 * anew isn't a word. If a mend removes more than that, somebody has to choose it.
 */
export function keepsWords(
  before: string,
  edits: readonly TextEdit[],
  after: string,
  mended: readonly Problem[],
): boolean {
  const gone = edits.flatMap((edit) => wordsIn(withWholeWords(before, edit)));
  if (gone.length === 0) return true;
  const spared = new Set(mended.flatMap((problem) => sparedBy(problem, before)));
  const lost = gone.filter((word) => !spared.has(word));
  if (lost.length === 0) return true;
  const there = new Set(wordsIn(after));
  return lost.every((word) => there.has(word));
}

/** The text that an edit replaces, with the rest of the words at its ends. */
function withWholeWords(text: string, { start, end }: Span): string {
  let [from, to] = [start, end];
  while (from > 0 && isOfWord(text.charAt(from - 1))) from--;
  while (to < text.length && isOfWord(text.charAt(to))) to++;
  return text.slice(from, to);
}

function isOfWord(character: string): boolean {
  return /[\p{L}\p{N}-]/u.test(character);
}

function wordsIn(text: string): readonly string[] {
  const words = text.replace(SET_ANEW, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.toLowerCase().replace(/^(\d+)(?:st|nd|rd|th)$/, '$1'));
}

/** What the problem is about, if the mend says the same, only spelled or written correctly. */
function sparedBy({ code, variant, span }: Problem, text: string): readonly string[] {
  const isSpelledAnew =
    code === 'unknown-key' ||
    code === 'unknown-value' ||
    code === 'invalid-date' ||
    variant === 'follows';
  const holdsPlace = code === 'placeholder' && variant !== 'repeats-question';
  return isSpelledAnew || holdsPlace ? wordsIn(text.slice(span.start, span.end)) : [];
}

const SET_ANEW = new RegExp(
  String.raw`\b\d{4}-\d{2}-\d{2}\b|\b(?:${[...choicesIn(cycleSchema)].join('|')})\b`,
  'gi',
);

function choicesIn({ enum: words = [], properties = {}, items }: PropertySchema): Set<string> {
  const below = [...Object.values(properties), ...(items === undefined ? [] : [items])];
  return new Set([...words, ...below.flatMap((schema) => [...choicesIn(schema)])]);
}
