import assert from 'node:assert/strict';
import {
  asGoogleDocsSaves,
  asWordSaves,
  PLAN_EDITS,
  PLAN_REMARKS,
  withEdit,
  withRemarks,
} from '../../support/planEdits.ts';
import type { Differences } from '../../../src/core/imports/returned/returnedPlan.ts';
import { foundIn, remarksFound, sentPlan, tripOf, unchanged } from '../../support/roundTrips.ts';

const PROGRAMS = [
  ['Word', asWordSaves],
  ['Google Docs', asGoogleDocsSaves],
] as const;

for (const [program, saves] of PROGRAMS) {
  describe(`A plan that comes home from ${program}`, () => {
    it('differs in nothing where it was only opened and saved', () => {
      assert.deepEqual(unchanged(saves(sentPlan())), []);
    });

    for (const edit of PLAN_EDITS) {
      it(`shows ${edit.kind}, at ${edit.at}, and nothing else`, () => {
        assert.deepEqual(tripOf(saves(withEdit(sentPlan(), edit)), edit), {
          found: 1,
          invented: [],
        });
      });
    }

    it('has each comment beside the answer that it is on', () => {
      const back = saves(withRemarks(sentPlan(), PLAN_REMARKS));
      assert.deepEqual(
        remarksFound(back),
        PLAN_REMARKS.map(({ at, text }) => ({ at, text, by: 'Dana Reyes' })),
      );
      assert.deepEqual(unchanged(back), []);
    });
  });
}

describe('A change in a plan', () => {
  const moved = PLAN_EDITS.find(({ at }) => at === 'milestones.2.due')!;
  const areSure = ({ answers }: Differences): readonly boolean[] =>
    answers.map(({ isSure }) => isSure);

  it('is surely theirs where only the partner can have made it', () => {
    assert.deepEqual(areSure(foundIn(withEdit(sentPlan(), moved))), [true]);
  });

  it('may be our own where the plan that was sent is gone', () => {
    assert.deepEqual(areSure(foundIn(withEdit(sentPlan(), moved), { bytes: undefined })), [false]);
  });

  it('is not surely theirs where they took out a row', () => {
    const gone = PLAN_EDITS.find(({ kind }) => kind === 'a row less')!;
    assert.deepEqual([...new Set(areSure(foundIn(withEdit(sentPlan(), gone))))], [false]);
  });

  it('says who made a tracked change', () => {
    const tracked = PLAN_EDITS.filter(({ kind }) => kind === 'a tracked change');
    assert.ok(tracked.length > 0);
    for (const edit of tracked) {
      const { answers } = foundIn(asWordSaves(withEdit(sentPlan(), edit)));
      assert.deepEqual(
        answers.map(({ by }) => by),
        [['Dana Reyes']],
      );
    }
  });

  it('writes no mark that nobody typed', () => {
    const edit = PLAN_EDITS.find(({ at }) => at === 'milestones.4.title')!;
    for (const saves of [asWordSaves, asGoogleDocsSaves]) {
      const [answer] = foundIn(saves(withEdit(sentPlan(), edit))).answers;
      assert.equal(answer!.theirs, 'Cookbook of the season');
    }
  });
});
