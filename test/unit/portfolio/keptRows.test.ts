import assert from 'node:assert/strict';
import { buildPortfolio, updatePortfolio } from '../../../src/core/portfolio/portfolio.ts';
import { newRows, rowsOf } from '../../../src/core/portfolio/rows.ts';
import { inEnglish } from '../../../src/core/portfolio/translate.ts';
import { DISCUSSED, drawn, entry, EXPLORED, partner, planned, today } from './workbooks.ts';

const late = (title: string): string => planned('A', `title: ${title}; due: 2026-11-01; owner: B`);
const books = [
  entry('a.md', late('Letter'), [...EXPLORED, ...DISCUSSED]),
  entry('b.md', `${partner('B')}\ncandidates:\n  - name: Guild`),
];

describe('Rows that are made once', () => {
  it('are the same as long as what they are about is, and say what they would say anew', () => {
    const rows = newRows(inEnglish);
    const before = buildPortfolio(books, today);
    const first = rows(before);
    assert.deepEqual(drawn(first), drawn(rowsOf(before)));
    const after = updatePortfolio(before, [entry('a.md', late('Poster'))]);
    const second = rows(after);
    assert.deepEqual(drawn(second), drawn(rowsOf(after)));
    const kept = second.filter((row) => first.includes(row)).map(({ label }) => label);
    assert.deepEqual(kept, ['B']);
  });

  it('are made anew for another day, and where a single organization gets company', () => {
    const rows = newRows(inEnglish);
    const [one] = books;
    const alone = rows(buildPortfolio([one!], today));
    assert.equal(alone[1]!.collapsible, 'expanded');
    assert.equal(rows(buildPortfolio(books, today))[1]!.collapsible, 'collapsed');
    const tomorrow = buildPortfolio(books, today + 1);
    assert.deepEqual(drawn(rows(tomorrow)), drawn(rowsOf(tomorrow)));
  });
});
