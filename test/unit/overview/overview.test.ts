import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { addMonths, isoDay } from '../../../src/core/calendar/day.ts';
import { EVERYTHING, readLook, type Look } from '../../../src/core/overview/look.ts';
import { overviewOf } from '../../../src/core/overview/overview.ts';
import { makePagePlace, targetAt } from '../../../src/core/overview/pagePlace.ts';
import { buildPortfolio } from '../../../src/core/portfolio/portfolio.ts';
import { summarizeText } from '../../../src/core/portfolio/summary.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { assertSoon } from '../../support/work.ts';
import { withFrontMatter } from '../../support/workbookText.ts';
import { overview, today } from './overviews.ts';

const SAMPLE = 'test/sample/library/partnerships';
const sample = Object.fromEntries(
  fs
    .readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => [file, fs.readFileSync(path.join(SAMPLE, file), 'utf8')]),
);

/** All rows of all sections. */
const ALL: Look['rows'] = {
  ...{ needs: 900, coming: 900, spectrum: 900, year: 900 },
  ...{ people: 900, audiences: 900, results: 900, lessons: 900, checkUps: 900 },
};

describe('The overview of the sample library', () => {
  const seen = overview(sample, { rows: ALL });

  it('says first who needs somebody, and how much is coming', () => {
    assert.match(
      seen.headline,
      /^\d partners need you · \d+ things due in the next 30 days · 8 partners, 9 cycles$/,
    );
  });

  it('tells who needs somebody and why, the most urgent first', () => {
    const riverbend = seen.needs.rows.find(({ name }) => name.startsWith('Riverbend'))!;
    assert.deepEqual(
      riverbend.things.map(({ what, when, owner }) => [what, when, owner]),
      [
        ['Letter to all landlords', '12 days late', 'Library director'],
        ['Leaflet in four languages', '4 days late', 'Organizer'],
      ],
    );
    assert.equal(riverbend.things[0]!.place, 'milestones/2');
    assert.equal(riverbend.things[0]!.milestone, 2);
  });

  it('tells what is due with whom and who sees to it, by date and without what is over', () => {
    assert.ok(seen.coming.rows.length > 3);
    assert.ok(
      seen.coming.rows.every(({ name, what, when, isLate }) => name && what && when && !isLate),
    );
    assert.ok(
      seen.coming.rows.some(
        ({ what, name, owner }) =>
          what === 'Meeting' &&
          name.startsWith('Riverbend') &&
          owner === 'Adult services librarian',
      ),
    );
  });

  it('tells where each partnership was, aims and got to, over its cycles', () => {
    const harbor = seen.spectrum.rows.find(({ name }) => name.startsWith('Harbor'))!;
    assert.match(
      harbor.sentence,
      /^Harbor Light Food Bank\. Cycle 1: Pantry nights: started at Consult, aiming for Collaborate, reached Collaborate\. Cycle 2: .*: started at Collaborate/,
    );
    assert.deepEqual(
      harbor.cycles.map(({ start, aim, reached }) => [start, aim, reached])[0],
      [2, 4, 4],
    );
  });

  it('shows the year with milestones, meetings and reviews', () => {
    const kinds = new Set(seen.year.rows.flatMap(({ marks }) => marks.map(({ kind }) => kind)));
    assert.deepEqual([...kinds].sort(), ['done', 'goal', 'late', 'meeting', 'open', 'review']);
    assert.equal(seen.scale.months[0]!.name, 'Aug');
    assert.equal(seen.scale.months.length, 12);
  });

  it('tells who carries how much', () => {
    assert.equal(Math.max(...seen.people.rows.map(({ share }) => share)), 1);
    const director = seen.people.rows.find(({ name }) => name === 'Library director')!;
    assert.ok(director.late >= 1 && director.next.includes('Letter'));
    assert.match(director.words, /^\d+ open milestones?/);
  });

  it('tells which audiences are reached through whom, and which only stand on a list', () => {
    const rows = seen.audiences.rows;
    assert.ok(
      rows.some(
        ({ name, partners }) =>
          name.includes('Renters') && partners.some((one) => one.name.startsWith('Riverbend')),
      ),
    );
    assert.ok(
      rows.some(
        ({ partners, ideas }) =>
          partners.length === 0 && ideas.includes('New Arrivals Welcome House'),
      ),
    );
    assert.ok(!rows.some(({ ideas }) => ideas.includes('Riverbend Tenants Union')));
    assert.deepEqual(seen.unreached, []);
  });

  it('says how close each partner is, and what rests on one partner, one person, or nobody', () => {
    const work = (name: string, audience: string, more: string): string =>
      withFrontMatter(
        `organization:\n  name: ${name}\n  audience: ${audience}\nspectrum:\n  current: consult\n${more}`,
      );
    const texts = {
      'a.md': work('Alder', 'Renters', 'coordinator: Ana\n'),
      'b.md': work('Birch', 'Teens', 'coordinator: Ana\n'),
      'c.md': work('Cedar', 'teens', 'coordinator: ana\n'),
      'd.md': work('Date', 'Elders', 'coordinator: Ana\n'),
      'e.md': work('Elm', 'Elders', 'coordinator: Ben\n'),
      'f.md': work('Fir', 'Veterans', 'status: ended\nstatus-since: 2026-01-01\n'),
      'g.md': work('Gum', 'Growers', 'coordinator: Ana\nroles:\n  - lead: Ben\n'),
    };
    const rests = (look: Partial<Look>): Record<string, string> =>
      Object.fromEntries(
        overview(texts, { rows: ALL, ...look }).audiences.rows.map((one) => [one.name, one.rests]),
      );
    const all = {
      Renters: 'Only through this partner, and one person: Ana.',
      Teens: 'Everything depends on one person: Ana.',
      Elders: '',
      Veterans: 'Nobody reaches them now.',
      Growers: 'Only through this partner.',
    };
    assert.deepEqual(rests({}), all);
    // Whoever looks at Ben's alone is told the same: Elders have another partner.
    assert.deepEqual(rests({ person: 'Ben' }), { Elders: all.Elders, Growers: all.Growers });
    const [partner] = overview(texts, { rows: ALL }).audiences.rows[0]!.partners;
    assert.deepEqual(partner!.close, { level: 2, name: 'Consult' });
  });

  it('ends with the audiences that goals name, and that no partner has', () => {
    const work = (name: string, more: string, team = ''): string =>
      withFrontMatter(`organization:\n  name: ${name}\n${more}`).concat(
        team === '' ? '' : `\n## Goals\n\n### Team goals\n\n${team}\n`,
      );
    const texts = {
      'a.md': work(
        'Alder',
        '  audience: Seniors\ncycle: 1\n',
        '- Veterans and older adults\n- Teens',
      ),
      'b.md': work(
        'Birch',
        'goal:\n  statement: We teach 30 job seekers with the tenants union.\n',
      ),
      'c.md': work('Cedar', '  audience: Growers\ngoal:\n  statement: 40 renters come.\n'),
      'd.md': work('Date', 'candidates:\n  - name: Elm\n    audience: Teenagers\n'),
      'f.md': work('Fir', 'status: ended\n', 'Reach people in recovery.'),
    };
    const rows = overview(texts, { rows: ALL }).audiences.rows.map(({ name, goals }) => [
      name,
      ...goals.map((goal) => `${goal.name} ${goal.place}`),
    ]);
    assert.deepEqual(rows, [
      ['Growers'],
      ['Seniors'],
      ['Teenagers'],
      ['Job seekers', 'Birch goal'],
      ['Veterans', 'Alder #team-goals'],
    ]);
    assert.deepEqual(overview(texts, { rows: { audiences: 1 } }).unreached, [
      ...['Job seekers', 'Veterans'],
    ]);
    const birch = overview(texts, { rows: ALL, words: 'Birch' }).audiences.rows;
    assert.deepEqual(
      birch.map(({ name }) => name),
      ['Job seekers'],
    );
    assert.equal(
      overview({ 'a.md': work('A', '', 'To be asked, and not to be afraid.') }).audiences.total,
      0,
    );
  });

  it('tells results against targets', () => {
    const served = seen.results.rows.find(({ measure }) => measure === 'Households served')!;
    assert.equal(served.words, '173 of 150 households, from 0');
    assert.equal(served.verdict, 'target reached');
  });

  it('finds what was learned, by words', () => {
    assert.ok(
      seen.lessons.rows.some(({ text }) => text.startsWith('People first need to sit down.')),
    );
    const found = overview(sample, { words: 'SIT down' });
    assert.equal(found.lessons.rows[0]!.partner, 'Harbor Light Food Bank');
    assert.equal(found.lessons.rows[0]!.place, '#what-did-we-learn');
  });

  it('shows a few rows of each section at first, and says how many there are', () => {
    const few = overview(sample);
    assert.equal(few.spectrum.rows.length, 5);
    assert.equal(few.spectrum.total, 8);
  });
});

