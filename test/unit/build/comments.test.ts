import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';

describe('What a comment says of a length', () => {
  it('is in UTF-16 code units, as VS Code and JavaScript count', () => {
    const files = fs
      .readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name));
    assert.deepEqual(
      files.filter((name) =>
        /\bin characters\b/i.test(fs.readFileSync(path.join('src', name), 'utf8')),
      ),
      [],
    );
  });
});
