import type { Day } from '../calendar/day.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { guide } from '../guide/guide.ts';
import { SPANISH_BETWEEN_NAMES, SPANISH_DUE_BY, SPANISH_NEXT } from '../spanish/spanishMinutes.ts';
import { namesInContact } from '../letters/namesInContact.ts';
import { answerMarkdown } from '../workbook/body/answerMarkdown.ts';
import type { Meeting } from '../workbook/model/meetingEntries.ts';
import { languageOf } from '../workbook/language.ts';
import { everybodyNamed } from '../workbook/model/peopleIn.ts';
import { namesOnce } from '../workbook/naming.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { readAgreed, type Agreed, type Around } from './agreedLine.ts';
import { namedDays } from './namedDays.ts';
import { noteLines, type NoteLine } from './noteLines.ts';
import { spanishDaysIn } from '../spanish/spanishDaysIn.ts';
import { placeSaid } from './placeSaid.ts';
import { readSettled, type Settled } from './settledLine.ts';
import { readSpanishAgreed } from './spanishAgreed.ts';
import { bare, personNamed, type People } from './namedPeople.ts';

/** What was agreed at a meeting, as far as its notes tell. */
export interface ReadNotes {
  /** In the order of the notes. */
  readonly agreed: readonly Agreed[];
  /** What the notes say of the next meeting; `day` is undefined where that names none. */
  readonly next: NextMeeting | undefined;
  /** What’s among the agreements, but says neither who nor by when. */
  readonly unread: readonly string[];
  /** Everything else that was written down; to those who were there it may be an agreement. */
  readonly talk: readonly string[];
  /** What the notes say of milestones that the workbook has: done, or moved. */
  readonly settled: readonly Settled[];
}

/** When and where both meet again, as a line says it. */
export interface NextMeeting {
  readonly line: string;
  readonly day: Day | undefined;
  readonly place?: string | undefined;
}

/** Of a meeting's notes, in UTF-16 code units; nobody takes twenty pages of them. */
const LONGEST_NOTES = 50_000;

/** Whether only the beginning of a meeting's notes is read. */
export function isCutShort({ content: { start, end } }: Meeting): boolean {
  return end - start > LONGEST_NOTES;
}

/** Reads the notes of a meeting that was held on `day`. */
export function readNotes(workbook: Workbook, meeting: Meeting, day: Day): ReadNotes {
  const { start } = meeting.content;
  const end = Math.min(meeting.content.end, start + LONGEST_NOTES);
  const question = meeting.title === '' ? guide.part('meeting-notes').question : undefined;
  const notes = answerMarkdown(workbook.text.slice(start, end), question);
  return readText(notes, day, workbook.cycle);
}

/** The same for their text alone, without comments. */
export function readText(notes: string, day: Day, cycle: Cycle): ReadNotes {
  const lines = noteLines(notes);
  const isSpanish = languageOf({ cycle }) === 'es';
  const people = readPeople(cycle, lines, isSpanish);
  const readLine = isSpanish ? readInSpanish : readAgreed;
  const open = lines.filter(
    ({ ticked, under, text }) => ticked !== true && under !== 'present' && !HEADING.test(text),
  );
  const next = nextMeeting(open, day, isSpanish);
  const hasList = open.some(({ under }) => under === 'agreed');
  const { settled, told } = readSettled(
    lines.filter(({ under, text }) => under !== 'present' && text !== next?.line),
    { meeting: day, milestones: cycle.milestones ?? [], isSpanish },
  );
  const rest = open.filter(({ text }) => text !== next?.line && !told.has(text));
  const read = rest.map((line) => ({
    line,
    one: readLine(line.text, { meeting: day, people, next: next?.day }),
  }));
  const left = read.filter(({ line, one }) => !counts(line, one, hasList));
  const linesOf = (some: typeof read): readonly string[] => some.map(({ one }) => one.line);
  return {
    agreed: read.filter(({ line, one }) => counts(line, one, hasList)).map(({ one }) => asked(one)),
    next,
    unread: linesOf(left.filter(({ line }) => isExpected(line))),
    talk: linesOf(left.filter(({ line }) => !isExpected(line) && line.under !== 'agenda')),
    settled,
  };
}