describe('Filters of the overview', () => {
  it('look at one coordinator, however the name is written', () => {
    const mine = overview(sample, { person: 'outreach  LIBRARIAN' });
    assert.ok(mine.seen > 0 && mine.seen < mine.workbooks);
    assert.ok(mine.choices.people.includes('Outreach librarian'));
  });

  it('look at one step, and at words in names, audiences and goals', () => {
    const complete = overview(sample, { step: 'complete' });
    assert.equal(complete.seen, 1);
    assert.equal(complete.needs.total, 0);
    assert.doesNotMatch(complete.headline, /caught up/);
    const one = overview(sample, { words: 'renters lease mill' });
    assert.equal(one.seen, 1);
    // What was found comes first, and that it's all caught up isn't said of a part.
    assert.match(one.headline, /^1 partner, 1 cycle · /);
    assert.doesNotMatch(one.headline, /caught up/);
    assert.equal(overview(sample, { words: 'nothing like it' }).seen, 0);
  });

  it('offer no next cycle of a partner whose next cycle goes on, though it is not looked at', () => {
    const [harbor] = overview(sample, { step: 'complete' }).spectrum.rows;
    assert.equal(harbor!.name, 'Harbor Light Food Bank');
    assert.equal(harbor!.next, undefined);
    const first = Object.entries(sample).filter(([file]) => !file.includes('cycle-2'));
    const [alone] = overview(Object.fromEntries(first), { step: 'complete' }).spectrum.rows;
    assert.ok(alone!.next?.includes('harbor-light-food-bank-cycle-1'));
  });

  it('look at one priority of the plan', () => {
    const texts = {
      'a.md': withFrontMatter('plan-priority: 2, Everyone belongs\n'),
      'b.md': withFrontMatter('plan-priority: 1\n'),
    };
    const seen = overview(texts, { priority: '2, everyone belongs' });
    assert.equal(seen.seen, 1);
    assert.deepEqual(seen.choices.priorities, ['1', '2, Everyone belongs']);
  });

  it('come from a page as texts; what makes no sense asks for nothing', () => {
    const sent = {
      person: 'Ana',
      priority: '',
      words: 'x',
      step: 'discuss',
      answers: '[{"question":"Branch?","answer":"Main"},7,{"question":"Paid?"}]',
      days: '14',
      rows: 'year 105, nonsense 7',
    };
    assert.deepEqual(readLook(sent), {
      person: 'Ana',
      priority: '',
      words: 'x',
      step: 'discuss',
      answers: [{ question: 'Branch?', answer: 'Main' }],
      days: 14,
      rows: { year: 105 },
    });
    assert.equal(readLook({ ...sent, step: 'constructor' }).step, '');
    for (const answers of ['', '{', 'null', '{}', '[null]'])
      assert.deepEqual(readLook({ ...sent, answers }).answers, []);
    assert.equal(readLook({ ...sent, days: '15' }).days, undefined);
  });
});

