import type { FactId } from '../guide/facts.ts';
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
  'their-goals': 'Next: what are they working toward, and what matters most to them?',
  'how-they-align': 'Next: where do their goals and yours overlap?',
  'how-we-work-now': 'Next: what do you do together today, if anything?',
  'spectrum-current': 'How closely do you work together today? Name the level on the spectrum.',
  ideas: 'Next: what could you try to work more closely together? Every idea counts.',
  'goal-statement': 'What will you accomplish together? Say it in one sentence.',
  'goal-specific': 'What exactly will you do, where, and for whom?',
  'goal-measurable':
    'How will you both know it worked? Add one thing to count or check, and its target.',
  'goal-achievable': 'What makes you confident you can do this together?',
  'goal-relevant': 'Why does it matter, to them and to you?',
  'goal-time-bound': 'When will you look back together? Write the date like 2026-12-15.',
  'role-contributes': 'What does each of you bring? Write it under “contributes”.',
  'role-benefits': 'What does each of you gain? Write it under “benefits”.',
  milestones: 'What has to happen first? Add one milestone with a title, a date and an owner.',
  decisions: 'Next: who decides what, and how?',
  challenges: 'Next: what could get in the way, and what will you do about it?',
  communication: 'Next: how will you keep in touch?',
  'how-did-it-go':
    'Next: how did it go, for them, for you, and for the people you wanted to reach?',
  'what-did-we-learn': 'Next: what do you know now that you didn’t know at the start?',
  'do-differently': 'Next: what would you change if you started over?',
  'do-again': 'Next: what worked so well that you’ll keep doing it?',
  results: 'How did it turn out? Write the result beside each target.',
} as const satisfies Readonly<Record<FactId, string>>;

