import assert from 'node:assert/strict';
import { milestoneNow } from '../../../src/core/portfolio/milestoneNow.ts';

const A = { title: 'Agreement signed', due: '2026-03-30' };
const B = { title: 'First night', due: '2026-05-12' };
const C = { title: 'Second night', due: '2026-06-12' };

describe('The milestone that a row shows', () => {
  it('is where it was', () => {
    assert.equal(milestoneNow([A, B], 1, [A, B, C]), 1);
  });
  it('is found again where others came before it, or went', () => {
    assert.equal(milestoneNow([A, B], 1, [C, A, B]), 2);
    assert.equal(milestoneNow([A, B], 1, [B]), 0);
  });
  it('is none where it is gone or another one by now', () => {
    assert.equal(milestoneNow([A, B], 1, [A, C]), undefined);
    assert.equal(milestoneNow([A, B], 1, [A, { ...B, due: '2026-05-19' }]), undefined);
    assert.equal(milestoneNow([A], 3, [A]), undefined);
  });
  it('is the one in its place where several are alike, and none where that is another', () => {
    assert.equal(milestoneNow([B, B], 1, [B, B]), 1);
    assert.equal(milestoneNow([B, B], 1, [B, C, B]), undefined);
  });
});
