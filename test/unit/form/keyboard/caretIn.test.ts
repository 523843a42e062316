import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { beginIn, caretIn } from '../../../../src/core/form/keyboard/caretIn.ts';

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

describe('Where notes are begun that ask for something yet', () => {
  it('is behind the first that is asked at their end', () => {
    for (const [text, asked] of [
      ['- Present: \n- What we talked about:\n- What we agreed:', '- Present: '],
      ['- Late:\n  - Flyers (May 1)\n- Present:\n- What we agreed:', '- Present:'],
      ['- Present: Ana\n- What we talked about:\n\n- What we agreed:\n', 'about:'],
      ['- Late:\n  - Flyers\n\n- What we agreed:', 'agreed:'],
    ] as const) {
      assert.equal(beginIn(text), text.indexOf(asked) + asked.length, text);
    }
  });

  it('is nowhere in what asks for nothing, or is answered', () => {
    for (const text of ['', 'By phone.', '- What we agreed:\n  - Ana: flyers'])
      assert.equal(beginIn(text), undefined, text);
  });
});
