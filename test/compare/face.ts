import { isoDay, type Day } from '../../src/core/calendar/day.ts';
import { complete } from '../../src/core/assist/completion.ts';
import { foldingOf } from '../../src/core/assist/folding.ts';
import { hoverAt } from '../../src/core/assist/hover.ts';
import { outlineOf } from '../../src/core/assist/outline.ts';
import { checkWorkbook } from '../../src/core/checks/checkWorkbook.ts';
import { fixAll } from '../../src/core/checks/fixAll.ts';
import { fixesFor, problemsToMend } from '../../src/core/checks/fixesFor.ts';
import { messageOf, noteOf } from '../../src/core/checks/messages.ts';
import type { Problem } from '../../src/core/checks/problem.ts';
import { applyChange } from '../../src/core/form/change.ts';
import { formOf } from '../../src/core/form/readForm.ts';
import { guide } from '../../src/core/guide/guide.ts';
import { inEnglish } from '../../src/core/language/translate.ts';
import { buildPortfolio } from '../../src/core/portfolio/portfolio.ts';
import type { Row } from '../../src/core/portfolio/row.ts';
import { rowsOf } from '../../src/core/portfolio/rows.ts';
import { summarizeText } from '../../src/core/portfolio/summary.ts';
import { KIND_IDS, KINDS } from '../../src/core/sharing/kinds.ts';
import { makeShared } from '../../src/core/sharing/makeShared.ts';
import { answerMarkdown } from '../../src/core/workbook/body/answerMarkdown.ts';
import { writtenAnswer } from '../../src/core/workbook/body/answerText.ts';
import { applyEdits, type TextEdit } from '../../src/core/workbook/edit.ts';
import {
  addMilestone,
  changeOwner,
  dropMilestone,
  handOver,
  markMilestoneDone,
  moveDueDate,
  restoreMilestone,
} from '../../src/core/workbook/edits/commands/milestones.ts';
import {
  endCycle,
  pauseCycle,
  resumeCycle,
} from '../../src/core/workbook/edits/commands/cycleStatus.ts';
import { planNextCycle, planRepeat } from '../../src/core/workbook/edits/commands/nextCycle.ts';
import { appendItem } from '../../src/core/workbook/edits/appendItem.ts';
import type { Edited } from '../../src/core/workbook/edits/edited.ts';
import { insertMeetingNotes } from '../../src/core/workbook/edits/meetingNotes.ts';
import { insertSection } from '../../src/core/workbook/edits/insertSection.ts';
import { clearField, removeField, removeItem } from '../../src/core/workbook/edits/removeField.ts';
import type { FieldValue } from '../../src/core/workbook/edits/scalarText.ts';
import { setAnswer } from '../../src/core/workbook/edits/setAnswer.ts';
import { setField } from '../../src/core/workbook/edits/setField.ts';
import { setFields } from '../../src/core/workbook/edits/setFields.ts';
import { settleConflict } from '../../src/core/workbook/edits/settleConflict.ts';
import { sortMilestones, sortCounts } from '../../src/core/workbook/edits/sortItems.ts';
import { openWorkbook } from '../../src/core/workbook/openWorkbook.ts';
import { deriveStatus } from '../../src/core/workbook/status/status.ts';
import { findConflicts } from '../../src/core/workbook/syntax/conflicts.ts';
import { newMemory } from '../../src/core/workbook/syntax/memory.ts';
import type { Workbook } from '../../src/core/workbook/workbook.ts';

// What the comparison asks of a core. All answers are plain data, so that those of two cores can be
// held against each other. The old core's own copy of this file is in its bundle.

/** 2026-04-20, in days. */
const TODAY = 20_563;

/** The problems of a text; undefined for one that is no workbook. */
export function problems(text: string): unknown {
  const workbook = openWorkbook(text);
  return workbook && checkWorkbook(workbook, { today: TODAY }).map(said);
}

/** What each mend makes of a text, and all safe ones together. */
export function mends(text: string): unknown {
  const workbook = openWorkbook(text);
  if (workbook === undefined) return undefined;
  const found = problemsToMend(checkWorkbook(workbook, { today: TODAY }));
  const each = found.map((problem) => ({
    of: `${problem.code} ${String(problem.span.start)}`,
    mends: fixesFor(workbook, problem, { today: TODAY }).map(({ edits, ...fix }) => ({
      ...fix,
      after: applyEdits(text, edits),
    })),
  }));
  return { each, all: applyEdits(text, fixAll(workbook, found, { today: TODAY })) };
}

function said(problem: Problem): unknown {
  const { code, variant, severity, span, path, related = [] } = problem;
  const places = related.map((place) => [place.span, noteOf(place)]);
  return { code, variant, severity, span, path, message: messageOf(problem), related: places };
}

