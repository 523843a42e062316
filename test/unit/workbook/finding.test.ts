import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findFaults } from '../../../src/core/workbook/model/findFaults.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { editedWorkbook } from '../../support/editing.ts';
import { opened, shownFaults, windows } from '../../support/workbookText.ts';

const MARK = 'workbook: partnership-cycle';

describe('a Markdown file is a workbook', () => {
  const ours: Readonly<Record<string, string>> = {
    'when its front matter says so': `---\n${MARK}\n---\n`,
    'when other keys come first': `---\ntitle: Notes\n${MARK}\n---\n`,
    'when the value stands in quotes': `---\nworkbook: "partnership-cycle"\n---\n`,
    'when a comment follows the value': `---\n${MARK} # leave this\n---\n`,
    'when there are spaces before the colon': `---\nworkbook : partnership-cycle\n---\n`,
    'when it begins with a byte order mark': `\uFEFF---\n${MARK}\n---\n`,
    'when its lines end as on Windows': windows(`---\n${MARK}\n---\n`),
    'when its lines end as on old Macs': `---\r${MARK}\r---\r`,
    'when the fences have spaces behind them': `---  \n${MARK}\n---\t\n`,
    'when nothing follows the closing fence': `---\n${MARK}\n---`,
    'when the front matter is never closed': `---\n${MARK}\nlibrary: L\n`,
    'when the opening fence is missing': `${MARK}\nlibrary: L\n---\n`,
    'when both fences are missing': `\uFEFF\n${MARK}\nlibrary: L\n\n# T\n`,
    'when a few lines were typed above the front matter': `Hello\n\n---\n${MARK}\n---\n`,
  };
  for (const [when, text] of Object.entries(ours)) {
    it(when, () => assert.ok(openWorkbook(text)));
  }
});

describe('any other Markdown file is left alone', () => {
  const others: Readonly<Record<string, string>> = {
    'an empty file': '',
    'a lone fence': '---',
    'two fences': '---\n---\n',
    'notes without front matter': '# Notes\n\nworkbook: partnership-cycle\n',
    'front matter of another kind': '---\nworkbook: recipe\n---\n',
    'front matter that only begins alike': '---\nworkbook: partnership-cycles\n---\n',
    'prose that begins with the mark': `${MARK} is what its first lines say.\n`,
    'prose above the mark': `Put this at the top:\n\n${MARK}\n---\n`,
    'an example without fences in a code block': `\`\`\`yaml\n${MARK}\n---\n\`\`\`\n`,
    'an indented example': `    ${MARK}\n    library: L\n`,
    'the mark below another key without fences': `title: T\n${MARK}\n---\n`,
    'the mark below another key': `---\nnotes:\n  ${MARK}\n---\n`,
    'the mark in a comment': `---\n# ${MARK}\ntitle: T\n---\n`,
    'the mark in the body': `---\ntitle: T\n---\n${MARK}\n`,
    'an example in the code block of a README': `# How to\n\n\`\`\`yaml\n---\n${MARK}\n---\n\`\`\`\n`,
    'an example in a tilde code block': `# How to\n\n~~~\n---\n${MARK}\n---\n~~~\n`,
    'JavaScript front matter': `---js\nmodule.exports = { workbook: 'partnership-cycle' }\n---\n`,
    'TOML front matter': `+++\nworkbook = "partnership-cycle"\n+++\n`,
    'JSON front matter': `{"workbook": "partnership-cycle"}\n`,
    'front matter that is a list': '---\n- workbook: partnership-cycle\n---\n',
    'a rule of four dashes': `----\n${MARK}\n----\n`,
    'an indented fence': ` ---\n${MARK}\n ---\n`,
    'a page of prose above the fence': `${'A line.\n\n'.repeat(20)}---\n${MARK}\n---\n`,
  };
  for (const [what, text] of Object.entries(others)) {
    it(what, () => assert.equal(openWorkbook(text), undefined));
  }
});

