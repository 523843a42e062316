import assert from 'node:assert/strict';
import { isoDay, parseDay } from '../../../src/core/calendar/day.ts';
import { finishMeeting } from '../../../src/core/meeting/finish.ts';
import { readNotes, readText, type ReadNotes } from '../../../src/core/meeting/readNotes.ts';
import { meetingsOf } from '../../../src/core/workbook/model/meetingEntries.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';

const MEETING = parseDay('2026-12-02')!;
const TITLES = [
  'Order tablet cases',
  'Spring letter',
  'Print flyers',
  'Flyers in Spanish',
  'Book the meeting room for the kickoff',
  'Letter to all landlords',
];
const milestones = TITLES.map((title, at) => ({ title, due: `2026-12-0${String(at + 4)}` }));

function read(notes: string, language?: 'es'): ReadNotes {
  return readText(notes, MEETING, { milestones, ...(language && { language }) });
}

/** `Order tablet cases: done`, with a question mark where nobody can be sure. */
function settledIn(line: string, language?: 'es'): readonly string[] {
  return read(`- What we agreed:\n  - ${line}\n`, language).settled.map(
    ({ milestone: { title }, becomes, isSure }) =>
      `${title ?? ''}: ${typeof becomes === 'string' ? becomes : isoDay(becomes)}${isSure ? '' : '?'}`,
  );
}

/** Once it is written, the line is offered no second time, and as nothing else. */
function assertOver(line: string): void {
  const facts = milestones.map(({ title, due }) => `  - title: ${title}\n    due: ${due}\n`);
  const text = withFrontMatter(
    `milestones:\n${facts.join('')}`,
    `# A\n\n## Discussion with our partner\n\n### Meeting notes\n\n#### 2026-12-02\n\n- What we agreed:\n  - ${line}\n`,
  );
  const notesOf = (workbook: Workbook): ReadNotes =>
    readNotes(workbook, meetingsOf(workbook.sections, MEETING)[0]!, MEETING);
  const before = opened(text);
  const { settled } = notesOf(before);
  const edited = finishMeeting(before, {
    ...{ milestones: [], settled, next: undefined, day: MEETING },
  });
  assert.ok(edited.kind === 'edits');
  const after = opened(applyEdits(text, edited.edits));
  const { settled: again, agreed } = notesOf(after);
  assert.deepEqual([again, agreed], [[], []]);
}

describe('What notes say of milestones that are there', () => {
  for (const [line, ...settled] of [
    ['tablet cases are ordered – done', 'Order tablet cases: done'],
    ['Order tablet cases: done', 'Order tablet cases: done'],
    ['Letter to all landlords: done', 'Letter to all landlords: done'],
    ['[x] Print flyers', 'Print flyers: done'],
    ['Printing flyers is finished', 'Print flyers: done'],
    ['Flyers in Spanish done', 'Flyers in Spanish: done'],
    ['Spring letter is cancelled, they prefer a picnic', 'Spring letter: dropped'],
    ['Spring letter: dropped', 'Spring letter: dropped'],
    ['Print flyers called off?', 'Print flyers: dropped?'],
    ['the spring letter moved to Dec 18', 'Spring letter: 2026-12-18'],
    ['Spring letter: moved from Dec 5 to Dec 18', 'Spring letter: 2026-12-18'],
    ['Print flyers is postponed to January 8', 'Print flyers: 2027-01-08'],
    ['cases moved to Dec 18'],
    ['tablet cases moved to Dec 18', 'Order tablet cases: 2026-12-18?'],
    ['Spring letter might be moved to Dec 18', 'Spring letter: 2026-12-18?'],
    ['Spring letter moved to Dec 18?', 'Spring letter: 2026-12-18?'],
    ['Booked the room for the kickoff, done', 'Book the meeting room for the kickoff: done?'],
    ['Spring letter is not done'],
    ['Spring letter will be done by Friday'],
    ['Once the spring letter is done we call the school'],
    ['Spring letter moved to Dec 5'],
    ['We are done with the school visits'],
    ['The spring letter to Maya: who does it?'],
  ] as const)
    it(line, () => {
      assert.deepEqual(settledIn(line), settled);
      if (settled.length > 0) assertOver(line);
    });

  for (const [line, settled] of [
    ['Print flyers: listo', 'Print flyers: done'],
    ['Spring letter se mueve al 18 de diciembre', 'Spring letter: 2026-12-18'],
    ['Spring letter no está listo', undefined],
  ] as const)
    it(`${line} (in Spanish)`, () => {
      assert.deepEqual(settledIn(line, 'es'), settled === undefined ? [] : [settled]);
    });

  it('are known on the agenda, too, and stand nowhere else', () => {
    const notes =
      '- Coming up by Friday, January 8:\n  - Print flyers (Sunday, December 6, Ana) – done\n';
    const { settled, agreed, talk, unread } = read(notes);
    assert.deepEqual(
      settled.map(({ milestone }) => milestone.title),
      ['Print flyers'],
    );
    const moved = read('- What we agreed:\n  - Spring letter moved to Dec 18\n');
    assert.deepEqual([agreed, talk, unread, moved.agreed, moved.unread], [[], [], [], [], []]);
  });

  it('are written where they are taken: done as of the meeting, and with the first date kept', () => {
    const text = withFrontMatter(
      'library: Maple Fork\nmilestones:\n  - title: Order tablet cases\n    due: 2026-12-04\n  - title: Spring letter\n    due: 2026-12-05\n',
      '# A\n\n## Discussion with our partner\n\n### Meeting notes\n\n#### 2026-12-02\n\n- What we agreed:\n  - tablet cases are ordered – done\n  - Spring letter moved to Dec 18\n',
    );
    const workbook = opened(text);
    const [meeting] = meetingsOf(workbook.sections, MEETING);
    const { settled } = readNotes(workbook, meeting!, MEETING);
    const edited = finishMeeting(workbook, {
      milestones: [],
      settled,
      next: undefined,
      day: MEETING,
    });
    assert.ok(edited.kind === 'edits');
    const after = opened(applyEdits(text, edited.edits)).cycle.milestones;
    assert.deepEqual(
      after?.map((one) => [one.status, one['done-on'], one.due, one['first-due']]),
      [
        ['done', '2026-12-02', '2026-12-04', undefined],
        [undefined, undefined, '2026-12-18', '2026-12-05'],
      ],
    );
  });
});

