import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { EVERYTHING } from '../../../src/core/overview/look.ts';
import { overviewOf } from '../../../src/core/overview/overview.ts';
import { checkUpsDue } from '../../../src/core/portfolio/checkUpsDue.ts';
import { buildPortfolio } from '../../../src/core/portfolio/portfolio.ts';
import { badgeOf } from '../../../src/core/portfolio/rows.ts';
import { summarize } from '../../../src/core/portfolio/summary.ts';
import { planNextCycle } from '../../../src/core/workbook/edits/commands/nextCycle.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { SOUND, withFragment } from '../checks/soundWorkbook.ts';
import { formIn } from '../form/forms.ts';

const OURS = 'Cedar Falls Public Library';
const THEIRS = 'Harbor Light Food Bank';
const TODAY = parseDay('2026-05-20')!;
const BOTH = `check-ups:\n  - on: 2026-05-01\n    by: ${OURS}\n    purpose: 5\n    open: 4\n  - on: 2026-05-03\n    by: ${THEIRS}\n    purpose: 2\n    open: 4\n    said: Qk1z\n`;

function opened(fragment: string): Workbook {
  return openWorkbook(withFragment(SOUND, fragment))!;
}

describe('Two sides that have answered', () => {
  const day = TODAY;
  const needs = (fragment: string, more: readonly string[] = []) => {
    const entries = [fragment, ...more].map((one, at) => ({
      path: `partnerships/${String(at)}-cycle-1.md`,
      summary: summarize(opened(one)),
    }));
    const { rows } = overviewOf(buildPortfolio(entries, day), EVERYTHING, inEnglish).needs;
    return rows.flatMap(({ things }) => things.filter(({ when }) => when.startsWith('Both sides')));
  };
  const TALK = `Talk with ${THEIRS} about how it’s going`;

  it('are a row in the overview that leads to the part, and nothing late', () => {
    const [row, ...more] = needs(BOTH);
    assert.deepEqual(more, []);
    assert.deepEqual([row!.what, row!.place, row!.isLate], [TALK, 'check-ups', false]);
    const entries = [{ path: 'a-cycle-1.md', summary: summarize(opened(BOTH)) }];
    const without = [{ path: 'a-cycle-1.md', summary: summarize(opened('')) }];
    assert.deepEqual(badgeOf(buildPortfolio(entries, day)), badgeOf(buildPortfolio(without, day)));
  });

  for (const [what, fragment, isThere] of [
    [
      'until they have talked',
      BOTH.replace('    open: 4\n', '    open: 4\n    talked-on: 2026-05-10\n'),
      false,
    ],
    ['until it is for another time', `${BOTH}next-check-up: 2026-06-01\n`, false],
    ['though it was for another time before', `${BOTH}next-check-up: 2026-04-01\n`, true],
    ['not while work rests', `${BOTH}status: paused\n`, false],
    ['not with theirs alone', BOTH.replace(/ {2}- on: 2026-05-01\n(?: {4}.*\n)*/, ''), false],
    ['not with ours alone', BOTH.replace(/ {2}- on: 2026-05-03\n(?: {4}.*\n)*/, ''), false],
    [
      'not before ours is in',
      BOTH.replace('    purpose: 5\n    open: 4\n', '    purpose: 5\n'),
      false,
    ],
    [
      'not once the next one has begun',
      `${BOTH}  - on: 2026-08-01\n    by: ${OURS}\n    purpose: 5\n    open: 4\n`,
      false,
    ],
  ] as const)
    it(`stand there ${what}`, () => {
      assert.equal(needs(fragment).length, isThere ? 1 : 0);
    });
});

describe('The cycle before', () => {
  const entry = (fragment: string, number: number) => ({
    path: `partnerships/a-cycle-${String(number)}.md`,
    summary: summarize(opened(fragment.replace(/^/, `cycle: ${String(number)}\n`))),
  });
  const SIGNED = 'agreement:\n  signed: 2026-02-20\n';

  it('has its check-ups in the next one’s form, to be looked at', () => {
    const twice = `${BOTH}  - on: 2026-08-01\n    by: ${OURS}\n    purpose: 4\n    open: 4\n    said: Qk9z\n    talked-on: 2026-08-09\n    next: go-on\n`;
    const partOf = (before?: Workbook) =>
      formIn(opened('').text, TODAY, { before }).parts.find(({ id }) => id === 'check-up')!;
    assert.equal(partOf().earlier, undefined);
    assert.equal(partOf(opened('')).earlier, undefined);
    const part = partOf(opened(twice));
    assert.deepEqual(part.sides, []);
    const [one, ...more] = part.earlier!;
    assert.deepEqual(more, []);
    assert.equal(one!.title, `You and ${THEIRS}`);
    assert.deepEqual(one!.columns, [
      'You, August 1, 2026',
      THEIRS,
      'You, May 1, 2026',
      `${THEIRS}, May 3, 2026`,
    ]);
    assert.deepEqual(one!.rows[0]!.marks, ['4 – Mostly', 'left open', '5 – Fully', '2 – A little']);
    assert.deepEqual(one!.words, ['You, August 1, 2026: “Qk9z”', `${THEIRS}, May 3, 2026: “Qk1z”`]);
    assert.match(one!.notes.join(), /You talked on August 9, 2026: Go on/);
  });

  it('takes none of them along as its own, nor a number from a signature', () => {
    const signed = BOTH.replace('said: Qk1z', 'said: Maud Quill, 555-013-2211');
    const next = planNextCycle(opened(`status: ended\n${signed}`), { cycle: 2, started: TODAY });
    assert.ok(next.kind === 'plan');
    assert.doesNotMatch(next.text, /check-ups|2211/);
  });

  it('has lines from the third time on, with gaps where a side was silent', () => {
    const linesOf = (text: string) => {
      const { parts } = formIn(opened('').text, TODAY, { before: opened(text) });
      const [one] = parts.find(({ id }) => id === 'check-up')!.earlier!;
      return [one!.legend, one!.rows[0]!.lines];
    };
    const add = (on: string, purpose: number): string =>
      `  - on: ${on}\n    by: ${OURS}\n    purpose: ${String(purpose)}\n`;
    assert.deepEqual(linesOf(BOTH + add('2026-08-01', 3)), [undefined, undefined]);
    assert.deepEqual(linesOf(BOTH + add('2026-08-01', 3) + add('2026-11-01', 4)), [
      `Lines from left to right: you, and dashed, ${THEIRS}`,
      [
        [5, 3, 4],
        [2, undefined, undefined],
      ],
    ]);
  });

  it('counts: nobody is asked within a quarter of its last check-up', () => {
    const dues = (day: string, ...entries: readonly ReturnType<typeof entry>[]) =>
      checkUpsDue(buildPortfolio(entries, parseDay(day)!)).map(({ path }) => path);
    const second = entry(SIGNED, 2);
    const first = entry(`${BOTH}finished-on: 2026-05-10\nstatus: ended\n`, 1);
    assert.deepEqual(dues('2026-05-21', second), [second.path]);
    assert.deepEqual(dues('2026-07-31', first, second), []);
    assert.deepEqual(dues('2026-08-01', first, second), [second.path]);
  });
});
