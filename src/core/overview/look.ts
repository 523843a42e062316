import { STATUSES, type StatusId } from '../guide/statuses.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import type { OurAnswer } from '../portfolio/ourAnswers.ts';
import type { CycleSummary } from '../portfolio/summary.ts';
import type { Milestone } from '../schema/generated/types.ts';
import { everybodyNamed, isNamedIn } from '../workbook/model/peopleIn.ts';
import { nameKey } from '../workbook/naming.ts';
import { formerNames } from '../workbook/model/formerNames.ts';
import { isOpen } from '../workbook/status/status.ts';
import { SECTIONS, type SectionId } from './sections.ts';

/** What somebody wants to see of all partnerships. Empty texts ask for nothing. */
export interface Look {
  /** Somebody who coordinates, leads, or is responsible for something open; however the name is written. */
  readonly person: string;
  readonly priority: string;
  readonly step: StatusId | '';
  /** What is answered to questions of the library's own, each of them. */
  readonly answers: readonly LookedFor[];
  /** Words that have to be there, each of them, somewhere. */
  readonly words: string;
  /** How many days ahead something is coming up; undefined for as many as the settings say. */
  readonly days: number | undefined;
  /** How many rows of a section, where that is not {@link FEW}. */
  readonly rows: Readonly<Partial<Record<SectionId, number>>>;
}

/** A question of the library's own, by its words, and the choice that was made. */
export type LookedFor = Pick<OurAnswer, 'question' | 'answer'>;

/** All partnerships, a few of each. */
export const EVERYTHING: Look = {
  ...{ person: '', priority: '', step: '', answers: [], words: '', days: undefined, rows: {} },
};

/** Two weeks, a month, a quarter. */
const WINDOWS = [14, 30, 91] as const;

/** How many rows a section shows at first. */
const FEW: Readonly<Record<SectionId, number>> = {
  ...{ needs: 5, coming: 8, spectrum: 5, year: 5 },
  ...{ people: 5, audiences: 5, results: 5, lessons: 5, checkUps: 5 },
};

/** How many rows of a section such a look shows. */
export function countRows({ rows }: Look, section: SectionId): number {
  return rows[section] ?? FEW[section];
}

/** A look as a page sends it: `rows` is `year 105, lessons 10`, `answers` JSON. What makes no sense asks for nothing. */
export function readLook(
  sent: Readonly<
    Record<'person' | 'priority' | 'step' | 'answers' | 'words' | 'days' | 'rows', string>
  >,
): Look {
  const { person, priority, words } = sent;
  const days = WINDOWS.find((one) => String(one) === sent.days);
  const step = STATUSES.find(({ id }) => id === sent.step)?.id ?? '';
  const answers = readAnswers(sent.answers);
  return { person, priority, step, answers, words, days, rows: readRows(sent.rows) };
}

function readRows(text: string): Look['rows'] {
  const rows: Partial<Record<SectionId, number>> = {};
  for (const [, name, count] of text.matchAll(/(?<!\w)(\w+) (\d{1,5})/g)) {
    const section = SECTIONS.find((id) => id === name);
    if (section !== undefined) rows[section] = Number(count);
  }
  return rows;
}

function readAnswers(json: string): Look['answers'] {
  try {
    const sent = JSON.parse(json) as unknown;
    return Array.isArray(sent) ? sent.filter(isLookedFor) : [];
  } catch {
    return [];
  }
}

function isLookedFor(one: unknown): one is LookedFor {
  const { question, answer } = (one ?? {}) as Readonly<Record<string, unknown>>;
  return typeof question === 'string' && typeof answer === 'string';
}

