import assert from 'node:assert/strict';
import { strFromU8 } from 'fflate';
import fc from 'fast-check';
import { isoDay, parseDay, type Day } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';
import { eventsIn, standing, type ReadEvent } from './icsFile.ts';

const START = parseDay('2026-11-24')!;

/** A milestone of the model; `id` stays whatever becomes of it. */
interface ModelMilestone {
  readonly id: number;
  title: string;
  due: Day | undefined;
  status: 'not started' | 'done' | 'dropped';
}

/** A workbook of the model. */
interface ModelWorkbook {
  path: string;
  readonly partner: string;
  meeting: Day | undefined;
  review: Day | undefined;
  ends: Day | undefined;
  goal: Day | undefined;
  /** Until when it rests. */
  paused: Day | undefined;
  /** The days of meetings with notes. */
  readonly notes: Set<Day>;
  /** The days on which the calendar shows a meeting. */
  shown: readonly Day[];
  readonly milestones: ModelMilestone[];
}

/** What people do between two exports. Numbers choose among what is there. */
type Step =
  | { readonly kind: 'add'; readonly at: number; readonly title: string; readonly due: number }
  | {
      readonly kind: 'move' | 'rename' | 'delete' | 'close' | 'reopen';
      readonly at: number;
      readonly by: number;
    }
  | { readonly kind: 'meet' | 'meeting' | 'date' | 'pause' | 'copy'; readonly by: number }
  | { readonly kind: 'shelve' | 'relocate' };

const TITLES = [
  'Flyers',
  'Posters',
  'Visit',
  'Visit',
  'First night; café, 開館',
  'Report: half-way',
];

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    at: fc.nat(9),
    title: fc.constantFrom(...TITLES),
    due: fc.nat(12),
  }),
  fc.record({
    kind: fc.constantFrom('move', 'move', 'rename', 'rename', 'delete', 'close', 'reopen'),
    at: fc.nat(9),
    by: fc.integer({ min: -9, max: 30 }),
  }),
  fc.record({
    kind: fc.constantFrom('meet', 'meeting', 'date', 'pause', 'copy'),
    by: fc.integer({ min: -3, max: 30 }),
  }),
  fc.record({ kind: fc.constantFrom('shelve', 'relocate') }),
);

/** Which workbook a step is done in, and how many days go by before it. */
const dones = fc.array(fc.record({ step, workbook: fc.nat(3), days: fc.nat(6) }), {
  minLength: 1,
  maxLength: 5,
});

function newWorkbook(number: number): ModelWorkbook {
  const path = `partnerships/p${String(number)}/p${String(number)}-cycle-1.md`;
  const none = { meeting: undefined, review: undefined, ends: undefined, goal: undefined };
  const rest = { paused: undefined, notes: new Set<Day>(), shown: [], milestones: [] };
  return { path, partner: `Partner ${String(number)}`, ...none, ...rest };
}

function perform(one: Step, workbook: ModelWorkbook, today: Day): void {
  const { milestones } = workbook;
  switch (one.kind) {
    case 'add': {
      const { title, due } = one;
      const at = one.at % (milestones.length + 1);
      milestones.splice(at, 0, { id: 0, title, due: today + due, status: 'not started' });
      return;
    }
    case 'meet':
      if (workbook.meeting !== undefined) workbook.notes.add(workbook.meeting);
      workbook.meeting = today + one.by;
      return;
    case 'meeting':
      workbook.meeting = one.by < 0 ? undefined : today + one.by;
      return;
    case 'date': {
      const key = (['review', 'ends', 'goal'] as const)[Math.abs(one.by) % 3]!;
      workbook[key] = one.by % 4 === 0 ? undefined : today + one.by + 40;
      return;
    }
    case 'pause':
      workbook.paused = workbook.paused === undefined ? today + one.by : undefined;
      return;
    case 'copy':
      milestones.push(...milestones.slice(0, 1).map((first) => ({ ...first })));
      return;
    case 'shelve':
      milestones.length = 0;
      return;
    case 'relocate':
      workbook.path = `moved/${workbook.path}`;
      return;
    default:
      change(one, milestones);
  }
}

