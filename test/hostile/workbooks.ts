import { parseDay } from '../../src/core/calendar/day.ts';
import { checkWorkbook } from '../../src/core/checks/checkWorkbook.ts';
import { fixAll } from '../../src/core/checks/fixAll.ts';
import { planRename } from '../../src/core/assist/planRename.ts';
import { applyChange, type FormChange } from '../../src/core/form/change.ts';
import { formOf } from '../../src/core/form/readForm.ts';
import { guide } from '../../src/core/guide/guide.ts';
import { inEnglish } from '../../src/core/language/translate.ts';
import { meetingToFinish } from '../../src/core/meeting/finish.ts';
import { prepareMeeting } from '../../src/core/meeting/prepare.ts';
import { readNotes } from '../../src/core/meeting/readNotes.ts';
import { makeShared, type ShareRequest } from '../../src/core/sharing/makeShared.ts';
import type { RelativePath } from '../../src/core/workbook/naming.ts';
import type { Workbook } from '../../src/core/workbook/workbook.ts';

const today = parseDay('2026-11-25')!;
const t = inEnglish;

/** In UTF-16 code units: with what is around it, the longest front matter that is read. */
const MOST_FACTS = 65_000;

/** What a workbook's front matter can hold again and again: what stands before, and what is repeated. */
const FACTS: Readonly<Record<string, readonly [string, string]>> = {
  'the same key': ['', 'library: L\n'],
  'a key of one’s own': ['', 'ours: x\n'],
  'lists without items': ['', 'roles:\n'],
  comments: ['', '# note\n'],
  'keys in brackets': ['', '[a]:\n'],
  'blank lines': ['', '\n'],
  milestones: ['milestones:\n', '  - title: A\n    due: 2026-12-01\n    owner: Ana\n'],
  'the same key of an item': ['milestones:\n  - title: a\n', '    owner: Ana\n'],
  'comments in an item': ['milestones:\n  - title: a\n', '    # x\n'],
  'empty items': ['milestones:\n', '  -\n'],
  'broken items': ['milestones:\n', '  - title: A: B\n'],
  'milestones that name the partner': ['milestones:\n', '  - title: Clinic\n'],
  roles: ['roles:\n', '  - organization: Clinic\n'],
  candidates: ['candidates:\n', '  - name: Clinic\n'],
  'names alone': ['candidates:\n', '  - Clinic\n'],
  'the same key of the goal': ['goal:\n', '  specific: a\n'],
  'broken keys of the goal': ['goal:\n', '  specific: a: b\n'],
  drafts: ['goal:\n  statement: x\n', '  # By x, a will b for c, from d to e.\n'],
  measures: ['goal:\n  measurable:\n', '    - measure: a\n'],
  quotes: ['ours:\n', '  a: "b\n'],
  conflicts: ['', '<<<<<<< a\nfocus: a\n=======\nfocus: b\n>>>>>>> b\n'],
};

/** The same of each answer. */
const ANSWERS: Readonly<Record<string, string>> = {
  bullets: '- a\n',
  'typed bullets': '• a\n',
  'boxes to tick': '- [ ] a\n',
  paragraphs: 'a\n\n',
  lines: 'a\n',
  'a long line': 'a, ',
  quotes: '> a\nb\n',
  rows: '|a|b|\n',
  asterisks: 'a*',
  strokes: 'a~~',
  brackets: '](',
  'named links': '[a]: b\n',
  fences: '```\n',
  tags: '<a>',
  'comments that open': '<!--\n',
  comments: '<!-- x -->',
  'smaller headings': '#### x\n',
  meetings: '#### 2026-01-02\n',
  agreements: '- Ana: call by Friday, and Ben\n',
};

/** Facts of the whole, which documents say beside each thing. */
const LONG_WORDS: Readonly<Record<string, (long: string) => string>> = {
  'a long name': (long) => `organization:\n  name: ${long}\n`,
  'a long focus': (long) => `focus: ${long}\n`,
  'a long coordinator': (long) => `coordinator: ${long}\n`,
};

/** In UTF-16 code units, for each of the guide's headings: 1 MB in all. */
const MOST_ANSWER = 40_000;

/** What a workbook can hold again and again. */
export const HELD: readonly string[] = [
  ...Object.keys(FACTS).map((what) => `facts of ${what}`),
  ...Object.keys(ANSWERS).map((what) => `answers of ${what}`),
];

/**
 * A workbook that holds these again and again, facts and answers in equal parts: `share` 1 is as large as we
 * read it.
 */
