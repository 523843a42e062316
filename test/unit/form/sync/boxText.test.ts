import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { boxText } from '../../../../src/core/form/sync/boxText.ts';

const words = fc.array(fc.constantFrom('Red', 'big', '“old”', 'barn', '12', 'él', '-'), {
  minLength: 1,
  maxLength: 5,
});
const space = fc.stringMatching(/^[ \t\u00a0]{1,3}$/);
/** The same words with one kind of space between them and at the ends, and with another. */
const spacedTwice = words.chain((said) => {
  const spaces = fc.array(space, { minLength: said.length + 1, maxLength: said.length + 1 });
  const spaced = spaces.map((all) =>
    said.reduce((text, word, at) => `${text}${word}${all[at + 1] ?? ''}`, all[0] ?? ''),
  );
  return fc.tuple(spaced, fc.oneof(spaced, fc.constant(said.join(' '))));
});

const box = { mine: undefined, hasKeyboard: true, isLed: false };

describe('What a box shows', () => {
  it('is left alone where only its space is other, while somebody writes in it', () => {
    fc.assert(
      fc.property(spacedTwice, ([holds, value]) => {
        const text = boxText({ ...box, holds, known: holds, shown: value, value });
        assert.equal(text, undefined, `“${holds}” became “${value}”`);
      }),
    );
  });

  it('is what the workbook says once it is left, or an Undo has led there', () => {
    const [holds, value] = ['Red big  barn', 'Red big barn'];
    for (const how of [{ hasKeyboard: false }, { isLed: true }])
      assert.equal(boxText({ ...box, ...how, holds, known: holds, shown: value, value }), value);
  });

  it('is hers where Undo has brought a question back, and is left alone while she writes on', () => {
    const asked = { ...box, holds: 'Theirs', known: 'Theirs', shown: 'Theirs', value: 'Theirs' };
    assert.equal(boxText({ ...asked, mine: 'Hers', isLed: true }), 'Hers');
    assert.equal(boxText({ ...asked, mine: 'Hers' }), undefined);
    const written = { ...asked, holds: 'Hers ', known: 'Hers ' };
    assert.equal(boxText({ ...written, mine: 'Hers', isLed: true }), undefined);
  });

  it('is new where two words became one, or one became two', () => {
    for (const [holds, value] of [
      ['book mobile', 'bookmobile'],
      ['bookmobile', 'book mobile'],
      ['', 'Red'],
    ] as const)
      assert.equal(boxText({ ...box, holds, known: holds, shown: value, value }), value);
  });
});
