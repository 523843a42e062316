import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDay, type Day } from '../../../src/core/calendar/day.ts';
import { applyChange, type FormChange } from '../../../src/core/form/change.ts';
import { takeReturned } from '../../../src/core/imports/returned/takeReturned.ts';
import type { Difference } from '../../../src/core/imports/returned/returnedPlan.ts';
import { finishMeeting } from '../../../src/core/meeting/finish.ts';
import { prepareMeeting } from '../../../src/core/meeting/prepare.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import type { Edited } from '../../../src/core/workbook/edits/edited.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { formIn } from '../form/forms.ts';
import { partnershipText } from '../portfolio/partnerships.ts';

const today = parseDay('2026-11-29')!;
const MARCH_3 = parseDay('2027-03-03')!;

const NONE = partnershipText('organization:\n  name: Choir\nnext-meeting:');
const AT_FOUR = partnershipText(
  'organization:\n  name: Choir\nnext-meeting: 2027-03-03\nnext-meeting-time: 4 pm',
);

function after(text: string, change: (workbook: Workbook) => Edited): Workbook {
  const made = change(openWorkbook(text)!);
  assert.ok(made.kind === 'edits', JSON.stringify(made));
  return openWorkbook(applyEdits(text, made.edits))!;
}

/** The day and the time, as the workbook has them. */
function meets({ cycle }: Workbook): readonly (string | undefined)[] {
  return [cycle['next-meeting'], cycle['next-meeting-time']];
}

const typed =
  (value: string, field = 'next-meeting') =>
  (workbook: Workbook): Edited =>
    applyChange(workbook, { kind: 'set', field, value } satisfies FormChange, today);

/** A plan that comes home with another day. */
const returned =
  (theirs: string, day: Day) =>
  (workbook: Workbook): Edited => {
    const difference: Pick<Difference, 'tag' | 'theirs' | 'value'> = {
      ...{ tag: 'next-meeting', theirs },
      value: { day },
    };
    return takeReturned(workbook, [difference as Difference], []);
  };

describe('The time of the next meeting', () => {
  it('is kept with its day, however it is said', () => {
    for (const [change, time] of [
      [typed('March 3, 2027, 4 pm'), '4 pm'],
      [typed('3/3/2027 at 10:30'), '10:30'],
      [(now: Workbook) => prepareMeeting(now, MARCH_3, today, '4pm'), '4pm'],
      [
        (now: Workbook) =>
          finishMeeting(now, { milestones: [], next: MARCH_3, nextTime: 'noon', day: today }),
        'noon',
      ],
      [returned('March 3, 2027, 4 pm', MARCH_3), '4 pm'],
    ] as const) {
      assert.deepEqual(meets(after(NONE, change)), ['2027-03-03', time]);
    }
  });

  it('stays where the same day is said again, and gives way to another time', () => {
    assert.deepEqual(meets(after(AT_FOUR, typed('March 3, 2027'))), ['2027-03-03', '4 pm']);
    assert.deepEqual(meets(after(AT_FOUR, typed('March 3, 2027, 5 pm'))), ['2027-03-03', '5 pm']);
    const prepared = after(AT_FOUR, (now) => prepareMeeting(now, MARCH_3, today));
    assert.deepEqual(meets(prepared), ['2027-03-03', '4 pm']);
  });

  it('stays in a plan that comes home, where the partner moved the day above it', () => {
    const moved = after(AT_FOUR, returned('March 10, 2027', MARCH_3 + 7));
    assert.deepEqual(meets(moved), ['2027-03-10', '4 pm']);
  });

  it('goes with its day', () => {
    assert.deepEqual(meets(after(AT_FOUR, typed('March 10, 2027'))), ['2027-03-10', undefined]);
    assert.deepEqual(meets(after(AT_FOUR, typed(''))), [undefined, undefined]);
    const held = after(AT_FOUR, (now) =>
      finishMeeting(now, { milestones: [], next: undefined, day: MARCH_3 }),
    );
    assert.deepEqual(meets(held), [undefined, undefined]);
  });

  it('is typed in its own field, and changes nothing else', () => {
    assert.deepEqual(meets(after(AT_FOUR, typed('half past four', 'next-meeting-time'))), [
      '2027-03-03',
      'half past four',
    ]);
    assert.ok(!after(NONE, typed('March 3, 2027')).text.includes('next-meeting-time'));
  });

  it('is shown with its day in the form', () => {
    const { parts } = formIn(AT_FOUR, today);
    const fields = parts.flatMap(({ controls }) => controls);
    const day = fields.find(({ id }) => id === 'next-meeting');
    assert.ok(day?.kind === 'field' && day.day?.beneath.endsWith(' · 4 pm') === true);
  });

  it('stands above the agenda, which is found again by its day', () => {
    const once = after(AT_FOUR, (now) => prepareMeeting(now, MARCH_3, today)).text;
    assert.match(once, /^#+ 2027-03-03, 4 pm$/m);
    assert.equal(after(once, (now) => prepareMeeting(now, MARCH_3, today)).text, once);
  });
});
