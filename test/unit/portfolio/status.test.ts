import assert from 'node:assert/strict';
import { buildPortfolio } from '../../../src/core/portfolio/portfolio.ts';
import { rowsOf } from '../../../src/core/portfolio/rows.ts';
import { deriveStatus } from '../../../src/core/workbook/status/status.ts';
import {
  DISCUSSED,
  drawn,
  entry,
  EXPLORED,
  GOAL,
  milestones,
  partner,
  roles,
  today,
  workbook,
} from './partnerships.ts';

const REFLECTED = [
  'How did the partnership go?',
  'What did we learn?',
  'What will we do differently next time?',
  'What will we do again?',
];
const ALL = [...EXPLORED, ...DISCUSSED, ...REFLECTED];
const DONE = milestones('title: Letter; due: 2026-10-01; owner: Kim; status: done');
const PAST = GOAL.replace('time-bound: 2027-06-30', 'time-bound: 2026-10-31');
const WITH_RESULT = PAST.replace('target: 150', 'target: 150\n      result: 162');

function statusOf(goal: string, answered: readonly string[] = ALL): string {
  const yaml = [partner('Ours'), goal, roles('Ours'), DONE].join('\n');
  return deriveStatus(workbook(yaml, answered), today).id;
}

describe('A cycle is', () => {
  it('finished once its questions are answered and each target has its result', () => {
    assert.equal(statusOf(WITH_RESULT), 'complete');
    assert.equal(statusOf(WITH_RESULT.replace('162', 'signed by both boards')), 'complete');
  });

  it('not finished while a target lacks its result, and says which', () => {
    assert.equal(statusOf(PAST), 'reflect');
    const yaml = [partner('Ours'), PAST, roles('Ours'), DONE].join('\n');
    const { steps } = deriveStatus(workbook(yaml, ALL), today);
    assert.deepEqual(steps.find(({ step }) => step === 'reflect')?.missing, [
      { kind: 'field', fact: 'results', path: ['goal', 'measurable', 0, 'result'] },
    ]);
    const rows = drawn(rowsOf(buildPortfolio([entry('a.md', yaml, ALL)], today))).map((line) =>
      line.trim(),
    );
    assert.ok(rows.includes('Result: Households | to fill in'), rows.join('\n'));
  });

  it('not to be looked back on before there was a goal', () => {
    assert.equal(statusOf('', []), 'working-together');
    assert.equal(statusOf('', ALL), 'working-together');
    assert.equal(statusOf('goal:\n  statement: Twelve evenings together.', []), 'reflect');
  });

  it('never taken for one with nobody, though the name is gone', () => {
    const nameless = [
      partner('Ours').replace('  name: Ours\n', ''),
      WITH_RESULT,
      roles('Ours'),
      DONE,
    ].join('\n');
    const rows = drawn(rowsOf(buildPortfolio([entry('a.md', nameless, ALL)], today)));
    assert.ok(rows.includes('The organization’s name is missing | Finished'), rows.join('\n'));
  });
});
