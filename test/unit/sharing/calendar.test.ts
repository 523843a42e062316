import assert from 'node:assert/strict';
import { strFromU8, strToU8 } from 'fflate';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { planRename } from '../../../src/core/assist/planRename.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { makeShared, type ShareRequest } from '../../../src/core/sharing/makeShared.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';
import { eventsIn, standing, type ReadEvent } from './icsFile.ts';
import { inTimeZones } from './timeZones.ts';

const PATH = 'partnerships/harbor-light/harbor-light-cycle-1.md';

type More = Partial<Pick<ShareRequest, 'isComplete' | 'now' | 'reminders'>> & {
  readonly today?: string;
};

/** The calendar of workbooks, each a path with its text, made from the one before. */
function exported(
  texts: Readonly<Record<string, string>>,
  previous?: Uint8Array,
  { today = '2026-11-24', ...more }: More = {},
): ReturnType<typeof makeShared> {
  const workbooks = Object.entries(texts).map(([path, text]) => ({ path, workbook: opened(text) }));
  const on = parseDay(today)!;
  return makeShared({
    ...{ kind: 'calendar', format: 'ics', today: on, t: inEnglish, workbooks, previous },
    ...more,
  });
}

function calendarOf(...call: Parameters<typeof exported>): Uint8Array {
  const made = exported(...call);
  assert.ok(made.kind === 'file', JSON.stringify(made));
  return made.bytes;
}

function refusal(...call: Parameters<typeof exported>): string {
  const made = exported(...call);
  assert.ok(made.kind === 'nothing');
  return made.why;
}

/** A workbook of Harbor Light's with these facts and, if any, notes of meetings on these days. */
function harborLight(yaml: string, ...notes: readonly string[]): string {
  const entries = notes.map((day) => `#### ${day}\n\n- We met.\n`).join('\n');
  const body = `# Harbor Light\n\n## Discussion\n\n### Meeting notes\n\n${entries}`;
  return withFrontMatter(`organization:\n  name: Harbor Light\n${yaml}`, body);
}

const one = (yaml: string, ...notes: readonly string[]): Record<string, string> => ({
  [PATH]: harborLight(yaml, ...notes),
});

/** Milestones as `title @ day`, with a status behind a comma where there is one. */
function milestones(...items: readonly string[]): string {
  const lines = items.map((item) => {
    const [, title = '', due = '', status] = /^(.*) @ ([^,]*)(?:, (.*))?$/.exec(item) ?? [];
    return `  - title: "${title}"\n    due: ${due}\n${status === undefined ? '' : `    status: ${status}\n`}`;
  });
  return `milestones:\n${lines.join('')}`;
}

function only(bytes: Uint8Array): ReadEvent {
  const events = eventsIn(bytes);
  assert.equal(events.length, 1, JSON.stringify(events));
  return events[0]!;
}

const ALL = `coordinator: Outreach librarian
focus: Pantry nights
cycle: 2
next-meeting: 2026-12-02
goal:
  time-bound: 2027-06-30
agreement:
  review: 2027-01-15
  ends: 2027-03-31
milestones:
  - title: First pantry night
    due: 2026-12-31
    owner: Branch manager
  - title: Agreement signed
    due: 2026-03-30
    owner: Library director
    status: done
`;