describe('front matter that is not where it should be', () => {
  it('is read, and remarked on at its fence, when something was typed above it', () => {
    const text = `Draft!\n\n---\n${MARK}\nlibrary: L\n---\n# T\n`;
    assert.equal(opened(text).cycle.library, 'L');
    assert.deepEqual(shownFaults(text), ['front-matter-not-first at : ---']);
    assert.equal(findFaults(opened(text))[0]?.span.start, text.indexOf('---'));
  });

  it('is not remarked on when only a byte order mark comes first', () =>
    assert.deepEqual(shownFaults(`\uFEFF---\n${MARK}\n---\n`), []));
});

describe('front matter without an opening fence', () => {
  const unopened = `${MARK}\nlibrary: L\n---\n\n# T\n\n### Challenges\n\nTime.\n`;

  it('is read, as is the body, and remarked on at its first line', () => {
    assert.equal(opened(unopened).cycle.library, 'L');
    assert.ok(opened(unopened).answered.has('challenges'));
    assert.deepEqual(shownFaults(unopened), [`front-matter-unclosed (unopened) at : ${MARK}`]);
  });

  it('is remarked on once for each fence that is missing', () => {
    const text = `${MARK}\nlibrary: L\n\n# T\n\n## Goals\n`;
    assert.deepEqual(shownFaults(text), [
      `front-matter-unclosed (unopened) at : ${MARK}`,
      `front-matter-unclosed at : ${MARK}`,
    ]);
    assert.ok(text.startsWith('# T', opened(text).frontMatter.bodyStart), 'the body is read');
  });

  it('is found again when the fence is deleted, and gone when it is typed', () => {
    const fence = { start: 0, end: 4, text: '' };
    const without = editedWorkbook(`---\n${unopened}`, [fence]);
    assert.deepEqual(without, opened(unopened));
    const again = editedWorkbook(unopened, [{ start: 0, end: 0, text: '---\n' }]);
    assert.deepEqual(again, opened(`---\n${unopened}`));
  });

  it('makes way for front matter that has one', () => {
    const text = `${MARK}\n---\n${MARK}\nlibrary: L\n---\n`;
    assert.deepEqual(shownFaults(text), ['front-matter-not-first at : ---']);
  });
});

describe('front matter without a closing fence', () => {
  const unclosed = `---\n${MARK}\nlibrary: L\n`;
  const bodies: Readonly<Record<string, { text: string; body: string }>> = {
    'ends before the first guide heading': {
      text: `${unclosed}## Goals\n\ntext\n`,
      body: '## Goals',
    },
    'ends before the title above the first guide heading': {
      text: `${unclosed}\n# Harbor Light\n\nHello\n\n## Goals\n`,
      body: '# Harbor Light',
    },
    'ends before a guide heading even where a fence follows later': {
      text: `${unclosed}## Goals\n\nabove\n\n---\n\nbelow\n`,
      body: '## Goals',
    },
    'ends at a blank line with a # line below it': {
      text: `${unclosed}\n# My own title\n\nHello\n`,
      body: '# My own title',
    },
    'ends before the printed guide’s own heading': {
      text: `${unclosed}## Repeat!\n`,
      body: '## Repeat!',
    },
  };
  for (const [promise, { text, body }] of Object.entries(bodies)) {
    it(promise, () => {
      const workbook = opened(text);
      assert.equal(workbook.cycle.library, 'L', 'the keys above are read');
      assert.ok(text.startsWith(body, workbook.frontMatter.bodyStart), 'the body below is read');
      assert.deepEqual(shownFaults(text), ['front-matter-unclosed at : ---']);
    });
  }

  it('goes on to the end of the file when there is no body', () => {
    const { frontMatter } = opened(unclosed);
    assert.equal(frontMatter.content.end, unclosed.length);
    assert.equal(frontMatter.closed, false);
  });

  it('keeps comments between keys that look like headings', () => {
    const text = `${unclosed}\n# Who looks after it?\ncoordinator: Kim\n## Goals\n`;
    assert.equal(opened(text).cycle.coordinator, 'Kim');
  });

  it('still reads the answers below it', () => {
    const text = `${unclosed}\n## Discussion\n\n### Challenges\n\nTime.\n`;
    assert.ok(opened(text).answered.has('challenges'));
  });
});
