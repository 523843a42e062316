import assert from 'node:assert/strict';
import { fixAll } from '../../../src/core/checks/fixAll.ts';
import type { ProblemCode } from '../../../src/core/checks/problem.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { changeOwner } from '../../../src/core/workbook/edits/commands/milestones.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { codesWith, problemsIn } from '../checks/checking.ts';
import { SOUND, TODAY, withFragment } from '../checks/soundWorkbook.ts';
import { expectFix, fixesIn, titles } from './fixing.ts';

function fixTitles(fragment: string, code: ProblemCode): readonly string[] {
  return titles(fixesIn(withFragment(SOUND, fragment), code));
}

describe('No mend takes away what somebody wrote:', () => {
  for (const [written, kept] of [
    ['[Maria Lopez, Ana Ruiz]', 'Maria Lopez, Ana Ruiz'],
    ['[Maria, Ana]', 'Maria, Ana'],
    ['[Maria Lopez]', 'Maria Lopez'],
    ['[[Maria Lopez]]', 'Maria Lopez'],
    ['{Maria Lopez}', 'Maria Lopez'],
    ['{Maria Lopez, Ana Ruiz}', 'Maria Lopez, Ana Ruiz'],
  ] as const) {
    it(`names in brackets become text: ${written}`, () => {
      const before = `coordinator: ${written}`;
      assert.deepEqual(codesWith(before), ['wrong-type']);
      expectFix('wrong-type', 'Turn this into plain text', {
        [before]: `coordinator: ${kept}`,
      });
    });
  }

  it('but what a form left in brackets is still a placeholder', () => {
    for (const written of [
      ...'[name]|[Your Name]|[name, job title]|[First, Last]|{who}|{Your Name}'.split('|'),
      '{name, job title}',
    ]) {
      assert.deepEqual(codesWith(`coordinator: ${written}`), ['placeholder'], written);
    }
  });

  it('a key that is a word of its own is no misspelling, unless it holds what a known one would', () => {
    for (const own of [
      'languages: [es, vi]',
      'coordinates: 41.2, -93.1',
      'role: Outreach',
      'contract: signed in March',
      'goals: Reach more people',
      'agreements: see below',
    ]) {
      assert.deepEqual(codesWith(own), [], own);
    }
    assert.deepEqual(codesWith('coordinater: Kim'), ['unknown-key']);
    assert.deepEqual(codesWith('goals:\n  statement: Twelve nights'), ['unknown-key']);
    const owners = 'milestones:\n  - title: Flyers\n    due: 2026-05-05\n    owners: Kim';
    assert.deepEqual(codesWith(owners), ['unknown-key']);
  });

  it('an owner written as a list is not replaced by another', () => {
    const text = SOUND.replace('owner: Branch manager', 'owner: [Ann, Bo]');
    const edited = changeOwner(openWorkbook(text)!, 1, 'Kim');
    assert.deepEqual(edited, { kind: 'refused', reason: 'other-shape' });
  });

  it('a phone number goes only where somebody chooses that', () => {
    const fixes = fixTitles('coordinator: Kim, at home 319-555-0142', 'personal-data');
    assert.deepEqual(fixes, ['It’s an office number', 'Remove this']);
  });

  it('a candidate who is the partner goes by itself, but not with what is known of it', () => {
    const named = 'candidates:\n  - name: Harbor Light Food Bank';
    const [plain] = fixTitles(named, 'candidate-duplicate');
    assert.equal(plain, '* Remove this');
    const [known] = fixTitles(`${named}\n    audience: Night nurses`, 'candidate-duplicate');
    assert.equal(known, 'Remove this');
  });

  it('what is said beside a choice or a figure stays as a comment', () => {
    expectFix('wrong-type', 'Change to “2”', {
      'cycle: 2 with Ana': 'cycle: 2 # 2 with Ana',
    });
    const level = 'spectrum:\n  current: somewhere near consult';
    const kept = 'spectrum:\n  current: consult # somewhere near consult';
    expectFix('unknown-value', 'Change to “consult”', {
      [level]: kept,
    });
    const done = 'milestones:\n  - title: Flyers\n    due: 2026-05-05\n    owner: Kim\n    status:';
    const said = `${done} done, Ana has the copy`;
    expectFix('unknown-value', 'Change to “done”', {
      [said]: `${done} done # done, Ana has the copy`,
    });
  });

  it('makes another item of a second name, and of a second title', () => {
    expectFix('duplicate-key', 'Make this another organization', {
      'candidates:\n  - name: Tenants Union\n    name: Mosque\n    audience: Worshippers':
        'candidates:\n  - name: Tenants Union\n  - name: Mosque\n    audience: Worshippers',
    });
    expectFix('duplicate-key', 'Make this another milestone', {
      'milestones:\n- title: Flyers\n  due: 2026-05-05\n  owner: Kim\n  title: Opening\n  due: 2026-05-12\n  owner: Kim':
        'milestones:\n- title: Flyers\n  due: 2026-05-05\n  owner: Kim\n- title: Opening\n  due: 2026-05-12\n  owner: Kim',
    });
  });

  it('puts the items of a second list, or other fields, under the first', () => {
    const items = (title: string, by: string): string =>
      `${by}- title: ${title}\n${by}  due: 2026-05-05\n${by}  owner: Kim`;
    expectFix('duplicate-key', 'Put this under the first “milestones”', {
      [`milestones:\n${items('Flyers', '  ')}\nmilestones:\n${items('Opening', '')}`]: `milestones:\n${items('Flyers', '  ')}\n${items('Opening', '  ')}`,
    });
    expectFix('duplicate-key', 'Put this under the first “spectrum”', {
      'spectrum:\n  current: consult\nspectrum:\n  target: empower':
        'spectrum:\n  current: consult\n  target: empower',
    });
  });

  it('closes a quotation over several lines, wherever they stand, as one mistake', () => {
    for (const by of ['', '  ', '    ']) {
      const before = `library: Cedar Falls\nagreement:\n  review: 2026-12-15\nfocus: "Pantry nights\n${by}at the branch\n${by}for families"`;
      const broken = problemsIn(withFragment(SOUND, before)).filter(
        ({ code }) => code === 'yaml-syntax',
      );
      assert.equal(broken.length, by === '' ? 1 : 0, by);
      const nested = `organization:\n  name: Harbor Light Food Bank\n  audience: "Families who skip\n${by}meals at the end\n${by}of the month"\n  relationship: existing`;
      const codes = problemsIn(withFragment(SOUND, nested)).map(({ code }) => code);
      assert.deepEqual(codes, by === '    ' ? [] : ['yaml-syntax'], by);
      if (codes.length === 0) continue;
      expectFix('yaml-syntax', 'Fix the quotation marks', {
        [nested]:
          'organization:\n  name: Harbor Light Food Bank\n  audience: Families who skip meals at the end of the month\n  relationship: existing',
      });
    }
  });

  it('two that say the same do not both go when all is mended at once', () => {
    let text = withFragment(SOUND, 'focus: A night\nfocus: A night\nfocus: A night');
    for (let round = 0; round < 3; round++) {
      const edits = fixAll(openWorkbook(text)!, problemsIn(text), { today: TODAY });
      text = applyEdits(text, edits);
    }
    assert.equal(text.match(/focus: A night/g)?.length, 1);
  });
});