describe('the calendar', () => {
  it('has meetings, open milestones, reviews, ends and goal dates as whole days', () => {
    assert.deepEqual(standing(calendarOf(one(ALL))), [
      '2026-12-02 Harbor Light: Meeting',
      '2026-12-31 Harbor Light: First pantry night',
      '2027-01-15 Harbor Light: Review of the agreement',
      '2027-03-31 Harbor Light: End of the agreement',
      '2027-06-30 Harbor Light: Goal date',
    ]);
  });

  it('says who sees to it, and in which workbook it stands', () => {
    const events = eventsIn(calendarOf(one(ALL)));
    const milestone = events.find(({ summary }) => summary.includes('pantry night'));
    assert.deepEqual(milestone?.description.split('\n'), [
      'First pantry night —\u00A0Who’s responsible: Branch manager',
      'Cycle 2: Pantry nights',
      `Workbook: ${PATH}`,
    ]);
    assert.equal(milestone.until, '2027-01-01', 'DTEND is the day after');
    const meeting = events.find(({ summary }) => summary.includes('Meeting'));
    assert.match(meeting?.description ?? '', /^[^\n]*Who’s responsible: Outreach librarian\n/);
  });

  it('of a paused partnership has only the day on which work goes on', () => {
    const paused = `${ALL}status: paused\nresume-on: 2027-02-01\n`;
    assert.deepEqual(standing(calendarOf(one(paused))), ['2027-02-01 Harbor Light: Work resumes']);
  });

  it('writes text that any calendar reads the same', () => {
    const titles = [
      'a, b; c\\\\d: \\"e\\"',
      'Pläne für das Café '.repeat(8).trim(),
      '開館時間を延長する'.repeat(12),
      'שלום 🎈👩‍👩‍👧 '.repeat(9).trim(),
      'x'.repeat(300),
      'Two\\nlines\\tand\\u0007a bell',
    ];
    const texts = one(milestones(...titles.map((title) => `${title} @ 2026-12-31`)));
    assert.deepEqual(
      eventsIn(calendarOf(texts)).map(({ description }) => description.split('\n')[0]),
      ['a, b; c\\d: "e"', ...titles.slice(1, 5), 'Two lines and\u2407a bell'],
    );
  });

  it('is the same in every time zone and language', () => {
    inTimeZones(() => strFromU8(calendarOf(one(ALL))));
  });

  it('has a day at the end of time', () => {
    const texts = one('next-meeting: 9999-12-31');
    assert.equal(only(calendarOf(texts)).from, '9999-12-31');
  });

  it('tells two milestones of one name and day apart', () => {
    const texts = one(milestones('Visit @ 2026-12-01', 'Visit @ 2026-12-01'));
    assert.equal(new Set(eventsIn(calendarOf(texts)).map(({ uid }) => uid)).size, 2);
  });

  it('gives colleagues who do not share the file the same entries', () => {
    const uids = (path: string, now: number): readonly string[] =>
      eventsIn(calendarOf({ [path]: harborLight(ALL) }, undefined, { now })).map(({ uid }) => uid);
    assert.deepEqual(uids(PATH, 1), uids(`/home/kim/${PATH}`, 2_000_000_000));
  });

  it('is not made where no workbook has a date', () => {
    assert.equal(refusal(one('')), 'None of the workbooks has a date for the calendar yet.');
  });
});

