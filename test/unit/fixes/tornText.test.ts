import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { problemsIn } from '../checks/checking.ts';
import { SOUND, withFragment } from '../checks/soundWorkbook.ts';
import { fixesIn, titles } from './fixing.ts';

/** A goal that is whole but for its sentence. */
const goal = (statement: string): string =>
  `goal:\n  statement:${statement}\n  specific: Nights\n  measurable:\n    - measure: Nights\n      baseline: 0\n      target: 12\n  achievable: Promised\n  relevant: Both plans\n  time-bound: 2026-12-15`;

const PASTED =
  'Our goal: 200 books by December 15, 2026\nHow: with the food bank\n• books\n• cards';

/** Expects one problem, and that its first mend makes the statement say this. */
function expectOneText(fragment: string, title: string, said: string): void {
  const text = withFragment(SOUND, fragment);
  assert.deepEqual(
    problemsIn(text)
      .filter(({ severity }) => severity !== 'information')
      .map(({ code }) => code),
    ['yaml-syntax'],
  );
  const [fix] = fixesIn(text, 'yaml-syntax');
  assert.equal(titles([fix!])[0], `* ${title}`);
  const mended = applyEdits(text, fix!.edits);
  assert.equal(openWorkbook(mended)?.cycle.goal?.statement, said);
  const { measurable, relevant } = openWorkbook(mended)?.cycle.goal ?? {};
  assert.deepEqual([measurable?.length, relevant], [1, 'Both plans']);
}

describe('A text of several lines in a field', () => {
  const LINES = 'Join these lines into one piece of text';

  for (const [where, written] of [
    ['beside the key', ` ${PASTED}`],
    ['beside the key, indented like it', ` ${PASTED.replaceAll('\n', '\n  ')}`],
    ['below the key, at the margin', `\n${PASTED}`],
    ['below the key, indented', `\n    ${PASTED.replaceAll('\n', '\n    ')}`],
    ['with hyphens', ` ${PASTED.replaceAll('•', '-')}`],
    ['with a blank line', ` ${PASTED.replace('\n•', '\n\n•')}`],
  ] as const) {
    it(`pasted ${where} is one mistake, and becomes one text`, () => {
      const said = written.replace(/^[ \n]+/, '').replace(/^ +/gm, '');
      expectOneText(goal(written), LINES, said);
    });
  }

  it('takes a label such as “How:” along, and all facts below it stay facts', () =>
    expectOneText(goal(' 200 books\nHow: together'), LINES, '200 books\nHow: together'));

  it('ends at the questions that a new workbook asks above each field', () => {
    const asked = goal(' 200 books\nHow: together').replaceAll(
      /^ {2}(?=\w)/gm,
      '  # What will you do?\n  ',
    );
    expectOneText(asked, LINES, '200 books\nHow: together');
  });

  it('that Enter broke is one sentence again, also where a colon stands before the break', () => {
    const title = 'Join this to the line above';
    expectOneText(goal(' We will run:\n12 nights'), title, 'We will run: 12 nights');
    expectOneText(
      goal(' We and\nthe library run 12 nights'),
      title,
      'We and the library run 12 nights',
    );
  });

  it('ends where the team’s own keys begin', () => {
    const own = goal(' 200 books\n  budget: 300\n  Our budget: 300\n  How: together');
    const noted = `focus: Pantry nights\nHow: together\nOur van: the old one`;
    for (const sound of [own, noted]) {
      const found = problemsIn(withFragment(SOUND, sound));
      assert.deepEqual(
        found.filter(({ code }) => code !== 'goal-vague'),
        [],
        sound,
      );
    }
    const text = withFragment(SOUND, `focus: Pantry nights\nHow: together\n• books`);
    const [fix] = fixesIn(text, 'yaml-syntax');
    assert.match(applyEdits(text, fix!.edits), /^focus: Pantry nights\nHow: together • books$/m);
  });

  it('ends at the next item of the list that it stands in', () => {
    const milestones = (note: string): string =>
      `milestones:\n  - title: Flyers\n    owner: Kim\n    note: ${note}\n  - title: Posters\n    due: 2026-05-06\n    owner: Kim`;
    const text = withFragment(SOUND, milestones('Ask for:\n    • paper\n    • ink'));
    const [fix] = fixesIn(text, 'yaml-syntax');
    assert.equal(fix?.title, LINES);
    const { milestones: [first, second] = [] } = openWorkbook(applyEdits(text, fix.edits))!.cycle;
    assert.deepEqual([first?.note, second?.title], ['Ask for:\n• paper\n• ink', 'Posters']);
  });
});

describe('A list that lost the line with its name', () => {
  for (const key of ['candidates', 'roles']) {
    it(`is one mistake, and the message and the mend both say “${key}”`, () => {
      const text = SOUND.replace(`\n${key}:\n`, '\n');
      const [problem, ...others] = problemsIn(text);
      assert.deepEqual([problem?.code, problem?.variant, others], ['yaml-syntax', 'lost-key', []]);
      const [fix] = fixesIn(text, 'yaml-syntax');
      assert.equal(titles([fix!])[0], `* Put “${key}” above it`);
      assert.equal(applyEdits(text, fix!.edits), SOUND);
    });
  }
});
