import assert from 'node:assert/strict';
import { placeAfter } from '../../../src/core/form/moves.ts';

describe('A workbook that moves', () => {
  it('takes its words along, and no file’s whose name only begins so', () => {
    const folder = { from: 'file:///p/elm', to: 'file:///p/ash' };
    const file = 'file:///p/elm/elm-cycle-1.md';
    assert.equal(placeAfter(file, folder), 'file:///p/ash/elm-cycle-1.md');
    assert.equal(placeAfter(file, { from: file, to: 'file:///p/oak.md' }), 'file:///p/oak.md');
    assert.equal(placeAfter('file:///p/elms/elm-cycle-1.md', folder), undefined);
  });
});
