import assert from 'node:assert/strict';
import { isoDay, parseDay } from '../../../src/core/calendar/day.ts';
import { finishMeeting, isPlanned, meetingToFinish } from '../../../src/core/meeting/finish.ts';
import { readNotes } from '../../../src/core/meeting/readNotes.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';

const TODAY = parseDay('2026-12-09')!;
const FRONT =
  'library: Maple Fork # ours\nnext-meeting: 2026-12-08\nmilestones:\n  - title: Cups\n    due: 2026-12-20\n';

function withNotes(notes: string): string {
  return withFrontMatter(
    FRONT,
    `# A\n\n## Discussion with our partner\n\n### Meeting notes\n\n> What was said, and what was agreed? Use each meeting’s date as its heading.\n\n${notes}\n### Challenges\n`,
  );
}

const NOTES = `#### 2026-12-08

- What we agreed:
  - Ana: flyers by Friday
  - Ana: cups
  - Next meeting: January 6

#### 2026-12-22

- Late:
`;

describe('Finish Meeting', () => {
  it('makes milestones and the next meeting of what was agreed, and touches nothing else', () => {
    const text = withNotes(NOTES);
    const workbook = opened(text);
    const meeting = meetingToFinish(workbook, TODAY)!;
    assert.equal(isoDay(meeting.day!), '2026-12-08');
    const { agreed, next } = readNotes(workbook, meeting, meeting.day!);
    const milestones = agreed
      .filter(({ what }) => !isPlanned(workbook, what))
      .map(({ what, who, due }) => ({ title: what, owner: who, due }));
    const edited = finishMeeting(workbook, { milestones, next: next?.day, day: meeting.day! });
    assert.ok(edited.kind === 'edits');
    assert.equal(
      applyEdits(text, edited.edits),
      text
        .replace('next-meeting: 2026-12-08', 'next-meeting: 2027-01-06')
        .replace(
          '  - title: Cups\n',
          '  - title: Flyers\n    due: 2026-12-11\n    owner: Ana\n  - title: Cups\n',
        ),
    );
  });

  it('leaves a meeting that was held no longer the next one, and one to come as it is', () => {
    const text = withNotes(NOTES);
    const finished = (day: string): string => {
      const outcome = { milestones: [], next: undefined, day: parseDay(day)! };
      const edited = finishMeeting(opened(text), outcome);
      assert.ok(edited.kind === 'edits');
      return applyEdits(text, edited.edits);
    };
    assert.equal(finished('2026-12-08'), text.replace('next-meeting: 2026-12-08\n', ''));
    assert.equal(finished('2026-12-01'), text);
  });

  it('has the meeting at the cursor, else the last one that was held, else the first to come', () => {
    const text = withNotes(NOTES);
    const titleAt = (today: string, cursor?: number): string =>
      meetingToFinish(opened(text), parseDay(today)!, { cursor })!.title;
    assert.equal(titleAt('2026-12-09'), '2026-12-08');
    assert.equal(titleAt('2026-12-30'), '2026-12-22');
    assert.equal(titleAt('2026-12-01'), '2026-12-08');
    assert.equal(titleAt('2026-12-30', text.indexOf('flyers')), '2026-12-08');
    assert.equal(titleAt('2026-12-30', 5), '2026-12-22');
  });

  it('has the meeting of the row that was clicked, and no other', () => {
    const workbook = opened(withNotes(NOTES));
    const on = (day: string): string | undefined =>
      meetingToFinish(workbook, parseDay('2026-12-30')!, { day: parseDay(day)! })?.title;
    assert.equal(on('2026-12-08'), '2026-12-08');
    assert.equal(on('2026-12-09'), undefined);
  });

  it('has one that was held before its day once something was written down', () => {
    const prepared = '#### 2026-11-05\n\n- What we agreed:\n  - Ana: flyers\n\n#### 2026-12-04\n\n';
    const today = parseDay('2026-11-27')!;
    const titleOf = (notes: string): string =>
      meetingToFinish(opened(withNotes(prepared + notes)), today)!.title;
    assert.equal(titleOf('- Late:\n  - Cups\n- Present:\n- What we agreed:\n'), '2026-11-05');
    assert.equal(titleOf('- Present: Sam\n- What we agreed:\n  - Sam: forks\n'), '2026-12-04');
    // What was finished is finished, though its day is still to come.
    assert.equal(titleOf('- Present: Sam\n- What we agreed:\n  - Sam: cups\n'), '2026-11-05');
  });

  it('takes notes without a heading for a meeting without a day, and leaves the question out', () => {
    const workbook = opened(withNotes('- What we agreed:\n  - Ana: flyers by Friday\n'));
    const meeting = meetingToFinish(workbook, TODAY)!;
    assert.equal(meeting.day, undefined);
    assert.deepEqual(
      readNotes(workbook, meeting, TODAY).agreed.map(({ what }) => what),
      ['Flyers'],
    );
  });

  it('knows headings that name the day in other ways, and smaller ones within a meeting', () => {
    const workbook = opened(
      withNotes(
        '#### Kick-off, November 3\n\nHello.\n\n##### Actions\n\n- Ana: flyers by Friday\n',
      ),
    );
    const meeting = meetingToFinish(workbook, TODAY)!;
    assert.equal(isoDay(meeting.day!), '2026-11-03');
    const [flyers] = readNotes(workbook, meeting, meeting.day!).agreed;
    assert.equal(isoDay(flyers!.due!), '2026-11-06');
  });

  it('has nothing to finish where no meeting has notes', () => {
    assert.equal(meetingToFinish(opened(withNotes('')), TODAY), undefined);
    assert.equal(meetingToFinish(opened(withFrontMatter('')), TODAY), undefined);
  });

  it('leaves a list alone that it can’t write to', () => {
    const text = withFrontMatter('milestones: [{title: Cups}]');
    const milestones = [{ title: 'Flyers' }];
    assert.deepEqual(finishMeeting(opened(text), { milestones, next: undefined, day: TODAY }), {
      kind: 'refused',
      reason: 'flow-style',
    });
  });
});
