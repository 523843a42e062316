import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { isPast, withEnding, type Ending } from '../../../src/core/imports/pastGuide.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import { buildPortfolio } from '../../../src/core/portfolio/portfolio.ts';
import { summarizeText } from '../../../src/core/portfolio/summary.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { planWorkbook } from '../../../src/core/workbook/scaffold/planWorkbook.ts';
import { paragraph, wordFile } from '../../support/wordFile.ts';
import { SAMPLES } from '../../support/importSamples.ts';

const LATER = parseDay('2030-01-01')!;
const plans = fs
  .readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.docx'))
  .map((name) => ({
    name,
    plan: planImport(
      { name, bytes: fs.readFileSync(path.join(SAMPLES, name)) },
      { today: parseDay('2026-11-25')!, known: [] },
    ),
  }));
const past = plans.filter(({ plan }) => isPast(plan, LATER));

/** What is written of a plan, with how late each workbook begins its life. */
function written(plan: ReturnType<typeof planImport>, ending: Ending) {
  const ended = withEnding(plan, ending, LATER);
  assert.ok(ended.kind === 'plan');
  return ended.workbooks.map(({ organization, request, placed }) => {
    const made = planWorkbook({ ...request, organization: organization ?? 'Partner', cycle: 1 });
    assert.ok(made.kind === 'plan');
    const portfolio = buildPortfolio([{ path: 'a.md', summary: summarizeText(made.text)! }], LATER);
    const { status } = portfolio.states.get('a.md')!;
    return { status, placed, cycle: openWorkbook(made.text)!.cycle };
  });
}

describe('A guide whose dates all lie behind us', () => {
  it('is asked how it ended, and one with a date ahead is not', () => {
    assert.ok(past.length >= 3, String(past.length));
    const clean = plans.find(({ name }) => name === '01-clean.docx')!.plan;
    assert.ok(isPast(clean, LATER));
    assert.ok(!isPast(clean, parseDay('2026-12-11')!)); // the goal’s own day
    assert.ok(isPast(clean, parseDay('2026-12-12')!));
  });

  for (const { name, plan } of past) {
    it(`begins no life late, and loses nothing: ${name}`, () => {
      const before = written(plan, 'as-is');
      for (const ending of ['done', 'ended'] as const) {
        for (const [at, one] of written(plan, ending).entries()) {
          assert.ok(['ended', 'complete'].includes(one.status), one.status);
          assert.equal(
            (one.cycle.milestones ?? []).length,
            (before[at]!.cycle.milestones ?? []).length,
          );
          const kept = one.placed.map(({ to, text }) => `${to}: ${text}`);
          for (const { to, text } of before[at]!.placed)
            assert.ok(to.endsWith('status') || kept.includes(`${to}: ${text}`), to);
          const open = (one.cycle.milestones ?? []).filter(
            ({ status }) => status !== 'done' && status !== 'dropped',
          );
          if (ending === 'done') assert.deepEqual(open, []);
        }
      }
    });
  }
});

describe('A guide with dates as people write them', () => {
  for (const [line, due] of [
    ['Letter to families – End of November 2025', '2025-11-30'],
    ['Letter to families – by the end of Nov 2025', '2025-11-30'],
    ['First class 5/6/25 (Dev + Marge)', '2025-05-06'],
    ['First class – mid-May 2025', '2025-05-15'],
  ] as const) {
    it(`is asked how it ended: ${line}`, () => {
      const body = [
        paragraph('Identifying organizations', { style: 'Heading2' }),
        paragraph('Oak Choir – singers', { bullet: 0 }),
        paragraph('Milestones and timeline', { style: 'Heading2' }),
        paragraph(line, { bullet: 0 }),
      ].join('');
      const plan = planImport(
        { name: 'old.docx', bytes: wordFile(body) },
        { today: parseDay('2026-11-25')!, known: [] },
      );
      assert.ok(plan.kind === 'plan');
      const placed = plan.workbooks[0]?.placed.find(({ to }) => to === 'milestones.0.due');
      assert.equal(placed?.text, due);
      assert.ok(isPast(plan, parseDay('2026-11-25')!));
    });
  }
});
