import { isoDay } from '../../calendar/day.ts';
import { holdStops } from '../../guide/fullStops.ts';
import type { Milestone } from '../../schema/generated/types.ts';
import {
  plainText,
  slicedParagraph,
  type WordBlock,
  type WordParagraph,
} from '../word/wordText.ts';
import { fillerOf } from './fillers.ts';
import { piecesOf, trimmedPiece, withoutBullet } from './lineParts.ts';
import { columnsOf, isAllKnown, rowsOf, type TableRow } from './tableMeanings.ts';
import { daysIn, wholeDay, type DateHabits } from './writtenDays.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

/** What an answer yields: facts for the front matter, and the blocks that say more than those. */
export interface Taken<Fact> {
  readonly facts: readonly Fact[];
  readonly left: readonly WordBlock[];
}

/** Milestones from a table or from lines that name a date or leave its place open. */
export function takeMilestones(blocks: readonly WordBlock[], habits: DateHabits): Taken<Milestone> {
  const facts: Milestone[] = [];
  const left: WordBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      const rows = columnsOf(block)?.includes('title') === true ? rowsOf(block) : [];
      facts.push(...rows.flatMap((row) => fromRow(row, habits)));
      if (rows.length === 0 || !isAllKnown(block)) left.push(block);
      continue;
    }
    const last = facts.at(-1);
    if ((block.list?.level ?? 0) > 0 && last !== undefined && left.length === 0) {
      facts[facts.length - 1] = { ...last, note: joinedNote(last.note, plainText(block)) };
      continue;
    }
    const milestones = linesIn(block).map((line) => fromLine(line, habits));
    const found = milestones.filter((milestone) => milestone !== undefined);
    if (found.length < milestones.length) left.push(block);
    else facts.push(...found);
  }
  return { facts, left };
}

/** The lines or sentences of a paragraph that holds several milestones. */
function linesIn(paragraph: WordParagraph): readonly WordParagraph[] {
  const text = plainText(paragraph);
  const starts = [
    0,
    ...Array.from(
      holdStops(text).matchAll(/\n|(?=\p{Lu})(?<=[\p{L}\d)][.;]\s+)/gu),
      ({ index }) => index,
    ),
  ];
  const lines = starts.map((start, at) =>
    slicedParagraph(paragraph, start, starts[at + 1] ?? text.length),
  );
  return lines.filter((line) => plainText(line) !== '');
}

function joinedNote(note: string | undefined, more: string): string {
  return [note, singleSpaced(more)].filter((one) => one !== undefined).join('; ');
}

function fromRow({ title, due, owner, note }: TableRow, habits: DateHabits): readonly Milestone[] {
  if (title === undefined || fillerOf(title) !== undefined) return [];
  return [milestoneOf(title, due, owner, note, habits)];
}

function milestoneOf(
  title: string,
  due: string | undefined,
  owner: string | undefined,
  note: string | undefined,
  habits: DateHabits,
): Milestone {
  const day = due === undefined ? undefined : wholeDay(due, habits);
  const known = (text: string | undefined): string | undefined =>
    text === undefined || fillerOf(text) === 'nothing' ? undefined : text;
  const words = day === undefined ? known(due) : undefined;
  const remarks = [words === undefined ? undefined : `When: ${words}`, known(note)];
  const noted = remarks.filter((remark) => remark !== undefined).join('; ');
  return {
    title,
    due: day === undefined ? undefined : isoDay(day),
    owner: known(owner),
    note: noted === '' ? undefined : noted,
  };
}

const LONGEST_TITLE = 14;

/** `First visit – March 20, 2026 – youth librarian`, `March 20: First visit (youth librarian)`. */
function fromLine(paragraph: WordParagraph, habits: DateHabits): Milestone | undefined {
  const line = withoutBullet(
    plainText(paragraph)
      .replace(/[^\S\t]+/g, ' ')
      .trim(),
  );
  const days = daysIn(line, habits);
  const [only] = days;
  if (only === undefined) return withoutDate(line, habits);
  if (days.length > 1) return undefined;
  const before = line
    .slice(0, only.start)
    .replace(/\b(?:by|on|due|until|before|when|date)\s{0,3}:?\s{0,3}$/i, '');
  const after = line.slice(only.end);
  const isAtEnd =
    // `First class 5/6/25 (Dev and Marge)`
    /^[\s.;]*(?:\([^()]*\)[\s.;]*)?$/.test(after) &&
    !/\b(?:will|is|are|was|were|we|they|meet|met)\b/i.test(before);
  if (
    !isAtEnd &&
    !/(?:^|[-–—|\t;:,(.]\s{0,3}|\b(?:by|on|due|until|before|when|date)\s{0,3}:?\s{0,3})$/i.test(
      line.slice(0, only.start),
    )
  ) {
    return undefined;
  }
  if (!/^\s*(?:[-–—|\t;:,).]|\(|$)/.test(after)) return undefined;
  const words = line.slice(only.start, only.end);
  const [first, ...others] = piecesOf(before);
  const behind = ownerPieces(after);
  if (first !== undefined) {
    const title = unlabelled(
      others.length > 0 ? [first, ...others.slice(0, -1)].join(' – ') : first,
    );
    const owner = others.at(-1) ?? behind.join('; ');
    const note = others.length > 0 ? behind.join('; ') : undefined;
    return plain(title, words, owner, note, habits);
  }
  const [title, owner, ...more] = behind;
  return title === undefined ? undefined : plain(title, words, owner, more.join('; '), habits);
}

function ownerPieces(text: string): readonly string[] {
  const inBrackets = /^([^(]*)\(([^()]*)\)\.?\s*$/.exec(text);
  const parts = inBrackets === null ? [text] : inBrackets.slice(1);
  return parts
    .flatMap(piecesOf)
    .map(unlabelled)
    .filter((piece) => piece !== '');
}

function unlabelled(piece: string): string {
  return trimmedPiece(
    piece.replace(/^(?:what|milestone|who|owner|responsible|lead|led by|by)\s*:\s*/i, ''),
  );
}

function plain(
  title: string,
  due: string,
  owner: string | undefined,
  note: string | undefined,
  habits: DateHabits,
): Milestone | undefined {
  const isTitle =
    title.split(/\s+/).length <= LONGEST_TITLE && !/[.!?]\s+\p{Lu}/u.test(holdStops(title));
  const isOwner = (owner ?? '').split(/\s+/).length <= LONGEST_TITLE;
  if (title === '' || !isTitle || !isOwner || fillerOf(title) !== undefined) return undefined;
  const said = (text: string | undefined): string | undefined =>
    text === undefined || text === '' ? undefined : text;
  return milestoneOf(title, due, said(owner), said(note), habits);
}

/** `Agreement – TBD – ??`: there is a place for the date, but no date. */
function withoutDate(line: string, habits: DateHabits): Milestone | undefined {
  const [title, due, owner, ...more] = piecesOf(line);
  if (title === undefined || due === undefined || more.length > 0) return undefined;
  if (fillerOf(due) !== 'nothing') return undefined;
  return plain(title, due, owner, undefined, habits);
}
