import assert from 'node:assert/strict';
import { SOUND, TODAY } from '../checks/soundWorkbook.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { fixesIn } from './fixing.ts';

describe('Facts that stand at the margin', () => {
  const CASES: Readonly<Record<string, readonly string[]>> = {
    'all of them': ['name: Harbor', 'audience: Families', 'relationship: existing\nlibrary'],
    'the last one': ['relationship: existing\nlibrary'],
    'one before others': ['audience: Families'],
    'one of a milestone': ['owner: Branch manager'],
  };
  for (const [what, lines] of Object.entries(CASES)) {
    for (const eol of ['\n', '\r\n']) {
      it(`${what}, are put under their key (${JSON.stringify(eol)})`, () => {
        let text = SOUND;
        for (const line of lines) text = text.replace(new RegExp(`^ +(?=${line})`, 'm'), '');
        const [fix] = fixesIn(text.replaceAll('\n', eol), 'key-outdented');
        assert.equal(
          applyEdits(text.replaceAll('\n', eol), fix!.edits),
          SOUND.replaceAll('\n', eol),
        );
      });
    }
  }

  it('take what belongs to them along', () => {
    const text = '---\nworkbook: partnership-cycle\ngoal:\nstatement: >-\n  By May\n---\n';
    const [fix] = fixesIn(text, 'key-outdented');
    assert.equal(
      applyEdits(text, fix!.edits),
      text.replace('statement: >-\n', '  statement: >-\n  '),
    );
  });

  it('are left alone where they are a team’s own', () => {
    for (const line of ['colour: red', 'note: Ours', 'name: Ours']) {
      const text = SOUND.replace('\nlibrary:', `\n${line}\nlibrary:`);
      assert.deepEqual(checkWorkbook(openWorkbook(text)!, { today: TODAY }), []);
    }
  });
});
