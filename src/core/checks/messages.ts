import type { FactId } from '../guide/facts.ts';
import { keptByText } from '../workbook/kept.ts';
import type { Note, Problem, ProblemCode, ProblemValues, RelatedPlace } from './problem.ts';

/** Fills a message's slots, in whatever language; `vscode.l10n.t` has this shape. */
export type Translate = (message: string, values: Record<string, string | number>) => string;

/** One wording, or one for each variant with `''` for a problem that has none. */
type Wording = string | Readonly<Record<string, string>>;

const NEXT_STEP = {
  'organization-name': 'Which organization is this about? Write its name here.',
  'organization-audience': 'Whose trust do they have? Name the people you hope to reach together.',
  'organization-relationship':
    'Did you work with them when this cycle began? Write new or existing.',
  'their-goals': 'Next: what are they working toward, and what do they hold dear?',
  'how-they-align': 'Next: where do their aims and yours point the same way?',
  'how-we-work-now': 'Next: what do you do together today, if anything?',
  'spectrum-current': 'How closely do you work together today? Name the level on the spectrum.',
  ideas: 'Next: what could you try, to come closer? Every idea counts.',
  'goal-statement': 'What will you accomplish together? Say it in one sentence.',
  'goal-specific': 'What exactly will you do, where, and for whom?',
  'goal-measurable':
    'How will you both know it worked? Add one thing to count or check, and its target.',
  'goal-achievable': 'What makes you sure that you can do this together?',
  'goal-relevant': 'Why does it matter, to them and to you?',
  'goal-time-bound': 'When will you look back together? Write the day like 2026-12-15.',
  'role-contributes': 'What does each of you bring? Write it under “contributes”.',
  'role-benefits': 'What does each of you gain? Write it under “benefits”.',
  milestones: 'What has to happen first? Add one milestone with a title, a date and an owner.',
  decisions: 'Next: who decides what, and how?',
  challenges: 'Next: what could get in the way, and what will you do about it?',
  communication: 'Next: how will you keep in touch?',
  'how-did-it-go':
    'Next: how did it go, for them, for you, and for the people you wanted to reach?',
  'what-did-we-learn': 'Next: what do you know now that you did not know at the start?',
  'do-differently': 'Next: what would you change if you began again?',
  'do-again': 'Next: what worked so well that you will keep it?',
  results: 'How did it turn out? Write the result beside each target.',
} as const satisfies Readonly<Record<FactId, string>>;

