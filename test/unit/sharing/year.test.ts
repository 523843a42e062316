import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addMonths, dayOf, isoDay, parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { quarterOf } from '../../../src/core/sharing/board/period.ts';
import { reportDocument } from '../../../src/core/sharing/board/report.ts';
import type { Figure } from '../../../src/core/sharing/document.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';

const TODAY = parseDay('2026-11-24')!;
const FIRST = dayOf({ year: 2026, month: 7, day: 1 });
const MONTHS = ['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];
const STATUSES = ['', 'not started', 'in progress', 'done', 'dropped'] as const;

type Dated = readonly [due: string, status: (typeof STATUSES)[number]];

/** The picture of the year, with its table, of a report about partners with these milestones. */
function yearOf(partners: readonly (readonly Dated[])[]): Figure {
  const workbooks = partners.map((milestones, at) => {
    const items = milestones.map(
      ([due, status]) =>
        `  - title: Step\n    due: ${due}\n${status === '' ? '' : `    status: ${status}\n`}`,
    );
    const list = items.length === 0 ? '' : `milestones:\n${items.join('')}`;
    const text = withFrontMatter(
      `organization:\n  name: Partner ${String(at + 10)}\nstarted: 2026-08-17\ngoal:\n  time-bound: 2027-03-15\n${list}`,
    );
    return { path: `${String(at)}.md` as const, workbook: opened(text) };
  });
  const options = { today: TODAY, t: inEnglish, period: quarterOf(TODAY) };
  const { blocks } = reportDocument(workbooks, options);
  const at = blocks.findIndex((one) => one.kind === 'heading' && one.text === 'The year');
  const found = blocks[at + 1];
  assert.ok(found?.kind === 'figure');
  return found;
}

const MARKS: Readonly<Record<string, string>> = { late: '!', open: '○', done: '✓' };

/** What the words of a row say: in which months there is what. */
function saidIn(words: string): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  for (const [, state = '', dates = ''] of words.matchAll(/(\w+): ([^;]*)/g))
    for (const [, month = ''] of dates.matchAll(/([A-Z]\w\w)\u00A0\d+/g))
      said.set(month, [...(said.get(month) ?? []), MARKS[state] ?? '?']);
  return said;
}

describe('The picture of the year, for whoever doesn’t see it', () => {
  const day = fc.integer({ min: -40, max: 400 }).map((days) => isoDay(FIRST + days));
  const milestones = fc.array(fc.tuple(day, fc.constantFrom(...STATUSES)), { maxLength: 8 });

  it('says in words, partner by partner, each mark that it shows', () => {
    fc.assert(
      fc.property(fc.array(milestones, { minLength: 1, maxLength: 4 }), (partners) => {
        const { grid, table } = yearOf(partners);
        assert.equal(grid.rows.length, table.rows.length);
        grid.rows.forEach(({ name, spans }, at) => {
          const cells = table.rows[at]!.map(({ runs }) => runs.map(({ text }) => text).join(''));
          assert.equal(cells[0], name);
          const said = saidIn(cells[4] ?? '');
          spans.forEach(({ mark = '' }, month) => {
            const shown = mark.split(' ').filter((one) => one !== '' && one !== '◆');
            const words = said.get(MONTHS[month]!) ?? [];
            assert.equal(
              shown.length > 0,
              words.length > 0,
              `${MONTHS[month]!}: ${cells[4] ?? ''}`,
            );
            for (const one of shown) assert.ok(words.includes(one), cells[4]);
            // The goal’s date has a column of its own.
            assert.equal(
              mark.includes('◆'),
              MONTHS[month] === 'Mar' && cells[3] === 'Mar 15, 2027',
            );
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is short, what needs care first, and says of which months', () => {
    const { table } = yearOf([
      [
        ['2026-09-11', 'done'],
        ['2026-12-10', ''],
        ['2026-11-20', 'in progress'],
        ['2027-02-05', ''],
        ['2026-11-12', 'not started'],
        ['2026-10-08', 'dropped'],
        [isoDay(addMonths(FIRST, 12)), ''],
      ],
      [],
    ]);
    const [, none] = table.rows;
    const said = table.rows[0]?.[4]?.runs
      .map(({ text }) => text.replaceAll('\u00A0', ' '))
      .join('');
    assert.equal(said, 'late: Nov 12, Nov 20; open: Dec 10, Feb 5; done: Sep 11');
    assert.deepEqual(none?.[4]?.runs, []);
    assert.equal(
      table.columns[4]?.title.replaceAll('\u00A0', ' '),
      'Milestones, Jul 2026 to Jun 2027',
    );
  });

  it('has no such column where nobody has a milestone in these months', () => {
    assert.equal(yearOf([[['2025-01-01', 'done']]]).table.columns.length, 4);
  });
});