/** All else that people see of a text: facts, status, rows, outline, hovers, completions, commands. */
export function seen(text: string): unknown {
  const workbook = openWorkbook(text);
  if (workbook === undefined) return undefined;
  const { cycle, answered } = workbook;
  const found = checkWorkbook(workbook, { today: TODAY });
  const summary = summarizeText(text);
  const portfolio = buildPortfolio(summary ? [{ path: 'a.md', summary }] : [], TODAY);
  return {
    facts: [cycle, [...answered].sort(), summary && [summary.cycle, summary.answered]],
    sections: answers(text),
    status: deriveStatus({ cycle, answered }, TODAY),
    rows: rowsOf(portfolio).map(rowText),
    outline: outlineOf(workbook),
    folding: foldingOf(workbook),
    places: placesIn(text).map((at) => [
      at,
      hoverAt(workbook, at, { today: TODAY }),
      complete(workbook, at, { today: TODAY }),
    ]),
    commands: COMMANDS.map((command) => afterwards(text, command(workbook))),
    next: planNextCycle(workbook, { cycle: 2, started: TODAY }),
    repeat: planRepeat(workbook, { name: 'Food Bank' }, { cycle: 1, started: TODAY, eol: '\r\n' }),
    form: formOf({ workbook, today: TODAY, problems: found, translate: inEnglish, dayWords }),
  };
}

function dayWords(day: Day): {
  readonly iso: string;
  readonly text: string;
  readonly beneath: string;
} {
  return { iso: isoDay(day), text: String(day), beneath: '' };
}

/** What each section answers: what counts, what its writer sees, and what reports take over. */
export function answers(text: string): unknown {
  const workbook = openWorkbook(text);
  return workbook?.sections.map((one) => {
    const { start, end, section, answer } = one;
    const content = workbook.text.slice(section.content.start, section.content.end);
    const { part } = section;
    const question = part === undefined ? undefined : guide.part(part).question;
    const markdown = answerMarkdown(content, question);
    return { start, end, section, answer, written: writtenAnswer(one), markdown };
  });
}

/** Every file that can be made of it, byte for byte. */
export function documents(text: string): unknown {
  const workbook = openWorkbook(text);
  if (workbook === undefined) return undefined;
  const asked = { today: TODAY, t: inEnglish, workbooks: [{ path: 'a.md', workbook }] };
  return Object.fromEntries(
    KIND_IDS.flatMap((kind) =>
      KINDS[kind].formats.map((format) => {
        const made = makeShared({
          kind,
          format,
          ...asked,
          draft: true,
          meetingNotes: true,
          person: 'Ana',
        });
        const file = made.kind === 'file' ? { ...made, bytes: asText(made.bytes) } : made;
        return [`${kind}.${format}`, file];
      }),
    ),
  );
}

function asText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function rowText(row: Row): unknown {
  const { id, label, description, collapsible, accessibilityLabel } = row;
  const more = [row.tooltip(), row.children().map(rowText)];
  return [id, label, description, collapsible, accessibilityLabel, row.open, ...more];
}

/** Line starts and ends, and some places between. */
function placesIn(text: string): readonly number[] {
  const head = Math.min(text.length, 3000);
  const breaks = [...text.slice(0, head).matchAll(/\n/g)].flatMap(({ index }) => [
    index,
    index + 1,
    index + 3,
  ]);
  return breaks.filter((at, index) => at <= text.length && index % 2 === 0);
}

const COMMANDS: readonly ((workbook: Workbook) => Edited)[] = [
  (now) => addMilestone(now, { title: 'Posters: printed', due: TODAY + 20, owner: 'Ana' }),
  (now) => addMilestone(now, { title: 'Open' }),
  (now) => markMilestoneDone(now, 0, TODAY),
  (now) => moveDueDate(now, 0, TODAY + 9),
  (now) => dropMilestone(now, 1, 'No room'),
  (now) => changeOwner(now, 0, 'Branch manager'),
  (now) => handOver(now, 'Branch manager', 'Ana'),
  (now) => sortMilestones(now),
  (now) => pauseCycle(now, { since: TODAY, reason: 'New director', resumeOn: TODAY + 60 }),
  (now) => resumeCycle(now),
  (now) => insertMeetingNotes(now, TODAY),
  ...guide.parts.map(
    ({ id }) =>
      (now: Workbook) =>
        insertSection(now, id),
  ),
  (now) => setField(now, ['organization', 'name'], 'Cedar Falls: Tenants'),
  (now) => setField(now, ['goal', 'statement'], 'By December we will hold 12 nights. '.repeat(4)),
  (now) => setField(now, ['goal', 'measurable', 0, 'target'], 12),
  (now) => setField(now, ['focus'], 'Spring'),
  (now) => setField(now, ['spectrum', 'target'], 'involve'),
  (now) => appendItem(now, ['roles'], { organization: 'Library', contributes: 'Rooms' }),
  (now) => removeField(now, ['focus']),
  (now) => removeField(now, ['goal', 'time-bound']),
  (now) => removeItem(now, ['milestones', 0]),
];

