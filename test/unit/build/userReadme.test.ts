import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { userReadme } from '../../../src/build/userReadme.mjs';

const readme = fs.readFileSync('README.md', 'utf8');
const version = '1.2.3';

function targetsOf(page: string): readonly string[] {
  return Array.from(page.matchAll(/\]\(([^)]*)\)/g), ([, target]) => target ?? '');
}

describe('The page of the extension', () => {
  const page = userReadme(readme, { home: null, version });

  it('says how to begin, and leaves out what needs the repository', () => {
    assert.deepEqual(
      [...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title),
      [
        'Start',
        'Day to day',
        'A workbook',
        'Settings',
        'Questions of your own',
        'Assistants',
        'In Spanish',
      ],
    );
    assert.doesNotMatch(page, /npm |repository|src\/|schemas/);
  });

  it('has no picture or link that would show as broken while the project has no home', () => {
    assert.doesNotMatch(page, /!\[/);
    for (const target of targetsOf(page)) assert.match(target, /^https:/);
  });

  it('is not made of a README that has lost a section it knows', () => {
    const project = { home: null, version };
    assert.throws(() => userReadme('# A\n\n## Start\n', project), /See it at work/);
  });
});

describe('The page of the extension in a store', () => {
  const home = 'https://example.org/library/workbooks';
  const page = userReadme(readme, { home, version });

  it('shows the pictures of its own version, none of them an SVG, which a store refuses', () => {
    const pictures = Array.from(page.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g));
    assert.ok(pictures.length >= 5);
    for (const [, words, target] of pictures) {
      assert.ok((words ?? '').length > 20, `“${String(words)}” says too little of a picture`);
      assert.match(target ?? '', /\.png$/);
      const file = target?.replace(`${home}/raw/v1.2.3/`, '') ?? '';
      assert.ok(fs.existsSync(file), file);
    }
  });

  it('leads to the releases, and to files that are there', () => {
    const ours = targetsOf(page).filter((target) => target.startsWith(home));
    assert.ok(ours.includes(`${home}/releases/latest`));
    for (const target of targetsOf(page)) assert.match(target, /^(https:|#)/);
    for (const target of ours.filter((one) => one.includes('/blob/'))) {
      const file = target.replace(`${home}/blob/v1.2.3/`, '');
      assert.ok(fs.existsSync(file), file);
    }
  });
});