function change(
  {
    kind,
    at,
    by,
  }: Extract<Step, { readonly kind: 'move' | 'rename' | 'delete' | 'close' | 'reopen' }>,
  milestones: ModelMilestone[],
): void {
  const place = at % Math.max(milestones.length, 1);
  const milestone = milestones[place];
  if (milestone === undefined) return;
  if (kind === 'move') milestone.due = by === 0 ? undefined : (milestone.due ?? START) + by;
  if (kind === 'rename') milestone.title = `${TITLES[Math.abs(by) % TITLES.length]!} ${String(by)}`;
  if (kind === 'delete') milestones.splice(place, 1);
  if (kind === 'close') milestone.status = by % 2 === 0 ? 'done' : 'dropped';
  if (kind === 'reopen') milestone.status = 'not started';
}

function textOf(workbook: ModelWorkbook): string {
  const { partner, meeting, review, ends, goal, paused, notes, milestones } = workbook;
  const day = (value: Day | undefined): string => (value === undefined ? '' : isoDay(value));
  const lines = [
    `organization:\n  name: ${partner}`,
    `next-meeting: ${day(meeting)}`,
    `agreement:\n  review: ${day(review)}\n  ends: ${day(ends)}`,
    `goal:\n  time-bound: ${day(goal)}`,
    ...(paused === undefined ? [] : [`status: paused\nresume-on: ${day(paused)}`]),
    'milestones:',
    ...milestones.map(
      ({ title, due, status }) =>
        `  - title: ${JSON.stringify(title)}\n    due: ${day(due)}\n    status: ${status}`,
    ),
  ];
  const entries = [...notes].map((held) => `#### ${day(held)}\n\n- We met.\n\n`).join('');
  return withFrontMatter(lines.join('\n'), `# P\n\n### Meeting notes\n\n${entries}`);
}

/** What ought to stand in the calendar, from the model alone. */
function expected(workbook: ModelWorkbook, today: Day): readonly string[] {
  const { partner, meeting, review, ends, goal, paused, notes, milestones } = workbook;
  const held = workbook.shown.filter((day) => notes.has(day) && day <= today);
  const meetings = paused === undefined && meeting !== undefined ? [meeting] : [];
  workbook.shown = [...new Set([...held, ...meetings])];
  const open = milestones.filter(({ status }) => status === 'not started');
  const now: readonly (readonly [Day | undefined, string])[] =
    paused === undefined
      ? [
          ...open.map(({ due, title }) => [due, title] as const),
          [review, 'Review of the agreement'],
          [ends, 'End of the agreement'],
          [goal, 'Goal date'],
        ]
      : [[paused, 'Work resumes']];
  return [...now, ...workbook.shown.map((day) => [day, 'Meeting'] as const)].flatMap(
    ([day, what]) => (day === undefined ? [] : [`${isoDay(day)} ${partner}: ${what}`]),
  );
}

function exported(
  workbooks: readonly ModelWorkbook[],
  today: Day,
  previous: Uint8Array | undefined,
): Uint8Array | undefined {
  const made = makeShared({
    ...{ kind: 'calendar', format: 'ics', t: inEnglish, today, previous },
    workbooks: workbooks.map((one) => ({ path: one.path, workbook: opened(textOf(one)) })),
  });
  return made.kind === 'file' ? made.bytes : undefined;
}

/** What holds from one calendar to the next, whatever happened between them. */
function assertFollows(before: readonly ReadEvent[], after: readonly ReadEvent[]): void {
  const byUid = new Map(after.map((event) => [event.uid, event]));
  assert.equal(byUid.size, after.length, 'one entry for a UID');
  for (const earlier of before) {
    const now = byUid.get(earlier.uid);
    assert.ok(
      now !== undefined,
      'no entry vanishes: calendars have to be told that it is canceled',
    );
    if (now.sequence === earlier.sequence) assert.deepEqual(now, earlier);
    else {
      assert.equal(now.sequence, earlier.sequence + 1);
      assert.notDeepEqual(
        { ...now, sequence: 0, stamp: '' },
        { ...earlier, sequence: 0, stamp: '' },
      );
    }
    assert.ok(now.stamp >= earlier.stamp);
  }
}

