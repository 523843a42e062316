import { complete } from '../../src/core/assist/completion.ts';
import { foldingOf } from '../../src/core/assist/folding.ts';
import { hoverAt } from '../../src/core/assist/hover.ts';
import { outlineOf } from '../../src/core/assist/outline.ts';
import { checkWorkbook } from '../../src/core/checks/checkWorkbook.ts';
import { fixAll } from '../../src/core/checks/fixAll.ts';
import { fixesFor, problemsToMend } from '../../src/core/checks/fixesFor.ts';
import { messageOf, noteOf } from '../../src/core/checks/messages.ts';
import type { Problem } from '../../src/core/checks/problem.ts';
import { guide } from '../../src/core/guide/guide.ts';
import { buildPortfolio } from '../../src/core/portfolio/portfolio.ts';
import type { Row } from '../../src/core/portfolio/row.ts';
import { rowsOf } from '../../src/core/portfolio/rows.ts';
import { summarizeText } from '../../src/core/portfolio/summary.ts';
import { applyEdits, type TextEdit } from '../../src/core/workbook/edit.ts';
import {
  addMilestone,
  changeOwner,
  dropMilestone,
  handOver,
  markMilestoneDone,
  moveDueDate,
} from '../../src/core/workbook/edits/commands/milestones.ts';
import { pauseCycle, resumeCycle } from '../../src/core/workbook/edits/commands/cycleStatus.ts';
import { planNextCycle } from '../../src/core/workbook/edits/commands/nextCycle.ts';
import { appendItem } from '../../src/core/workbook/edits/appendItem.ts';
import type { Edited } from '../../src/core/workbook/edits/edited.ts';
import { insertMeetingNotes } from '../../src/core/workbook/edits/meetingNotes.ts';
import { insertSection } from '../../src/core/workbook/edits/insertSection.ts';
import { removeField, removeItem } from '../../src/core/workbook/edits/removeField.ts';
import { setField } from '../../src/core/workbook/edits/setField.ts';
import { sortMilestones } from '../../src/core/workbook/edits/sortItems.ts';
import { openWorkbook } from '../../src/core/workbook/openWorkbook.ts';
import { deriveStatus } from '../../src/core/workbook/status/status.ts';
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
  const { cycle, answered, sections } = workbook;
  const summary = summarizeText(text);
  const portfolio = buildPortfolio(summary ? [{ path: 'a.md', summary }] : [], TODAY);
  return {
    facts: [cycle, [...answered].sort(), summary && [summary.cycle, summary.answered]],
    sections: sections.map(({ start, end, section, answer }) => ({ start, end, section, answer })),
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
  };
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