describe('a calendar that is made again', () => {
  const first = calendarOf(one(milestones('Flyers @ 2026-12-01')), undefined, { now: 0 });
  const again = (yaml: string, ...notes: readonly string[]): Uint8Array =>
    calendarOf(one(yaml, ...notes), first, { now: 90_061 });

  it('is the same to the byte where nothing has changed', () => {
    assert.equal(strFromU8(again(milestones('Flyers @ 2026-12-01'))), strFromU8(first));
  });

  it('moves the entry of a moved date', () => {
    const { uid, ...moved } = only(again(milestones('Flyers @ 2026-12-08')));
    assert.equal(uid, only(first).uid);
    assert.deepEqual(
      [moved.from, moved.until, moved.sequence, moved.stamp],
      ['2026-12-08', '2026-12-09', 1, '1970-01-02T01:01:01Z'],
    );
  });

  it('keeps the entry of a milestone with a new name on the old day', () => {
    const { uid, summary, sequence } = only(again(milestones('Posters @ 2026-12-01')));
    assert.deepEqual([uid, summary, sequence], [only(first).uid, 'Harbor Light: Posters', 1]);
  });

  it('knows one with a new name and a new day by its place', () => {
    const before = ['A @ 2026-12-01', 'B @ 2026-12-02', 'C @ 2026-12-03'];
    const known = calendarOf(one(milestones(...before)));
    const after = ['New @ 2026-12-20', 'A @ 2026-12-01', 'Bee @ 2026-12-12', 'C @ 2026-12-03'];
    const uidOf = (bytes: Uint8Array, name: string): string | undefined =>
      eventsIn(bytes).find(({ summary }) => summary === `Harbor Light: ${name}`)?.uid;
    const next = calendarOf(one(milestones(...after)), known);
    assert.equal(uidOf(next, 'Bee'), uidOf(known, 'B'));
    assert.equal(eventsIn(next).length, 4);
  });

  it('knows by its day which of two was renamed, and which is gone', () => {
    const known = calendarOf(one(milestones('A @ 2026-12-01', 'B @ 2026-12-02')));
    const next = eventsIn(calendarOf(one(milestones('Bee @ 2026-12-02')), known));
    assert.deepEqual(
      next.map(({ summary, status, sequence }) => [summary, status, sequence]),
      [
        ['Harbor Light: Bee', 'CONFIRMED', 1],
        ['Canceled: Harbor Light: A', 'CANCELLED', 1],
      ],
    );
  });

  it('takes no milestone for another where that is in doubt', () => {
    const known = calendarOf(one(milestones('A @ 2026-12-01', 'B @ 2026-12-01')));
    const next = calendarOf(one(milestones('C @ 2026-12-01')), known);
    assert.deepEqual(standing(next), ['2026-12-01 Harbor Light: C']);
    assert.equal(eventsIn(next).length, 3);
  });

  it('reminds a week and a day before where that is wanted, and of nothing that is canceled', () => {
    const known = calendarOf(one(milestones('A @ 2026-12-01', 'B @ 2026-12-02')));
    const reminding = calendarOf(one(milestones('A @ 2026-12-01')), known, { reminders: true });
    const text = strFromU8(reminding);
    assert.deepEqual(text.match(/TRIGGER:.*/g), ['TRIGGER:-P6DT15H', 'TRIGGER:-PT15H']);
    const same = calendarOf(one(milestones('A @ 2026-12-01')), reminding, { reminders: true });
    assert.equal(strFromU8(same), text);
    const without = calendarOf(one(milestones('A @ 2026-12-01')), reminding);
    assert.doesNotMatch(strFromU8(without), /VALARM/);
  });

  for (const [why, yaml] of [
    ['done', milestones('Flyers @ 2026-12-01, done')],
    ['dropped', milestones('Flyers @ 2026-12-01, dropped')],
    ['without a date', milestones('Flyers @ ')],
    ['gone', 'cycle: 1'],
    ['given up', `${milestones('Flyers @ 2026-12-01')}status: ended\n`],
  ] as const) {
    it(`cancels one that is ${why}, once`, () => {
      const cancelled = again(yaml);
      const { status, sequence, uid } = only(cancelled);
      assert.deepEqual([status, sequence, uid], ['CANCELLED', 1, only(first).uid]);
      const later = calendarOf(one(yaml), cancelled, { now: 999_999 });
      assert.equal(strFromU8(later), strFromU8(cancelled));
    });
  }

  it('brings back under its UID what is open again', () => {
    const done = again(milestones('Flyers @ 2026-12-01, done'));
    const back = only(calendarOf(one(milestones('Flyers @ 2026-12-15')), done));
    assert.deepEqual(
      [back.uid, back.status, back.from, back.sequence],
      [only(first).uid, 'CONFIRMED', '2026-12-15', 2],
    );
  });

  it('cancels what stood in a workbook that is gone', () => {
    const zoo = {
      'zoo.md': withFrontMatter('organization:\n  name: Zoo\nnext-meeting: 2026-12-02'),
    };
    const both = calendarOf({ ...one(milestones('Flyers @ 2026-12-01')), ...zoo }, first);
    assert.deepEqual(standing(calendarOf(zoo, both)), ['2026-12-02 Zoo: Meeting']);
  });

  it('keeps the entries of a partner that was renamed, or became one with another', () => {
    const before = {
      ...one(ALL),
      'partnerships/elm/elm-cycle-1.md': withFrontMatter(`organization:\n  name: Elm\n${ALL}`),
    };
    const workbooks = Object.entries(before).map(([path, text]) => ({
      path,
      workbook: opened(text),
    }));
    const uids = (calendar: Uint8Array): readonly string[] =>
      eventsIn(calendar)
        .map(({ uid }) => uid)
        .toSorted();
    const sent = calendarOf(before);
    for (const to of ['Lamp Kitchen', 'Elm']) {
      const plan = planRename({ from: 'Harbor Light', to, workbooks, merges: true });
      assert.ok(plan.kind === 'plan');
      const after = Object.fromEntries(
        Object.entries(before).map(([path, text]) => [
          path,
          applyEdits(text, plan.files.find((one) => one.path === path)?.edits ?? []),
        ]),
      );
      const now = calendarOf(after, sent);
      assert.deepEqual(uids(now), uids(sent), to);
      assert.ok(standing(now).every((line) => !line.includes('Harbor Light')));
      assert.equal(standing(now).length, standing(sent).length);
    }
  });

  it('keeps the entries of a workbook that was moved', () => {
    const moved = { 'partners/hl.md': harborLight(milestones('Flyers @ 2026-12-01')) };
    const { uid, description } = only(calendarOf(moved, first));
    assert.equal(uid, only(first).uid);
    assert.match(description, /^Workbook: partners\/hl\.md$/m);
  });

  it('brings back the entries of a workbook that is back, wherever it lies', () => {
    const zoo = {
      'zoo.md': withFrontMatter('organization:\n  name: Zoo\nnext-meeting: 2026-12-02'),
    };
    const away = calendarOf(zoo, first);
    const back = { ...zoo, 'b/hl.md': harborLight(milestones('Flyers @ 2026-12-01')) };
    const events = eventsIn(calendarOf(back, away));
    assert.equal(events.length, 2);
    const flyers = events.find(({ uid }) => uid === only(first).uid);
    assert.deepEqual([flyers?.status, flyers?.sequence], ['CONFIRMED', 2]);
  });

  it('keeps the entries of what cannot be read just now', () => {
    const zoo = {
      'zoo.md': withFrontMatter('organization:\n  name: Zoo\nnext-meeting: 2026-12-02'),
    };
    assert.equal(standing(calendarOf(zoo, first, { isComplete: false })).length, 2);
    const broken = 'milestones:\n  - title: "Flyers\n    due: 2026-12-01\n';
    assert.equal(only(again(broken)).status, 'CONFIRMED');
    assert.equal(only(again(milestones('Flyers @ 2026-02-30'))).status, 'CONFIRMED');
  });

  it('leaves a meeting that was held on its day, and adds the next one', () => {
    const met = calendarOf(one('next-meeting: 2026-11-20'));
    const next = calendarOf(one('next-meeting: 2026-12-11', '2026-11-20'), met);
    assert.deepEqual(standing(next), [
      '2026-11-20 Harbor Light: Meeting',
      '2026-12-11 Harbor Light: Meeting',
    ]);
    const moved = calendarOf(one('next-meeting: 2026-12-11'), met);
    assert.deepEqual(standing(moved), ['2026-12-11 Harbor Light: Meeting']);
    assert.equal(only(moved).uid, only(met).uid);
  });

  it('never takes a stamp back, whatever the clock says', () => {
    const late = calendarOf(one(milestones('Flyers @ 2026-12-01')), undefined, { now: 2e9 });
    const next = only(calendarOf(one(milestones('Flyers @ 2026-12-02')), late, { now: 1 }));
    assert.equal(next.stamp, only(late).stamp);
  });
});

