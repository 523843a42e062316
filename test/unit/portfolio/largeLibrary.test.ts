import assert from 'node:assert/strict';
import type { PortfolioEntry } from '../../../src/core/portfolio/cycleState.ts';
import { buildPortfolio } from '../../../src/core/portfolio/portfolio.ts';
import type { Row } from '../../../src/core/portfolio/row.ts';
import { rowsOf } from '../../../src/core/portfolio/rows.ts';
import { assertSoon } from '../../support/work.ts';
import { DISCUSSED, entry, EXPLORED, partner, planned, today } from './partnerships.ts';

const ALL = [...EXPLORED, ...DISCUSSED];

/** So many organizations, each of this front matter. */
function many(count: number, yaml: (name: string) => string, prefix = 'Club'): PortfolioEntry[] {
  return Array.from({ length: count }, (_, at) => {
    const name = `${prefix} ${String(at).padStart(4, '0')}`;
    return entry(`${name}.md`, yaml(name), ALL);
  });
}
const late = (name: string): string => planned(name, 'title: X; due: 2026-11-23; owner: B');
const soon = (name: string): string => planned(name, 'title: X; due: 2026-12-03; owner: B');
const later = (name: string): string => planned(name, 'title: X; due: 2027-05-01; owner: B');
const ended = (name: string): string => `${partner(name)}\nstatus: ended`;

function rows(books: readonly PortfolioEntry[]): readonly Row[] {
  return rowsOf(buildPortfolio(books, today));
}
function everyLevel(all: readonly Row[]): readonly (readonly Row[])[] {
  return [all, ...all.flatMap((row) => everyLevel(row.children()))];
}

describe('The sidebar of a large library', () => {
  it('stays a list up to 40 organizations', () => {
    const kinds = rows(many(40, later)).map(({ subject }) => subject.kind);
    assert.deepEqual([...new Set(kinds)], ['comingUp', 'organization']);
  });

  it('shows unfolded who needs somebody, and the others folded by where they are', () => {
    const all = rows([
      ...many(3, late, 'Late'),
      ...many(2, soon, 'Soon'),
      ...many(30, later, 'Later'),
      ...many(4, partner, 'New'),
      ...many(5, ended, 'Ended'),
    ]);
    assert.deepEqual(
      all.map(({ label, description, collapsible }) => [label, description, collapsible]),
      [
        ['Coming up', '', 'expanded'],
        ['Late or due soon', '5', 'expanded'],
        ['Planning together', '4', 'collapsed'],
        ['Working together', '30', 'collapsed'],
        ['Ended', '5', 'collapsed'],
      ],
    );
    const names = all[1]!.children().map(({ label }) => label);
    assert.deepEqual(names, ['Late 0000', 'Late 0001', 'Late 0002', 'Soon 0000', 'Soon 0001']);
  });

  it('takes no longer for each the more there are', () => {
    const { summary } = many(1, late)[0]!;
    const named = (name: string): PortfolioEntry => ({
      path: `${name}.md`,
      summary: { ...summary, cycle: { ...summary.cycle, organization: { name } } },
    });
    const books = Array.from({ length: 8000 }, (_, at) => named(`Club ${String(at)}`));
    const portfolio = buildPortfolio(books, today);
    assertSoon(100, () => void rowsOf(portfolio));
  }).timeout(30_000);

  it('has no group for needs where nobody needs anything', () => {
    const labels = rows(many(50, ended)).map(({ label }) => label);
    assert.deepEqual(labels, ['Coming up', 'Ended']);
  });

  it('draws no level of more than 100 rows, and loses none of them', () => {
    const books = [
      ...many(250, (name) => `${late(name)}candidates:\n  - name: Idea of ${name}`),
      ...many(350, later, 'Later'),
      entry(
        'long.md',
        planned('Long', ...Array.from({ length: 150 }, (_, at) => `title: Step ${at}; owner: B`)),
      ),
    ];
    const levels = everyLevel(rows(books));
    assert.ok(Math.max(...levels.map(({ length }) => length)) === 100);
    const ids = levels.flat().map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, 'no id twice');
    for (const [kind, count] of [
      ['organization', 601],
      ['due', 250],
      ['idea', 250],
    ] as const) {
      const found = levels.flat().filter(({ subject }) => subject.kind === kind);
      assert.equal(found.length, count, kind);
    }
    const more = levels.flat().find(({ id }) => id === 'needs-you/more');
    assert.equal(more?.label, '… 151 more');
  });

  it('has the same row in whatever group it stands', () => {
    const others = many(50, later);
    const idOf = (own: string): string => {
      const all = rows([...others, entry('own.md', own, ALL)]).flatMap((row) => row.children());
      return all.find(({ label }) => label === 'Own')!.id;
    };
    assert.equal(idOf(later('Own')), idOf(late('Own')));
    assert.equal(idOf(ended('Own')), idOf(late('Own')));
  });
});