const WORDING: Readonly<Record<ProblemCode, Wording>> = {
  'yaml-syntax': {
    '': 'This line cannot be read. It should look like “key: value”.',
    'colon-in-value':
      'The second colon makes this line unreadable. Put quotes around the text after the first one.',
    'colon-after-key':
      'The second colon makes this line unreadable. Put quotes around the text after “{key}:”.',
    'no-space-after-colon': 'A space is missing after the colon.',
    'no-space-after-hyphen': 'A space is missing after the hyphen.',
    'list-mark': 'A list item begins with a hyphen and a space. Write “- ” in place of this mark.',
    'no-colon': 'This line cannot be read. Is a colon missing after the key?',
    tab: 'There is a tab at the start of this line. Use spaces.',
    'hard-space':
      'There is a non-breaking space here, as word processors write them. Put a plain space in its place.',
    indentation: 'This line is indented differently from its neighbours. Line it up with them.',
    'inner-dash':
      'This begins another item of the list, but its hyphen stands too far in. Line it up with the hyphen above.',
    bracket:
      'A bracket is opened or closed too often. If it belongs to the text, put quotes around the text.',
    quote: 'A quote mark is missing, or one too many. A text begins and ends with the same mark.',
    alias: 'A * at the start of a text means something special here. Put quotes around the text.',
    tag: 'A ! at the start of a text means something special here. Put quotes around the text.',
    aliases: 'So much is repeated with * up to here that the rest of it is left unread.',
    duplicate: 'This key stands here twice. Keep one of them.',
    'too-deep': 'This is nested too deeply to be read.',
    'too-large': 'This is too long to be read.',
    'special-character':
      'The text begins with a character that means something special here. Put quotes around it.',
    other: 'This line cannot be read. It should look like “key: value”.',
  },
  'front-matter-unclosed': {
    '': 'The facts at the top have no end. Put a line with nothing but --- after the last of them.',
    unopened:
      'The line above these facts is missing. Put a line with nothing but --- above this one.',
  },
  'front-matter-not-first':
    'The facts between the --- lines have to come first. Move what stands above them below.',
  'duplicate-key': '“{key}” stands here twice; only the first one counts. Keep one of them.',
  'wrong-type': {
    '': '“{title}” cannot be read like this.',
    text: '“{title}” wants plain text. If there are brackets in it, put quotes around it.',
    number: '“{title}” wants a number, such as 1.',
    list: '“{title}” wants a list: one line for each, beginning with a hyphen.',
    fields: '“{title}” wants its own lines below it, each with a key and a value.',
  },
  'unknown-value': {
    '': '“{found}” is none of the words known here. Write {allowed}.',
    misspelt: '“{found}” is none of the words known here. Did you mean “{meant}”?',
  },
  'invalid-date': {
    '': '“{found}” is no date. Write dates as 2027-02-28.',
    'no-such-day': '{month} has no {day}. Write dates as {example}.',
    'no-such-day-ever': '{month} has no {day}. Write the whole date, like 2027-02-28.',
    'no-such-month': 'There is no month {month}. Write dates as year-month-day, like 2027-02-28.',
    'no-day': 'Which day? Write the whole date, like 2027-02-28.',
    'no-year': 'Which year? Write the whole date, like 2027-02-28.',
    'other-weekday': '{date} is a {weekday}. Which day is meant?',
    'other-writing': 'Write this date as {meant}.',
    'two-readings': 'Is this {meant} or {orMeant}? Write dates as year-month-day.',
    words: '“{found}” is no date. Write the day like 2027-02-28.',
  },
  'too-large': {
    '': 'This is too long to be checked.',
    workbook: 'This file is too large to be checked.',
    part: 'This is too long to be checked. Long texts belong below, under the headings.',
    keys: 'There are too many keys here. What follows is not checked.',
  },
  'not-utf-8':
    'This file is not saved as UTF-8, so letters get lost. Reopen it with its own encoding, then save it as UTF-8.',
  'mark-missing':
    'Without the line “workbook: partnership-cycle” this is no workbook any more. Put it back.',
  'key-missing':
    'From here on this belongs to “{key}”, but the line “{key}:” above it is missing. Put it back.',
  'key-outdented': 'This belongs to “{key}” above it, but stands at the margin. Put it in further.',
  'unknown-key': {
    '': '“{found}” is not known here. Did you mean “{meant}”?',
    'both-there': '“{found}” is not known here, and “{meant}” is there already. Keep one of them.',
  },
  'text-cut-off': 'Everything from “{from}” on is being ignored. Put quotes around the line.',
  placeholder: {
    '': '“{found}” only holds the place. What belongs here?',
    answer: '“{found}” only holds the place of an answer. What would you say?',
    'repeats-question': 'This repeats the question. What is your answer?',
    debris: '“{found}” was left behind by a word processor. You can delete it.',
  },
  'next-step': NEXT_STEP,
  'goal-statement': 'What will you accomplish together? Say the whole goal in one sentence.',
  'smart-specific': 'What exactly will you do, where, and for whom?',
  'smart-measurable': {
    '': 'How will you both know it worked? Add one thing to count or check, and its target.',
    'no-words': 'What is it that you count or check here? Say it in a few words.',
  },
  'smart-achievable': 'What makes you sure that you can do this together?',
  'smart-relevant': 'Why does this matter, to them and to you?',
  'smart-time-bound':
    'When will you look back together? An ongoing partnership needs a date for this too.',
  'measure-no-target': '“{measure}”: how many, or how far? Give it a target.',
  'goal-date-mismatch': {
    '': 'The goal says “{said}”, but “time-bound” says {goalDate}. Which one is it?',
    fiscal:
      'The goal says “{said}”, your fiscal year begins in {month}, but “time-bound” says {goalDate}. Which one is it?',
  },
  'goal-other-partner':
    'The goal names {name}; this workbook is about {organization}. Was it copied?',
  'goal-vague': {
    '': 'What will happen, where, and with whom? The goal does not say it yet.',
    draft: 'What will happen, where, and with whom? A pattern that helps: {draft}',
    words: '“{words}” can mean many things. What will happen, where, and with whom?',
    'words-draft':
      '“{words}” can mean many things: what will happen, where? A pattern that helps: {draft}',
  },
  'goal-no-number': {
    '': 'How many, or how much? A figure lets you both see whether you got there.',
    draft: 'How many, or how much? A pattern that helps: {draft}',
    words: '“{words}”: how many, or how much? A figure lets you both see whether you got there.',
    'words-draft': '“{words}”: how many, or how much? A pattern that helps: {draft}',
  },
  'goal-no-date': {
    '': 'By when? A goal needs a day to look back on.',
    draft: 'By when? A pattern that helps: {draft}',
    words: '“{words}” has no end. By when will you look back?',
    'words-draft': '“{words}” has no end: by when? A pattern that helps: {draft}',
  },
  'goal-language': 'The goal is not in English, so its wording is not checked.',
  'measure-no-baseline':
    'Where does “{measure}” stand today? Without a start nobody can tell how far you came.',
  'result-missing': 'The goal’s date was {day}. What became of “{measure}”?',
  'reading-order': 'This reading, of {day}, comes after the one of {before}. Put the oldest first.',
  'reading-ahead': 'This reading is dated {day}, which is still to come. Is the date right?',
  'milestone-title': 'What will have been done? Give this milestone a title.',
  'milestone-due': 'By when? Add a due date, like 2026-03-30.',
  'milestone-owner': 'Who will see to this? A role is enough, such as “Branch manager”.',
  'milestone-duplicate': '“{title}” is on the list twice, for the same day. Keep one of them.',
  'milestone-after-goal':
    'This is due {day}, after the goal’s own date, {goalDate}. Which one should move?',
  'milestone-before-start':
    'This is due {day}, before the cycle began on {start}. Is the year right?',
  'milestone-overdue': 'This was due {day}. Done, moved, or dropped?',
  'milestone-vague-owner': '“{owner}” could be anybody. Who will see to this? A role is enough.',
  'owner-overloaded':
    '{owner} has {count} milestones due in the week of {week}. Can something move, or somebody help?',
  'milestone-order':
    'This comes before the one above it. In the order of their dates they are easier to follow.',
  'role-contributes': {
    '': 'What does {organization} bring? Time, rooms, people, money, know-how: all of it counts.',
    nameless: 'Whose role is this, and what do they bring?',
  },
  'role-benefits': {
    '': 'What does {organization} gain from this?',
    nameless: 'Whose role is this, and what do they gain?',
  },
  'role-partner-missing':
    'None of these roles is {organization}’s. What do they bring, and what do they gain?',
  'relationship-mismatch': {
    '': 'The relationship and the ideas below do not fit together.',
    new: 'They are new to you, but your ideas stand under “{heading}”. Which one is right?',
    existing:
      'You work with them already, but your ideas stand under “{heading}”. Which one is right?',
  },
  'spectrum-backwards':
    'You are at {current} today and aim for {target}. That can be right; is it what you want?',
  'candidate-duplicate': {
    '': '“{name}” is on the list already.',
    partner: '“{name}” is the partner of this workbook already. The list is for the others.',
  },
  'conflict-copy':
    'This looks like a copy of “{file}”, made when two people saved at once. Bring them together, then delete one.',
  'cycle-focus-missing':
    'There is another open cycle with {organization} ({label}). A short “focus” tells the two apart.',
  'agreement-review-due': 'You wanted to look at the agreement again on {day}. Have you?',
  'personal-data': {
    '': 'Whoever can open this file can read this. Is it meant to be here?',
    phone: 'This looks like a phone number. Whoever gets this file can read it; a role is enough.',
    email:
      'This looks like an e-mail address. Whoever gets this file can read it; a role is enough.',
  },
  'section-missing': 'The heading “{heading}” is missing. The guide asks something there.',
  'reflection-due': {
    '': 'Everything is done. Time to look back together, while it is fresh.',
    'goal-date': 'The goal’s date was {day}. Time to look back together.',
  },
  'reflection-early': 'The work has not begun yet. Is this meant for an earlier cycle?',
};

