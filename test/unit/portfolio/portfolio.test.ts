import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cycleState } from '../../../src/core/portfolio/cycleState.ts';
import {
  buildPortfolio,
  portfolioOf,
  type Portfolio,
} from '../../../src/core/portfolio/portfolio.ts';
import { DISCUSSED, entry, EXPLORED, partner, planned, today } from './partnerships.ts';

const ALL = [...EXPLORED, ...DISCUSSED];

function names(portfolio: Portfolio): readonly (string | undefined)[] {
  return portfolio.organizations.map(({ name }) => name);
}

describe('A library of workbooks', () => {
  it('takes names that differ in case, spaces and apostrophes for one organization', () => {
    const { organizations } = buildPortfolio(
      [
        entry('b.md', `cycle: 2\n${partner('st. mary’s  kitchen')}`),
        entry('a.md', `cycle: 1\n${partner("St. Mary's Kitchen")}`),
      ],
      today,
    );
    assert.equal(organizations.length, 1);
    assert.equal(organizations[0]!.name, "St. Mary's Kitchen", 'as its first cycle writes it');
    assert.deepEqual(
      organizations[0]!.cycles.map(({ path }) => path),
      ['a.md', 'b.md'],
    );
  });

  it('puts whoever needs attention first', () => {
    const portfolio = buildPortfolio(
      [
        entry('1.md', `${planned('Ended', 'title: Old; due: 2020-01-01; owner: A')}status: ended`),
        entry('2.md', `${partner('Paused')}\nstatus: paused`),
        entry('3.md', partner('Émile’s')),
        entry('4.md', partner('Zoo')),
        entry('5.md', planned('Soon', 'title: Letter; due: 2026-12-10; owner: A'), ALL),
        entry('6.md', planned('Sooner', 'title: Letter; due: 2026-11-24; owner: A'), ALL),
        entry('7.md', planned('Late', 'title: Letter; due: 2026-11-23; owner: A'), ALL),
        entry('8.md', planned('Very late', 'title: Letter; due: 2026-11-01; owner: A'), ALL),
        entry(
          '9.md',
          `${partner('Look back')}\ngoal:\n  time-bound: 2026-09-01\nagreement:\n  signed: 2026-01-01`,
        ),
      ],
      today,
    );
    assert.deepEqual(names(portfolio), [
      'Look back',
      'Very late',
      'Late',
      'Sooner',
      'Soon',
      'Émile’s',
      'Zoo',
      'Paused',
      'Ended',
    ]);
  });

  it('is late the day after the due day, and not on it', () => {
    const books = [entry('a.md', planned('A', 'title: Letter; due: 2026-11-24; owner: B'), ALL)];
    assert.equal(buildPortfolio(books, today).lateCount, 0);
    const tomorrow = buildPortfolio(books, today + 1);
    assert.equal(tomorrow.lateCount, 1);
    assert.equal(tomorrow.due[0]!.daysLate, 1);
  });

  it('is never late with what is paused, ended or closed', () => {
    const late = 'title: Letter; due: 2026-01-01; owner: B';
    const { lateCount } = buildPortfolio(
      [
        entry('a.md', `${planned('A', late)}status: paused`),
        entry('b.md', `${planned('B', late)}status: ended`),
        entry('c.md', planned('C', `${late}; status: done`, `${late}; status: dropped`), ALL),
      ],
      today,
    );
    assert.equal(lateCount, 0);
  });

  it('lists what is due within the days that were asked for, by date', () => {
    const books = [
      entry(
        'a.md',
        `${planned('A', 'title: Second; due: 2026-12-24; owner: B', 'title: First; due: 2026-12-02; owner: B', 'title: Third; due: 2026-12-25; owner: B')}next-meeting: 2026-12-01\nagreement:\n  review: 2026-11-20`,
      ),
      entry('b.md', `${partner('B')}\nstatus: paused\nresume-on: 2026-12-12`),
    ];
    const due = (soonDays?: number): readonly string[] =>
      portfolioOf(
        books.map((book) => cycleState(book, today, soonDays)),
        today,
        soonDays,
      ).due.map(({ kind, title }) => title ?? kind);
    assert.deepEqual(due(), ['review', 'meeting', 'First', 'resume', 'Second']);
    assert.deepEqual(due(7), ['review', 'meeting']);
  });

  it('keeps the candidates nobody has started with, once each', () => {
    const { ideas } = buildPortfolio(
      [
        entry(
          'b.md',
          `${partner('Beta')}\ncandidates:\n  - name: the  Guild\n    audience: Quilters\n  - name: ALPHA`,
        ),
        entry(
          'a.md',
          `${partner('Alpha')}\ncandidates:\n  - name: The Guild\n  - audience: Nobody`,
        ),
      ],
      today,
    );
    assert.deepEqual(
      ideas.map(({ name, audience, from }) => [name, audience, from.map(({ path }) => path)]),
      [['The Guild', 'Quilters', ['a.md', 'b.md']]],
    );
  });

  it('gives each workbook without a name a place of its own', () => {
    const books = [entry('a.md', 'cycle: 1'), entry('b.md', 'cycle: 1')];
    assert.deepEqual(names(buildPortfolio(books, today)), [undefined, undefined]);
  });
});

describe('The whole', () => {
  const books = [
    partner('A'),
    `${partner('b')}\ncycle: 2\ncandidates:\n  - name: A\n  - name: Guild\n  - name: C`,
    `${planned('A', 'title: X; due: 2026-11-01; owner: B', 'title: X; due: 2026-11-01; owner: B')}candidates:\n  - name: guild`,
    planned('C', 'title: X; due: 2026-12-01; owner: B'),
    `${planned('C', 'title: Y; due: 2026-12-01; owner: B')}status: ended`,
    'cycle: 7',
    'candidates:\n  - name: Guild\n    audience: Quilters',
  ].map((yaml, at) => entry(`${at}.md`, yaml, ALL));

  it('does not depend on the order in which the workbooks are met', () => {
    const { states, ...whole } = buildPortfolio(books, today);
    fc.assert(
      fc.property(fc.shuffledSubarray(books, { minLength: books.length }), (shuffled) => {
        const { states: others, ...again } = buildPortfolio(shuffled, today);
        assert.deepEqual(again, whole);
        assert.deepEqual(new Map([...others].sort()), states);
      }),
      { numRuns: 30 },
    );
  });

  it('is made of states that follow from each workbook alone', () => {
    const kept = books.map((book) => cycleState(book, today));
    assert.deepEqual(portfolioOf(kept, today), buildPortfolio(books, today));
    assert.deepEqual(kept[3], cycleState({ ...books[3]! }, today));
  });

  it('takes the last word on each file', () => {
    const portfolio = buildPortfolio(
      [entry('a.md', partner('A')), entry('a.md', partner('B'))],
      today,
    );
    assert.deepEqual(names(portfolio), ['B']);
  });
});
