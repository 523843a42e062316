import assert from 'node:assert/strict';
import { guide } from '../../../src/core/guide/guide.ts';
import { cycleBefore } from '../../../src/core/portfolio/cycleBefore.ts';
import { buildPortfolio } from '../../../src/core/portfolio/portfolio.ts';
import { summarizeText } from '../../../src/core/portfolio/summary.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { planNextCycle } from '../../../src/core/workbook/edits/commands/nextCycle.ts';
import { FINISHED, SOUND, TODAY } from '../checks/soundWorkbook.ts';
import { changed, controlIn, controlsOf, formIn } from './forms.ts';

const BEFORE = openWorkbook(FINISHED)!;
const plan = planNextCycle(BEFORE, { cycle: 2, started: TODAY });
assert.ok(plan.kind === 'plan');
const NEXT = plan.text;

function lastTimes(text: string): ReadonlyMap<string, string> {
  const form = formIn(text, TODAY, { before: BEFORE });
  return new Map(
    controlsOf(form).flatMap((one) => ('lastTime' in one ? [[one.id, one.lastTime]] : [])),
  );
}

describe('What was written the time before', () => {
  it('stands under each question that was answered then, and under the goal', () => {
    const ids = [...lastTimes(NEXT).keys()];
    const asked = controlsOf(formIn(NEXT)).map(({ id }) => id);
    for (const { id, question } of guide.parts) {
      const isAnswered = BEFORE.answered.has(id) && question !== undefined && asked.includes(id);
      assert.equal(ids.includes(id), isAnswered && id !== 'meeting-notes', id);
    }
    assert.ok(ids.includes('goal.statement'));
    assert.ok(!ids.some((id) => /^(?:milestones|roles|organization)\./.test(id)), ids.join());
  });

  it('is taken over as it was, and no longer shown then', () => {
    for (const [field, value] of lastTimes(NEXT)) {
      const text = changed(NEXT, { kind: 'set', field, value });
      assert.equal((controlIn(formIn(text), field) as { value: string }).value, value);
      assert.equal(lastTimes(text).get(field), undefined);
    }
  });

  it('is nothing in a first cycle', () => {
    const said = controlsOf(formIn(NEXT)).filter((one) => 'lastTime' in one);
    assert.deepEqual(said, []);
  });

  it('is that of the next lower number with the same organization', () => {
    const entries = [
      ['one', FINISHED],
      ['three', NEXT.replace(/^cycle: 2$/m, 'cycle: 3')],
      ['two', NEXT],
      [
        'other',
        NEXT.replace(/^( +name:).*$/m, '$1 Somebody Else').replace(/^cycle: 2$/m, 'cycle: 1'),
      ],
    ] as const;
    const portfolio = buildPortfolio(
      entries.map(([path, text]) => ({ path, summary: summarizeText(text)! })),
      TODAY,
    );
    const found = entries.map(([path]) => [path, cycleBefore(portfolio, path)?.path]);
    assert.deepEqual(Object.fromEntries(found), {
      ...{ one: undefined, two: 'one', three: 'two', other: undefined },
    });
  });
});

describe('A cycle’s last answer', () => {
  const endsToday = (text: string, wasUnfinished: boolean): boolean =>
    formIn(text, TODAY, { wasUnfinished }).endsToday;

  it('has the day noted on which it came, once, and not for what was over before', () => {
    const status = formIn(FINISHED).status.id;
    assert.equal(status, 'complete');
    assert.equal(endsToday(FINISHED, true), true);
    assert.equal(endsToday(FINISHED, false), false);
    assert.equal(endsToday(SOUND, true), false);
    const text = changed(FINISHED, { kind: 'set', field: 'finished-on', value: 'today' });
    assert.equal(endsToday(text, true), false);
  });
});

describe('What is due next', () => {
  it('is told where no question is next: the earliest that is open, late or not', () => {
    for (const text of [SOUND, FINISHED, NEXT]) {
      const { next, due } = formIn(text);
      assert.ok(next === undefined || due === undefined);
    }
    const late = SOUND.replace('due: 2026-05-12', 'due: 2026-04-10');
    const { due, next } = formIn(late);
    if (next === undefined) {
      assert.deepEqual([due?.id, due?.isLate], ['milestones.1', true]);
    }
  });
});