/** What is said about the other place, by its note. */
const NOTES: Readonly<Record<Note, string>> = {
  'goal-date': 'The goal’s date: {day}',
  'cycle-start': 'The cycle began on {day}',
  'same-milestone': 'The same milestone',
  'later-milestone': 'The milestone with the later date',
  'partner-name': 'The partner’s name',
  'answered-here': 'The ideas stand here',
  'spectrum-today': 'Where you are today',
  'same-name': 'The same name',
};

/** The message that people read, in the language of `translate` (English without one). */
export function messageOf(
  { code, variant = '', values }: Pick<Problem, 'code' | 'variant' | 'values'>,
  translate: Translate = fillSlots,
): string {
  const wording = WORDING[code];
  const message = typeof wording === 'string' ? wording : (wording[variant] ?? wording['']);
  return translate(message ?? code, values);
}

/** What people read about the other place. */
export function noteOf(place: RelatedPlace, translate: Translate = fillSlots): string {
  return translate(NOTES[place.note], { ...place.values });
}

/** Every message there is, for translators and tests. */
export function allMessages(): readonly string[] {
  const wordings = Object.values(WORDING).flatMap((wording) =>
    typeof wording === 'string' ? [wording] : Object.values(wording),
  );
  return [...wordings, ...Object.values(NOTES)];
}

/** `{slot}` becomes the value of that name; one without a value stays as it is. */
export function fillSlots(message: string, values: ProblemValues): string {
  let text = '';
  let isSlot = false; // every other piece is the name of one
  for (const piece of piecesOf(message)) {
    text += isSlot ? String(values[piece] ?? `{${piece}}`) : piece;
    isSlot = !isSlot;
  }
  return text;
}

const piecesOf = keptByText((message) => message.split(/\{(\w+)\}/), 1000);
