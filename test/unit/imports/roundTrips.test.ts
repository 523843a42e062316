import assert from 'node:assert/strict';
import {
  asGoogleDocsSaves,
  asWordSaves,
  PLAN_EDITS,
  PLAN_REMARKS,
  withEdit,
  withRemarks,
} from '../../support/planEdits.ts';
import {
  firstChoices,
  type ReturnedChoices,
} from '../../../src/core/imports/returned/returnedPreview.ts';
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

describe('What is taken over of a plan before anybody has looked', () => {
  const moved = PLAN_EDITS.find(({ at }) => at === 'milestones.2.due')!;
  const isTaken = ({ answers }: Differences, choices: ReturnedChoices): readonly boolean[] =>
    answers.map((_, at) => !choices.left.has(at));

  it('is a change that only the partner can have made', () => {
    const found = foundIn(withEdit(sentPlan(), moved));
    assert.deepEqual(isTaken(found, firstChoices(found)), [true]);
  });

  it('is nothing where the plan that was sent is gone: it may be our own change', () => {
    const found = foundIn(withEdit(sentPlan(), moved), { bytes: undefined });
    assert.deepEqual(isTaken(found, firstChoices(found)), [false]);
  });

  it('is no row that they took out', () => {
    const gone = PLAN_EDITS.find(({ kind }) => kind === 'a row less')!;
    const found = foundIn(withEdit(sentPlan(), gone));
    assert.ok(isTaken(found, firstChoices(found)).every((taken) => !taken));
  });

  it('says who made a tracked change', () => {
    const tracked = PLAN_EDITS.filter(({ kind }) => kind === 'a tracked change');
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
