import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { milestoneNow } from '../../../src/core/portfolio/milestoneNow.ts';
import type { Milestone } from '../../../src/core/schema/generated/types.ts';

const A = { title: 'Agreement signed', due: '2026-03-30' };
const B = { title: 'First night', due: '2026-05-12' };
const C = { title: 'Second night', due: '2026-06-12' };

/** Where the milestone is that a row showed at this place. */
function now(one: Milestone & { due: string }, index: number, list: readonly Milestone[]) {
  return milestoneNow({ index, title: one.title, day: parseDay(one.due) }, list);
}

describe('The milestone that a row shows', () => {
  it('is where it was', () => {
    assert.equal(now(B, 1, [A, B, C]), 1);
    assert.equal(milestoneNow({ index: 0, title: undefined, day: undefined }, [{ owner: 'B' }]), 0);
  });
  it('is found again where others came before it, or went', () => {
    assert.equal(now(B, 1, [C, A, B]), 2);
    assert.equal(now(B, 1, [B]), 0);
  });
  it('is none where it is gone or another one by now', () => {
    assert.equal(now(B, 1, [A, C]), undefined);
    assert.equal(now(B, 1, [A, { ...B, due: '2026-05-19' }]), undefined);
    assert.equal(now(C, 3, [A]), undefined);
  });
  it('is the one in its place where several are alike, and none where that is another', () => {
    assert.equal(now(B, 1, [B, B]), 1);
    assert.equal(now(B, 1, [B, C, B]), undefined);
  });
});
