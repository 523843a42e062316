import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  readHeard,
  readKept,
  readText,
  readWords,
  type KeptIn,
} from '../../../../src/core/form/sync/keptShapes.ts';
import type { TextPutBy, Word } from '../../../../src/core/form/sync/typed.ts';

const KEPT: KeptIn = {
  ...{ page: 'p1', host: 'h1.1', window: 'w1', by: 'p2' },
  words: [
    {
      ...{ field: 'focus', was: 'Nights', value: 'Night buses', at: 2, time: 7 },
      ...{ sent: '6.a 11.b ', from: { p0: 3 } },
    },
  ],
};
const WORD: Word = { field: 'focus', was: 'Nights', value: 'Night buses', passed: ['6.a'] };

const TEXT: TextPutBy = {
  ...{ base: 'a', edits: [{ start: 1, end: 2, text: 'x' }], passed: ['6.a'], version: 3 },
};

describe('Words that outlive a page', () => {
  it('are read as they were kept', () => {
    assert.deepEqual(readKept(JSON.stringify(KEPT)), KEPT);
    assert.deepEqual(readWords([WORD, { ...WORD, isStuck: true }]).length, 2);
  });

  it('are left out where somebody else has changed their shape, and the others stay', () => {
    const words = [{ ...KEPT.words[0], at: 'x' }, null, 7, { field: 'focus' }, ...KEPT.words];
    assert.deepEqual(readKept(JSON.stringify({ ...KEPT, words })), KEPT);
    const broken = [null, 'x', { ...WORD, passed: 'x' }, { ...WORD, passed: [1] }];
    assert.deepEqual(readWords([...broken, { ...WORD, isStuck: 1 }, WORD]), [WORD]);
  });

  it('keep their reason if we know it', () => {
    for (const because of ['not-saved', 'flow-style'])
      assert.deepEqual(readWords([{ ...WORD, because }]), [{ ...WORD, because }]);
    for (const because of ['toString', 'newer', 7])
      assert.deepEqual(readWords([{ ...WORD, because }]), [WORD]);
  });

  it('tell how far pages were heard, wherever that is a number', () => {
    assert.deepEqual(readHeard({ p1: 7, p2: 'x', p3: null }), { p1: 7 });
    for (const none of [undefined, null, 'x', []]) assert.deepEqual(readHeard(none), {});
  });

  it('come with what was done beside them, in its shape or not at all', () => {
    assert.deepEqual(readText(TEXT), TEXT);
    const edits = [{ start: 1, end: 'x', text: '' }];
    const broken = [
      { ...TEXT, edits },
      { ...TEXT, passed: [1] },
      { ...TEXT, version: '3' },
    ];
    for (const one of [undefined, null, 'x', {}, ...broken]) assert.equal(readText(one), undefined);
  });

  it('are never read wrongly, whatever stands there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const words = readKept(text)?.words ?? [];
        for (const { field, value, at } of words)
          assert.ok(typeof field === 'string' && typeof value === 'string' && at >= 0);
      }),
    );
  });
});
