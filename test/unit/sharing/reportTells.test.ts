import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { quarterOf } from '../../../src/core/sharing/board/period.ts';
import { readFigures } from '../../../src/core/sharing/board/readFigures.ts';
import { reportDocument } from '../../../src/core/sharing/board/report.ts';
import { makeShared, type ShareRequest } from '../../../src/core/sharing/makeShared.ts';
import type { SharedFile } from '../../../src/core/sharing/sharedFile.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';
import { outline } from './outline.ts';

const TODAY = parseDay('2026-11-24')!;

function workbooksOf(texts: readonly string[]): ShareRequest['workbooks'] {
  return texts.map((text, at) => ({
    path: `partnerships/${String(at)}.md`,
    workbook: opened(text),
  }));
}

function zoo(more: string): string {
  return withFrontMatter(`organization:\n  name: Zoo\n${more}`);
}

function shared(workbooks: ShareRequest['workbooks']): SharedFile & { readonly kind: 'file' } {
  const request = { kind: 'report', format: 'html', today: TODAY, t: inEnglish } as const;
  const made = makeShared({ ...request, workbooks });
  assert.ok(made.kind === 'file');
  return made;
}

const remarkOf = (workbooks: ShareRequest['workbooks']): string | undefined =>
  shared(workbooks).remark;

function page(texts: readonly string[]): string {
  const options = { today: TODAY, t: inEnglish, period: quarterOf(TODAY), onePage: true };
  return outline(reportDocument(workbooksOf(texts), options));
}

