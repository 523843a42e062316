import assert from 'node:assert/strict';
import fc from 'fast-check';
import { remark } from 'remark';
import { scanSections } from '../../../src/core/workbook/syntax/headings.ts';

/** Lines that hide a heading, or seem to. None is a heading inside a list, which we count all the same. */
const LINES = [
  ...['## Own', '# Title', 'text', '', '', '    deep', '   in', '> quote', '> ```', '---', '==='],
  ...['- a', '* b', '  - c', '1. d', '10) e', '-     code', '  more', '     more'],
  ...['```', '~~~', '````', ' ```', '  ```', '   ```', '    ```', '     ```', '```js', '``` a`'],
  ...['- ```', '* ~~~', '  - ```', '1. ```', '- - ~~~~', '-    ```'],
  ...['<pre>', '<pre><code>', '\n</pre></code>', '\n</pre>', '<div>', '\n</div>', '<b>x</b>'],
  ...['<!-- a', '-->', '<!-- a -->', '<?x', '?>', '<script>', '\n</script>', '\n<o:p>'],
  ...['- <div>', '- <pre>', '  <!-- a', '<details>'],
];

/** Headings of the document itself that begin with number signs, as remark finds them. */
function byRemark(markdown: string): readonly number[] {
  return remark()
    .parse(markdown)
    .children.flatMap(({ type, position }) => {
      const start = position!.start;
      const isOurs = type === 'heading' && /^ {0,3}#/.test(markdown.split('\n')[start.line - 1]!);
      return isOurs ? [start.line] : [];
    });
}

function byUs(markdown: string): readonly number[] {
  return scanSections(markdown, 0)
    .slice(1)
    .map(({ heading }) => markdown.slice(0, heading.start).split('\n').length);
}

describe('The headings of any body #many', () => {
  it('are those that CommonMark sees, whatever lists, code and HTML stand around them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 12 }), (lines) => {
        const markdown = `${lines.join('\n')}\n## Last\n`;
        assert.deepEqual(byUs(markdown), byRemark(markdown), markdown);
      }),
      { numRuns: 1500 },
    );
  });
});
