import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Journal } from '../../../../src/core/form/sync/doc.ts';
import { readJournal, readKept, type KeptIn } from '../../../../src/core/form/sync/keptShapes.ts';

const KEPT: KeptIn = {
  ...{ page: 'p1', host: 'h1.1', window: 'w1' },
  tail: [
    {
      ...{ page: 'p1', at: 2, rev: 0, time: 7 },
      ...{ field: 'focus', was: 'Nights', value: 'Night buses' },
    },
    { page: 'p1!', at: 1, time: 8, press: { type: 'remove', item: 'milestones.@i1' } },
  ],
};
const JOURNAL: Journal = {
  ...{ base: 'a', edits: [{ start: 1, end: 1, text: 'x' }], ahead: [], passed: ['6.a'] },
  ...{ names: { milestones: ['i1'] }, nextItem: 2, times: { focus: 7 }, heard: { p1: 2 } },
  stuck: { focus: { mine: 'Night buses', theirs: 'Soup', because: 'not-saved' } },
  ...{ floor: '3.b', rev: 1, foreign: { focus: 1 } },
};

describe('What outlives a page', () => {
  it('is read as it was kept', () => {
    assert.deepEqual(readKept(JSON.stringify(KEPT)), KEPT);
  });

  it('is left out where somebody else has changed its shape, and the rest stays', () => {
    const press = { type: 'lost', list: 'milestones' };
    const broken = [{ ...KEPT.tail[0], at: 'x' }, null, 7, { field: 'focus' }];
    const tail = [...broken, { ...KEPT.tail[1], press }, ...KEPT.tail];
    assert.deepEqual(readKept(JSON.stringify({ ...KEPT, tail })), KEPT);
  });

  it('is never read wrongly, whatever stands there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const { page, at } of readKept(text)?.tail ?? [])
          assert.ok(typeof page === 'string' && Number.isFinite(at));
      }),
    );
  });
});

describe('What outlives the extension', () => {
  it('is read as it was put by', () => {
    assert.deepEqual(readJournal(JSON.parse(JSON.stringify(JOURNAL))), JOURNAL);
  });

  it('is nothing where its texts have another shape', () => {
    const edits = [{ start: 1, end: 'x', text: '' }];
    const broken = [
      ...[
        { ...JOURNAL, edits },
        { ...JOURNAL, ahead: 'x' },
        { ...JOURNAL, passed: [1] },
      ],
      ...[{ ...JOURNAL, rev: '3' }, { ...JOURNAL, base: 7 }, undefined, null, 'x', {}],
    ];
    for (const one of broken) assert.equal(readJournal(one), undefined);
  });

  it('keeps a reason if we know it, and numbers that are some', () => {
    const stuck = { a: { mine: 'x', theirs: 'y', because: 'newer' }, b: { mine: 7 }, c: null };
    const read = readJournal({ ...JOURNAL, stuck, heard: { p1: 7, p2: 'x' }, times: null });
    assert.deepEqual(read?.stuck, { a: { mine: 'x', theirs: 'y' } });
    assert.deepEqual([read.heard, read.times], [{ p1: 7 }, {}]);
  });
});