describe('The overview of unusual libraries', () => {
  const done = 'status: ended\norganization:\n  name: Elm\n';
  it('looks sensible without a workbook, with one, and with nothing that goes on', () => {
    assert.equal(
      overview({}).headline,
      'You’re all caught up · 0 things due in the next 30 days · 0 partners, 0 cycles',
    );
    const one = overview({ 'a.md': withFrontMatter('organization:\n  name: Elm\n') });
    assert.match(one.headline, /1 partner, 1 cycle$/);
    assert.equal(overview({ 'a.md': withFrontMatter(done) }).needs.total, 0);
  });

  it('knows all that is late with a partner, the oldest first, however few are shown', () => {
    const items = [3, 1, 5, 2, 4].map((day) => `  - title: M${day}\n    due: 2026-11-0${day}\n`);
    const [row] = overview({ 'a.md': withFrontMatter(`milestones:\n${items.join('')}`) }).needs
      .rows;
    assert.deepEqual(
      row!.things.map(({ what }) => what),
      ['M1', 'M2', 'M3', 'M4', 'M5'],
    );
  });

  it('shows 500 milestones of a cycle as a few marks, and says how many more there are', () => {
    const items = Array.from(
      { length: 500 },
      (_, at) => `  - title: M${String(at)}\n    due: 2026-12-0${String((at % 9) + 1)}\n`,
    );
    const [row] = overview({ 'a.md': withFrontMatter(`milestones:\n${items.join('')}`) }).year.rows;
    assert.equal(row!.marks.length + row!.more, 500);
    assert.ok(row!.marks.length <= 40);
  });

  it('does not stretch the year for dates a century away', () => {
    const seen = overview({
      'a.md': withFrontMatter(
        'started: 1926-01-01\ngoal:\n  time-bound: 2126-01-01\nmilestones:\n  - title: Far\n    due: 2126-01-01\n',
      ),
    });
    assert.equal(seen.scale.months.length, 12);
    assert.deepEqual(seen.year.rows[0]!.bar, { from: 0, to: 1 });
    assert.deepEqual(seen.year.rows[0]!.marks, []);
  });

  it('takes long, right-to-left and hostile names for text', () => {
    for (const name of ['x'.repeat(300), 'שלום', '<script>alert(1)</script>', 'A & B 🎉']) {
      const seen = overview({
        'a.md': withFrontMatter(`organization:\n  name: ${JSON.stringify(name)}\n`),
      });
      assert.equal(seen.spectrum.rows[0]!.name, name);
    }
  });

  it('reads what a broken workbook still says', () => {
    const seen = overview({
      'a.md':
        '---\nworkbook: partnership-cycle\norganization:\n  name: Elm\ngoal: "never ends\nspectrum:\n  current: consult\n---\n',
    });
    assert.equal(seen.spectrum.rows[0]!.name, 'Elm');
    assert.deepEqual(seen.troubles.rows, [{ path: 'a.md', place: 'goal', name: 'Elm' }]);
  });

  it('draws 1,000 partners in a fraction of a second', function () {
    this.timeout(20_000);
    const text = Object.values(sample)[1]!;
    const entries = Array.from({ length: 1000 }, (_, at) => ({
      path: `${String(at)}.md`,
      summary: summarizeText(text.replace(/name: .*/, `name: Partner ${String(at)}`))!,
    }));
    const portfolio = buildPortfolio(entries, today);
    assertSoon(500, () => overviewOf(portfolio, EVERYTHING, inEnglish));
  });
});

describe('A place on the page', () => {
  it('leads back to what it was made of, and nowhere bad', () => {
    for (const target of [
      { kind: 'field', path: ['milestones', 0, 'due'] },
      { kind: 'part', part: 'challenges' },
    ] as const) {
      assert.deepEqual(targetAt(makePagePlace('a.md', target).place), target);
    }
    assert.deepEqual(targetAt('#constructor'), { kind: 'field', path: [] });
    assert.deepEqual(targetAt(''), { kind: 'field', path: [] });
  });

  it('of the year is the same twelve months all month long', () => {
    const first = overview({})
      .scale.months.map(({ name }) => name)
      .join(' ');
    assert.equal(first, 'Aug Sep Oct Nov Dec Jan Feb Mar Apr May Jun Jul');
    assert.equal(isoDay(addMonths(today, 1)), '2026-12-24');
  });
});
