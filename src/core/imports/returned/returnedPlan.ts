import type { Day } from '../../calendar/day.ts';
import type { FieldValue } from '../../workbook/edits/scalarText.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { LANGUAGES, type Language } from '../../guide/guide.ts';
import { headingKey } from '../../guide/headingKey.ts';
import { sayingIn } from '../../guide/saying.ts';
import type { OurFacts } from '../../schema/ourFacts.ts';
import type { Cycle } from '../../schema/generated/types.ts';
import { sameName } from '../../workbook/naming.ts';
import { isPlanPlace } from '../../schema/planPlaces.ts';
import { blockText, type WordBlock, type WordParagraph, type WordText } from '../word/wordText.ts';
import { readMargins, readWord } from '../word/readWord.ts';
import { orRefused } from '../planImport.ts';
import type { NewMilestone } from '../../workbook/edits/commands/milestones.ts';
import { saidLines } from '../saidLines.ts';
import { addedMilestone } from './addedMilestone.ts';
import { noteOf } from './planNotes.ts';
import { controlTexts, paragraphsIn, type OtherLine } from './controlTexts.ts';
import { placesIn, type Places } from './places.ts';
import { hasPlace, wordsAt } from './planPlace.ts';
import { said, saidIn } from './said.ts';
import { languageOf } from '../../workbook/language.ts';
import { dayIn } from '../../workbook/status/status.ts';
import { factIn, saysSame } from './takeReturned.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

