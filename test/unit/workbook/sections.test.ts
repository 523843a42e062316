import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { scanSections } from '../../../src/core/workbook/syntax/headings.ts';
import { windows } from '../../support/workbookText.ts';

/** Level and title of the body's headings, as `2 Goals`. */
function headings(body: string): readonly string[] {
  return scanSections(body, 0)
    .slice(1)
    .map(({ level, title }) => `${level} ${title}`);
}

describe('a heading', () => {
  const FOUND: Readonly<Record<string, { body: string; found: readonly string[] }>> = {
    'begins with one to six number signs': {
      body: '# a\n## b\n### c\n#### d\n##### e\n###### f\n####### g\n',
      found: ['1 a', '2 b', '3 c', '4 d', '5 e', '6 f'],
    },
    'needs a space after them': { body: '##Goals\n#hashtag\n', found: [] },
    'may be followed by a tab': { body: '##\tGoals\n', found: ['2 Goals'] },
    'may be empty': { body: '##\n', found: ['2 '] },
    'may be closed by number signs': { body: '## Goals ##\n## C#\n', found: ['2 Goals', '2 C#'] },
    'may stand in by three spaces': { body: '   ## Goals\n', found: ['2 Goals'] },
    'stands in by no more than that': { body: '    ## Goals\n\t## Goals\n', found: [] },
    'may have spaces behind it': { body: '## Goals  \n', found: ['2 Goals'] },
    'may say nothing but number signs': { body: '## ##\n', found: ['2 '] },
    'needs a plain space after them': { body: '##\u00a0Goals\n', found: [] },
    'may have any space behind it': {
      body: '## Goals\u00a0\n##\u00a0\n',
      found: ['2 Goals', '2 '],
    },
    'may be the last line': { body: 'x\n## Goals', found: ['2 Goals'] },
    'may be one of the guide’s titles, underlined': {
      body: 'Goals\n-----\n\nx\n\nPersonal goals\n===\n\n  Challenges  \n  --\n',
      found: ['2 Goals', '3 Personal goals', '3 Challenges'],
    },
    'is not made of other lines by underlining them': {
      body: 'Parking is hard.\n----\n\nWe said\nGoals\n----\n\nGoals\n\n----\n\nGoals\n- x\n',
      found: [],
    },
    'does not count in a code block that begins in a list': {
      body: '- ```\n  ## a\n  ```\n\n## b\n\n* ~~~\n  ## c\n  ~~~\n## d\n\n1. - ````\n     ## e\n\n## f\n',
      found: ['2 b', '2 d', '2 f'],
    },
    'counts after a code block in a list that stands in by four and is closed at three': {
      body: '1. x\n\n    ```\n    ## a\n   ```\n\n## b\n',
      found: ['2 b'],
    },
    'counts after a code block that ends with its list': {
      body: '- ```\n  a\n\n## b\n\n- x\n  ```\n\nc\n\n## d\n',
      found: ['2 b', '2 d'],
    },
    'counts after what only looks like a fence, as it stands in by four': {
      body: 'x\n\n    ```\n\n## a\n\n-     ```\n\n## b\n',
      found: ['2 a', '2 b'],
    },
    'does not count in preformatted text, nor do fences there': {
      body: '<pre><code>\n```\n\n## a\n</code></pre>\n## b\n\n<PRE>x</PRE>\n## c\n',
      found: ['2 b', '2 c'],
    },
    'does not count right below an HTML tag, but below the next blank line': {
      body: '<div class="a">\n## a\n\n## b\n</div>\n\n## c\n\n<b>\n## d\n\nx\n<b>\n## e\n',
      found: ['2 b', '2 c', '2 e'],
    },
    'counts below inline HTML and links': {
      body: '<b>bold</b> text\n## a\n<https://example.org>\n## b\n<o:p>\n## c\n',
      found: ['2 a', '2 b', '2 c'],
    },
    'does not count inside a block quote': { body: '> ## Goals\n', found: [] },
    'does not count inside a code block': { body: '```\n## Goals\n```\n## b\n', found: ['2 b'] },
    'does not count inside a tilde block': {
      body: '~~~ md\n## Goals\n~~~\n## b\n',
      found: ['2 b'],
    },
    'does not count in a block with shorter fences in it': {
      body: '````\n```\n## Goals\n```\n````\n## b\n',
      found: ['2 b'],
    },
    'does not count in a block with the other fences in it': {
      body: '~~~\n```\n## Goals\n~~~\n## b\n',
      found: ['2 b'],
    },
    'does not count in a code block that is never closed': { body: '```\n## Ours\n', found: [] },
    'counts there if it is the guide’s: one slip must not swallow the parts below': {
      body: '```\n## Ours\n## Goals\n~~~\n### Reflection\n<pre>\n## Repeat\n',
      found: ['2 Goals', '3 Reflection', '2 Repeat'],
    },
    'counts after inline code that looks like a fence': {
      body: '```js``` is code\n## Goals\n',
      found: ['2 Goals'],
    },
    'does not count inside a comment': { body: '<!--\n## Goals\n-->\n## b\n', found: ['2 b'] },
    'counts after a comment on one line': { body: '<!-- x -->\n## Goals\n', found: ['2 Goals'] },
    'does not count in a comment that is never closed': { body: '<!-- x\n## Goals\n', found: [] },
    'counts after an empty comment': { body: '<!-->\n## Goals\n', found: ['2 Goals'] },
  };
  for (const [promise, { body, found }] of Object.entries(FOUND)) {
    it(promise, () => {
      assert.deepEqual(headings(body), found);
      assert.deepEqual(headings(windows(body)), found, 'with the line ends of Windows');
    });
  }
});

describe('the guide’s headings', () => {
  const ALIKE: Readonly<Record<string, string>> = {
    '## aligned GOALS and values': 'aligned-goals-and-values',
    '## Aligned Goals & Values': 'aligned-goals-and-values',
    '## **Pre-assessing** the partnership!': 'pre-assessing',
    '## Pre-Assessing Partnership': 'pre-assessing',
    '## Identifying Organizations for Partnership': 'identifying-organizations',
    '## Discussion with Community Partner': 'discussion',
    '## Repeat!': 'repeat',
    '### How did the partnership go': 'how-did-it-go',
    '###### Challenges': 'challenges',
  };
  for (const [heading, part] of Object.entries(ALIKE)) {
    it(`include “${heading}”`, () => assert.equal(scanSections(`${heading}\n`, 0)[1]?.part, part));
  }

  it('do not include the title, whatever it says', () =>
    assert.equal(scanSections('# Goals\n', 0)[1]?.part, undefined));

  it('do not include a team’s own', () =>
    assert.equal(scanSections('## Budget\n', 0)[1]?.part, undefined));
});

describe('sections', () => {
  it('cover the body from its beginning to its end, without gaps', () => {
    const text = '---\n---\nintro\n\n## a\n\nb\n### c\n';
    const sections = scanSections(text, 8);
    assert.equal(sections[0]?.heading.start, 8);
    sections.forEach((section, at) => {
      const next = sections[at + 1];
      assert.equal(section.content.end, next === undefined ? text.length : next.heading.start);
    });
  });

  it('are one, for what stands before the first heading, in an empty body', () =>
    assert.equal(scanSections('', 0).length, 1));
});
