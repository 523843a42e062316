import assert from 'node:assert/strict';
import * as fs from 'node:fs';

const text = fs.readFileSync('.github/ACCESSIBILITY.md', 'utf8');
const rows = text.split('\n').filter((line) => /^\| \d\.\d\.\d/.test(line));

/** Every success criterion of WCAG 2.1 on levels A and AA, by its guideline and number. */
const CRITERIA: Readonly<Record<string, readonly number[]>> = {
  '1.1': [1],
  '1.2': [1, 2, 3, 4, 5],
  '1.3': [1, 2, 3, 4, 5],
  '1.4': [1, 2, 3, 4, 5, 10, 11, 12, 13],
  '2.1': [1, 2, 4],
  '2.2': [1, 2],
  '2.3': [1],
  '2.4': [1, 2, 3, 4, 5, 6, 7],
  '2.5': [1, 2, 3, 4],
  '3.1': [1, 2],
  '3.2': [1, 2, 3, 4],
  '3.3': [1, 2, 3, 4],
  '4.1': [1, 2, 3],
};

/** The criteria that a row is about: one, two with a comma, or the first to the last. */
function criteriaOf(row: string): readonly string[] {
  const [first = '', last] = row.match(/\d\.\d\.\d+/g) ?? [];
  const range = (row.split('|')[1] ?? '').includes(' to ');
  if (last === undefined || !/^\| \d\.\d\.\d+(?:,| to) \d/.test(row)) return [first];
  if (!range) return [first, last];
  const guideline = first.replace(/\.\d+$/, '');
  const number = (one: string): number => Number(one.split('.')[2]);
  const count = number(last) - number(first) + 1;
  return Array.from({ length: count }, (_, at) => `${guideline}.${String(number(first) + at)}`);
}

describe('The accessibility report', () => {
  it('speaks of every criterion of WCAG 2.1 A and AA, once', () => {
    const all = Object.entries(CRITERIA).flatMap(([guideline, numbers]) =>
      numbers.map((number) => `${guideline}.${String(number)}`),
    );
    assert.equal(all.length, 50);
    assert.deepEqual([...rows.flatMap(criteriaOf)].sort(), [...all].sort());
  });

  it('says of each how it stands, in the words of such reports, and how it was checked', () => {
    const stand = /^(?:Supports|Partially supports|Does not support|Not applicable|Not checked)$/;
    for (const row of rows) {
      const cells = row.split('|').map((cell) => cell.trim());
      for (const cell of cells.slice(2, 5)) assert.match(cell, stand, row);
      assert.ok((cells[6] ?? '') !== '', row);
    }
  });

  it('names for each Supports a test of the pages, of the reading view, and of the documents', () => {
    for (const row of rows) {
      const cells = row.split('|').map((cell) => cell.trim());
      const tests = (cells[6] ?? '').split(' · ');
      cells.slice(2, 5).forEach((stands, at) => {
        if (stands === 'Supports') assert.match(tests[at] ?? '', /^`[\w-]+`/, row);
      });
    }
  });

  it('names no test that is not there', () => {
    const there = ['test/e2e/scenarios', 'test/unit']
      .flatMap((folder) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      .map((file) => file.replace(/^.*\//, '').replace(/(?:\.test\.ts|\.mjs)$/, ''));
    const named = Array.from(text.matchAll(/`([\w-]+)`/g), ([, one]) => one ?? '');
    assert.ok(named.length > 20);
    for (const one of named) if (one !== 'aria-invalid') assert.ok(there.includes(one), one);
  });
});
