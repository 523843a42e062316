import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { makeShared, type ShareRequest } from '../../../src/core/sharing/makeShared.ts';
import { fiscalYearOf, quarterBefore, quarterOf } from '../../../src/core/sharing/board/period.ts';
import type { Figures } from '../../../src/core/sharing/board/figures.ts';
import { readFigures } from '../../../src/core/sharing/board/readFigures.ts';
import { reportDocument } from '../../../src/core/sharing/board/report.ts';
import { isoDay } from '../../../src/core/calendar/day.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';
import { assertGolden, sampleText } from './golden.ts';
import { outline } from './outline.ts';
import { inTimeZones } from './timeZones.ts';

const TODAY = parseDay('2026-11-24')!;
const NAMES = [
  'crossroads-barbershop-collective-cycle-1',
  'harbor-light-food-bank-cycle-1',
  'harbor-light-food-bank-cycle-2',
  'maple-fork-deaf-community-center-cycle-1',
  'northside-soccer-league-cycle-1',
  'riverbend-tenants-union-cycle-1',
  'second-spring-reentry-network-cycle-1',
  'story-kettle-elders-circle-cycle-1',
  'willow-street-free-clinic-cycle-1',
];

function workbooksOf(texts: readonly string[]): ShareRequest['workbooks'] {
  return texts.map((text, at) => ({
    path: `partnerships/${String(at)}.md`,
    workbook: opened(text),
  }));
}

const SAMPLE = workbooksOf(NAMES.map(sampleText));

function report(
  workbooks: ShareRequest['workbooks'],
  format: ShareRequest['format'],
  more: Partial<ShareRequest> = {},
): Uint8Array {
  const made = makeShared({
    kind: 'report',
    format,
    today: TODAY,
    t: inEnglish,
    workbooks,
    ...more,
  });
  assert.ok(made.kind === 'file', made.kind === 'nothing' ? made.why : '');
  return made.bytes;
}

const EARLIER = `organization:
  name: Harbor "Light" & Co
cycle: 1
spectrum:
  current: consult
goal:
  statement: We will feed 60 families by winter.
  measurable:
    - measure: Households
      target: 150
      readings:
        - on: 2026-06-30
          value: 63
  time-bound: 2026-12-15
milestones:
  - title: Sign
    due: 2026-11-01
    owner: Ana
`;
const LATER = EARLIER.replace('current: consult', 'current: consult\n  reached: involve')
  .replace('2026-12-15', '2027-01-31')
  .replace('owner: Ana', 'owner: Ana\n    status: done')
  .replace('60 families', '40 families')
  .replace('value: 63', 'value: 90');

function remarkOf(workbooks: ShareRequest['workbooks']): string | undefined {
  const request = { kind: 'report', format: 'html', today: TODAY, t: inEnglish } as const;
  const made = makeShared({ ...request, workbooks });
  assert.ok(made.kind === 'file');
  return made.remark;
}

