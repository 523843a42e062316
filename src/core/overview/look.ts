import { STATUSES, type StatusId } from '../guide/statuses.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import { nameKey } from '../workbook/naming.ts';
import { SECTIONS, type SectionId } from './sections.ts';

/** What somebody wants to see of all partnerships. Empty texts ask for nothing. */
export interface Look {
  /** A coordinator's name, however it is written. */
  readonly coordinator: string;
  /** A priority of the library's plan. */
  readonly priority: string;
  readonly step: StatusId | '';
  /** Words that have to be there, each of them, somewhere. */
  readonly words: string;
  /** How many rows of a section, where that is not {@link FEW}. */
  readonly rows: Readonly<Partial<Record<SectionId, number>>>;
}

/** All partnerships, a few of each. */
export const EVERYTHING: Look = { coordinator: '', priority: '', step: '', words: '', rows: {} };

/** How many rows a section shows at first. */
export const FEW: Readonly<Record<SectionId, number>> = {
  ...{ needs: 5, coming: 8, spectrum: 5, year: 5 },
  ...{ people: 5, audiences: 5, results: 5, lessons: 5 },
};

/** How many rows of a section such a look shows. */
export function rowsOf({ rows }: Look, section: SectionId): number {
  return rows[section] ?? FEW[section];
}

/** A look as a page sends it: `rows` is `year 105, lessons 10`. What makes no sense asks for nothing. */
export function readLook(
  sent: Readonly<Record<'coordinator' | 'priority' | 'step' | 'words' | 'rows', string>>,
): Look {
  const { coordinator, priority, words } = sent;
  const step = STATUSES.find(({ id }) => id === sent.step)?.id ?? '';
  return { coordinator, priority, step, words, rows: readRows(sent.rows) };
}

function readRows(text: string): Look['rows'] {
  const rows: Partial<Record<SectionId, number>> = {};
  for (const [, name, count] of text.matchAll(/(\w+) (\d{1,5})/g)) {
    const section = SECTIONS.find((id) => id === name);
    if (section !== undefined) rows[section] = Number(count);
  }
  return rows;
}

/** Whether a cycle is among those that somebody wants to see. */
export function isSeen(state: CycleState, look: Look): boolean {
  const { coordinator, 'plan-priority': priority } = state.summary.cycle;
  return (
    isAsked(look.coordinator, coordinator) &&
    isAsked(look.priority, priority) &&
    (look.step === '' || look.step === state.status) &&
    holdsWords(textOf(state), look.words)
  );
}

function isAsked(wanted: string, said: string | undefined): boolean {
  return wanted === '' || nameKey(wanted) === nameKey(said ?? '');
}

/** Whether a text holds each of the words, in any letter case and with or without accents. */
export function holdsWords(text: string, words: string): boolean {
  if (words.trim() === '') return true;
  const folded = foldedText(text);
  return foldedText(words)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

function foldedText(text: string): string {
  return nameKey(text.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** What can be searched of a cycle: names, audiences, goals and lessons. */
function textOf({ summary: { cycle, lessons = [] } }: CycleState): string {
  const { organization, goal, focus } = cycle;
  return [
    ...[organization?.name, organization?.audience, organization?.type, focus],
    ...[goal?.statement, goal?.specific],
    ...(goal?.measurable ?? []).map(({ measure }) => measure),
    ...lessons.map(({ text }) => text),
  ].join('\n');
}
