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
  linesToKeep,
  milestonesToAdd,
} from '../../../src/core/imports/returned/returnedPreview.ts';
import { isReadable, takeReturned } from '../../../src/core/imports/returned/takeReturned.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { opened } from '../../support/workbookText.ts';
import type { Differences } from '../../../src/core/imports/returned/returnedPlan.ts';
import {
  foundIn,
  remarksFound,
  sampleWorkbook,
  sentPlan,
  tripOf,
  unchanged,
} from '../../support/roundTrips.ts';

const NONE: ReadonlySet<number> = new Set();
const ALL = { left: NONE, furtherLeft: NONE, commentsLeft: NONE };

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

    it('has room for whom to reach, agreed or not, whether what was sent is known or not', () => {
      const edit = PLAN_EDITS.find(({ at }) => at === 'organization.contact')!;
      for (const draft of [true, false]) {
        const plan = sentPlan(draft);
        for (const bytes of [plan, undefined]) {
          const before = foundIn(saves(plan), { bytes });
          assert.deepEqual([...before.answers, ...before.further], []);
          const { answers, further } = foundIn(saves(withEdit(plan, edit)), { bytes });
          assert.deepEqual(
            [...answers.map(({ tag, theirs }) => [tag, theirs]), ...further],
            [['organization.contact', 'Front desk 555-0142']],
          );
        }
      }
    });

    it('has nothing left to take once all of it was taken', () => {
      // A row less takes all its cells along; a title with the old name is a line like any other.
      const edits = PLAN_EDITS.filter(
        ({ kind, at }) => kind !== 'a row less' && at !== 'organization.name',
      );
      const plan = sentPlan();
      const workbook = sampleWorkbook();
      const plans = [withRemarks(plan, PLAN_REMARKS), ...edits.map((edit) => withEdit(plan, edit))];
      for (const back of plans.map(saves)) {
        for (const sent of [plan, undefined]) {
          const first = foundIn(back, { bytes: sent });
          const added = milestonesToAdd(first, ALL);
          assert.deepEqual(
            added.filter(({ note }) => note !== undefined),
            [],
          );
          const edited = takeReturned(
            workbook,
            first.answers.filter(isReadable),
            linesToKeep(first, ALL, inEnglish),
            added,
          );
          assert.ok(edited.kind === 'edits', JSON.stringify(edited));
          const text = applyEdits(workbook.text, edited.edits);
          const { answers, further, comments } = foundIn(back, { bytes: sent }, opened(text));
          assert.deepEqual([answers, further, comments], [[], [], []]);
        }
      }
    });

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
