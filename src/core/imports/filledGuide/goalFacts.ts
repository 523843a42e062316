import { isoDay } from '../../calendar/day.ts';
import { holdStops, withStops } from '../../guide/fullStops.ts';
import { sentencesOf } from '../../guide/asked.ts';
import { readGoal } from '../../english/goal/goal.ts';
import type { Measure, SmartGoal } from '../../schema/generated/types.ts';
import {
  plainText,
  slicedParagraph,
  type WordBlock,
  type WordParagraph,
} from '../word/wordText.ts';
import { fillerOf } from './fillers.ts';
import { trimmedPiece, withoutBullet } from './lineParts.ts';
import { daysIn, wholeDay, type DateHabits } from './writtenDays.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

/** What an answer says of the goal, and the blocks that say more. */
export interface TakenGoal {
  readonly goal: SmartGoal | undefined;
  readonly left: readonly WordBlock[];
}

type Part = 'specific' | 'measurable' | 'achievable' | 'relevant' | 'time-bound';

const LABELS: readonly (readonly [Part, RegExp])[] = [
  ['specific', /^(?:specific|s)\s*(?:[:=]|\s[-–—]\s)\s*/i],
  ['measurable', /^(?:measurable|measured?|m)\s*(?:[:=]|\s[-–—]\s)\s*/i],
  ['achievable', /^(?:achievable|attainable|a)\s*(?:[:=]|\s[-–—]\s)\s*/i],
  ['relevant', /^(?:relevant|realistic|r)\s*(?:[:=]|\s[-–—]\s)\s*/i],
  ['time-bound', /^(?:time[- ]?(?:bound|limited|ly)?|t)\s*(?:[:=]|\s[-–—]\s)\s*/i],
];

const GOAL_LABEL = /^(?:(?:our |the )?(?:smart )?goal(?: statement)?)\s*[:–—-]\s*/i;

/** The goal's sentence with its date and numbers, and its SMART parts where they are labelled. */
export function takeGoal(blocks: readonly WordBlock[], habits: DateHabits): TakenGoal {
  const parts: Partial<Record<Part, string>> = {};
  const left: WordBlock[] = [];
  let statement: string | undefined;
  for (const block of blocks) {
    const line = block.kind === 'paragraph' ? withoutBullet(singleSpaced(plainText(block))) : '';
    const label = LABELS.find(([part, pattern]) => pattern.test(line) && parts[part] === undefined);
    const value = label === undefined ? '' : line.replace(label[1], '').trim();
    if (label !== undefined && value !== '' && fillerOf(value) === undefined) {
      if (label[0] === 'time-bound' && wholeDay(value, habits) === undefined) left.push(block);
      else parts[label[0]] = value;
      continue;
    }
    const taken = statement === undefined && block.kind === 'paragraph' ? goalIn(block) : undefined;
    if (taken === undefined) left.push(block);
    else {
      statement = taken.statement;
      left.push(...taken.left);
    }
  }
  if (statement === undefined && Object.keys(parts).length === 0) return { goal: undefined, left };
  return { goal: goalOf(statement, parts, habits), left };
}

/** In words: a longer sentence doesn’t state a goal. */
const LONGEST_GOAL = 90;

/** The sentence that says what will be reached, and what stands around it. */
function goalIn(
  paragraph: WordParagraph,
): { readonly statement: string; readonly left: readonly WordBlock[] } | undefined {
  const text = plainText(paragraph);
  const sentences = sentencesOf(text);
  let at = 0;
  const placed = sentences.map((sentence) => {
    const start = at;
    at += sentence.length;
    return { start, end: at, score: scoreOf(sentence) };
  });
  const best = Math.max(...placed.map(({ score }) => score));
  const goal = placed.find(({ score }) => score === best);
  if (goal === undefined || best < 1) return undefined;
  const statement = withoutBullet(text.slice(goal.start, goal.end).replace(/\s+/g, ' '));
  if (statement.split(' ').length > LONGEST_GOAL) return undefined;
  const around = [
    slicedParagraph(paragraph, 0, goal.start),
    slicedParagraph(paragraph, goal.end, text.length),
  ];
  return {
    statement: statement.replace(GOAL_LABEL, ''),
    left: around.filter((one) => plainText(one) !== ''),
  };
}

/** A goal says by when, how much, or at least what will have changed. */
function scoreOf(sentence: string): number {
  if (fillerOf(sentence) !== undefined) return 0;
  const { timeBound, measurable } = readGoal(sentence);
  const says = GOAL_LABEL.test(sentence) || /\b(?:will|to|by)\b/i.test(sentence);
  return (timeBound ? 2 : 0) + (measurable ? 2 : 0) + (says ? 1 : 0);
}

function goalOf(
  statement: string | undefined,
  parts: Partial<Record<Part, string>>,
  habits: DateHabits,
): SmartGoal {
  const { measurable, 'time-bound': timeBound, ...words } = parts;
  const day =
    timeBound === undefined ? deadlineIn(statement ?? '', habits) : wholeDay(timeBound, habits);
  const measures =
    measurable === undefined ? measuresIn(statement ?? '', habits) : labelledMeasures(measurable);
  return {
    statement,
    ...words,
    measurable: measures.length === 0 ? undefined : measures,
    'time-bound': day === undefined ? undefined : isoDay(day),
  };
}

