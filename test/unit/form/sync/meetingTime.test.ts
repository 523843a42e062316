import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { newForm } from './newForm.ts';
import { START } from './steps.ts';

describe('The time of day that is typed with the next meeting', () => {
  it('is kept wherever somebody pauses before it', () => {
    const said = fc.constantFrom('tomorrow at 4 pm', 'March 3, 2027, 4 pm', '2027-03-03 4 pm');
    fc.assert(
      fc.property(said, fc.array(fc.nat(18), { maxLength: 4 }), (words, pauses) => {
        const form = newForm(START);
        let was = '';
        for (const end of [...new Set(pauses.filter((at) => at < words.length))].sort(
          (one, other) => one - other,
        )) {
          form.type('next-meeting', words.slice(0, end), was);
          form.rest(3000);
          was = words.slice(0, end);
        }
        form.type('next-meeting', words, was);
        form.leave();
        assert.match(form.text(), /^next-meeting: \d{4}-\d\d-\d\d\nnext-meeting-time: 4 pm$/m);
      }),
    );
  });
});
