import type { Workbook } from '../../workbook/workbook.ts';
import type { WordText } from '../word/wordText.ts';
import { blockText } from '../word/wordText.ts';
import { headedTexts, withAllLines } from './headedTexts.ts';
import { heldTexts, type HeldTexts, type OtherLine } from './heldTexts.ts';
import { hasPlace, wordsAt } from './planPlace.ts';

/** A plan that was shared as Word and came back. */
export interface PlanHome {
  readonly word: WordText;
  /** Whether its controls still name what they hold; else headings have to tell. */
  readonly hasControls: boolean;
  /** What its footer tells of the workbook that it was made of; undefined where it tells nothing. */
  readonly from: PlanOrigin | undefined;
}

export interface PlanOrigin {
  readonly partner: string;
  readonly cycle: string;
  /** The whole footer, by which the file that was sent is known again. */
  readonly footer: string;
}

/** The plan in a Word file; undefined for a file that no export of ours has made. */
export function planHome(word: WordText): PlanHome | undefined {
  const from = originIn(word);
  const hasControls = heldTexts(word).texts.size > 0;
  const isPlan = hasControls || (from?.footer ?? '').includes('· As of ');
  return isPlan ? { word, hasControls, from } : undefined;
}

function originIn({ margins }: WordText): PlanOrigin | undefined {
  const lines = margins.flatMap((block) => blockText(block).split(/[\n\t]/));
  const footer =
    lines.map((line) => line.trim()).find((line) => line.split(' · ').length >= 3) ?? '';
  const [partner, cycle] = footer.split(' · ');
  return partner === undefined || cycle === undefined ? undefined : { partner, cycle, footer };
}

/** An answer that differs between the plan that came back and the workbook as it is now. */
export interface Difference {
  /** The part or fact that it is about, as the control names it. */
  readonly tag: string;
  readonly theirs: string;
  /** What stands there in the workbook and would be overwritten. */
  readonly ours: string;
  /** Whether the workbook has changed there as well since the plan was sent. */
  readonly bothChanged: boolean;
  /** Whether Word doesn't show some of their text to whoever opens the file. */
  readonly hidden: boolean;
  /** Whether the workbook says something there that no plan shows, such as a comment. */
  readonly keepsMore: boolean;
}

export interface Differences {
  readonly answers: readonly Difference[];
  /** Lines that stand in no answer and were not in what was sent. */
  readonly further: readonly OtherLine[];
}

/**
 * What the partner has changed. Where the plan that was sent is known, only that counts which they
 * changed in it; else whatever differs from the plan as it would be made of the workbook now.
 */
export function differencesOf(
  { word, hasControls }: PlanHome,
  { workbook, plan: now }: WorkbookNow,
  sent: WordText | undefined,
): Differences {
  const heldIn = hasControls ? heldTexts : withAllLines;
  const before = sent === undefined ? undefined : heldIn(sent);
  const theirs = hasControls ? heldTexts(word) : headedTexts(word, sent ?? now);
  return compared(theirs, { workbook, held: heldIn(now) }, before);
}

/** A workbook, and the plan as it would be made of it now. */
export interface WorkbookNow {
  readonly workbook: Workbook;
  readonly plan: WordText;
}

function compared(
  theirs: HeldTexts,
  { workbook, held: now }: { readonly workbook: Workbook; readonly held: HeldTexts },
  sent: HeldTexts | undefined,
): Differences {
  const answers: Difference[] = [];
  const homeless: OtherLine[] = [];
  for (const [tag, text] of theirs.texts) {
    const shown = now.texts.get(tag);
    const ours = shown ?? wordsAt(workbook, tag);
    const before = sent === undefined ? ours : (sent.texts.get(tag) ?? '');
    const hidden = theirs.hidden.has(tag);
    if (isSame(text, before) || isSame(text, ours)) continue;
    if (hasPlace(workbook, tag)) {
      const bothChanged = !isSame(ours, before);
      const more = wordsAt(workbook, tag);
      const keepsMore = more.includes('<!--') || (shown === undefined && more !== '');
      const said = { theirs: text, ours: keepsMore ? more : ours };
      answers.push({ tag, ...said, bothChanged, hidden, keepsMore });
    } else homeless.push({ text: folded(text), hidden });
  }
  const known = new Set([...now.others, ...(sent?.others ?? [])].map(({ text }) => folded(text)));
  // The day that it was made on differs from one plan to the next.
  const further = [...theirs.others, ...homeless].filter(
    ({ text }) => text !== '' && !known.has(folded(text)) && !text.includes(' · '),
  );
  return { answers, further };
}

function isSame(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