/** The day that a sentence says something is to be reached by, where it names one. */
function deadlineIn(statement: string, habits: DateHabits): number | undefined {
  const limits = daysIn(statement, habits).filter(({ start }) =>
    /\b(?:by|before|until|till|no later than|on or before|through)\s+(?:the\s+)?$/i.test(
      statement.slice(0, start),
    ),
  );
  return limits.length === 1 ? limits[0]?.day : undefined;
}

/** More numbers than these in one sentence aren’t a list of targets. */
const MOST_MEASURES = 3;
const NUMBER = /^\d{1,3}(?:,\d{3})+%?|^\d+(?:\.\d+)?\s?%?/;

/** What a sentence counts, and its target. */
function measuresIn(statement: string, habits: DateHabits): readonly Measure[] {
  const dates = daysIn(statement, habits);
  const measures: Measure[] = [];
  let baseline: string | undefined;
  for (const { kind, span } of readGoal(statement).quantities) {
    const isInDate = dates.some(({ start, end }) => span.start < end && span.end > start);
    const written = NUMBER.exec(statement.slice(span.start))?.[0].trim();
    if ((kind !== 'count' && kind !== 'percent') || isInDate || written === undefined) continue;
    const before = statement.slice(0, span.start);
    const last = measures.at(-1);
    if (/\bup from\s*$/i.test(before) && last !== undefined) {
      measures[measures.length - 1] = { ...last, baseline: amount(written) };
    } else if (/\bfrom\s*$/i.test(before)) baseline = written;
    else {
      const measure = countedIn(before, statement.slice(span.start + written.length));
      if (measure === '') continue;
      measures.push({ measure, baseline: amountIn(baseline), target: amount(written) });
      baseline = undefined;
    }
  }
  return measures.length > MOST_MEASURES ? [] : measures;
}

/** What is counted: the words behind a number, up to where something else begins. */
function countedIn(before: string, after: string): string {
  const words = withStops(/^[^.,;:()]*/.exec(holdStops(after))?.[0] ?? '').replace(/\s+/g, ' ');
  // `help 90 renters answer a notice`: what they do is another matter.
  const helped = HELPS.test(before) ? WHOM.exec(words)?.[0] : undefined;
  const own = (helped ?? words).split(ANOTHER)[0] ?? '';
  return trimmedPiece(
    own
      .trim()
      .replace(/^of them\s+/i, '')
      .replace(/^will\s+/i, ''),
  );
}

const HELPS = /\b(?:helps?|lets?|makes?|sees?|gets?)(?: (?:at least|over|about|more than))?\s*$/i;
const WHOM = /^.*?(?:s|people|children|youth|men|women)(?= |$)/i;
/** Up to here something is counted: then comes a time, or another number with what is done about it. */
const ANOTHER =
  / (?:by|up from|before|until|in 20\d\d)\b| (?:(?:with|and|for|of|that reach|reaching|to) ?)?(?:(?:at least|over|about|more than) ?)?\d| (?:and|that|who|to) (?:\p{Ll}+ )?(?!(?:for|with|of|to|in|about|over|least|than) )\p{Ll}+ (?:(?:at least|over|about|more than) )?\d/iu;

function amountIn(written: string | undefined): number | string | undefined {
  return written === undefined ? undefined : amount(written);
}

function amount(written: string): number | string {
  return written.includes('%') ? written.replace(/\s/g, '') : Number(written.replaceAll(',', ''));
}

const BASELINE =
  /(?<!\s)\s*\(?\b(?:last year|now|currently|today|baseline|before|was|were|up from|from)\b\s*(?:[:=]\s*)?(\d[\d,]*)\)?/i;

/** `25 finish (last year: 0), 18 in paid jobs (last year: 11)`; else all of it as one measure. */
function labelledMeasures(text: string): readonly Measure[] {
  const pieces = text
    .split(/[,;]\s(?![^()]{0,300}\))|(?<!\s)\s+and\s+(?=\d)/)
    .map((piece) => piece.trim());
  const measures = pieces.map(measureIn);
  const all = measures.filter((measure) => measure !== undefined);
  return all.length === measures.length ? all : [{ measure: text.replace(/\.$/, '') }];
}

function measureIn(piece: string): Measure | undefined {
  const baseline = BASELINE.exec(piece)?.[1];
  const rest = piece
    .replace(BASELINE, '')
    .replace(/^(?:at least|over|more than)\s+/i, '')
    .trim();
  const target = NUMBER.exec(rest)?.[0].trim();
  if (target === undefined) return undefined;
  const measure = trimmedPiece(rest.slice(target.length)).replace(/\.$/, '');
  if (measure === '') return undefined;
  return { measure, baseline: amountIn(baseline), target: amount(target) };
}
