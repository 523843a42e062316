import assert from 'node:assert/strict';
import { lostWorkbookLineProblem } from '../../../src/core/checks/checkWorkbook.ts';
import { workbookLineFix } from '../../../src/core/checks/workbookLineFix.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { SOUND } from '../checks/soundWorkbook.ts';

const MARK = 'workbook: partnership-cycle';

describe('A workbook that loses the line that makes it one', () => {
  const LOSSES: Readonly<Record<string, string>> = {
    'with its line': SOUND.replace(`${MARK}\n`, ''),
    'with the line of --- above it': SOUND.replace(`---\n${MARK}\n`, ''),
    'with its value': SOUND.replace(MARK, 'workbook:'),
    'with half of its value': SOUND.replace(MARK, 'workbook: partner'),
    'with a letter of its key': SOUND.replace(MARK, 'workbok: partnership-cycle'),
    'with the space behind its colon': SOUND.replace(MARK, 'workbook:partnership-cycle'),
    'to capitals': SOUND.replace(MARK, 'Workbook: Partnership-Cycle'),
  };
  for (const [how, text] of Object.entries(LOSSES)) {
    for (const eol of ['\n', '\r\n']) {
      it(`${how} is told of it, and gets it back (${JSON.stringify(eol)})`, () => {
        const lost = text.replaceAll('\n', eol);
        assert.equal(lostWorkbookLineProblem(lost)?.code, 'mark-missing');
        const fix = workbookLineFix(lost);
        assert.equal(applyEdits(lost, fix!.edits), SOUND.replaceAll('\n', eol));
      });
    }
  }

  it('by intention is another file', () => {
    for (const text of [
      '',
      '# Notes\n\nNothing else.\n',
      '---\ntitle: Notes\n---\n',
      SOUND.replace(MARK, 'workbook: archive'),
      SOUND.slice(SOUND.indexOf('# Harbor')),
    ]) {
      assert.equal(lostWorkbookLineProblem(text), undefined);
      assert.equal(workbookLineFix(text), undefined);
    }
  });

  it('is told of it as somebody has set it', () => {
    const text = SOUND.replace(`${MARK}\n`, '');
    assert.equal(lostWorkbookLineProblem(text, { 'mark-missing': 'hint' })?.severity, 'hint');
    assert.equal(lostWorkbookLineProblem(text, { 'mark-missing': 'off' }), undefined);
  });
});
