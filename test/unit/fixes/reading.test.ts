import assert from 'node:assert/strict';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { fixAll } from '../../../src/core/checks/fixAll.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { SOUND, TODAY, withFragment } from '../checks/soundWorkbook.ts';
import { expectFix, fixesIn, titles } from './fixing.ts';

/** A workbook that says this, and nothing else. */
function front(facts: string): string {
  return `---\nworkbook: partnership-cycle\n${facts}\n---\n\n# Elm\n`;
}

describe('Mending what cannot be read', () => {
  it('puts quotes around a text with a colon, whatever goes on below it', () => {
    expectFix('yaml-syntax', 'Put quotation marks around this text', {
      'focus: Pantry nights: spring': 'focus: "Pantry nights: spring"',
      'focus: Pantry: spring # ours': 'focus: "Pantry: spring" # ours',
      'focus: Pantry: night #4': 'focus: "Pantry: night #4"',
    });
  });

  it('takes no line that begins with a known key into the quotes, but lines it up', () => {
    const mended = (facts: string): string | undefined => {
      const text = front(facts);
      const [fix] = fixesIn(text, 'yaml-syntax');
      assert.ok(fix);
      const said = front('¦').split('¦');
      // Where a line belongs is a guess, if a good one.
      assert.ok(!fix.safe);
      return applyEdits(text, fix.edits).slice(said[0]!.length, -said[1]!.length);
    };
    assert.equal(
      mended('milestones:\n  - title: Signed: both\n     due: 2026-12-01\n     owner: Ann'),
      'milestones:\n  - title: "Signed: both"\n    due: 2026-12-01\n    owner: Ann',
    );
    assert.equal(
      mended('library: @Cedar\n  agreement:\n    signed: 2026-03-28'),
      'library: "@Cedar"\nagreement:\n  signed: 2026-03-28',
    );
  });

  it('lines up all that stands too far in, and not only the first line of it', () => {
    const text = front('milestones:\n  - title: Signed\n     due: 2026-12-01\n     owner: Ann');
    const [fix] = fixesIn(text, 'yaml-syntax');
    assert.equal(fix?.title, 'Line this up with the lines above');
    assert.equal(applyEdits(text, fix.edits), text.replaceAll('\n     ', '\n    '));
  });

  it('puts quotes around a text that begins with a special character', () => {
    expectFix('yaml-syntax', 'Put quotation marks around this text', {
      'focus: @home': 'focus: "@home"',
      'focus: *stars*': 'focus: "*stars*"',
      'focus: [Pantry': 'focus: "[Pantry"',
      'focus: !Pantry': 'focus: "!Pantry"',
    });
  });

  it('mends quote marks', () => {
    expectFix('yaml-syntax', 'Fix the quotation marks', {
      'focus: "Pantry nights': 'focus: Pantry nights',
      "focus: 'Kid's nights'": "focus: Kid's nights",
      'focus: "Bread" and roses': `focus: '"Bread" and roses'`,
    });
  });

  it('adds the space after a colon', () => {
    expectFix('yaml-syntax', 'Add the missing space', {
      'cycle:1': 'cycle: 1',
    });
  });

  it('adds a colon after a key that is known', () => {
    expectFix('yaml-syntax', 'Add a colon after “target”', {
      'spectrum:\n  current: consult\n  target collaborate':
        'spectrum:\n  current: consult\n  target: collaborate',
    });
    for (const mark of [' = ', '=', '; ', '：']) {
      expectFix('yaml-syntax', 'Add a colon after “target”', {
        [`spectrum:\n  current: consult\n  target${mark}collaborate`]:
          'spectrum:\n  current: consult\n  target: collaborate',
      });
    }
  });

  it('joins a text that was broken in two', () => {
    expectFix('yaml-syntax', 'Join this to the line above', {
      'focus: Pantry\nnights': 'focus: Pantry nights',
      'goal:\n  statement: By May we run 12 nights,\n  reach 150 households,\nand have fun.\n  specific: S':
        'goal:\n  statement: By May we run 12 nights, reach 150 households, and have fun.\n  specific: S',
    });
  });

  it('turns tabs into spaces', () => {
    expectFix('yaml-syntax', 'Replace tabs with spaces', {
      'spectrum:\n\tcurrent: consult\n\ttarget: collaborate':
        'spectrum:\n  current: consult\n  target: collaborate',
    });
  });

  it('writes plain spaces for hard ones, in all lines that were pasted', () => {
    expectFix('yaml-syntax', 'Use plain spaces', {
      'milestones:\n\u00a0\u00a0- title: Kickoff\n\u00a0 \u00a0 due:\u00a02026-05-30\n    owner: Jo\u00a0Li':
        'milestones:\n  - title: Kickoff\n    due: 2026-05-30\n    owner: Jo\u00a0Li',
    });
  });

  it('lines up what stands too far in or out', () => {
    expectFix('yaml-syntax', 'Line this up with the lines above', {
      'milestones:\n  - title: Kickoff\n    due: 2026-05-30\n owner: Maria':
        'milestones:\n  - title: Kickoff\n    due: 2026-05-30\n    owner: Maria',
      'organization:\n  name: Harbor Light Food Bank\n audience: Families\n  relationship: existing':
        'organization:\n  name: Harbor Light Food Bank\n  audience: Families\n  relationship: existing',
      'spectrum:\n  current: consult\n    target: collaborate':
        'spectrum:\n  current: consult\n  target: collaborate',
    });
  });

  it('lines up the dash of an item that was begun below the fields of the one above', () => {
    const milestone = 'milestones:\n  - title: A\n    due: 2026-05-01\n    owner: B';
    const offers = (below: string): readonly string[] =>
      titles(fixesIn(withFragment(SOUND, `${milestone}\n${below}`), 'yaml-syntax'));
    for (const [begun, meant] of [
      ['    - title: C', '  - title: C'],
      ['   - title: C', '  - title: C'],
      ['    -', '  -'],
      ['    - title: C\n      due: 2026-05-02', '  - title: C\n    due: 2026-05-02'],
      ['    - title: C\n    due: 2026-05-02', '  - title: C\n    due: 2026-05-02'],
      ['    - title: C\n  - title: D', '  - title: C\n  - title: D'],
      ['    - title: C\n    - title: D', '  - title: C\n    - title: D'],
    ] as const) {
      const title = 'Line up this hyphen with the one above';
      expectFix('yaml-syntax', title, {
        [`${milestone}\n${begun}`]: `${milestone}\n${meant}`,
      });
      assert.equal(offers(begun)[0], `* ${title}`);
    }
    const title = 'Line up this hyphen and add “title:” after it';
    expectFix('yaml-syntax', title, {
      [`${milestone}\n    - Second night`]: `${milestone}\n  - title: Second night`,
    });
    assert.deepEqual(offers('    - Second night'), [`* ${title}`, 'Turn this line into a comment']);
    assert.deepEqual(offers('    - 2026-05-02'), ['* Turn this line into a comment']);
  });

  it('writes a hyphen and a space for what people type or paste in their place', () => {
    const first = 'milestones:\n  - title: A\n    due: 2026-05-01\n    owner: B';
    for (const mark of ['•', '–', '*', '•\t', '—']) {
      const item = (dash: string): string => `${dash} title: C\n    due: 2026-05-02\n    owner: D`;
      const title = 'Use “- ” instead of this mark';
      expectFix('yaml-syntax', title, {
        [`${first}\n  ${item(mark)}`]: `${first}\n  ${item('-')}`,
      });
    }
    for (const [written, meant] of [
      ['  -title: C\n    due: 2026-05-02', '  - title: C\n    due: 2026-05-02'],
      ['  -title: C\n   due: 2026-05-02', '  - title: C\n    due: 2026-05-02'],
    ] as const) {
      const title = 'Add the missing space';
      expectFix('yaml-syntax', title, {
        [`${first}\n${written}`]: `${first}\n${meant}`,
        [`milestones:\n${written}`]: `milestones:\n${meant}`,
      });
    }
    for (const [written, meant] of [
      ['candidates:\n  • name: A\n  • name: B', 'candidates:\n  - name: A\n  • name: B'],
      ['candidates:\n  -   name: A\n  •   name: B', 'candidates:\n  -   name: A\n  - name: B'],
      [
        'goal:\n  measurable:\n    * measure: A\n      target: 12',
        'goal:\n  measurable:\n    - measure: A\n      target: 12',
      ],
    ] as const) {
      expectFix('yaml-syntax', 'Use “- ” instead of this mark', {
        [written]: meant,
      });
    }
    expectFix('yaml-syntax', 'Use “- name:” instead of this mark', {
      'candidates:\n  - name: A\n  • B': 'candidates:\n  - name: A\n  - name: B',
    });
  });

  it('makes a list of lines with other marks that can be read as something else', () => {
    for (const [written, meant] of [
      ['  • name: A', '  - name: A'],
      ['  -name: A', '  - name: A'],
      ['  • A\n  • B', '  - name: A\n  - name: B'],
    ] as const) {
      const title = 'Turn this into a list';
      expectFix('wrong-type', title, {
        [`candidates:\n${written}`]: `candidates:\n${meant}`,
      });
    }
    const title = 'Write it as “name”';
    expectFix('wrong-type', title, {
      'candidates: – A': 'candidates:\n  - name: – A',
    });
    const fields = withFragment(SOUND, 'candidates:\n  • name: A\n  • audience: B');
    assert.deepEqual(fixesIn(fields, 'wrong-type'), []);
  });

  it('writes no list where fields are wanted', () => {
    const text = withFragment(SOUND, 'goal:\n  * statement: A\n  * specific: B');
    assert.deepEqual(titles(fixesIn(text, 'yaml-syntax')).slice(1), []);
  });

  it('lines up each dash of a list that goes further in with every item', () => {
    expectFix('yaml-syntax', 'Line up this hyphen with the one above', {
      'milestones:\n  - title: A\n    - title: B\n    - title: C':
        'milestones:\n  - title: A\n  - title: B\n    - title: C',
      'goal:\n  measurable:\n    - measure: A\n      target: 3\n      - measure: B':
        'goal:\n  measurable:\n    - measure: A\n      target: 3\n    - measure: B',
    });
  });

  it('closes the facts at the top', () => {
    const open = SOUND.replace('\n---\n\n# Harbor', '\n\n# Harbor');
    const [fix] = fixesIn(open, 'front-matter-unclosed');
    assert.equal(applyEdits(open, fix!.edits), SOUND);
    assert.ok(fix!.safe);
  });

  it('closes the facts below an empty key, whose blanks stay where they are', () => {
    for (const eol of ['\n', '\r\n']) {
      const sound = SOUND.replace('\n---\n\n# Harbor', '\nours: \n---\n\n# Harbor');
      const closed = sound.replaceAll('\n', eol);
      const open = closed.replace(`ours: ${eol}---${eol}`, `ours: ${eol}`);
      const [fix] = fixesIn(open, 'front-matter-unclosed');
      assert.equal(applyEdits(open, fix!.edits), closed);
    }
  });

  it('opens the facts at the top, and nothing else comes with it', () => {
    for (const above of ['', '\n \n', '\uFEFF']) {
      for (const sound of [SOUND, SOUND.replaceAll('\n', '\r\n')]) {
        const without = `${above}${sound.replace(/^---\r?\n/, '')}`;
        const [fix] = fixesIn(without, 'front-matter-unclosed');
        assert.deepEqual(titles([fix!]), ['* Add --- above it']);
        assert.equal(applyEdits(without, fix!.edits), above.replace(/[\n ]/g, '') + sound);
        assert.ok(fix!.safe);
      }
    }
  });

  for (const torn of ['—', '--', '-', '—-', '–– ']) {
    it(`writes --- in the place of ${torn}`, () => {
      for (const eol of ['\n', '\r\n']) {
        const sound = SOUND.replaceAll('\n', eol);
        const above = sound.replace('---', torn);
        const below = sound.replace(`${eol}---${eol}`, `${eol}${torn}${eol}`);
        for (const text of [above, below]) {
          const [fix] = fixesIn(text, 'front-matter-unclosed');
          assert.equal(applyEdits(text, fix!.edits), sound);
        }
      }
    });
  }

  it('puts both lines, one after the other, where both are missing', () => {
    const without = SOUND.replace('---\n', '').replace('\n---\n\n# Harbor', '\n\n# Harbor');
    const mended = (text: string): string => {
      const workbook = openWorkbook(text)!;
      const problems = checkWorkbook(workbook, { today: TODAY });
      assert.equal(problems.length, 1);
      return applyEdits(text, fixAll(workbook, problems, { today: TODAY }));
    };
    assert.equal(mended(mended(without)), SOUND);
  });

  it('moves what stands above the facts below them', () => {
    const [fix] = fixesIn(`Draft\n\n${SOUND}`, 'front-matter-not-first');
    assert.equal(
      applyEdits(`Draft\n\n${SOUND}`, fix!.edits),
      SOUND.replace('\n---\n', '\n---\n\nDraft\n'),
    );
    const [other] = fixesIn(`\n${SOUND}`, 'front-matter-not-first');
    assert.equal(applyEdits(`\n${SOUND}`, other!.edits), SOUND);
  });

  it('removes a second key that says the same, and leaves the choice where they differ', () => {
    expectFix('duplicate-key', 'Remove this', {
      'focus: A\nfocus: A': 'focus: A',
    });
    const text = withFragment(SOUND, 'focus: A\nfocus: B');
    assert.deepEqual(titles(fixesIn(text, 'duplicate-key')), [
      'Keep the first “focus” and turn this one into a comment',
      'Keep this “focus” and turn the first one into a comment',
    ]);
    for (const [title, kept] of [
      ['Keep the first “focus” and turn this one into a comment', 'focus: A\n# focus: B'],
      ['Keep this “focus” and turn the first one into a comment', '# focus: A\nfocus: B'],
    ] as const) {
      expectFix('duplicate-key', title, {
        'focus: A\nfocus: B': kept,
      });
    }
    expectFix('duplicate-key', 'Remove the empty “focus”', {
      'focus:\nfocus: B': 'focus: B',
      'focus: ~\nfocus: B': 'focus: B',
    });
  });

  it('offers a comment where the key that says nothing stands behind a dash', () => {
    expectFix('duplicate-key', 'Keep the first “we” and turn this one into a comment', {
      'ours:\n  - we:\n    we: B': 'ours:\n  - we:\n    # we: B',
    });
  });

  it('has nothing for a file that is too large', () => {
    const text = withFragment(SOUND, `focus: ${'x'.repeat(70_000)}`);
    assert.deepEqual(fixesIn(text, 'too-large'), []);
  });
});