describe('Where both meet next', () => {
  for (const [line, place] of [
    ['Next meeting Dec 9, 10 am, Branch library room B', 'Branch library room B'],
    ['Next mtg: 12/16, 3pm, library', 'Library'],
    ['Our next meeting is in two weeks at the school', 'The school'],
    ['Next meeting: Jan 6, 2 pm at the clinic', 'The clinic'],
    ['We meet again on Wednesday the 16th at the food bank, same time.', 'The food bank'],
    ['Next meeting: Thurs Jan 7, 10am, Carver branch', 'Carver branch'],
    ['Next meeting on Zoom, Jan 7 at 10', 'Zoom'],
    ['Next meeting: December 16', undefined],
    ['meet again Jan 6 at 2', undefined],
    ['we meet Wednesday Jan 13 same place', undefined],
    ['We meet again on Tuesday, January 5 at 3 pm', undefined],
    ['Next meeting Dec 9, Maya brings the snacks', undefined],
    ['Next meeting Dec 9, Maya will open the library', undefined],
  ] as const)
    it(line, () => {
      assert.equal(read(`- ${line}\n`).next?.place, place);
    });

  it('is in the workbook then', () => {
    const text = withFrontMatter('library: Maple Fork\nnext-meeting: 2026-12-02\n');
    const edited = finishMeeting(opened(text), {
      ...{ milestones: [], next: parseDay('2026-12-09'), nextTime: '10 am', day: MEETING },
      nextPlace: 'Branch library room B',
    });
    assert.ok(edited.kind === 'edits');
    const { cycle } = opened(applyEdits(text, edited.edits));
    assert.deepEqual(
      [cycle['next-meeting'], cycle['next-meeting-time'], cycle['next-meeting-place']],
      ['2026-12-09', '10 am', 'Branch library room B'],
    );
  });
});

describe('A first name in the notes', () => {
  const who = (contact: string): string | undefined =>
    readText('- What we agreed:\n  - Ines: flyers by Friday\n', MEETING, {
      organization: { name: 'Harbor Light', contact },
      coordinator: 'Sam Lee',
    }).agreed[0]?.who;

  it('is that of the contact, where it fits only one', () => {
    assert.equal(who('Ines Kowalczyk, program manager, 555-0100'), 'Ines Kowalczyk');
    assert.equal(who('Ines Kowalczyk <ines@harbor.example>'), 'Ines Kowalczyk');
    assert.equal(who('Ines Kowalczyk; Ines Ruiz'), 'Ines');
    assert.equal(who('Program manager, front desk 555-0100'), 'Ines');
  });
});