/** What ends in a question mark isn’t agreed, whatever else it says. */
function asked(one: Agreed): Agreed {
  if (!/\?\s*$|\?\?/.test(one.line)) return one;
  const what = one.what
    .replace(/[?\u00BF]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { ...one, what, doubts: [...one.doubts, { kind: 'question' }] };
}

/** Whether to expect an agreement there; the rest is talk, where only what’s certain counts. */
function isExpected({ under, ticked }: NoteLine): boolean {
  return under === 'agreed' || ticked === false;
}

function counts(line: NoteLine, one: Agreed, hasList: boolean): boolean {
  if (one.what === '') return false;
  if (line.under === 'agenda') return line.ticked === false;
  if (isExpected(line))
    return one.promises || one.due !== undefined || one.doubts.length > 0 || line.ticked === false;
  const isSure = one.promises && (one.due !== undefined || one.doubts.length > 0);
  const isTheirs = one.promises && one.who !== undefined && one.mayTell !== true;
  return isSure || one.isToDo === true || (!hasList && (isTheirs || isTask(one)));
}

/** `posters up by December 15`: what’s due, in notes that are nothing but plain lines. */
function isTask({ line, due }: Agreed): boolean {
  return due !== undefined && (DUE_BY.test(line) || SPANISH_DUE_BY.test(line)) && !TELLS.test(line);
}

/** What minutes are divided by; nobody said it. */
const HEADING =
  /^(?:(?:old|new|unfinished|other|any other) business|call(?:ed)? to order|adjourn(?:ed|ment)|(?:meeting )?minutes|(?:\d[\d/.-]* )?.{0,60}\b(?:meeting|mtg) (?:notes|minutes))(?:[,:]?(?: (?:at|of|from|for))? (?:\p{Lu}\p{Ll}{2,8}\.? )?\d[\d/:.,-]*(?: ?[ap]\.?m\.?)?)?\.?$/iu;

const DUE_BY = /\b(?:by|before|due|deadline|no later than)\b/i;
const TELLS = /\b(?:is|are|was|were|am|be|been|(?:has|have|had)(?! to\b)|does|did)\b/i;

const MEETING = '(?:meeting|mtg|check-?in|call|session|visit|get-together|appointment|date)';
const NEXT = new RegExp(
  `^(?:(?:our|the) )?(?:next|follow-?up) ${MEETING}\\b|^next time(?= ?[:,–—-]| is\\b| \\p{L}+ \\d)|(?:^|[,;.] )(?:the )?next one\\b|^(?:we|let['’]s|everyone|all)(?:['’]ll| will| shall| are going to)?(?: all)? (?:meet|see each other|get together|reconvene|talk|come together)(?: up)?\\b|^meet(?:ing)? (?:again|next)\\b|^back together\\b|^reconvene\\b|^see (?:you|each other|everyone|everybody|you all|y['’]all)(?: again| next)? ?\\b`,
  'iu',
);
const SURELY_NEXT = new RegExp(
  `^(?:(?:our|the) )?next ${MEETING}\\b|^meet(?:ing)? (?:again|next)\\b`,
  'i',
);

/** In Spanish; a line that says nothing in it may still be English. */
function readInSpanish(line: string, around: Around): Agreed {
  const spanish = readSpanishAgreed(line, around);
  const isRead = spanish.promises || spanish.due !== undefined || spanish.doubts.length > 0;
  return !isRead && ENGLISH.test(line) ? readAgreed(line, around) : spanish;
}

const ENGLISH = /\b(?:will|by|to|the|for|with)\b/i;

/** The first line that says when both meet again. */
function nextMeeting(lines: readonly NoteLine[], day: Day, isSpanish: boolean): ReadNotes['next'] {
  for (const { text } of lines) {
    if (isSpanish && SPANISH_NEXT.test(text)) {
      const [first] = spanishDaysIn(text, day).filter((one) => one.day > day);
      return { line: text, day: first?.day, place: first && placeSaid(text, first) };
    }
    const plain = text.replace(/\*\*|__/g, '');
    if (!NEXT.test(plain)) continue;
    const days = namedDays(plain, day).filter((one) => one.says !== 'other' && one.day > day);
    const [first] = days;
    if (first !== undefined || SURELY_NEXT.test(plain))
      return { line: text, day: first?.day, place: first && placeSaid(plain, first) };
  }
  return undefined;
}

/** Whom the workbook names, and who was there; each once, and by the fuller name. */
function readPeople(cycle: Cycle, lines: readonly NoteLine[], isSpanish: boolean): People {
  const present = lines
    .filter(({ under }) => under === 'present')
    .flatMap(({ text }) =>
      text.replace(/\([^)]*\)/g, '').split(isSpanish ? SPANISH_BETWEEN_NAMES : /,|;|&|\band\b|\//),
    )
    .map((name) => name.replace(/^\s*\p{L}+: /u, '').replace(/ from .*$/, ''))
    .map(bare)
    .filter((name) => /^\p{Lu}/u.test(name) && name.length < 60);
  const known = listNames(cycle);
  return [...known, ...present.filter((name) => personNamed(name, known) === undefined)];
}

function listNames(cycle: Cycle): People {
  return namesOnce([...everybodyNamed(cycle), ...namesInContact(cycle.organization?.contact)]);
}