describe('What a report tells', () => {
  it('says nothing to the board that only staff can mend', () => {
    const untidy = zoo(
      'milestones:\n  - due: 2026-10-30\n    owner: Ana\n  - title: Books\n    due: 2026-11-02\n    owner: Everyone\n  - title: Map\n    due: 2026-12-02',
    );
    const shown = page([untidy]);
    assert.doesNotMatch(shown, /Untitled|Everyone|nobody/);
    assert.match(shown, /- Books \(Zoo\), due November 2, 2026\.\n/);
    const remark = remarkOf(workbooksOf([untidy])) ?? '';
    assert.match(remark, /without a title aren’t in the report: Zoo\. Nobody in particular/);
    assert.equal(remarkOf(workbooksOf([zoo('')])), undefined);
  });

  it('calls a partner new in its first cycle alone, and once', () => {
    const began = (number: number, more = ''): string =>
      zoo(`cycle: ${String(number)}\nstarted: 2026-10-0${String(number)}\n${more}`);
    const oak = began(1).replace('Zoo', 'Oak');
    assert.match(page([began(1), began(2), oak]), /\n- New: Oak, Zoo\.\n/);
    assert.doesNotMatch(page([began(2)]), /New: /);
    assert.doesNotMatch(page([began(1, 'status: ended\nstatus-since: 2026-11-20')]), /New: /);
  });

  it('names as many partners in a line as page one has room for', () => {
    const began = (count: number): string =>
      page(
        Array.from({ length: count }, (_, at) =>
          zoo('started: 2026-10-05').replace('Zoo', `Zoo ${String(at + 10)}`),
        ),
      );
    assert.match(began(6), /\n- New: Zoo 10, [^\n]*, Zoo 15\.\n/);
    assert.match(began(40), /\n- New: Zoo 10, [^\n]*, Zoo 14, and 35 more\.\n/);
  });

  it('leaves a pause in the period in which it began', () => {
    const paused = (since: string): string =>
      outline(
        reportDocument(workbooksOf([zoo(`status: paused\nstatus-since: ${since}`)]), {
          ...{ today: TODAY, t: inEnglish, period: quarterOf(TODAY) },
        }),
      );
    assert.match(paused('2026-10-02'), /What happened[^]*\| Paused \|/);
    for (const other of ['2026-09-01', '2027-01-01'])
      assert.doesNotMatch(paused(other), /What happened[^]*\| Paused \|/);
  });

  it('tells what the notes of its meetings say was learned', () => {
    const met = (day: string): string =>
      `${zoo('')}\n### Meeting notes\n\n#### ${day}\n\n- Snacks came late.\n- We learned that **boxes** go out first.\n- Lección: venir antes.\n- Ana: boxes by Friday\n\n##### Lessons learned\n\nFewer flyers.\n`;
    const shown = (day: string): string =>
      outline(
        reportDocument(workbooksOf([met(day)]), {
          ...{ today: TODAY, t: inEnglish, period: quarterOf(TODAY) },
        }),
      );
    const [, lessons = ''] =
      /## What we learned\n([^]*?)\n\n## /.exec(`${shown('2026-10-06')}\n\n## `) ?? [];
    assert.match(lessons, /We learned that/);
    assert.match(lessons, /Lección: venir antes/);
    assert.match(lessons, /Fewer flyers/);
    assert.doesNotMatch(lessons, /Snacks|Ana/);
    assert.doesNotMatch(shown('2026-09-06'), /What we learned/);
  });

  it('says once what its first page says whole, and begins no page for little more', () => {
    const lateBooks = (count: number): string =>
      zoo(
        `milestones:\n${Array.from({ length: count }, (_, at) => `  - title: Books ${String(at)}\n    due: 2026-11-02\n`).join('')}`,
      );
    const whole = (text: string) =>
      reportDocument(workbooksOf([text]), {
        ...{ today: TODAY, t: inEnglish, period: quarterOf(TODAY) },
      });
    const startsPage = (text: string): boolean =>
      whole(text).blocks.some((one) => one.kind === 'heading' && one.startsPage === true);
    assert.doesNotMatch(outline(whole(lateBooks(3))), /Everything that’s late/);
    assert.match(outline(whole(lateBooks(40))), /Everything that’s late/);
    assert.deepEqual([3, 40].map(lateBooks).map(startsPage), [false, true]);
  });

  it('counts nobody where nothing goes on', () => {
    assert.doesNotMatch(page([zoo('status: ended\nstatus-since: 2026-11-01')]), /\b0 /);
  });

  it('counts looking back among what is late', () => {
    const over = zoo(
      'goal:\n  time-bound: 2026-10-31\nmilestones:\n  - title: Sign\n    status: done',
    );
    assert.match(page([over]), /- Look back on the goal \(Zoo\), due October 31, 2026\.\n/);
  });

  it('never calls a slip better, and says it on the first page', () => {
    const two = (first: string, second: string): string =>
      zoo(`milestones:\n  - title: Letter\n    due: ${first}\n  - title: Map\n    due: ${second}`);
    const before = two('2026-11-18', '2026-11-19\n    status: in progress');
    const since = readFigures(shared(workbooksOf([before])).bytes)!;
    const done = '2026-11-19\n    status: done';
    const dropped = '2026-11-18\n    status: dropped';
    const moved = '2026-12-11\n    first-due: 2026-11-18';
    const cases: readonly (readonly [now: string, isBetter: boolean, says: RegExp])[] = [
      [two('2026-11-18\n    status: done', done), true, /Late, from 2 to none/],
      [two(moved, done), false, /Letter, from November 18, 2026 to December 11, 2026\.\n/],
      [two('2026-12-11', done), false, /Letter, from November 18, 2026 to December 11/],
      [two(dropped, done), false, /Letter \(dropped\)\.\n/],
      [zoo(`milestones:\n  - title: Map\n    due: ${done}`), false, /Letter \(dropped\)/],
      [before.replace('name: Zoo', 'name: Zoo\nstatus: ended'), false, /Zoo/],
    ];
    for (const [now, isBetter, says] of cases) {
      const options = { today: TODAY + 1, t: inEnglish, period: quarterOf(TODAY), since };
      const shown = outline(reportDocument(workbooksOf([now]), options));
      const [first = ''] = shown.split('## Where each partnership stands');
      assert.match(first, says);
      assert.equal(/\| Late \|[^\n]*\| Improved \|/.test(shown), isBetter, shown);
    }
  });
});
