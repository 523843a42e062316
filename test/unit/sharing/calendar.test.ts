import assert from 'node:assert/strict';
import { strFromU8 } from 'fflate';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { fileNameOf } from '../../../src/core/sharing/kinds.ts';
import { makeShared, type ShareRequest } from '../../../src/core/sharing/makeShared.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';
import { eventsIn, standing, type ReadEvent } from './icsFile.ts';
import { inTimeZones } from './timeZones.ts';

const PATH = 'partnerships/harbor-light/harbor-light-cycle-1.md';

type More = Partial<Pick<ShareRequest, 'now' | 'reminders' | 'person'>> & {
  readonly today?: string;
};

/** The calendar of workbooks, each a path with its text. */
function exported(
  texts: Readonly<Record<string, string>>,
  { today = '2026-11-24', ...more }: More = {},
): ReturnType<typeof makeShared> {
  const workbooks = Object.entries(texts).map(([path, text]) => ({ path, workbook: opened(text) }));
  const on = parseDay(today)!;
  return makeShared({
    ...{ kind: 'calendar', format: 'ics', today: on, t: inEnglish, workbooks },
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

/** A workbook of Harbor Light's with these facts. */
function harborLight(yaml: string): string {
  return withFrontMatter(`organization:\n  name: Harbor Light\n${yaml}`);
}

const one = (yaml: string): Record<string, string> => ({ [PATH]: harborLight(yaml) });

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

  it('has a meeting at its hour and in its place, where both are known', () => {
    const meeting = (time: string): ReadEvent =>
      only(
        calendarOf(
          one(
            `next-meeting: 2026-12-02\nnext-meeting-time: ${time}\nnext-meeting-place: Main library; room 2\n`,
          ),
        ),
      );
    const { from, until, location, isBusy } = meeting('10 to 11:30 am');
    assert.deepEqual(
      [from, until, location, isBusy],
      ['2026-12-02T10:00:00', '2026-12-02T11:30:00', 'Main library; room 2', false],
    );
    assert.equal(meeting('4 pm').until, '2026-12-02T17:00:00');
    assert.equal(meeting('11:30 pm').until, '2026-12-03T00:30:00');
    const vague = meeting('half past four');
    assert.equal(vague.from, '2026-12-02');
    assert.match(vague.description, /\nTime: half past four$/);
  });

  it('keeps the hour on the days on which clocks change', () => {
    for (const day of ['2027-03-14', '2027-11-07'])
      inTimeZones(() => {
        const [, start, end] =
          /DTSTART:(.*)\r\nDTEND:(.*)\r\n/.exec(
            strFromU8(calendarOf(one(`next-meeting: ${day}\nnext-meeting-time: 1:30 am\n`))),
          ) ?? [];
        assert.deepEqual(
          [start, end],
          ['013000', '023000'].map((time) => `${day.replaceAll('-', '')}T${time}`),
        );
        return `${start ?? ''} ${end ?? ''}`;
      });
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
      eventsIn(calendarOf({ [path]: harborLight(ALL) }, { now })).map(({ uid }) => uid);
    assert.deepEqual(uids(PATH, 1), uids(`/home/kim/${PATH}`, 2_000_000_000));
  });

  it('is not made where no workbook has a date', () => {
    assert.equal(refusal(one('')), 'None of the workbooks has a date for the calendar yet.');
  });
});

describe('the calendar of one person', () => {
  const texts = one(ALL.replace('owner: Branch manager', 'owner: Ana and Bo'));

  it('has what they have promised, alone or with others', () => {
    for (const person of ['Ana', ' bo '])
      assert.deepEqual(standing(calendarOf(texts, { person })), [
        '2026-12-31 Harbor Light: First pantry night',
      ]);
  });

  it('has all other dates of what they coordinate', () => {
    assert.deepEqual(standing(calendarOf(texts, { person: 'outreach librarian' })), [
      '2026-12-02 Harbor Light: Meeting',
      '2027-01-15 Harbor Light: Review of the agreement',
      '2027-03-31 Harbor Light: End of the agreement',
      '2027-06-30 Harbor Light: Goal date',
    ]);
  });

  it('has the entries that everybody’s has', () => {
    const twice = one(
      milestones('Visit @ 2026-12-01', 'Visit @ 2026-12-02').replace(/$/, '    owner: Ana\n'),
    );
    const all = eventsIn(calendarOf(twice)).map(({ uid }) => uid);
    assert.deepEqual(
      eventsIn(calendarOf(twice, { person: 'Ana' })).map(({ uid }) => uid),
      all.slice(1),
    );
  });

  it('is called by their name, and takes the place of the last', () => {
    const made = exported(texts, { person: 'ANA' });
    assert.ok(made.kind === 'file');
    assert.match(strFromU8(made.bytes), /X-WR-CALNAME:Partnerships: Ana\r/);
    const today = parseDay('2026-11-24')!;
    assert.equal(fileNameOf('calendar', 'ics', { of: made.of, today }), 'ana-calendar.ics');
    assert.equal(fileNameOf('calendar', 'ics', { of: undefined, today }), 'partnerships.ics');
  });

  it('is not made of nothing, and names who may be meant', () => {
    assert.equal(
      refusal(texts, { person: 'Librarian' }),
      '“Librarian” has no date for the calendar in these workbooks. Similar names: Outreach librarian.',
    );
  });
});

describe('a calendar that is made again', () => {
  const flyers = (day: string, now: number): ReadEvent =>
    only(calendarOf(one(milestones(`Flyers @ ${day}`)), { now }));

  it('moves the entry of a moved date, in calendars that know it', () => {
    const [before, after] = [flyers('2026-12-01', 0), flyers('2026-12-08', 90_061)];
    assert.equal(after.uid, before.uid);
    assert.ok(after.sequence > before.sequence);
    assert.deepEqual(
      [after.from, after.until, after.stamp],
      ['2026-12-08', '2026-12-09', '1970-01-02T01:01:01Z'],
    );
  });

  it('has a SEQUENCE that no calendar finds too large, and that is higher an hour later', () => {
    const inSeconds = (day: string): number => parseDay(day)! * 86_400;
    const far = flyers('2026-12-01', inSeconds('9999-12-31'));
    assert.ok(far.sequence < 2 ** 31);
    const now = inSeconds('2026-11-24');
    assert.ok(flyers('2026-12-01', now + 3600).sequence > flyers('2026-12-01', now).sequence);
  });

  it('has no entry of what is done, dropped, without a date, or given up', () => {
    const more = milestones('Visit @ 2026-12-03', 'A @ 2026-12-01, done', 'B @ ');
    assert.deepEqual(standing(calendarOf(one(more))), ['2026-12-03 Harbor Light: Visit']);
    refusal(one(milestones('Flyers @ 2026-12-01, dropped')));
    refusal(
      one(`${milestones('Flyers @ 2026-12-01')}agreement:\n  ends: 2027-01-01\nstatus: ended\n`),
    );
  });

  it('reminds a week and a day before where that is wanted', () => {
    const yaml = milestones('A @ 2026-12-01');
    const text = strFromU8(calendarOf(one(yaml), { reminders: true }));
    assert.deepEqual(text.match(/TRIGGER:.*/g), ['TRIGGER:-P6DT15H', 'TRIGGER:-PT15H']);
    assert.doesNotMatch(strFromU8(calendarOf(one(yaml))), /VALARM/);
  });
});