export function largeWorkbook(held: readonly string[], share: number): string {
  const of = <T>(all: Readonly<Record<string, T>>, kind: string): readonly T[] =>
    held
      .filter((what) => what.startsWith(kind))
      .map((what) => all[what.slice(`${kind} of `.length)]!);
  const [facts, answers] = [of(FACTS, 'facts'), of(ANSWERS, 'answers')];
  const room = { fact: (share * MOST_FACTS) / facts.length, answer: share * MOST_ANSWER };
  return workbookOf(
    facts.length === 0
      ? 'next-meeting: 2026-12-01\ncoordinator: Ana\n'
      : facts
          .map(([before, unit]) => before + unit.repeat((room.fact - before.length) / unit.length))
          .join(''),
    answers.length === 0
      ? 'Yes.\n'
      : answers.map((unit) => unit.repeat(room.answer / answers.length / unit.length)).join('\n'),
  );
}

/** A long goal, else of its facts half are one long one, and half are milestones. */
export const LONG_WORKBOOKS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(LONG_WORDS).map(([what, longer]) => {
      const unit = '  - title: A\n    due: 2026-12-01\n';
      const milestones = `milestones:\n${unit.repeat(MOST_FACTS / 2 / unit.length)}`;
      return [what, workbookOf(`${longer('x'.repeat(MOST_FACTS / 2))}${milestones}`, 'Yes.\n')];
    }),
  ),
  'a long goal in Spanish': workbookOf(
    `language: es\ngoal:\n  statement: p.m. ${'$5 '.repeat((MOST_FACTS - 1000) / 3)}\n`,
    'Yes.\n',
  ),
};

function workbookOf(facts: string, answer: string): string {
  const parts = guide.parts.map(({ id, level, heading }) => {
    const entry = id === 'meeting-notes' ? '#### 2026-11-24\n\n' : '';
    return `${'#'.repeat(level)} ${heading}\n\n${entry}${answer}\n`;
  });
  const named = facts.startsWith('organization:') ? '' : 'organization:\n  name: Clinic\n';
  return `---\nworkbook: partnership-cycle\n${named}${facts}---\n\n${parts.join('\n')}`;
}

const shared = (kind: ShareRequest['kind'], format: ShareRequest['format']) => (one: Workbook) => {
  const workbooks = [{ path: 'a.md' as RelativePath, workbook: one }];
  const more = { draft: true, meetingNotes: true, person: '' };
  makeShared({ kind, format, today, t, workbooks, ...more });
};
const changed = (change: FormChange) => (one: Workbook) => void applyChange(one, change, today);

/** What is done with a workbook once it is open. */
export const WITH_WORKBOOKS: Readonly<Record<string, (workbook: Workbook) => void>> = {
  'the form': (workbook) => {
    const dayWords = (): { iso: string; text: string; beneath: string } => ({
      ...{ iso: '', text: '', beneath: '' },
    });
    const problems = checkWorkbook(workbook, { today });
    formOf({ workbook, today, problems, translate: t, dayWords });
  },
  'the plan': shared('plan', 'docx'),
  'the report': shared('report', 'html'),
  'the partners': shared('partners', 'xlsx'),
  'the calendar': shared('calendar', 'ics'),
  'the invitation': shared('invitation', 'ics'),
  'the handover': shared('handover', 'html'),
  'the workbook as a document': shared('workbook', 'html'),
  'the meeting': (workbook) => void prepareMeeting(workbook, today + 3, today),
  'a rename': (workbook) =>
    void planRename({ from: 'Clinic', to: 'New', workbooks: [{ path: 'a.md', workbook }] }),
  'all that can be fixed': (workbook) =>
    void fixAll(workbook, checkWorkbook(workbook, { today }), { today }),
  'a fact': changed({ kind: 'set', field: 'focus', value: 'x' }),
  'an answer': changed({ kind: 'set', field: 'challenges', value: 'x' }),
  'a milestone': changed({ kind: 'begin', field: 'milestones.1.title', value: 'x' }),
  'an order': changed({ kind: 'sort', list: 'milestones' }),
  'a place': changed({ kind: 'move', item: 'milestones.1', by: 1 }),
  'a tick': changed({ kind: 'tick', item: 'milestones.1', done: true }),
  'what goes': changed({ kind: 'remove', item: 'milestones.1' }),
  'a meeting': changed({ kind: 'meeting' }),
  'the minutes': (workbook) => {
    const meeting = meetingToFinish(workbook, today);
    if (meeting !== undefined) readNotes(workbook, meeting, today);
  },
};
