import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { explanationOf } from '../../../src/core/checks/explain.ts';
import { fixAll } from '../../../src/core/checks/fixAll.ts';
import { getCode } from '../../../src/core/checks/allChecks.ts';
import { fixesFor } from '../../../src/core/checks/fixesFor.ts';
import { allFixTitles } from '../../support/checkWords.ts';
import { CODES, type Problem, type ProblemCode } from '../../../src/core/checks/problem.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { SOUND, TODAY, withFragment } from '../checks/soundWorkbook.ts';
import { damagedWorkbook, laidOutWorkbook } from '../edits/laidOutWorkbooks.ts';
import { opened } from '../../support/workbookText.ts';

const context = { today: TODAY };
const found = (text: string): readonly Problem[] => checkWorkbook(opened(text), context);
const serious = (problems: readonly Problem[]): readonly string[] =>
  problems
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code }) => code);

const codesOf = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code }) => code);

/** What is in `after` beyond what was there before. */
function added(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before];
  return after.filter((code) => {
    const at = left.indexOf(code);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe('Any mend #many', () => {
  for (const code of Object.keys(CODES) as ProblemCode[]) {
    const example = explanationOf(code)?.example;
    if (example === undefined) continue;
    if (getCode(code).mend === undefined) continue;
    it(`removes ${code} and brings no new Error or Warning`, () => {
      const text = withFragment(SOUND, example.notOk);
      const before = found(text);
      for (const problem of before) {
        for (const fix of fixesFor(opened(text), problem, context)) {
          const after = found(applyEdits(text, fix.edits));
          if (fix.helps) {
            assert.deepEqual(codesOf(after), codesOf(before), fix.title);
            continue;
          }
          const same = ({ code: one, variant, values }: Problem): boolean =>
            one === problem.code &&
            (one === 'section-missing'
              ? values.part === problem.values.part
              : one !== 'next-step' || variant === problem.variant);
          assert.ok(after.filter(same).length < before.filter(same).length, fix.title);
          assert.deepEqual(added(serious(before), serious(after)), [], fix.title);
        }
      }
    });
  }

  it('changes less than it could, in any damaged workbook', () => {
    fc.assert(
      fc.property(fc.oneof(damagedWorkbook, laidOutWorkbook), (text) => {
        const before = found(text);
        for (const problem of before) {
          for (const fix of fixesFor(opened(text), problem, context)) {
            const after = found(applyEdits(text, fix.edits));
            if (fix.helps) {
              assert.deepEqual(codesOf(after), codesOf(before), fix.title);
              continue;
            }
            const count = (all: readonly Problem[]): number =>
              all.filter(({ code }) => code === problem.code).length;
            assert.ok(
              count(after) < count(before) || /^(?:next-step|section-missing)$/.test(problem.code),
              fix.title,
            );
            const errors = (all: readonly Problem[]): number =>
              all.filter(({ severity }) => severity === 'error').length;
            assert.ok(errors(after) <= errors(before), fix.title);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has one preferred among those of a problem at most, and it comes first', () => {
    fc.assert(
      fc.property(damagedWorkbook, (text) => {
        for (const problem of found(text)) {
          const fixes = fixesFor(opened(text), problem, context);
          assert.ok(fixes.slice(1).every(({ preferred }) => !preferred));
          assert.ok(fixes.every(({ safe, preferred }) => preferred || !safe));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is called by a verb, in a few plain words', () => {
    for (const title of allFixTitles()) assert.match(title, /^[A-Z][a-z’]+ \S.{2,50}[^.]$/);
  });
});

describe('Fix all #many', () => {
  const spoilt = SOUND.replace('focus: Pantry nights', 'focus: Pantry nights: spring')
    .replace('cycle: 1', 'cycle:1')
    .replace('started: 2026-03-02', 'started: March 2, 2026')
    .replace('current: consult', 'current: consullt')
    .replace('owner: Branch manager', 'owner: Room #4 manager')
    .replace('review: 2026-12-15', 'review: 03/04/27');

  it('makes all safe mends at once, and leaves what somebody has to decide', () => {
    const after = applyEdits(spoilt, fixAll(opened(spoilt), found(spoilt), context));
    assert.deepEqual(
      found(after).map(({ code }) => code),
      ['invalid-date'],
    );
    assert.ok(after.includes('focus: "Pantry nights: spring"'));
    assert.ok(after.includes('owner: "Room #4 manager"'));
  });

  it('leaves a sound workbook alone', () =>
    assert.deepEqual(fixAll(opened(SOUND), found(SOUND), context), []));

  it('never makes anything worse, and comes to an end', () => {
    fc.assert(
      fc.property(damagedWorkbook, (text) => {
        let now = text;
        for (let round = 0; round < 6; round++) {
          const problems = found(now);
          const after = applyEdits(now, fixAll(opened(now), problems, context));
          assert.ok(
            after === now ||
              found(after).filter(({ severity }) => severity === 'error').length <=
                problems.filter(({ severity }) => severity === 'error').length,
          );
          if (after === now) return;
          now = after;
        }
        assert.fail('still not done');
      }),
      { numRuns: 30 },
    );
  });
});
