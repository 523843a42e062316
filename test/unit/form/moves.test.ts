import assert from 'node:assert/strict';
import { hasLeft, placeAfter, placeBefore, placeNow } from '../../../src/core/form/moves.ts';

const FILE = 'file:///p/elm/elm-cycle-1.md';
const OTHER = 'file:///p/oak/oak-cycle-1.md';

describe('A workbook that moves', () => {
  const renamed = { from: FILE, to: OTHER };
  const folder = { from: 'file:///p/elm', to: 'file:///p/ash' };

  it('is known by where it was, moved by itself or with its folder', () => {
    assert.equal(placeBefore(OTHER, [renamed]), FILE);
    assert.equal(placeBefore('file:///p/ash/elm-cycle-1.md', [folder]), FILE);
    assert.equal(placeBefore(FILE, [renamed]), undefined);
    assert.equal(placeBefore('file:///p/ashes/elm-cycle-1.md', [folder]), undefined);
  });

  it('is known by where it was last', () => {
    const back = { from: OTHER, to: FILE };
    assert.equal(placeBefore(FILE, [back, renamed]), OTHER);
    assert.equal(placeBefore(OTHER, [renamed, back, renamed]), FILE);
  });

  it('takes its words along, and no file’s whose name only begins so', () => {
    assert.equal(placeAfter(FILE, folder), 'file:///p/ash/elm-cycle-1.md');
    assert.equal(placeAfter('file:///p/elms/elm-cycle-1.md', folder), undefined);
  });

  it('is where the last of several moves took it', () => {
    const back = { from: OTHER, to: FILE };
    assert.equal(placeNow(FILE, []), FILE);
    assert.equal(placeNow(FILE, [folder, back, renamed]), 'file:///p/ash/elm-cycle-1.md');
    assert.equal(placeNow(OTHER, [back, renamed]), FILE);
    assert.equal(placeNow(FILE, [back, renamed]), FILE);
  });

  it('has left until it is back', () => {
    assert.equal(hasLeft(FILE, []), false);
    assert.equal(hasLeft(FILE, [renamed]), true);
    assert.equal(hasLeft(OTHER, [renamed]), false);
    assert.equal(hasLeft(FILE, [{ from: OTHER, to: FILE }, renamed]), false);
  });
});
