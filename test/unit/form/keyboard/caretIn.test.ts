import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { caretIn } from '../../../../src/core/form/keyboard/caretIn.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 8 });

describe('A caret in a text that has changed since', () => {
  it('stands behind what was written at it or before it', () => {
    fc.assert(
      fc.property(words, words, words, words, (before, here, written, behind) => {
        const holds = before + here + behind;
        const at = before.length + here.length;
        const caret = { holds, at };
        assert.equal(caretIn(before + here + written + behind, caret), at + written.length);
        assert.equal(caretIn(before + written + here + behind, caret), at + written.length);
      }),
    );
  });

  it('stays where something was written behind it', () => {
    assert.equal(caretIn('lend us lamps today', { holds: 'lend us lamps', at: 4 }), 4);
  });

  it('stands at the end of a text that is shorter now', () => {
    assert.equal(caretIn('no', { holds: 'lend us lamps', at: 4 }), 2);
  });
});
