import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { newForm } from './newForm.ts';
import { START } from './steps.ts';

/** Letters, each of which may be taken back at once: `<` is the key that does it. */
const keys = fc.array(fc.constantFrom('a', 'a', 'b', '<', '<'), { minLength: 1, maxLength: 12 });

describe('What is typed in one go, with letters corrected on the way', () => {
  it('goes with one Undo, and comes again with one Redo', () => {
    fc.assert(
      fc.property(keys, keys, (first, second) => {
        const form = newForm(START);
        const typed = (field: string, all: readonly string[]): string => {
          for (const key of all) {
            const said = form.say(field);
            form.type(field, key === '<' ? said.slice(0, -1) : said + key);
            form.rest(100);
          }
          form.leave();
          return form.text();
        };
        const texts = [START, typed('focus', first), typed('coordinator', second)];
        const goes = texts.filter((text, at) => text !== texts[at - 1]);
        if (goes.length < texts.length) return; // all that was typed is taken back: nothing to see
        form.undo();
        assert.equal(form.text(), texts[1]);
        form.undo();
        assert.equal(form.text(), texts[0]);
        form.redo();
        assert.equal(form.text(), texts[1]);
        form.redo();
        assert.equal(form.text(), texts[2]);
      }),
    );
  });

  it('comes again with as many Redos as it went with Undos, though VS Code had forgotten how it began', () => {
    const ways = fc.array(fc.constantFrom('a', 'b', ' ', '<', 'anew', 'dies', 'leaves'), {
      minLength: 1,
      maxLength: 14,
    });
    fc.assert(
      fc.property(ways, (all) => {
        const form = newForm(START);
        for (const way of all) {
          const said = form.say('focus');
          if (way === 'anew') form.loadAnew();
          else if (way === 'dies') form.die();
          else if (way === 'leaves') form.leave();
          else form.type('focus', way === '<' ? said.slice(0, -1) : said + way);
        }
        form.leave();
        // Of what is taken back in the same go nothing is seen, be it undone or done again.
        const there: string[] = [];
        const back: string[] = [];
        const look = (at: string[]): void => {
          if (at.at(-1) !== form.text()) at.push(form.text());
        };
        look(there);
        for (let presses = 0; presses <= all.length; presses++) {
          form.undo();
          look(there);
        }
        look(back);
        for (let presses = 0; presses <= all.length; presses++) {
          form.redo();
          look(back);
        }
        assert.deepEqual(back.toReversed(), there);
      }),
    );
  });
});