/** A plan that was shared as a Word file and came back. */
export interface ReturnedPlan {
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

/** The plan of ours that a Word file is; undefined for every other file. */
export function returnedPlan(word: WordText): ReturnedPlan | undefined {
  const from = originIn(word);
  const hasControls = controlTexts(word).texts.size > 0;
  const isPlan = hasControls || LANGUAGES.some((language) => saysDay(from?.footer ?? '', language));
  return isPlan ? { word, hasControls, from } : undefined;
}

function saysDay(footer: string, language: Language): boolean {
  return footer.includes(`· ${sayingIn(language)('As of {date}', { date: '' })}`);
}

/** Whether a plan was made of this cycle, by its footer, in whatever language that was written. */
export function isMadeOf({ from }: Pick<ReturnedPlan, 'from'>, cycle: Cycle): boolean {
  if (from === undefined) return false;
  const [number = '', ...focus] = from.cycle.split(': ');
  return (
    sameName(cycle.organization?.name ?? '', from.partner) &&
    sameName(cycle.focus ?? '', focus.join(': ')) &&
    String(cycle.cycle ?? '') === (/\d+/.exec(number)?.[0] ?? '')
  );
}

/** The plan with the same footer, as it was sent, if this Word file is that one. */
export function sentPlanIn(
  bytes: Uint8Array,
  { footer }: PlanOrigin,
): WordText | 'other' | undefined {
  const margins = orRefused(() => readMargins(bytes));
  if ('kind' in margins || originIn(margins)?.footer !== footer) return 'other';
  const word = orRefused(() => readWord(bytes));
  return 'kind' in word ? undefined : returnedPlan(word)?.word;
}

/** What a file of ours tells at its foot of the workbook that it was made of. */
export function originIn({ margins }: Pick<WordText, 'margins'>): PlanOrigin | undefined {
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
  /** The fact in it; undefined for an answer in prose, where they took it out, and where we can’t read it. */
  readonly value: FieldValue | undefined;
  /** What stands there in the workbook and would be overwritten. */
  readonly ours: string;
  /** What the plan said there that was sent; undefined where that isn’t known. */
  readonly sent: string | undefined;
  /** Who changed it, where their program has kept that. */
  readonly by: readonly string[];
  /** Whether the workbook has changed there as well since the plan was sent. */
  readonly bothChanged: boolean;
  /** Whether Word doesn't show some of their text to whoever opens the file. */
  readonly hidden: boolean;
  /** Whether the workbook says something there that no plan shows, such as a comment. */
  readonly keepsMore: boolean;
  /** Whether nobody but the partner can have made the change. */
  readonly isSure: boolean;
}

/** What somebody remarked in the margin of the plan. */
export interface PlanComment {
  /** The answer that it is on, or stands beside; undefined where it is on none. */
  readonly tag: string | undefined;
  readonly text: string;
  readonly by: string;
  /** The words that it is about. */
  readonly about: string;
}

export interface FurtherLine extends Pick<OtherLine, 'text' | 'hidden'> {
  /** What becomes of a row that was added to the milestones. */
  readonly milestone?: NewMilestone;
}

export interface Differences {
  readonly answers: readonly Difference[];
  readonly comments: readonly PlanComment[];
  /** Lines that stand in no answer and were not in what was sent. */
  readonly further: readonly FurtherLine[];
  /** What a plan would show now, answer by answer. */
  readonly now: ReadonlyMap<string, string>;
  /** The library's own questions, by which their answers are named. */
  readonly ours?: OurFacts | undefined;
}

/** A workbook, and the plan as it would be made of it now. */
export interface WorkbookNow {
  readonly workbook: Workbook;
  readonly plan: WordText;
  /** By which days without a year are meant. */
  readonly today: Day;
}

/**
 * What the partner has changed and remarked. Where the plan that was sent is known, only what they changed
 * in it counts; otherwise whatever differs from the plan as it would be made of the workbook now.
 */
export function differencesOf(
  { word: written, hasControls }: ReturnedPlan,
  { workbook, plan, today }: WorkbookNow,
  sent: WordText | undefined,
): Differences {
  const around = { today, language: languageOf(workbook), ours: workbook.ours };
  const word = withFreeHeadings(written, sent ?? plan);
  const places = placesIn(word, sent ?? plan);
  const theirs = controlTexts(word, places.answers);
  const before = sent === undefined ? undefined : controlTexts(sent);
  const now = controlTexts(plan);
  const answers: Difference[] = [];
  const homeless: OtherLine[] = [];
  for (const tag of new Set([...theirs.texts.keys(), ...(before ?? now).texts.keys()])) {
    const text = theirs.texts.get(tag) ?? '';
    const shown = now.texts.get(tag);
    const ours = shown ?? wordsAt(workbook, tag);
    const saidNow = now.said.get(tag) ?? said(ours);
    const saidBefore = before === undefined ? saidNow : (before.said.get(tag) ?? '');
    const saidByThem = theirs.said.get(tag) ?? '';
    if ([saidBefore, saidNow].some((one) => saysSame(tag, one, saidByThem, around))) continue;
    const hidden = theirs.hidden.has(tag);
    if (!hasPlace(workbook, tag)) {
      homeless.push({ text: singleSpaced(text), hidden });
      continue;
    }
    const bothChanged = !saysSame(tag, saidNow, saidBefore, around);
    const more = wordsAt(workbook, tag);
    const keepsMore = more.includes('<!--') || (shown === undefined && more !== '');
    const isSure =
      sent !== undefined && theirs.texts.has(tag) && !bothChanged && !hidden && !keepsMore;
    const by = theirs.by.get(tag) ?? [];
    answers.push({
      ...{ tag, theirs: text, value: factIn(tag, text, around) },
      ...{ ours: keepsMore ? more : ours, sent: before?.texts.get(tag), by },
      ...{ bothChanged, hidden, keepsMore, isSure },
    });
  }
  const known = knownLines([plan, ...(sent === undefined ? [] : [sent])], hasControls);
  // A row of titles has one more, or one less, once a date has moved.
  const isKnown = (text: string): boolean => text.split('; ').every((one) => known.has(said(one)));
  // The day that it was made on differs from one plan to the next, and a draft has another title.
  const titles = new Set(LANGUAGES.map((one) => said(sayingIn(one)('Partnership plan'))));
  const isNew = ({ text }: OtherLine): boolean =>
    text !== '' && !isKnown(text) && !titles.has(said(text)) && !text.includes(' · ');
  const further = [...theirs.others, ...homeless].filter(isNew).map((one): FurtherLine => {
    const milestone = addedMilestone(one, around);
    const { text, hidden } = one;
    return { text, hidden, ...(milestone === undefined ? {} : { milestone }) };
  });
  const named = { now: now.texts, ours: workbook.ours };
  // A partner may go on writing in a file of which we have taken something over.
  const isThere = saidLines(workbook);
  const note = (one: PlanComment): string => noteOf(one, named, sayingIn(languageOf(workbook)));
  return {
    answers,
    comments: newComments(commentsOf(word, places), sent).filter((one) => !isThere(note(one))),
    further: further.filter(({ text, milestone }) =>
      milestone === undefined ? !isThere(text) : !hasMilestone(workbook, milestone),
    ),
    ...named,
  };
}

/** Whether one of that title is due on that day already. */
function hasMilestone({ cycle }: Workbook, { title, due }: NewMilestone): boolean {
  const own = (cycle.milestones ?? []).filter(
    (one) => headingKey(one.title ?? '') === headingKey(title),
  );
  return own.some((one) => due === undefined || dayIn(one.due) === due);
}

/** Around an emptied answer, LibreOffice leaves a control that holds the next heading. */
function withFreeHeadings(word: WordText, sent: WordText): WordText {
  const headings = new Set(
    sent.blocks.flatMap((one) => (one.kind === 'paragraph' && one.heading ? saidIn([one]) : [])),
  );
  const freed = (block: WordBlock): WordBlock =>
    block.kind === 'paragraph' && block.heading && headings.has(saidIn([block]))
      ? { ...block, runs: block.runs.map((run) => ({ ...run, tag: undefined })) }
      : block;
  return { ...word, blocks: word.blocks.map(freed) };
}

/** The lines of plans that are not the partner's; where controls are gone, all lines. */
function knownLines(plans: readonly WordText[], hasControls: boolean): ReadonlySet<string> {
  const others = plans.flatMap((plan) =>
    controlTexts(plan).others.flatMap(({ text }) => text.split('; ').map(said)),
  );
  if (hasControls) return new Set(others);
  const all = plans.flatMap(({ blocks }) => paragraphsIn(blocks));
  return new Set([...others, ...all.map((one) => saidIn([one]))]);
}

/** Without those that were in the file when it was sent. */
function newComments(
  comments: readonly PlanComment[],
  sent: WordText | undefined,
): readonly PlanComment[] {
  const keyOf = (by: string, text: string): string => JSON.stringify([by, said(text)]);
  const old = new Set((sent?.comments ?? []).map(({ author, text }) => keyOf(author, text)));
  return comments.filter(({ by, text }) => !old.has(keyOf(by, text)));
}

function commentsOf(
  { blocks, comments }: WordText,
  { answers, beside }: Places,
): readonly PlanComment[] {
  const on = new Map<string, string | undefined>();
  const visit = (paragraph: WordParagraph): void => {
    const own = paragraph.runs.find(({ tag }) => tag !== undefined && isPlanPlace(tag))?.tag;
    const tag = own ?? answers.get(paragraph) ?? beside.get(paragraph);
    for (const id of paragraph.comments ?? []) if (on.get(id) === undefined) on.set(id, tag);
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') visit(block);
    else for (const row of block.rows) for (const one of paragraphsIn(row.flat())) visit(one);
  }
  return comments
    .filter(({ text }) => text !== '')
    .map(({ id, author, text, about }) => ({ tag: on.get(id), text, by: author, about }));
}
