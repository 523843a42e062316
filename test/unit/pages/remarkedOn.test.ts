import assert from 'node:assert/strict';
import { remarkedOn } from '../../../src/webview/form/findIn.ts';
import { SOUND } from '../checks/soundWorkbook.ts';
import { FRESH, formIn } from '../form/forms.ts';

function lookedAt(text: string): readonly string[] {
  return remarkedOn(formIn(text).parts.flatMap(({ controls }) => controls));
}

describe('What the form has one look at', () => {
  it('is nothing in a workbook that is fresh or sound', () =>
    assert.deepEqual([...lookedAt(FRESH), ...lookedAt(SOUND)], []));

  it('is each remark, in lists and groups too, in the order of the page', () => {
    const text = SOUND.replace('owner: Branch manager', 'owner: TBD').replace(
      'review: 2026-12-15',
      'review: soon',
    );
    assert.deepEqual(lookedAt(text), ['milestones.1.owner', 'agreement.review']);
  });

  it('is nothing while the goal’s first sentence is all there is of it', () => {
    const text = FRESH.replace(
      /^( {2}statement:).*$/m,
      '$1 By 15 December 2026 we will run 12 pantry nights for 150 households.',
    );
    assert.notEqual(text, FRESH);
    assert.deepEqual(lookedAt(text), []);
  });
});
