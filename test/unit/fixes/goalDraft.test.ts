import assert from 'node:assert/strict';
import type { Fix } from '../../../src/core/checks/mend/fix.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { problemsIn } from '../checks/checking.ts';
import { SOUND, withFragment } from '../checks/soundWorkbook.ts';
import { fixesIn } from './fixing.ts';

const VAGUE = 'We will improve literacy in the community.';
const TITLE = 'Write a draft below my sentence';

/** A goal with this statement, as it is written, and what is known beside it. */
function goal(statement: string, indent = '  '): string {
  const fields = [
    `statement: ${statement}`,
    'specific: Nights at the branch',
    'time-bound: 2026-12-15',
  ];
  return withFragment(SOUND, `goal:\n${fields.map((field) => indent + field).join('\n')}`);
}

/** What the goal of the sound workbook comes to, as a comment two spaces in. */
const COMMENT = [
  '  # By December 15, 2026, Cedar Falls Public Library and Harbor Light Food Bank will',
  '  # [do what] for families who skip meals at the end of the month, from [baseline] to',
  '  # [target].',
  '',
].join('\n');

function draftIn(text: string): Fix | undefined {
  return fixesIn(text, 'goal-vague').find(({ title }) => title === TITLE);
}

describe('The draft of a goal, written below the statement', () => {
  for (const [how, statement] of [
    ['plain', VAGUE],
    ['plain over two lines', 'We will improve\n    literacy in the community.'],
    ['folded', '>-\n    We will improve literacy\n    in the community.'],
    ['kept line by line', '|\n    We will improve literacy\n    in the community.'],
    ['folded, with an empty line below', `>-\n    ${VAGUE}\n`],
    ['in double quotes', `"${VAGUE}"`],
    ['in double quotes over two lines', '"We will improve literacy\n    in the community."'],
    ['in single quotes, before a remark', `'${VAGUE}' # from the board`],
  ] as const) {
    it(`is a comment that changes nothing else: ${how}`, () => {
      const text = goal(statement);
      const [edit, ...more] = draftIn(text)!.edits;
      assert.deepEqual(more, []);
      assert.equal(edit!.start, edit!.end);
      assert.equal(edit!.text, COMMENT);
      const after = applyEdits(text, [edit!]);
      assert.deepEqual(openWorkbook(after)!.cycle, openWorkbook(text)!.cycle);
      assert.match(
        after,
        /\n {2}# By December 15.*\n {2}# \[do what\] for .*\n {2}# \[target\]\.\n+ {2}specific:/,
      );
    });
  }

  for (const code of ['goal-vague', 'goal-no-number', 'goal-no-date'] as const) {
    it(`is offered for ${code}, which stays until somebody writes`, () => {
      const text = withFragment(SOUND, `goal:\n  statement: ${VAGUE}\n`);
      const fix = fixesIn(text, code).find(({ title }) => title === TITLE)!;
      const codes = (of: string): readonly string[] => problemsIn(of).map((one) => one.code);
      assert.deepEqual(codes(applyEdits(text, fix.edits)), codes(text));
      assert.deepEqual([fix.preferred, fix.safe, fix.helps], [false, false, true]);
    });
  }

  it('is not offered again once it is there, but anew when more is known', () => {
    const once = applyEdits(goal(VAGUE), draftIn(goal(VAGUE))!.edits);
    assert.equal(draftIn(once), undefined);
    assert.notEqual(
      draftIn(once.replace('time-bound: 2026-12-15', 'time-bound: 2026-11-30')),
      undefined,
    );
  });

  it('ends its lines as the file does', () => {
    const text = goal(VAGUE).replaceAll('\n', '\r\n');
    assert.equal(draftIn(text)!.edits[0]!.text, COMMENT.replaceAll('\n', '\r\n'));
  });

  it('stands as far in as the statement', () => {
    assert.match(
      draftIn(goal(VAGUE, '    '))!.edits[0]!.text,
      /^ {4}# By.*\n {4}# \[do what\] for/,
    );
  });

  it('is not offered for a goal that stands in brackets on one line', () => {
    const text = withFragment(SOUND, `goal: {statement: "${VAGUE}"}\n`);
    assert.equal(draftIn(text), undefined);
  });
});

describe('The draft of a goal, once it is filled in', () => {
  const USE = 'Use the draft, and keep the old sentence as a comment';
  const drafted = (text: string): string => applyEdits(text, draftIn(text)!.edits);
  const filled = (text: string): string =>
    drafted(text)
      .replace('[do what]', 'run six story times')
      .replace('[baseline]', '0')
      .replace('[target]', '40 families');
  const said =
    'By December 15, 2026, Cedar Falls Public Library and Harbor Light Food Bank will run six story times for families who skip meals at the end of the month, from 0 to 40 families.';

  for (const [how, statement] of [
    ['plain', VAGUE],
    ['folded', '>-\n    We will improve literacy\n    in the community.'],
    ['in quotes', `"${VAGUE}"`],
    ['before a remark', `${VAGUE} # from the board`],
  ] as const) {
    for (const eol of ['\n', '\r\n'])
      it(`can become the statement, which stays as a comment: ${how}, ${JSON.stringify(eol)}`, () => {
        const text = filled(goal(statement).replaceAll('\n', eol));
        const fixes = fixesIn(text, 'goal-vague');
        assert.deepEqual(
          fixes.map(({ title, preferred, safe }) => [title, preferred, safe]),
          [[USE, true, false]],
        );
        const after = applyEdits(text, fixes[0]!.edits);
        assert.equal(openWorkbook(after)!.cycle.goal!.statement, said);
        assert.ok(after.includes(`${eol}  # ${VAGUE}${eol}  specific:`), after);
        assert.equal(after.includes('# from the board'), statement.includes('from the board'));
        assert.ok(!problemsIn(after).some(({ code }) => code.startsWith('goal-')));
      });
  }

  it('cannot as long as there is something to fill in', () => {
    const text = filled(goal(VAGUE)).replace('40 families', '[target]');
    assert.ok(!fixesIn(text, 'goal-vague').some(({ title }) => title === USE));
  });

  it('is not taken for one where it is a remark of another kind', () => {
    const text = goal(`${VAGUE}\n  # By the way, ask Maria about it.`);
    assert.deepEqual(
      fixesIn(text, 'goal-vague').map(({ title }) => title),
      [TITLE],
    );
  });
});