function afterwards(text: string, edited: Edited): unknown {
  if (edited.kind === 'refused') return edited.reason;
  return [applyEdits(text, edited.edits), edited.cursor];
}

/** Opens a text in an editor and types: the problems after each of the edits. */
export function typed(text: string, steps: readonly (readonly TextEdit[])[]): unknown {
  const memory = newMemory();
  openWorkbook(text, memory);
  let now = text;
  return steps.map((edits) => {
    now = applyEdits(now, edits);
    const workbook = openWorkbook(now, memory);
    return workbook && checkWorkbook(workbook, { today: TODAY, memory }).map(said);
  });
}

/** Something that is changed in a text; `at` picks a place among those that there are. */
export interface Change {
  readonly kind: keyof typeof CHANGES;
  readonly path: readonly (string | number)[];
  readonly value: FieldValue;
  readonly at: number;
}

/** What changes make of a text, one after the other: the text after each, or why there is none. */
export function edited(text: string, _: unknown, changes: readonly Change[]): unknown {
  let now = text;
  return changes.map((change) => {
    const workbook = openWorkbook(now);
    if (workbook === undefined) return undefined;
    const made = CHANGES[change.kind](workbook, change);
    if (made.kind === 'refused') return made.reason;
    now = applyEdits(workbook.text, made.edits);
    return [made.edits, made.cursor, now];
  });
}

const CHANGES = {
  set: (now, { path, value }) => setField(now, path, value),
  setTwo: (now, { path, value }) =>
    setFields(now, [
      [path, value],
      [['focus'], undefined],
    ]),
  remove: (now, { path }) => removeField(now, path),
  clear: (now, { path }) => clearField(now, path),
  removeItem: (now, { path }) =>
    removeItem(now, path.slice(0, 1 + path.findLastIndex((step) => typeof step === 'number'))),
  append: (now, { path, value, at }) => {
    const place = path.findLastIndex((step) => typeof step === 'number');
    const list = place < 0 ? ['milestones'] : path.slice(0, place);
    const fields = { [String(path.at(-1))]: value, note: at % 2 === 0 ? 'Why: so' : undefined };
    return appendItem(now, list, fields, at % 3 === 0 ? at % 4 : undefined);
  },
  answer: (now, { value, at }) => setAnswer(now, at % now.sections.length, saidIn(value)),
  section: (now, { at }) => insertSection(now, guide.parts[at % guide.parts.length]?.id ?? 'goals'),
  meeting: (now, { at }) => insertMeetingNotes(now, TODAY - 40 + at),
  add: (now, { value, at }) =>
    addMilestone(now, {
      title: saidIn(value),
      due: at % 4 === 0 ? undefined : TODAY - 90 + 3 * at,
    }),
  done: (now, { at }) => markMilestoneDone(now, at % 4, TODAY),
  move: (now, { at }) => moveDueDate(now, at % 4, TODAY + at),
  drop: (now, { at, value }) => dropMilestone(now, at % 4, saidIn(value)),
  owner: (now, { at, value }) => changeOwner(now, at % 4, saidIn(value)),
  restore: (now, { at }) => restoreMilestone(now, at % 4, { status: 'done', due: '2026-05-01' }),
  handOver: (now, { value }) => handOver(now, 'Branch manager', saidIn(value)),
  sort: (now) => sortMilestones(now),
  sortReadings: (now, { at }) => sortCounts(now, at % 3),
  pause: (now, { at, value }) =>
    pauseCycle(now, { since: TODAY, reason: saidIn(value), resumeOn: at }),
  end: (now, { value }) => endCycle(now, { since: TODAY, reason: saidIn(value) }),
  resume: (now) => resumeCycle(now),
  settle: (now, { at }) => {
    const found = findConflicts(now.text);
    const start = found[at % Math.max(1, found.length)]?.start ?? 0;
    return settleConflict(now, start, at % 2 === 0 ? 'first' : 'second');
  },
  form: (now, { path, value }) =>
    applyChange(now, { kind: 'set', field: path.join('.'), value: saidIn(value) }, TODAY),
} satisfies Readonly<Record<string, (workbook: Workbook, change: Change) => Edited>>;

/** As words, whatever it is. */
function saidIn(value: FieldValue): string {
  if (typeof value !== 'object') return String(value);
  return 'day' in value ? isoDay(value.day) : value.lines;
}

/** What changes there are. */
export const KINDS_OF_CHANGE = Object.keys(CHANGES) as readonly Change['kind'][];
