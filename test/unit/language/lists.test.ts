import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

const folder = 'src/core/language/lists';

const files = readdirSync(folder).map((name) => ({
  name,
  lists: JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Record<string, string[]>,
}));

describe('The word lists behind what a goal says', () => {
  for (const { name, lists } of files) {
    for (const [list, words] of Object.entries(lists)) {
      it(`are sorted and say nothing twice: ${list} in ${name}`, () => {
        assert.deepEqual(words, [...new Set(words)].sort());
      });
    }
  }

  it('have one name each', () => {
    const names = files.flatMap(({ lists }) => Object.keys(lists));
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });
});
