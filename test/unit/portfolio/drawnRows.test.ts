import assert from 'node:assert/strict';
import { newDrawnRows, type DrawnRows } from '../../../src/core/portfolio/drawnRows.ts';
import { buildPortfolio } from '../../../src/core/portfolio/portfolio.ts';
import type { Row } from '../../../src/core/portfolio/row.ts';
import { rowsOf } from '../../../src/core/portfolio/rows.ts';
import { entry, EXPLORED, planned, today } from './partnerships.ts';

function rows(
  milestone = 'title: Spring letter; due: 2026-11-22; owner: Director',
  evenings = '12 evenings',
): readonly Row[] {
  const workbook = planned('Harbor Light', milestone).replace('12 evenings', evenings);
  return rowsOf(buildPortfolio([entry('a.md', workbook, EXPLORED)], today));
}

/** What a view has drawn whose organization is unfolded. */
function unfolded(): { readonly drawn: DrawnRows; readonly organization: Row } {
  const drawn = newDrawnRows();
  assert.ok(drawn.take(rows()), 'the first time');
  const organization = drawn
    .below(undefined)
    .find(({ subject }) => subject.kind === 'organization');
  assert.ok(organization);
  drawn.below(organization);
  return { drawn, organization };
}

describe('The rows that VS Code has drawn', () => {
  it('stay where none of them says something else', () => {
    const { drawn } = unfolded();
    assert.ok(!drawn.take(rows()));
    assert.ok(!drawn.take(rows()), 'nor the next time');
  });

  it('are drawn again where one does, also one below', () => {
    const { drawn, organization } = unfolded();
    const later = rows('title: Spring letter; due: 2026-12-22; owner: Director');
    assert.ok(drawn.take(later));
    drawn.below(undefined);
    assert.match(drawn.below(organization)[0]!.description, /Dec 22/);
    assert.ok(drawn.take(rows('title: Letter of May; due: 2026-12-22; owner: Director')));
  });

  it('are drawn again where only what is said on hover is another', () => {
    const { drawn } = unfolded();
    const before = rows().map((row) => row.tooltip());
    const now = rows(undefined, '13 evenings');
    assert.notDeepEqual(
      now.map((row) => row.tooltip()),
      before,
    );
    assert.ok(drawn.take(now));
  });

  it('say what is so now once they are unfolded, whatever they were drawn from', () => {
    const drawn = newDrawnRows();
    drawn.take(rows());
    const organization = drawn.below(undefined).at(-1)!;
    const owner = (name: string): readonly Row[] =>
      rows(`title: Spring letter; due: 2026-11-22; owner: ${name}`);
    drawn.take(owner('Marisol'));
    drawn.below(undefined);
    drawn.take(owner('Priya'));
    const below = drawn.below(organization);
    assert.ok(below.some(({ description }) => description.includes('Priya')));
    assert.ok(drawn.take(owner('Marisol')), 'and are drawn ones by that');
  });
});