describe('the calendar after whatever people do to their workbooks', () => {
  const holdsFor = (numRuns: number): void => {
    fc.assert(
      fc.property(fc.array(dones, { minLength: 1, maxLength: 12 }), (rounds) => {
        const workbooks = [0, 1, 2, 3].map(newWorkbook);
        let today = START;
        let calendar: Uint8Array | undefined;
        for (const round of rounds) {
          const relocated = new Set<ModelWorkbook>();
          for (const { step: one, workbook: at, days } of round) {
            today += days;
            const workbook = workbooks[at]!;
            if (one.kind === 'relocate') relocated.add(workbook);
            else perform(one, workbook, today);
          }
          const wanted = workbooks.flatMap((one) => expected(one, today)).sort();
          const before = calendar === undefined ? [] : eventsIn(calendar);
          const next = exported(workbooks, today, calendar);
          if (next === undefined) {
            assert.deepEqual([wanted, before], [[], []]);
            continue;
          }
          assert.deepEqual(standing(next), wanted);
          assertFollows(before, eventsIn(next));
          assert.equal(strFromU8(exported(workbooks, today + 1, next)!), strFromU8(next));
          calendar = relocateThem(relocated, workbooks, today, next);
        }
      }),
      { numRuns },
    );
  };

  it('has one entry for each thing, none for what is gone, and no SEQUENCE falls', () => {
    holdsFor(12);
  });

  it('holds for many more #many', function () {
    this.timeout(120_000);
    holdsFor(100);
  });

  it('keeps the UID of whatever was moved, renamed, done or relocated', () => {
    const edit = fc.record({
      kind: fc.constantFrom('move', 'rename', 'close', 'reopen', 'insert', 'delete', 'relocate'),
      at: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
        const workbook = newWorkbook(0);
        let count = 0;
        // Each has a name and a day of its own, so that there is one right answer to every step.
        const fresh = (): ModelMilestone => {
          count += 1;
          return {
            id: count,
            title: `T${String(count)}`,
            due: START + count,
            status: 'not started',
          };
        };
        workbook.milestones.push(fresh(), fresh(), fresh());
        let calendar = exported([workbook], START, undefined)!;
        const uids = new Map<number, string>();
        for (const { kind, at } of edits) {
          const place = at % Math.max(workbook.milestones.length, 1);
          count += 1;
          if (kind === 'insert') workbook.milestones.splice(place, 0, fresh());
          else if (kind === 'relocate') workbook.path = `moved/${workbook.path}`;
          else if (kind === 'delete') workbook.milestones.splice(place, 1);
          else alter(kind, workbook.milestones[place], count);
          calendar = exported([workbook], START, calendar) ?? calendar;
          assertUids(workbook, eventsIn(calendar), uids);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** A workbook that is moved, and nothing else, keeps all its entries where it has any day left. */
function relocateThem(
  relocated: ReadonlySet<ModelWorkbook>,
  workbooks: readonly ModelWorkbook[],
  today: Day,
  calendar: Uint8Array,
): Uint8Array {
  if (relocated.size === 0) return calendar;
  const before = standing(calendar);
  for (const workbook of relocated) {
    workbook.path = `moved/${workbook.path}`;
    const only = expected(workbook, today);
    // Nothing in it tells that it is the one that was elsewhere, but for meetings that are over.
    if (only.every((line) => line.endsWith('Meeting')) && workbook.meeting === undefined) {
      workbook.shown = [];
    }
  }
  const next = exported(workbooks, today, calendar)!;
  const wanted = workbooks.flatMap((one) => expected(one, today)).sort();
  assert.deepEqual(standing(next), wanted);
  assertFollows(eventsIn(calendar), eventsIn(next));
  assert.ok(wanted.length <= before.length);
  return next;
}

/** What was done or dropped is not known under a new name. */
function alter(kind: string, milestone: ModelMilestone | undefined, count: number): void {
  if (milestone === undefined) return;
  const isOpen = milestone.status === 'not started';
  if (kind === 'move') milestone.due = START + count;
  if (kind === 'rename' && isOpen) milestone.title = `T${String(count)}`;
  if (kind === 'close') milestone.status = 'done';
  if (kind === 'reopen') milestone.status = 'not started';
}

function assertUids(
  { milestones, partner }: ModelWorkbook,
  events: readonly ReadEvent[],
  uids: Map<number, string>,
): void {
  for (const { id, title, status } of milestones) {
    if (status !== 'not started') continue;
    const found = events.filter(
      (event) => event.summary === `${partner}: ${title}` && event.status === 'CONFIRMED',
    );
    assert.equal(found.length, 1);
    const { uid } = found[0]!;
    assert.equal(uid, uids.get(id) ?? uid, title);
    uids.set(id, uid);
  }
}
