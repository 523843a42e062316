import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { strFromU8 } from 'fflate';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish, translateBy, type Translate } from '../../../src/core/language/translate.ts';
import { isOwnCalendar } from '../../../src/core/sharing/calendar/writeCalendar.ts';
import { fileNameOf } from '../../../src/core/sharing/kinds.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';
import { eventsIn, type ReadEvent } from './icsFile.ts';

const FACTS = `organization:
  name: Harbor Light
library: Maple Grove Library
next-meeting: 2026-12-02
next-meeting-time: 10 to 11:30 am
next-meeting-place: Main library, room 2
milestones:
  - title: Flyers, in two languages
    due: 2026-11-20
    owner: Ana and Bo
  - title: First pantry night
    due: 2026-12-15
    owner: Branch manager
`;

interface Invited {
  readonly t?: Translate;
  readonly now?: number;
  readonly today?: string;
  /** The days that have notes. */
  readonly noted?: readonly string[];
}

function invited(
  facts: string,
  { t = inEnglish, now = 0, today: on = '2026-11-24', noted = [] }: Invited = {},
) {
  const notes = noted.map((day) => `#### ${day}\n\nWe met.\n\n`).join('');
  const body = `# A partner\n\n## Discussion\n\n### Meeting notes\n\n${notes}`;
  const workbook = opened(withFrontMatter(facts, body));
  const workbooks = [{ path: 'harbor-light-cycle-1.md', workbook }];
  const today = parseDay(on)!;
  return makeShared({ kind: 'invitation', format: 'ics', today, t, now, workbooks });
}

function eventOf(...call: Parameters<typeof invited>): ReadEvent {
  const made = invited(...call);
  assert.ok(made.kind === 'file', JSON.stringify(made));
  const events = eventsIn(made.bytes);
  assert.equal(events.length, 1);
  return events[0]!;
}

describe('The invitation to a meeting', () => {
  it('has its day, its hours and its place, and keeps that time free', () => {
    const { from, until, location, summary, isBusy } = eventOf(FACTS);
    assert.deepEqual(
      { from, until, location, summary, isBusy },
      {
        ...{ from: '2026-12-02T10:00:00', until: '2026-12-02T11:30:00' },
        ...{ location: 'Main library, room 2', isBusy: true },
        summary: 'Meeting: Maple Grove Library and Harbor Light',
      },
    );
  });

  it('says what both have planned, and asks the guest no question of the library’s', () => {
    assert.deepEqual(eventOf(FACTS).description.split('\n'), [
      'Here’s what we have planned:',
      '- Flyers, in two languages (Friday, November 20, Ana and Bo)',
      '- First pantry night (Tuesday, December 15, Branch manager)',
    ]);
  });

  it('is of a whole day where nobody says when it begins', () => {
    const { from, until, isBusy } = eventOf(
      FACTS.replace(/^next-meeting-(?:time|place).*\n/gm, ''),
    );
    assert.deepEqual([from, until, isBusy], ['2026-12-02', '2026-12-03', false]);
  });

  const next = FACTS.replace('next-meeting: 2026-12-02', 'next-meeting: 2026-12-09');

  it('that is made again moves the meeting in calendars that know it', () => {
    const noted = ['2026-10-14', '2026-12-02'];
    const before = eventOf(FACTS, { noted });
    const after = eventOf(next, { now: 90_000, noted: [...noted, '2026-12-09'] });
    assert.equal(after.uid, before.uid);
    assert.ok(after.sequence > before.sequence);
    assert.equal(eventOf(FACTS, { noted, today: '2026-12-02' }).uid, before.uid);
  });

  it('is another entry once the meeting before has its notes', () => {
    const before = eventOf(FACTS, { noted: ['2026-12-02'] });
    const after = eventOf(next, { noted: ['2026-12-02'], today: '2026-12-03' });
    assert.notEqual(after.uid, before.uid);
  });

  it('opens as an entry, and is no calendar that the next one takes the place of', () => {
    const made = invited(FACTS);
    assert.ok(made.kind === 'file');
    assert.doesNotMatch(strFromU8(made.bytes), /X-WR-CALNAME|VALARM|METHOD/);
    assert.equal(
      fileNameOf('invitation', 'ics', { of: made.of, today: made.on! }),
      'harbor-light-invitation-2026-12-02.ics',
    );
    assert.ok(isOwnCalendar(made.bytes), 'it is ours all the same, by another name');
  });

  it('is not made where nobody knows when the meeting is', () => {
    const made = invited('organization:\n  name: Harbor Light\n');
    assert.ok(made.kind === 'nothing' && made.lacks === 'next-meeting');
  });

  it('speaks the language of its workbook', () => {
    const bundle = JSON.parse(fs.readFileSync('l10n/bundle.l10n.es.json', 'utf8')) as never;
    const { description } = eventOf(FACTS, { t: translateBy(bundle) });
    assert.match(description, /^Esto es lo que tenemos previsto:/);
  });
});
