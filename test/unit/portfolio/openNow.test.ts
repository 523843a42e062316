import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { openQuestions, statusLens } from '../../../src/core/assist/lens.ts';
import { isoDay, parseDay, type Day } from '../../../src/core/calendar/day.ts';
import { cycleRows } from '../../../src/core/portfolio/cycleRows.ts';
import { cycleState } from '../../../src/core/portfolio/cycleState.ts';
import { summarize } from '../../../src/core/portfolio/summary.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { plainWorkbook } from '../../support/plainWorkbooks.ts';
import { oddWorkbook } from '../../support/oddWorkbooks.ts';
import {
  DISCUSSED,
  EXPLORED,
  milestones,
  partner,
  planned,
  today,
  workbook,
} from './partnerships.ts';

const SAMPLE = path.resolve('test/sample/library/partnerships');

/** What the tree lists under a cycle as open. */
function inTree(workbook: Workbook, day: Day): readonly string[] {
  const state = cycleState({ path: 'a.md', summary: summarize(workbook) }, day, 30);
  const rows = cycleRows(state, day, inEnglish).map(({ label }) => label);
  return rows.slice(workbook.cycle.milestones?.length ?? 0);
}

/** What the line above the front matter counts as open. */
function onLens(workbook: Workbook, day: Day): number {
  return Number(/· (\d+) question/.exec(statusLens(workbook, day).text)?.[1] ?? 0);
}

function assertAgree(workbook: Workbook, day: Day): void {
  assert.equal(onLens(workbook, day), inTree(workbook, day).length, isoDay(day));
}

describe('What is still open', () => {
  const sample = (fs.readdirSync(SAMPLE, { recursive: true }) as string[]).filter((file) =>
    file.endsWith('.md'),
  );
  for (const file of sample) {
    it(`is as much on the lens as in the tree: ${path.basename(file, '.md')}`, () => {
      const workbook = openWorkbook(fs.readFileSync(path.join(SAMPLE, file), 'utf8'))!;
      for (const day of ['2026-01-01', '2026-06-15', '2027-01-01', '2030-01-01']) {
        assertAgree(workbook, parseDay(day)!);
      }
    });
  }

  it('is as much on the lens as in the tree, whatever the workbook', () => {
    fc.assert(
      fc.property(fc.oneof(plainWorkbook, oddWorkbook), fc.nat({ max: 800 }), (text, later) => {
        const workbook = openWorkbook(text);
        if (workbook !== undefined) assertAgree(workbook, parseDay('2026-01-01')! + later);
      }),
      { numRuns: 60 },
    );
  });

  it('counts in planning what is asked for and holds nothing up', () => {
    const yaml = planned('Ours').replace(/milestones:\n$/, '');
    const planning = workbook(yaml, EXPLORED);
    const expected = ['A first milestone', 'Roles and decisions', 'Challenges', 'Communication'];
    assert.deepEqual(inTree(planning, today), expected);
    assert.equal(onLens(planning, today), 4);
  });

  it('counts what planning left open when it is time to look back', () => {
    const done = milestones('title: Flyers; due: 2026-10-01; owner: Kim; status: done');
    const over = workbook(
      `${partner('Ours')}\ngoal:\n  time-bound: 2026-10-15\n${done}`,
      DISCUSSED,
    );
    const open = inTree(over, today);
    assert.ok(open.includes('Goal: Specific') && open.includes('What did we learn?'));
    assert.equal(onLens(over, today), open.length);
    assert.deepEqual(
      openQuestions(over, today).map(({ label }) => label),
      open,
    );
  });
});
