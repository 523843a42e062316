import { inEnglish } from '../../../src/core/language/translate.ts';
import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { explanationPage } from '../../../src/core/checks/explanationPage.ts';
import { explanationOf } from '../../../src/core/checks/explain.ts';
import { indexNeighbors } from '../../../src/core/checks/neighborIndex.ts';
import type { Neighbors } from '../../../src/core/checks/neighbors.ts';
import type { NeighborCycle } from '../../../src/core/workbook/model/neighborCycle.ts';
import { CODES, type ProblemCode } from '../../../src/core/checks/problem.ts';
import { codesWith } from './checking.ts';

const CODE_NAMES = Object.keys(CODES) as ProblemCode[];

const mosque: NeighborCycle = {
  id: 'mosque',
  label: 'partnerships/riverside-mosque/riverside-mosque-cycle-1.md',
  organization: 'Riverside Mosque',
  cycle: 1,
  focus: undefined,
  atRest: false,
  candidates: [],
  openMilestones: [1, 2].map(() => ({
    owner: 'Branch manager',
    due: parseDay('2026-05-13')!,
  })),
};
const neighbors: Neighbors = { self: 'this', index: indexNeighbors([mosque]) };

describe('Explain this check', () => {
  it('has a page for every code, and for nothing else', () => {
    assert.deepEqual(
      CODE_NAMES.filter((code) => explanationOf(code) === undefined),
      [],
    );
    assert.equal(explanationOf('no-such-code'), undefined);
    assert.equal(explanationOf('constructor'), undefined);
  });

  it('asks nobody to write a goal in another language', () => {
    const page = explanationPage('goal-language', explanationOf('goal-language')!, inEnglish);
    assert.doesNotMatch(page, /Instead of this|Write this/);
  });

  for (const code of CODE_NAMES) {
    const page = explanationOf(code);
    if (page === undefined) continue;
    it(`tells why there is ${code}`, () => {
      assert.match(page.why, /^\S.*[.?]$/s);
      assert.ok(page.why.length <= 240, page.why);
    });
    const { example } = page;
    if (example === undefined) continue;
    it(`shows an example that gets ${code}, and the same one mended`, () => {
      assert.ok(codesWith(example.notOk, { neighbors }).includes(code), example.notOk);
      assert.ok(!codesWith(example.ok, { neighbors }).includes(code), example.ok);
    });
  }
});
