import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS, readCheckSettings } from '../../../src/core/checks/checkSettings.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { fixesIn, titles } from '../fixes/fixing.ts';
import { expectCodes, messageWith } from './checking.ts';
import { SOUND, withFragment } from './soundWorkbook.ts';

/** A goal that lacks nothing, with this deadline in its sentence; the cycle began on March 2, 2026. */
function goal(deadline: string, timeBound: string, started = '2026-03-02'): string {
  return `
goal:
  statement: We will run 12 pantry nights ${deadline}.
  specific: Pantry nights
  measurable:
    - measure: Households
      baseline: 0
      target: 150
  achievable: Staff is promised
  relevant: Priority 2
  time-bound: ${timeBound}
started: ${started}
milestones:
  - title: Agreement signed
    due: 2026-03-30
    owner: Library director
    status: done
`;
}

type Case = readonly [deadline: string, timeBound: string, fiscalYearStart?: number];

const AGREE: readonly Case[] = [
  ['by FY27', '2027-06-30'],
  ['by FY27', '2026-07-01'],
  ['by FY27', '2026-12-15'],
  ['by FY27', '2027-12-31', 1],
  ['by FY27', '2027-09-30', 10],
  // From April on, some call the year by the one it begins in, and some by the one it ends in.
  ['by FY27', '2027-03-31', 4],
  ['by FY27', '2028-03-31', 4],
  ['by the end of FY27', '2027-06-30'],
  ['by the end of FY27', '2027-07-15'],
  ['by the end of FY 2026-27', '2027-06-30'],
  ['by the end of the fiscal year', '2026-06-30'],
  ['by the end of the fiscal year', '2027-06-30'],
  ['by the end of the fiscal year', '2026-12-31', 1],
  ['by the end of Q3 2026', '2026-09-30'],
  ['by the end of Q3 2027', '2027-03-31'],
  ['by the end of Q3 of FY27', '2027-03-31'],
  ['by summer', '2026-06-21'],
  ['by summer 2027', '2027-08-31'],
  ['by the end of the year', '2026-12-15'],
  ['by the end of 2026', '2026-12-31'],
  ['by 2027', '2026-12-31'],
  ['by the end of the 2026-27 school year', '2027-05-28'],
  ['within six months', '2026-09-02'],
  ['within six months', '2026-12-15'],
  ['by early 2027', '2029-01-01'],
  ['by the end of the pilot', '2029-01-01'],
];

const DISAGREE: readonly Case[] = [
  ['by FY27', '2027-12-15'],
  ['by FY27', '2026-05-15'],
  ['by FY27', '2026-12-15', 1],
  ['by the end of FY27', '2026-12-15'],
  ['by the end of FY27', '2027-06-30', 10],
  ['by the end of FY 2026-27', '2026-06-30'],
  ['by the end of the fiscal year', '2026-12-15'],
  ['by the end of Q3 2026', '2026-12-15'],
  ['by the end of Q3 of FY27', '2027-09-30'],
  ['by summer', '2026-11-15'],
  ['by the end of the year', '2027-12-15'],
  ['by the end of 2026', '2026-06-30'],
  ['before the end of the 2026-27 school year', '2026-12-15'],
  ['within six months', '2027-12-15'],
  ['within 90 days', '2027-03-31'],
];

describe('A time in the goal’s sentence that is no date', () => {
  for (const [deadline, timeBound, fiscalYearStart = 7] of AGREE) {
    it(`may mean ${timeBound}: ${deadline}, fiscal years from month ${fiscalYearStart}`, () =>
      expectCodes(goal(deadline, timeBound), [], { settings: { fiscalYearStart } }));
  }

  for (const [deadline, timeBound, fiscalYearStart = 7] of DISAGREE) {
    it(`cannot mean ${timeBound}: ${deadline}, fiscal years from month ${fiscalYearStart}`, () => {
      const settings = { fiscalYearStart };
      expectCodes(goal(deadline, timeBound), ['goal-date-mismatch'], { settings });
    });
  }

  for (const deadline of ['by the end of the year', 'within six months', 'by summer']) {
    it(`is not judged where nobody knows when the cycle began: ${deadline}`, () =>
      expectCodes(goal(deadline, '2029-01-15', ''), []));
  }

  it('is no limit where it only says when something happens', () =>
    expectCodes(goal('in FY27', '2028-12-15'), []));

  it('names the month that the settings give, because it may be the wrong one', () => {
    assert.equal(
      messageWith(goal('by the end of FY27', '2026-12-15'), 'goal-date-mismatch'),
      'The goal says “by the end of FY27” (your fiscal year begins in July), but its date is December 15, 2026. Which is right?',
    );
  });

  it('becomes the goal’s date on request, where it can mean only one day', () => {
    const text = withFragment(SOUND, goal('by the end of FY27', '2026-12-15'));
    const fixes = fixesIn(text, 'goal-date-mismatch');
    assert.deepEqual(titles(fixes), ['Make 2027-06-30 the goal’s date']);
    assert.match(applyEdits(text, fixes[0]!.edits), /time-bound: 2027-06-30/);
    const open = withFragment(SOUND, goal('by the end of Q3 2026', '2026-12-15'));
    assert.deepEqual(fixesIn(open, 'goal-date-mismatch'), []);
  });
});

describe('The fiscal year’s first month', () => {
  it('is July unless somebody says otherwise', () =>
    assert.equal(DEFAULT_SETTINGS.fiscalYearStart, 7));

  it('is one of twelve, whatever stands in the settings', () => {
    const monthSetting = (value: unknown): number =>
      readCheckSettings(() => value).settings.fiscalYearStart;
    assert.deepEqual([1, 12, 10].map(monthSetting), [1, 12, 10]);
    for (const none of [0, 13, 7.5, '7', null, undefined, Number.NaN]) {
      assert.equal(monthSetting(none), DEFAULT_SETTINGS.fiscalYearStart);
    }
  });
});
