import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

const folder = 'src/core/english/lexicon';

const files = [
  ...readdirSync(folder).map((name) => `${folder}/${name}`),
  'src/core/grammar/marks.json',
].map((name) => ({
  name,
  lists: JSON.parse(readFileSync(name, 'utf8')) as Record<string, string[]>,
}));

/** Phrases are parted by commas, words by spaces. */
function between(lines: readonly string[]): string {
  return lines.some((line) => line.includes(', ')) ? ', ' : ' ';
}

describe('The word lists behind what a goal says', () => {
  for (const { name, lists } of files) {
    for (const [list, lines] of Object.entries(lists)) {
      const words = lines.flatMap((line) => line.split(between(lines)));

      it(`are sorted and say nothing twice: ${list} in ${name}`, () =>
        assert.deepEqual(words, [...new Set(words)].sort()));
    }
  }

  it('are written in full lines', () => {
    for (const { name, lists } of files) {
      for (const [list, lines] of Object.entries(lists)) {
        lines.forEach((line, at) => {
          const [next = ''] = (lines[at + 1] ?? '').split(between(lines));
          const isFull = at === lines.length - 1 || line.length + next.length >= 90;
          assert.ok(line.length <= 92 && isFull, `${list} in ${name}, line ${at + 1}`);
        });
      }
    }
  });

  it('have one name each', () => {
    const names = files.flatMap(({ lists }) => Object.keys(lists));
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });
});
