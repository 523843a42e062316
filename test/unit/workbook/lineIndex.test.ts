import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { positionsIn } from '../../../src/core/workbook/syntax/layout/lineIndex.ts';

/** Lines as VS Code splits them: at CRLF, LF and lone CR. */
function linesLikeVsCode(text: string): readonly { start: number; text: string }[] {
  let start = 0;
  return text.split(/(\r\n|\n|\r)/).flatMap((part, at) => {
    const here = start;
    start += part.length;
    return at % 2 === 0 ? [{ start: here, text: part }] : [];
  });
}

const texts = fc
  .array(fc.constantFrom('\n', '\r', '\r\n', 'a', 'é', 'e\u0301', '😀', ' ', 'word', '\u2028'))
  .map((parts) => parts.join(''));

describe('a line index', () => {
  it('counts lines and columns like VS Code', () => {
    const text = 'ab\r\nc\rd\n😀e\u0301\n';
    const positionAt = positionsIn(text);
    assert.deepEqual(positionAt(0), { line: 0, column: 0 });
    assert.deepEqual(positionAt(4), { line: 1, column: 0 });
    assert.deepEqual(positionAt(6), { line: 2, column: 0 });
    assert.deepEqual(positionAt(8), { line: 3, column: 0 });
    assert.deepEqual(positionAt(10), { line: 3, column: 2 });
    assert.deepEqual(positionAt(text.length), { line: 4, column: 0 });
  });

  it('finds every character of every line, in any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const positionAt = positionsIn(text);
        linesLikeVsCode(text).forEach(({ start, text: line }, number) => {
          for (let column = 0; column <= line.length; column++) {
            assert.deepEqual(positionAt(start + column), { line: number, column });
          }
        });
      }),
    );
  });

  it('takes the middle of a line break for the end of its line', () =>
    assert.deepEqual(positionsIn('ab\r\ncd')(3), { line: 0, column: 2 }));

  it('keeps what is asked for outside the text at its ends', () => {
    const positionAt = positionsIn('ab\ncd');
    assert.deepEqual(positionAt(-5), { line: 0, column: 0 });
    assert.deepEqual(positionAt(99), { line: 1, column: 2 });
  });
});