/** Whether a cycle is among those that somebody wants to see. */
export function isSeen(state: CycleState, look: Look): boolean {
  const { cycle, ours = [] } = state.summary;
  const { 'plan-priority': priority } = cycle;
  return (
    (look.person === '' || hasPart(look.person, state)) &&
    (look.priority === '' || nameKey(look.priority) === nameKey(priority ?? '')) &&
    (look.step === '' || look.step === state.status) &&
    look.answers.every((asked) => ours.some((one) => isSameAnswer(one, asked))) &&
    (look.words.trim() === '' || holdsAll(foldedTextOf(state), look.words))
  );
}

function isSameAnswer(one: LookedFor, other: LookedFor): boolean {
  return one.question === other.question && one.answer === other.answer;
}

function hasPart(person: string, state: CycleState): boolean {
  const { cycle } = state.summary;
  return (
    coordinatesOrLeads(person, state) ||
    (cycle.milestones ?? []).some((one) => isOpen(one) && isNamedIn(cycle, one.owner, person))
  );
}

/** Everybody who has a part in a cycle, as often as they are named. */
export function listInvolved({ summary: { cycle } }: CycleState): readonly string[] {
  return everybodyNamed(cycle, cycle.milestones?.filter(isOpen));
}

/** A cycle as one person sees it: all of it where they coordinate or lead, else what is theirs. */
export function seenBy(person: string, state: CycleState): CycleState {
  if (person === '' || coordinatesOrLeads(person, state)) return state;
  const { cycle } = state.summary;
  return { ...state, dates: state.dates.filter(({ owner }) => isNamedIn(cycle, owner, person)) };
}

function coordinatesOrLeads(person: string, { summary }: CycleState): boolean {
  const { cycle } = summary;
  const fields = [cycle.coordinator, ...(cycle.roles ?? []).map(({ lead }) => lead)];
  return fields.some((written) => isNamedIn(cycle, written, person));
}

/** Whether a milestone is among what somebody sees, were it still open. */
export function seesMilestone(look: Look, state: CycleState, { owner }: Milestone): boolean {
  const { person } = look;
  const isTheirs =
    person === '' ||
    coordinatesOrLeads(person, state) ||
    isNamedIn(state.summary.cycle, owner, person);
  return isTheirs && isSeen(state, { ...look, person: '' });
}

/** Whether both ask for the same, however many rows of it. */
export function isSameLook(a: Look, b: Look): boolean {
  const rows = EVERYTHING.rows;
  return JSON.stringify({ ...a, rows }) === JSON.stringify({ ...b, rows });
}

/** Whether a text holds each of the words, in any letter case and with or without accents. */
export function holdsWords(text: string, words: string): boolean {
  return words.trim() === '' || holdsAll(foldedText(text), words);
}

function holdsAll(folded: string, words: string): boolean {
  return foldedText(words)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/** A summary's text as it is searched, kept, for each letter of a search asks for it. */
const folded = new WeakMap<CycleSummary, string>();

function foldedTextOf(state: CycleState): string {
  const text = folded.get(state.summary) ?? foldedText(getSearchText(state));
  folded.set(state.summary, text);
  return text;
}

function foldedText(text: string): string {
  return nameKey(text.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** What can be searched of a cycle: names, people, audiences, milestones, goals, lessons, and what the library itself asks. */
function getSearchText({ summary: { cycle, lessons = [], ours = [] } }: CycleState): string {
  const { organization, goal, focus, coordinator, milestones = [], roles = [] } = cycle;
  return [
    ...[organization?.name, organization?.audience, organization?.type, focus],
    ...[organization?.contact, coordinator, ...formerNames(cycle)],
    ...(cycle.candidates ?? []).flatMap(({ name, audience }) => [name, audience]),
    ...milestones.flatMap(({ title, owner }) => [title, owner]),
    ...roles.flatMap(({ organization: name, lead }) => [name, lead]),
    ...[goal?.statement, goal?.specific],
    ...(goal?.measurable ?? []).map(({ measure }) => measure),
    ...lessons.map(({ text }) => text),
    ...ours.map(({ answer }) => answer),
  ].join('\n');
}
