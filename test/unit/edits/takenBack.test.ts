import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../src/core/workbook/edit.ts';
import { takenBack } from '../../../src/core/workbook/edits/takenBack.ts';
import { planRename } from '../../../src/core/assist/planRename.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';

const BEFORE = `---
workbook: partnership-cycle
organization:
  name: Harbor Light
  audience: Families
  relationship: existing
library: Cedar Falls
cycle: 1
roles:
  - organization: Harbor Light
    contributes: Food
---

# Harbor Light

## Discussion with our partner

### Challenges

The van is old.

### Communication

By phone, says Harbor Light.
`;

/** What somebody may write in since, which says nothing of a name. */
const PLACES = ['Families', 'existing', 'Cedar Falls', 'Food', 'The van is old.', 'By phone'];

function renamed(): readonly TextEdit[] {
  const workbook = openWorkbook(BEFORE);
  assert.ok(workbook);
  const path = 'partnerships/harbor-light/harbor-light-cycle-1.md';
  const workbooks = [{ path, workbook }] as Parameters<typeof planRename>[0]['workbooks'];
  const plan = planRename({ from: 'Harbor Light', to: 'Kettle House', workbooks });
  const [file] = plan.kind === 'plan' ? plan.files : [];
  assert.ok(file);
  return [...file.edits, ...file.prose];
}

describe('A rename that is taken back', () => {
  const edits = renamed();
  const after = applyEdits(BEFORE, edits);
  const back = (now: string): string | undefined => {
    const taken = takenBack({ before: BEFORE, edits }, now);
    return taken && applyEdits(now, taken);
  };

  it('gives every byte back where nothing was written since', () => {
    assert.ok(!after.includes('  name: Harbor Light'));
    assert.equal(back(after), BEFORE);
  });

  it('leaves the words that were written since, at one place or at many', () => {
    const words = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,3}$/);
    fc.assert(
      fc.property(fc.subarray(PLACES, { minLength: 1 }), words, (places, said) => {
        const write = (text: string): string =>
          places.reduce((now, place) => now.replace(place, `${place.slice(0, 2)} ${said}`), text);
        const taken = back(write(after));
        // Who writes beside a name, at that and at another place, may be asked to rename it again.
        if (taken === undefined) assert.ok(places.length > 1, places.join());
        else assert.equal(taken, write(BEFORE));
      }),
    );
  });

  it('is refused where the name itself is another by now', () => {
    assert.equal(back(after.replace('name: Kettle House', 'name: Kettle Home')), undefined);
    const both = after.replace('name: Kettle House', 'name: Kettle Home').replace('Food', 'Soup');
    assert.equal(back(both), undefined);
  });
});
