import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { userReadme } from '../../../src/build/userReadme.mjs';

describe('The page of the extension in VS Code', () => {
  const page = userReadme(fs.readFileSync('README.md', 'utf8'));

  it('says how to begin, and leaves out what needs the repository', () => {
    assert.deepEqual(
      [...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title),
      ['Start', 'Day to day', 'A workbook', 'Settings'],
    );
    assert.doesNotMatch(page, /npm |repository|src\/|schemas/);
  });

  it('has no picture or link that would show as broken', () => {
    for (const [link, target] of page.matchAll(/!?\[[^\]]*\]\(([^)]*)\)/g)) {
      assert.match(target ?? '', /^https:/, link);
    }
  });

  it('is not made of a README that has lost a section it knows', () => {
    assert.throws(() => userReadme('# A\n\n## Start\n'), /See it at work/);
  });
});
