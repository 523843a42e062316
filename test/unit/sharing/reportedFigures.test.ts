import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { quarterOf } from '../../../src/core/sharing/board/period.ts';
import { readFigures } from '../../../src/core/sharing/board/readFigures.ts';
import { reportDocument } from '../../../src/core/sharing/board/report.ts';
import { writeDocument } from '../../../src/core/sharing/writeDocument.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';
import type { SharedDocument } from '../../../src/core/sharing/document.ts';
import { sampleText } from './golden.ts';
import { outline } from './outline.ts';

const TODAY = parseDay('2026-11-24')!;

const QUARTERS = ['2026-02-01', '2026-05-01', '2026-08-01', '2026-11-01', '2027-02-01'];

function isSameQuarter(one: string, other: string): boolean {
  return quarterOf(parseDay(one)!).from === quarterOf(parseDay(other)!).from;
}

/** The report of one workbook, about this quarter. */
function reportOf(facts: string): SharedDocument {
  const workbook = opened(withFrontMatter(`organization:\n  name: Zoo\n${facts}`));
  const options = { today: TODAY, t: inEnglish, period: quarterOf(TODAY) };
  return reportDocument([{ path: 'partnerships/zoo.md', workbook }], options);
}

describe('a figure in the report for the board', () => {
  /** The quarters in whose reports a result is claimed. */
  function claimedIn(text: string): readonly string[] {
    const workbook = opened(text);
    return QUARTERS.filter((one) => {
      const period = quarterOf(parseDay(one)!);
      const options = { today: TODAY, t: inEnglish, period, onePage: true };
      const shown = outline(reportDocument([{ path: 'partnerships/one.md', workbook }], options));
      const isCloser = shown.includes('We work more closely with');
      const isCounted = /^- [^:\n]+: [^\n]*\(target /m.test(shown);
      assert.ok(isCounted || !isCloser, shown);
      return isCounted;
    });
  }

  it('is claimed by one quarter, though nothing says when it was counted', () => {
    const deaf = sampleText('maple-fork-deaf-community-center-cycle-1');
    const finished = sampleText('harbor-light-food-bank-cycle-1');
    const of = (text: string): string => /time-bound: ([\d-]+)/.exec(text)![1]!;
    assert.deepEqual(claimedIn(deaf), [QUARTERS.find((one) => isSameQuarter(one, of(deaf)))]);
    assert.equal(claimedIn(finished).length, 1);
    const ended = (more: string): string =>
      deaf.replace(/^started: .*$/m, (line) => `${line}\nstatus: ended${more}`);
    assert.deepEqual(claimedIn(ended('\nstatus-since: 2026-08-14')), ['2026-08-01']);
    assert.deepEqual(claimedIn(ended('')), claimedIn(deaf));
  });

  it('is told as undated where not even a goal has a date', () => {
    const text = sampleText('maple-fork-deaf-community-center-cycle-1');
    const ended = text.replace(/^started: .*$/m, 'status: ended');
    const undated = ended.replace(/^ +time-bound: .*\n/m, '');
    const shown = outline(
      reportDocument([{ path: 'partnerships/one.md', workbook: opened(undated) }], {
        ...{ today: TODAY, t: inEnglish, period: quarterOf(TODAY) },
      }),
    );
    assert.match(shown, /\(target \d+, no date\)/);
  });

  it('explains the years of those figures that it shows, and no others', () => {
    const count =
      'goal:\n  measurable:\n    - measure: Households served\n      target: 9\n      unit: households\n      readings:\n        - on: 2026-10-01\n          value: 4\n';
    const value = 'started: 2026-10-01\nroles:\n  - organization: Zoo\n    value: 500\n';
    for (const [text, isCount, isValue] of [
      [count, true, false],
      [value, false, true],
      [`${count}${value}`, true, true],
    ] as const) {
      const html = strFromU8(writeDocument(reportOf(text), 'html'));
      assert.equal(/counts? (?:is|are) listed under the fiscal year/i.test(html), isCount, text);
      assert.equal(/dollar values(?: are listed|,) under/i.test(html), isValue, text);
    }
  });

  it('shades the month that it is, where it says so', () => {
    const text = 'started: 2026-10-01\ngoal:\n  time-bound: 2027-02-01';
    const html = strFromU8(writeDocument(reportOf(text), 'html'));
    assert.match(html, /Shading marks this month/);
    assert.match(html, /<rect x="([\d.]+)"[^>]*fill="#C5D3D8"\/><text [^>]*>Nov<\/text>/);
    assert.equal(html.match(/<rect [^>]*\/><text [^>]*font-weight="bold">/g)?.length, 1);
    const word = strFromU8(unzipSync(writeDocument(reportOf(text), 'docx'))['word/document.xml']!);
    const cellOf = (month: string): string =>
      new RegExp(`<w:tc>(?:(?!</w:tc>).)*>${month}</w:t>`, 's').exec(word)?.[0] ?? '';
    assert.match(cellOf('Nov'), /w:fill="C5D3D8"/);
    assert.doesNotMatch(cellOf('Oct'), /w:fill/);
  });

  it('counts no list of ideas among the partners', () => {
    const ideas = opened(withFrontMatter('candidates:\n  - name: Quilters Guild\n'));
    const zoo = opened(withFrontMatter('organization:\n  name: Zoo\n'));
    const options = { today: TODAY, t: inEnglish, period: quarterOf(TODAY) };
    const all = [ideas, zoo].map((workbook, at) => ({
      path: `partnerships/${String(at)}.md`,
      workbook,
    }));
    const shown = outline(reportDocument(all, options));
    assert.match(shown, /1 partner, 1 open cycle/);
    assert.doesNotMatch(shown, /No organization/);
    const broken = opened(withFrontMatter('organization: [\n'));
    const unread = reportDocument([{ path: 'partnerships/one.md', workbook: broken }], options);
    assert.doesNotMatch(outline(unread), /couldn’t be read/);
    assert.match(unread.remark ?? '', /couldn’t be read/);
  });

  it('that has changed is told in a sentence, with what became of what was late', () => {
    const milestones = (first: string, second: string): string =>
      `goal:\n  measurable:\n    - measure: Visits\n      target: 9\n      readings:\n        - on: 2026-10-01\n          value: 4\n    - measure: Cards\n      target: 5\n      result: 2\nmilestones:\n  - title: Flyers\n    due: ${first}\n  - title: Banner\n    due: 2026-11-02\n${second}`;
    const before = milestones('2026-11-01', '');
    const since = readFigures(writeDocument(reportOf(before), 'html'))!;
    const now = milestones(
      '2026-12-16\n    first-due: 2026-11-01\n    note: The printer broke',
      '    status: dropped\n    note: No money\n',
    ).replace('value: 4', 'value: 7');
    const workbook = opened(withFrontMatter(`organization:\n  name: Zoo\n${now}`));
    const options = { today: TODAY + 1, t: inEnglish, period: quarterOf(TODAY), onePage: true };
    const shown = outline(
      reportDocument([{ path: 'partnerships/zoo.md', workbook }], { ...options, since }),
    );
    assert.match(
      shown,
      /- Zoo: Flyers, from November 1, 2026 to December 16, 2026\. The printer broke\.\n- Zoo: Banner \(dropped\)\. No money\.\n- Zoo: Late, from 2 to none\.\n/,
    );
    assert.match(shown, /- Zoo: Results, from Visits: 4; [^\n]* to Visits: 7/);
    assert.equal(shown.match(/\(dropped\)/g)?.length, 1);
    assert.doesNotMatch(shown, / before, [^\n]* now\./);
  });

  it('tells why something was dropped that was not late yet', () => {
    const steps = (more: string): string =>
      `milestones:\n  - title: Sign\n    due: 2026-12-01\n  - title: Banner\n    due: 2026-12-20\n${more}`;
    const since = readFigures(writeDocument(reportOf(steps('')), 'html'))!;
    const dropped = '    status: dropped\n    note: Hosts meet anyway\n';
    const workbook = opened(withFrontMatter(`organization:\n  name: Zoo\n${steps(dropped)}`));
    const options = { today: TODAY + 1, t: inEnglish, period: quarterOf(TODAY), onePage: true };
    const shown = outline(
      reportDocument([{ path: 'partnerships/zoo.md', workbook }], { ...options, since }),
    );
    assert.match(shown, /- Zoo: Banner \(dropped\)\. Hosts meet anyway\./);
  });

  it('tells what was moved or dropped further ahead than a report shows, and carries no title of it', () => {
    const steps = (due: string): string => `milestones:\n  - title: Spring fair\n    due: ${due}\n`;
    const html = writeDocument(reportOf(steps('2027-05-01')), 'html');
    assert.doesNotMatch(strFromU8(html), /Spring fair/);
    const since = readFigures(html)!;
    const told = (now: string): string => {
      const workbook = opened(withFrontMatter(`organization:\n  name: Zoo\n${now}`));
      const options = { today: TODAY + 1, t: inEnglish, period: quarterOf(TODAY), onePage: true };
      const books = [{ path: 'partnerships/zoo.md', workbook }];
      return outline(reportDocument(books, { ...options, since }));
    };
    assert.match(
      told(steps('2027-09-01')),
      /- Zoo: Spring fair, from May 1, 2027 to September 1, 2027\./,
    );
    assert.match(told(steps('2027-05-01\n    status: dropped')), /Spring fair \(dropped\)/);
    assert.doesNotMatch(told(steps('2027-05-01')), /Spring fair|#\w/);
    assert.doesNotMatch(told('milestones: []\n').split('## ')[0]!, /#\w{4}/);
  });

  it('leaves lines out where what is asked of the board takes more than one', () => {
    const due = Array.from(
      { length: 28 },
      (_, at) =>
        `\n  - title: Step ${String(at)}\n    due: 2026-12-${String(at + 1).padStart(2, '0')}`,
    ).join('');
    const workbook = opened(withFrontMatter(`organization:\n  name: Zoo\nmilestones:${due}`));
    const linesWith = (ask: string): number => {
      const options = { today: TODAY, t: inEnglish, period: quarterOf(TODAY), onePage: true, ask };
      const document = reportDocument([{ path: 'partnerships/zoo.md', workbook }], options);
      return outline(document).match(/^- /gm)!.length;
    };
    assert.equal(linesWith('A van for May.') - linesWith('A van for May. '.repeat(13)), 2);
  });
});
