import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMessage, type MessageShapes } from '../../../src/core/pages/pageMessages.ts';

const SHAPES = {
  typed: { field: 'text', value: 'text', at: 'number?' },
  folded: { part: 'text', open: 'yes-no' },
  rest: {},
} as const satisfies MessageShapes;

describe('A message from a page', () => {
  it('is taken as it came when it has one of the shapes', () => {
    for (const message of [
      { type: 'typed', field: 'focus', value: 'Pantry nights' },
      { type: 'typed', field: 'focus', value: '', at: 3 },
      { type: 'folded', part: 'goals', open: true },
      { type: 'rest' },
    ]) {
      assert.equal(readMessage(SHAPES, message), message);
    }
  });

  for (const message of [
    undefined,
    null,
    'rest',
    [],
    {},
    { type: 'erase' },
    { type: 'toString' },
    { type: '__proto__' },
    { type: 'typed', field: 'focus' },
    { type: 'typed', field: 'focus', value: 7 },
    { type: 'typed', field: ['focus'], value: '' },
    { type: 'typed', field: 'focus', value: '', at: Number.NaN },
    { type: 'typed', field: 'focus', value: '', uri: 'file:///etc' },
    { type: 'folded', part: 'goals', open: 'yes' },
  ]) {
    it(`is refused when it is ${JSON.stringify(message)}`, () =>
      assert.equal(readMessage(SHAPES, message), undefined));
  }

  it('never makes the reader stumble, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        readMessage(SHAPES, message);
      }),
    );
  });
});
