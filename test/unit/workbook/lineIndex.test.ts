import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { lineIndexOf } from '../../../src/core/workbook/syntax/layout/lineIndex.ts';

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
    const index = lineIndexOf(text);
    assert.deepEqual(index.positionAt(0), { line: 0, column: 0 });
    assert.deepEqual(index.positionAt(4), { line: 1, column: 0 });
    assert.deepEqual(index.positionAt(6), { line: 2, column: 0 });
    assert.deepEqual(index.positionAt(8), { line: 3, column: 0 });
    assert.deepEqual(index.positionAt(10), { line: 3, column: 2 });
    assert.deepEqual(index.positionAt(text.length), { line: 4, column: 0 });
  });

  it('finds every character of every line, in any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const index = lineIndexOf(text);
        linesLikeVsCode(text).forEach(({ start, text: line }, number) => {
          for (let column = 0; column <= line.length; column++) {
            assert.deepEqual(index.positionAt(start + column), { line: number, column });
            assert.equal(index.offsetAt({ line: number, column }), start + column);
          }
        });
      }),
    );
  });

  it('gives every offset back, but for the middle of a line break', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const index = lineIndexOf(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const isInside = text[offset - 1] === '\r' && text[offset] === '\n';
          const back = index.offsetAt(index.positionAt(offset));
          assert.equal(back, isInside ? offset - 1 : offset);
        }
      }),
    );
  });

  it('keeps what is asked for outside the text at its ends', () => {
    const index = lineIndexOf('ab\ncd');
    assert.deepEqual(index.positionAt(-5), { line: 0, column: 0 });
    assert.deepEqual(index.positionAt(99), { line: 1, column: 2 });
    assert.equal(index.offsetAt({ line: -1, column: -1 }), 0);
    assert.equal(index.offsetAt({ line: 9, column: 0 }), 5);
    assert.equal(index.offsetAt({ line: 1, column: 99 }), 5);
  });

  it('keeps a column behind the end of a line in that line', () => {
    assert.equal(lineIndexOf('ab\r\ncd').offsetAt({ line: 0, column: 99 }), 2);
  });
});