const WORDING: Readonly<Record<ProblemCode, Wording>> = {
  'yaml-syntax': {
    '': 'We can’t read this line. It should look like “key: value”.',
    'colon-in-value':
      'There are two colons in this line, so we can’t read it. Put quotation marks around the text after the first one.',
    'colon-after-key':
      'There are two colons in this line, so we can’t read it. Put quotation marks around the text after “{key}:”.',
    'no-space-after-colon': 'Add a space after the colon.',
    'no-space-after-hyphen': 'Add a space after the hyphen.',
    'list-mark': 'A list item starts with a hyphen and a space. Use “- ” instead of this mark.',
    'no-colon': 'We can’t read this line. Is a colon missing after the first word?',
    tab: 'This line starts with a tab. Use spaces instead.',
    'hard-space':
      'There’s a non-breaking space here, the kind word processors use. Replace it with a plain space.',
    indentation: 'This line doesn’t line up with the lines around it. Give it the same indent.',
    'inner-dash':
      'This looks like another item in the list, but its hyphen is indented too far. Line it up with the hyphen above.',
    bracket:
      'There’s one bracket too many or too few. If the bracket is part of your text, put quotation marks around the text.',
    quote:
      'A quotation mark is missing, or there’s one too many. Text in quotation marks starts and ends with the same mark.',
    alias: 'A * at the start has a special meaning here. Put quotation marks around the text.',
    tag: 'A ! at the start has a special meaning here. Put quotation marks around the text.',
    aliases: 'This repeats so much with * that the rest isn’t read.',
    duplicate: 'This key appears twice. Keep one of them.',
    'too-deep': 'This is nested too deeply for us to read.',
    'too-large': 'This is too long for us to read.',
    'special-character':
      'The first character has a special meaning here. Put quotation marks around the text.',
    other: 'We can’t read this line. It should look like “key: value”.',
  },
  'front-matter-unclosed': {
    '': 'The facts at the top don’t end anywhere. Add a line with just --- after the last one.',
    unopened: 'The line above these facts is missing. Add a line with just --- above this one.',
  },
  'front-matter-not-first':
    'The facts between the --- lines have to come first. Move the text above them to below them.',
  'duplicate-key': '“{key}” appears twice, and only the first one counts. Keep one of them.',
  'wrong-type': {
    '': 'We can’t read “{title}” written this way.',
    text: '“{title}” should be plain text. If it contains brackets, put quotation marks around it.',
    number: '“{title}” should be a number, such as 1.',
    list: '“{title}” should be a list: one line for each entry, starting with a hyphen.',
    fields: '“{title}” should have its own lines below it, each with a key and a value.',
  },
  'unknown-value': {
    '': '“{found}” isn’t one of the choices. Use {allowed}.',
    misspelt: '“{found}” isn’t one of the choices. Did you mean “{meant}”?',
  },
  'invalid-date': {
    '': '“{found}” isn’t a date. Write dates like 2027-02-28.',
    'no-such-day': '{month} has no {day}. Write dates as {example}.',
    'no-such-day-ever': '{month} has no {day}. Write the whole date, like 2027-02-28.',
    'no-such-month': 'There’s no month {month}. Write dates as year-month-day, like 2027-02-28.',
    'no-day': 'Which day? Write the whole date, like 2027-02-28.',
    'no-year': 'Which year? Write the whole date, like 2027-02-28.',
    'other-weekday': '{date} is a {weekday}. Which day do you mean?',
    'other-writing': 'Write this date as {meant}.',
    'two-readings': 'Is this {meant} or {orMeant}? Write dates as year-month-day.',
    words: '“{found}” isn’t a date. Write the date like 2027-02-28.',
  },
  'too-large': {
    '': 'This is too long to check.',
    workbook: 'This file is too large to check.',
    facts:
      'The facts at the top are too long to check. Longer text goes below, under the headings.',
    part: 'This is too long to check. Longer text goes below, under the headings.',
    keys: 'There are too many keys here. The rest isn’t checked.',
  },
  'not-utf-8':
    'This file isn’t saved as UTF-8, so some letters are lost. Reopen it with its own encoding, then save it as UTF-8.',
  'mark-missing':
    'Without the line “workbook: partnership-cycle”, this file no longer counts as a workbook. Put the line back.',
  'key-missing':
    'These lines belong to “{key}”, but the line “{key}:” above them is missing. Put it back.',
  'key-outdented': 'This belongs to “{key}” above, but it isn’t indented. Indent it.',
  'unknown-key': {
    '': 'We don’t know “{found}”. Did you mean “{meant}”?',
    'both-there': 'We don’t know “{found}”, and “{meant}” is already here. Keep one of them.',
  },
  'text-cut-off':
    'Everything from “{from}” on is being ignored. Put quotation marks around the line.',
  placeholder: {
    '': '“{found}” looks like a placeholder. What goes here?',
    answer: '“{found}” looks like a placeholder. What’s your answer?',
    'repeats-question': 'This repeats the question. What is your answer?',
    debris: '“{found}” is left over from a word processor. You can delete it.',
  },
  'next-step': NEXT_STEP,
  'goal-statement': 'What will you accomplish together? Say the whole goal in one sentence.',
  'smart-specific': 'What exactly will you do, where, and for whom?',
  'smart-measurable': {
    '': 'How will you both know it worked? Add one thing to count or check, and its target.',
    'no-words': 'What are you counting or checking here? A few words are enough.',
  },
  'smart-achievable': 'What makes you confident you can do this together?',
  'smart-relevant': 'Why does this matter, to them and to you?',
  'smart-time-bound':
    'When will you look back together? An ongoing partnership needs a date for this too.',
  'measure-no-target': '“{measure}”: how many, or how far? Give it a target.',
  'goal-date-mismatch': {
    '': 'The goal says “{said}”, but “time-bound” says {goalDate}. Which is right?',
    fiscal:
      'The goal says “{said}”, your fiscal year begins in {month}, but “time-bound” says {goalDate}. Which is right?',
  },
  'goal-other-partner':
    'The goal names {name}; this workbook is about {organization}. Was it copied?',
  'goal-vague': {
    '': 'What will happen, where, and with whom? The goal doesn’t say yet.',
    draft: 'What will happen, where, and with whom? A pattern that helps: {draft}',
    words: '“{words}” can mean many things. What will happen, where, and with whom?',
    'words-draft':
      '“{words}” can mean many things. What will happen, and where? A pattern that helps: {draft}',
  },
  'goal-no-number': {
    '': 'How many, or how much? A number lets you both see whether you got there.',
    draft: 'How many, or how much? A pattern that helps: {draft}',
    words: '“{words}”: how many, or how much? A number lets you both see whether you got there.',
    'words-draft': '“{words}”: how many, or how much? A pattern that helps: {draft}',
  },
  'goal-no-date': {
    '': 'By when? A goal needs a date to look back on.',
    draft: 'By when? A pattern that helps: {draft}',
    words: '“{words}” has no end. By when will you look back?',
    'words-draft': '“{words}” has no end: by when? A pattern that helps: {draft}',
  },
  'goal-language': 'The goal isn’t in English, so we don’t check its wording.',
  'measure-no-baseline':
    'Where does “{measure}” stand today? Without a starting point, nobody can tell how far you’ve come.',
  'result-missing': 'The goal’s date was {day}. How did “{measure}” turn out?',
  'reading-order':
    'This reading from {day} comes after the one from {before}. Put the oldest first.',
  'reading-ahead': 'This reading is dated {day}, which hasn’t come yet. Is the date right?',
  'milestone-title': 'What needs to get done? Give this milestone a title.',
  'milestone-due': 'By when? Add a due date, like 2026-03-30.',
  'milestone-owner': 'Who’s responsible for this? A job title is enough, such as “Branch manager”.',
  'milestone-duplicate': '“{title}” is on the list twice with the same date. Keep one of them.',
  'milestone-after-goal':
    'This is due {day}, after the goal’s own date, {goalDate}. Which one should move?',
  'milestone-before-start':
    'This is due {day}, before the cycle began on {start}. Is the year right?',
  'milestone-overdue': 'This was due {day}. Done, moved, or dropped?',
  'milestone-vague-owner':
    '“{owner}” could be anyone. Who’s responsible for this? A job title is enough.',
  'owner-overloaded':
    '{owner} has {count} milestones due the week of {week}. Can something move, or can someone help?',
  'milestone-order': 'This is due before the one above it. They’re easier to follow in date order.',
  'role-contributes': {
    '': 'What does {organization} bring? Time, space, people, money, know-how: it all counts.',
    nameless: 'Whose role is this, and what do they bring?',
  },
  'role-benefits': {
    '': 'What does {organization} gain from this?',
    nameless: 'Whose role is this, and what do they gain?',
  },
  'role-partner-missing':
    '{organization} doesn’t have a role here yet. What do they bring, and what do they gain?',
  'relationship-mismatch': {
    '': 'The relationship and the ideas below don’t match.',
    new: 'They’re new to you, but your ideas are under “{heading}”. Which is right?',
    existing: 'You already work with them, but your ideas are under “{heading}”. Which is right?',
  },
  'spectrum-backwards':
    'You’re at {current} today and aiming for {target}. That can be right. Is it what you want?',
  'candidate-duplicate': {
    '': '“{name}” is already on the list.',
    partner: '“{name}” is already this workbook’s partner. The list is for other organizations.',
  },
  'conflict-copy':
    'This looks like a copy of “{file}” from when two people saved at once. Combine the two, then delete one.',
  'cycle-focus-missing':
    'There’s another open cycle with {organization} ({label}). A short “focus” helps tell them apart.',
  'agreement-review-due': 'You wanted to look at the agreement again on {day}. Have you?',
  'personal-data': {
    '': 'Anyone who can open this file can read this. Should it be here?',
    phone:
      'This looks like a phone number. Anyone who gets this file can read it. A job title is enough.',
    email:
      'This looks like an email address. Anyone who gets this file can read it. A job title is enough.',
  },
  'section-missing': 'The heading “{heading}” is missing. The guide asks a question there.',
  'reflection-due': {
    '': 'Everything’s done. Time to look back together, while it’s fresh.',
    'goal-date': 'The goal’s date was {day}. Time to look back together.',
  },
  'reflection-early': 'The work hasn’t started yet. Does this belong to an earlier cycle?',
};

/** What is said about the other place, by its note. */
const NOTES: Readonly<Record<Note, string>> = {
  'goal-date': 'The goal’s date: {day}',
  'cycle-start': 'The cycle started on {day}',
  'same-milestone': 'The same milestone',
  'later-milestone': 'The milestone with the later date',
  'partner-name': 'The partner’s name',
  'answered-here': 'The ideas are here',
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
  return message.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}