describe('the report for the board', () => {
  it('says what the board wants to know, figures first', () => {
    const document = reportDocument(SAMPLE, {
      today: TODAY,
      t: inEnglish,
      period: quarterOf(TODAY),
    });
    assertGolden('report.txt', outline(document));
  });

  it('is about a quarter, the one before, or a fiscal year', () => {
    const shown = ({ from, to }: { from: number; to: number }): string =>
      `${isoDay(from)} ${isoDay(to)}`;
    assert.equal(shown(quarterOf(TODAY)), '2026-10-01 2026-12-31');
    assert.equal(shown(quarterBefore(parseDay('2026-02-10')!)), '2025-10-01 2025-12-31');
    assert.equal(shown(fiscalYearOf(TODAY, 7)), '2026-07-01 2027-06-30');
    assert.equal(shown(fiscalYearOf(parseDay('2026-02-28')!, 7)), '2025-07-01 2026-06-30');
    assert.equal(shown(fiscalYearOf(TODAY, 1)), '2026-01-01 2026-12-31');
  });

  it('adds up what partners count alike, by plan priority and fiscal year', () => {
    const partner = (name: string, priority: string, measures: string, more = ''): string =>
      withFrontMatter(
        `organization:\n  name: ${name}\nplan-priority: ${priority}\nstarted: 2026-03-01\ngoal:\n  measurable:\n${measures}${more}`,
      );
    const counted = (measure: string, unit: string, ...readings: readonly string[]): string =>
      `    - measure: ${measure}\n      target: 100\n      unit: ${unit}\n      readings:\n${readings
        .map(
          (one) => `        - on: ${one.split(' ')[0]!}\n          value: ${one.split(' ')[1]!}\n`,
        )
        .join('')}`;
    const workbooks = workbooksOf([
      partner(
        'Alder',
        'Reading',
        counted('Hours given', 'hours', '2026-06-30 40', '2026-10-05 100'),
      ),
      partner(
        'Birch',
        'reading',
        counted('Volunteer hours', 'hours', '2026-10-06 7.5'),
        'roles:\n  - organization: Birch\n    value: 4,500\n',
      ),
      // A share adds up to nothing, nor does what a library counts in its own words.
      partner(
        'Cedar',
        'Health',
        counted('Hours given', 'percent', '2026-10-06 70') +
          counted('Jars', 'jars', '2026-10-06 3'),
      ),
      // Not counted in the period, nor before it.
      partner('Date', 'Health', counted('Hours given', 'hours', '2027-01-06 9')),
    ]);
    const options = { today: TODAY, t: inEnglish, period: quarterOf(TODAY) };
    const said = outline(reportDocument(workbooks, options));
    const totals = /## Totals\n([\s\S]*?)\(note\)/.exec(said)?.[1] ?? '';
    const rows = totals.split('\n').filter((line) => /Hours given|Dollar/.test(line));
    assert.deepEqual(
      rows.map((line) => line.replace(/\s*\|\s*/g, '|').replace(/^\||\|$/g, '')),
      [
        'Hours given (hours)|Reading|FY2026|1|40',
        'Hours given (hours)|Reading|FY2027|2|67.5',
        'Hours given (hours)|All||2|107.5',
        'Dollar value|Reading|FY2026|1|$4,500',
      ],
    );
    assert.ok(said.includes('Combined: Hours given: 107.5.'), said);
    const calendarYear = outline(reportDocument(workbooks, { ...options, fiscalYearStart: 1 }));
    assert.ok(!calendarYear.includes('FY2027'));
  });

  for (const format of ['html', 'docx'] as const) {
    it(`finds its own figures again, as ${format}`, () => {
      const figures = readFigures(report(SAMPLE, format));
      assert.ok(figures !== undefined);
      assert.equal(isoDay(figures.asOf), '2026-11-24');
      assert.equal(figures.rows.length, SAMPLE.length);
      const row = figures.rows.find(({ cycle }) => cycle === 'Cycle 2: Cooking together');
      assert.deepEqual(row, {
        partner: 'Harbor Light Food Bank',
        cycle: 'Cycle 2: Cooking together',
        status: 'Working together',
        level: 'Collaborate',
        goal: 'By 31 May 2027 families from the pantry nights will plan and host 10 cooking evenings in the library kitchen, with 120 people at the tables in all.',
        goalDate: '2027-05-31',
        milestones: '2 of 5',
        late: '',
        results: '',
        due: '2026-12-03 Menu cards printed in three languages\n2027-02-11 Half-way talk with all hosts\n2027-05-14 #ljed47',
      });
    });

    it(`says what moved, slipped, is new and is gone since an earlier one, as ${format}`, () => {
      const other = withFrontMatter('organization:\n  name: Zoo\ncycle: 1');
      const since = report(workbooksOf([withFrontMatter(EARLIER), other]), format);
      const another = withFrontMatter('organization:\n  name: Aquarium\ncycle: 1');
      const now = workbooksOf([withFrontMatter(LATER), another]);
      const html = strFromU8(report(now, 'html', { since, today: TODAY + 60 }));
      const at = html.lastIndexOf('All that has changed since November 24, 2026');
      const changes = [...html.slice(at, html.indexOf('</table>', at)).matchAll(/<tr>(.*?)<\/tr>/g)]
        .slice(1)
        .map(([, row = '']) =>
          row
            .replace(/<\/t[hd]>/g, '|')
            .replace(/<[^>]*>/g, '')
            .replaceAll('&quot;', '"')
            .replaceAll('&amp;', '&'),
        );
      assert.deepEqual(changes, [
        'Aquarium|Cycle 1|New||Choosing a partner|New|',
        'Harbor "Light" & Co|Cycle 1|Status|Choosing a partner|Working together|Changed|',
        'Harbor "Light" & Co|Cycle 1|Level|Consult|Involve|Improved|',
        'Harbor "Light" & Co|Cycle 1|Goal|“We will feed 60 families by winter”|“We will feed 40 families by winter”|Changed|',
        'Harbor "Light" & Co|Cycle 1|Goal date|December 15, 2026|January 31, 2027|Slipped|',
        'Harbor "Light" & Co|Cycle 1|Late|1|none|Improved|',
        'Harbor "Light" & Co|Cycle 1|Milestones done|0 of 1|1 of 1|Changed|',
        'Harbor "Light" & Co|Cycle 1|Results|Households: 63|Households: 90|Changed|',
        'Zoo|Cycle 1|No longer listed|Choosing a partner||No longer listed|',
      ]);
    });
  }

  it('knows a partner by the names it had, also where two became one', () => {
    const cycles = (...yaml: readonly string[]): ShareRequest['workbooks'] =>
      workbooksOf(yaml.map((one) => withFrontMatter(one)));
    const named = (name: string, cycle: number, ...former: readonly string[]): string =>
      [
        `organization:\n  name: ${name}`,
        ...(former.length > 0 ? [`  formerly: [${former.join()}]`] : []),
        `cycle: ${String(cycle)}`,
      ].join('\n');
    type Workbooks = ShareRequest['workbooks'];
    const changes = (before: Workbooks, now: Workbooks): boolean =>
      /No longer listed|>New</.test(
        strFromU8(report(now, 'html', { since: report(before, 'html'), today: TODAY + 60 })),
      );
    assert.ok(changes(cycles(named('Elm', 1)), cycles(named('Oak', 1))));
    assert.ok(!changes(cycles(named('Elm', 1)), cycles(named('Oak', 1, 'Elm'))));
    const two = cycles(named('Elm', 1), named('Oak', 1));
    assert.ok(!changes(two, cycles(named('Oak', 2, 'Elm'), named('Oak', 1))));
    assert.ok(changes(two, cycles(named('Oak', 2), named('Oak', 1))));
  });

  it('finds any name in its figures again', () => {
    const partner = withFrontMatter(
      `organization:\n  name: 'A > B & "Ñ" <b>it''s</b> &amp; =3D'\ncycle: 1`,
    );
    for (const format of ['html', 'docx'] as const) {
      const row = readFigures(report(workbooksOf([partner]), format))?.rows[0];
      assert.equal(row?.partner, `A > B & "Ñ" <b>it's</b> &amp; =3D`);
    }
  });

  it('says in a sentence that it can’t be compared with what isn’t as it was shared', () => {
    const page = strFromU8(report(SAMPLE, 'html'));
    for (const since of [
      strToU8('<p>Hello</p>'),
      new Uint8Array([0x50, 0x4b, 3, 4, 0]),
      report(SAMPLE, 'docx').subarray(0, -100),
      strToU8(page.replace('<meta name="p', '<meta content="" name="p')),
      strToU8(page.replace('&quot;asOf&quot;', '&quot;as of&quot;')),
      strToU8(page.replace('2026-11-24', '2026-13-24')),
    ]) {
      const made = makeShared({
        ...{ kind: 'report', format: 'html', today: TODAY, t: inEnglish },
        ...{ workbooks: SAMPLE, since },
      });
      assert.ok(made.kind === 'nothing');
      assert.match(made.why, /^We can’t compare with that file\./);
    }
  });

  it('has no page for a machine: its figures are in no text that a reader sees', () => {
    const document = reportDocument(SAMPLE, {
      today: TODAY,
      t: inEnglish,
      period: quarterOf(TODAY),
    });
    const shown = outline(document);
    assert.doesNotMatch(shown, /leave it as it is|Figures as of|\d{4}-\d{2}-\d{2}/);
    const parts = unzipSync(report(SAMPLE, 'docx'));
    assert.match(strFromU8(parts['customXml/item1.xml']!), /Harbor Light Food Bank/);
    assert.doesNotMatch(strFromU8(parts['word/document.xml']!), /2027-05-31/);
  });

  it('tells two cycles with one partner apart beside its pictures', () => {
    const cycle = (name: string, number: number): string =>
      withFrontMatter(
        `organization:\n  name: ${name}\ncycle: ${String(number)}\nspectrum:\n  current: consult\n`,
      );
    const html = strFromU8(
      report(workbooksOf([cycle('Elm', 1), cycle('Elm', 2), cycle('Oak', 1)]), 'html'),
    );
    const names = Array.from(html.matchAll(/<text x="0"[^>]*>([^<●]*)</g), ([, name]) => name);
    assert.deepEqual(names.slice(0, 3), ['Elm (Cycle 1)', 'Elm (Cycle 2)', 'Oak']);
  });

  it('says of a milestone that was given up that it was', () => {
    const dropped = EARLIER.replace('owner: Ana', 'owner: Ana\n    status: dropped');
    const since = report(workbooksOf([withFrontMatter(EARLIER)]), 'html');
    const html = strFromU8(report(workbooksOf([withFrontMatter(dropped)]), 'html', { since }));
    assert.match(html, /<td dir="auto">0 of 1<\/td><td dir="auto">1 dropped<\/td>/);
  });

  it('counts as many partners in a step as there are, and none where none is', () => {
    const planning = withFrontMatter('organization:\n  name: Zoo\ncycle: 1');
    const html = strFromU8(report(workbooksOf([planning]), 'html'));
    const page = html.slice(html.indexOf('<main>'));
    assert.match(page, /1 partner, 1 open cycle: 1 preparing\./);
    assert.doesNotMatch(page, />[^<]*\b0 |planning together|No priority named/);
  });

  it('tells the story that was picked, what is asked of the board, and fits one page if wanted', () => {
    const story = SAMPLE.find(({ workbook: { cycle } }) => cycle.focus === 'Pantry nights')!.path;

    const options = { today: TODAY, t: inEnglish, period: quarterOf(TODAY), ask: 'A van for May.' };
    const one = outline(reportDocument(SAMPLE, { ...options, story, onePage: true }));
    assert.match(one, /## Partner story: Harbor Light Food Bank\n\S/);
    assert.match(one, /## What we ask of the board\nA van for May\./);
    assert.doesNotMatch(one, /\[/, 'no table');
    assert.ok(one.split(/\s+/).length < 450, 'a page holds about 450 words');
    const none = outline(reportDocument(SAMPLE, { ...options, story: 'none' }));
    assert.doesNotMatch(none, /Partner story/);
  });

  const zoo = (more: string): string => withFrontMatter(`organization:\n  name: Zoo\n${more}`);
  const page = (texts: readonly string[], since?: Figures): string =>
    outline(
      reportDocument(workbooksOf(texts), {
        ...{ today: TODAY, t: inEnglish, period: quarterOf(TODAY), onePage: true },
        since,
      }),
    );

  it('calls nobody new who has ended, and says so on the first page', () => {
    const many = NAMES.map(sampleText);
    const ended = zoo('started: 2026-10-05\nstatus: ended\nstatus-since: 2026-11-20');
    const one = page([...many, ended]);
    assert.match(one, /Ended early: Zoo\./);
    assert.doesNotMatch(one, /New: [^\n]*Zoo/);
    assert.match(page([zoo('started: 2026-10-05')]), /New: Zoo\./);
  });

  it('leaves no room empty for saying that there is more', () => {
    const due = (count: number): string =>
      zoo(
        `milestones:${Array.from({ length: count }, (_, at) => `\n  - title: Step ${String(at)}\n    due: 2026-12-${String(at + 1).padStart(2, '0')}`).join('')}`,
      );
    assert.doesNotMatch(page([due(13)]), /And \d+ more/);
    assert.match(page([due(28)]), /And \d+ more\./);
    assert.doesNotMatch(page([due(28)]), /And 1 more\./);
  });

  it('says on its one page what has changed since the last one, what slipped first', () => {
    const since = readFigures(report(workbooksOf([withFrontMatter(EARLIER)]), 'docx'));
    assert.ok(since);
    const one = page([withFrontMatter(LATER), zoo('')], since);
    const [, changes = ''] = /## What has changed since November 24, 2026\n([^#]*)/.exec(one) ?? [];
    assert.match(changes, /^- [^\n]*: Goal date, from December 15, 2026 to January 31, 2027\./);
    assert.match(changes, /\n- Zoo: New \(/);
    const ten = Array.from({ length: 10 }, (_, at) => zoo('').replace('Zoo', `Zoo ${String(at)}`));
    assert.match(
      page([withFrontMatter(LATER), ...ten], since),
      /- [^\n]*: Goal date, from [^]*\n- New: Zoo 0, Zoo 1, Zoo 2, [^\n]*Zoo 9\.\n/,
    );
    assert.match(
      page([withFrontMatter(EARLIER)], since),
      /since November 24, 2026\n- None of the numbers have changed\./,
    );
  });

  it('tells staff which workbooks could not be read whole, and not the board', () => {
    const broken = workbooksOf([
      withFrontMatter('organization:\n  name: Zoo\nmilestones:\n  - due: 2026-02-30'),
    ]);
    assert.doesNotMatch(strFromU8(report(broken, 'html')), /couldn’t be read/);
    assert.match(remarkOf(broken) ?? '', /in the workbooks of Zoo couldn’t be read/);
  });

  it('is the same bytes in every time zone', () => {
    inTimeZones(() => Buffer.from(report(SAMPLE, 'docx')).toString('base64'));
  });
});
