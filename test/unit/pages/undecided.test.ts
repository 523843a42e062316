import assert from 'node:assert/strict';
import { undecided } from '../../../src/webview/form/undecided.ts';
import { formIn } from '../form/forms.ts';

const TEXT = `---
workbook: partnership-cycle
cycle: 1
milestones:
  - title: Alpha
---
`;

describe('Words that are in no file until somebody decides', () => {
  it('lead to their fields, and those whose item is gone to the place where they are shown', () => {
    const fields = ['organization.audience', 'milestones.0.status', 'milestones.@i7.owner'];
    const stuck = Object.fromEntries(fields.map((field) => [field, { mine: 'hers' }]));
    assert.deepEqual(undecided({ form: formIn(TEXT), stuck }), [...fields.slice(0, 2), 'strays']);
    assert.deepEqual(undecided({ form: formIn(TEXT), stuck: {} }), []);
  });
});