describe('a calendar file that is already there', () => {
  const mine = calendarOf(one(milestones('Flyers @ 2026-12-01')));
  const text = strFromU8(mine);
  const made = (previous: string): Uint8Array =>
    calendarOf(one(milestones('Flyers @ 2026-12-01')), strToU8(previous));

  const EVENT =
    'BEGIN:VEVENT\r\nUID:1@work\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260102T090000\r\n' +
    'SUMMARY:Dentist: a very long line that no program of ours would ever have written like thi\r\n s\r\n' +
    'BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nDESCRIPTION:Go\r\nEND:VALARM\r\nEND:VEVENT\r\n';

  for (const [what, file] of [
    ['another program’s', text.replace(/PRODID:.*/, 'PRODID:-//Mozilla.org//Calendar//EN')],
    ['no calendar', 'Dear all,\n'],
    ['empty', ''],
  ] as const) {
    it(`is left alone where it is ${what}`, () => {
      assert.match(refusal(one(ALL), strToU8(file)), /wasn’t made by Partnership Workbooks.*Move/);
    });
  }

  for (const [what, file] of [
    ['cut off', text.slice(0, -30)],
    ['a merge that was not finished', text.replace('BEGIN:VEVENT', '<<<<<<< HEAD\r\nBEGIN:VEVENT')],
    ['without an end of an entry', text.replace('END:VEVENT\r\n', '')],
    ['with a day that is none', text.replace('20261201', '20261301')],
    ['without a UID’s entry', text.replace(/^DESCRIPTION:.*\r\n(?: .*\r\n)*/m, '')],
    ['with more behind its end', `${text}BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n`],
  ] as const) {
    it(`is left alone where it is damaged: ${what}`, () => {
      assert.notEqual(file, text);
      assert.match(refusal(one(ALL), strToU8(file)), /is damaged.*left as it is.*earlier version/);
    });
  }

  it('is left alone where bytes of it are no text', () => {
    const at = text.indexOf('Flyers');
    const bytes = Uint8Array.from(mine, (byte, index) => (index === at ? 0xff : byte));
    assert.match(refusal(one(ALL), bytes), /is damaged/);
  });

  it('may have the line ends that git or an editor gave it, and a byte order mark', () => {
    assert.equal(strFromU8(made(text.replaceAll('\r\n', '\n'))), text);
    assert.equal(strFromU8(made(`\uFEFF${text}`)), text);
  });

  it('may say one thing twice after a merge', () => {
    const event = /BEGIN:VEVENT[^]*END:VEVENT\r\n/.exec(text)![0];
    const later = event.replace('SEQUENCE:0', 'SEQUENCE:4').replaceAll('Flyers', 'Posters');
    const { sequence, summary } = only(made(text.replace(event, `${event}${later}`)));
    assert.deepEqual([sequence, summary], [5, 'Harbor Light: Flyers']);
  });

  it('keeps what others have put into it, to the byte', () => {
    const both = strFromU8(made(text.replace('BEGIN:VEVENT', `${EVENT}BEGIN:VEVENT`)));
    assert.ok(both.includes(EVENT));
    assert.equal(eventsIn(strToU8(both.replace(EVENT, ''))).length, 1);
    assert.equal(strFromU8(made(both)), both);
  });

  it('may hold 10,000 entries of others', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => EVENT.replace('1@', `${String(at)}@`));
    const foreign = text.replace('BEGIN:VEVENT', `${many.join('')}BEGIN:VEVENT`);
    // Less than a second; what this guards against takes minutes.
    const next = strFromU8(made(foreign));
    assert.ok(next === foreign);
    const others = foreign.replace(/PRODID:.*/, 'PRODID:-//Elsewhere//EN');
    assert.match(refusal(one(ALL), strToU8(others)), /wasn’t made by Partnership Workbooks/);
  });
});
