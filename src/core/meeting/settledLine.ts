import type { Day } from '../calendar/day.ts';
import type { ShownMilestone } from '../portfolio/milestoneNow.ts';
import type { Milestone } from '../schema/generated/types.ts';
import {
  SPANISH_DONE,
  SPANISH_DROPPED,
  SPANISH_MOVED,
  SPANISH_NOT_DONE,
  SPANISH_SMALL,
} from '../spanish/spanishMinutes.ts';
import { spanishDaysIn } from '../spanish/spanishDaysIn.ts';
import { dayIn, isOpen } from '../workbook/status/status.ts';
import { withoutMarks } from './agreedText.ts';
import { namedDays } from './namedDays.ts';
import type { NoteLine } from './noteLines.ts';

/** What a line of the notes says became of a milestone that the workbook has. */
export interface Settled {
  readonly line: string;
  readonly milestone: ShownMilestone;
  /** The day it moved to, that it's done, or that nobody will do it. */
  readonly becomes: Day | 'done' | 'dropped';
  /** Whether the line names this milestone with each of its words, no other, and little else. */
  readonly isSure: boolean;
}

/** Whose notes they are. */
interface NotesOf {
  /** The day of the meeting. */
  readonly meeting: Day;
  readonly milestones: readonly Milestone[];
  readonly isSpanish: boolean;
}

/** What lines tell of milestones. */
export interface ReadSettled {
  /** What isn't in the facts yet. */
  readonly settled: readonly Settled[];
  /** The lines that say so, or say what is in the facts already: they agree on nothing else. */
  readonly told: ReadonlySet<string>;
}

/** `Tablet cases are ordered – done`, `Spring letter moved to Dec 18`: what the lines say became of milestones. */
export function readSettled(
  lines: readonly NoteLine[],
  { meeting, milestones, isSpanish }: NotesOf,
): ReadSettled {
  const known = milestones.flatMap((one, index): readonly Known[] =>
    one.title === undefined
      ? []
      : [
          {
            ...{ index, title: one.title, day: dayIn(one.due) },
            ...{ words: wordsOf(one.title), isDone: !isOpen(one) },
            isDropped: one.status === 'dropped',
          },
        ],
  );
  const found = lines.flatMap((line) => {
    const said = known.length === 0 ? undefined : saidIn(line, meeting, isSpanish);
    if (said === undefined) return [];
    const { becomes, about } = said;
    const words = wordsOf(about);
    const { named, share } = mostNamed(
      known.filter(({ isDropped }) => becomes === 'dropped' || !isDropped),
      words,
    );
    return named.map(({ words: own, isDone, isDropped: _, ...milestone }) => ({
      ...{ line: line.text, milestone, becomes },
      isSure: said.isSure && share === 1 && named.length === 1 && words.size <= own.size * 2 + FEW,
      isWritten: isDone || becomes === milestone.day,
    }));
  });
  return {
    settled: found.filter(({ isWritten }) => !isWritten),
    told: new Set(found.flatMap((one) => (one.isSure || !one.isWritten ? one.line : []))),
  };
}

type Known = ShownMilestone & {
  readonly words: ReadonlySet<string>;
  /** Also where it was dropped. */
  readonly isDone: boolean;
  readonly isDropped: boolean;
};

/** Those of which the line has most words, and most of their words; of equal ones those that are open. */
function mostNamed(
  known: readonly Known[],
  words: ReadonlySet<string>,
): { readonly named: readonly Known[]; readonly share: number } {
  let named: Known[] = [];
  let best = { share: LEAST_SHARE, count: 1 };
  for (const one of known) {
    const count = [...one.words].filter((word) => words.has(word)).length;
    const share = count / Math.max(1, one.words.size);
    if (share < best.share || (share === best.share && count < best.count)) continue;
    if (share > best.share || count > best.count) named = [];
    best = { share, count };
    named.push(one);
  }
  const open = named.filter(({ isDone }) => !isDone);
  return { named: open.length > 0 ? open : named, share: best.share };
}

/** Of a milestone's words. */
const LEAST_SHARE = 0.6;
/** How many words a line may have besides. */
const FEW = 2;

interface Said extends Pick<Settled, 'becomes' | 'isSure'> {
  /** What it says that of. */
  readonly about: string;
}

function saidIn(line: NoteLine, meeting: Day, isSpanish: boolean): Said | undefined {
  // The agenda says the day and the owner in brackets behind each milestone.
  const text = withoutMarks(line.text).replace(/\([^()]*\)/g, ' ');
  const isAsked = text.includes('?');
  const daysIn = (part: string): readonly Day[] =>
    [...namedDays(part, meeting), ...(isSpanish ? spanishDaysIn(part, meeting) : [])].map(
      ({ day }) => day,
    );
  const moved = MOVED.exec(text) ?? (isSpanish ? SPANISH_MOVED.exec(text) : null);
  if (moved !== null) {
    const behind = text.slice(moved.index + moved[0].length);
    const days = daysIn(behind);
    const movedTo = days.at(-1);
    const isClear = days.length === 1 || /^\s*from\b/i.test(behind);
    const isSure = !isAsked && isClear && !UNSURE.test(text) && (movedTo ?? 0) >= meeting;
    if (movedTo !== undefined)
      return { becomes: movedTo, isSure, about: text.slice(0, moved.index) };
  }
  const dropped = DROPPED.exec(text) ?? (isSpanish ? SPANISH_DROPPED.exec(text) : null);
  if (dropped !== null)
    return {
      ...{ becomes: 'dropped', about: text.slice(0, dropped.index) },
      isSure: !isAsked && !UNSURE.test(text),
    };
  const isSaid = line.ticked === true || DONE.test(text) || (isSpanish && SPANISH_DONE.test(text));
  const isNot = isAsked || NOT_DONE.test(text) || (isSpanish && SPANISH_NOT_DONE.test(text));
  if (!isSaid || (isNot && line.ticked !== true)) return undefined;
  if (daysIn(text).some((day) => day > meeting)) return undefined;
  return { becomes: 'done', isSure: !isNot, about: text.replace(DONE, ' ') };
}

/** In the past: `drop the boxes at the desk` is something to do. */
const DROPPED =
  /\b(?:cancel+ed|dropped|called off|given up|scrapped|no longer (?:needed|planned|happening))\b/i;
const DONE = /\b(?:done|finished|completed?)\b/i;
const NOT_DONE =
  /\b(?:not|\p{L}+n['’]t|nearly|almost|half|partly|until|once|when|if|will|needs?|gets?|getting|should|must|has to|have to|to be)\b/iu;
const MOVED =
  /\b(?:moved?|moves|moving|postponed?|push(?:ed)?|rescheduled?|delayed|shift(?:ed|s)?|slip(?:ped|s)?|put off|now (?:due|on)|new (?:due )?date)\b/i;
const UNSURE = /\b(?:not|\p{L}+n['’]t|if|maybe|might|could|may|or|try)\b/iu;

/** The words that count, so that `ordered` and `order`, `cases` and `case` are one. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !SMALL.has(word)).map(stemOf));
}

function stemOf(word: string): string {
  const stem = word
    .replace(/(?<=\p{L}{3})ies$/u, 'y')
    .replace(/(?<=\p{L}{3})(?:ed|ing|es|e|s)$/u, '');
  return stem.replace(/(?<=\p{L})([bdgmnprt])\1$/u, '$1');
}

const SMALL = new Set(
  `a an and are at be by for from has have in is it of on our the their to was were with ${SPANISH_SMALL}`.split(
    ' ',
  ),
);
