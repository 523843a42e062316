import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newHost } from '../../../../src/core/form/sync/syncHost.ts';
import { editsBack, textPutBy } from '../../../../src/core/form/sync/textPutBy.ts';
import type { Now } from '../../../../src/core/form/sync/turn.ts';
import { markOf, type TextPutBy } from '../../../../src/core/form/sync/typed.ts';
import { applyEdits } from '../../../../src/core/workbook/edit.ts';
import { TODAY } from '../../checks/soundWorkbook.ts';

const now = (text: string, isDirty: boolean): Now => ({
  ...{ text, version: 1, isDirty, isReadOnly: false, workbook: undefined, today: TODAY, time: 0 },
});
const putBy = (saved: string, text: string, passed: readonly string[] = []): TextPutBy => {
  const known = newHost('h', now(saved, false));
  const found = textPutBy({ ...known, textsPassed: passed }, now(text, true));
  assert.ok(found);
  return found;
};

/** Lines, some of which are alike. */
const texts = fc
  .array(fc.constantFrom('a', 'b', 'title: A', 'über\u{1F600}', ''), { maxLength: 8 })
  .map((lines) => lines.join('\n'));
const ends = fc.constantFrom('\n', '\r\n');

describe('A document that is put by', () => {
  it('is there again, whatever ends of lines it has', () => {
    fc.assert(
      fc.property(texts, texts, texts, ends, (saved, between, last, eol) => {
        const [file, then, meant] = [saved, between, last].map((one) =>
          one.replaceAll('\n', eol),
        ) as [...[string, string, string]];
        const put = putBy(file, meant, [markOf(between)]);
        // As it was saved, or as VS Code has backed it up on the way.
        for (const one of [file, then])
          assert.equal(
            applyEdits(one, editsBack(put, one, `\u{FEFF}${file}`)).replaceAll('\r\n', '\n'),
            last,
          );
      }),
    );
  });

  it('stays as it is where it is further, or somebody has saved since', () => {
    const put = putBy('one\n', 'one\ntwo\n', [markOf('one\nt\n')]);
    assert.deepEqual(editsBack(put, 'one\ntwo\nthree\n', 'one\n'), []);
    assert.deepEqual(editsBack(put, 'theirs\n', 'theirs\n'), []);
    assert.deepEqual(editsBack(put, 'one\nt\n', 'theirs\n'), []);
    assert.deepEqual(editsBack(put, 'one\n', undefined), []);
  });
});
