import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordsTogether } from '../../../src/core/workbook/edits/wordsTogether.ts';

const BASE = 'We meet at nine. The room has stairs.';

describe('What two people wrote in one answer', () => {
  it('stands there word by word, where they changed different words', () => {
    const mine = BASE.replace('nine', 'ten');
    const theirs = BASE.replace('stairs', 'steep stairs');
    assert.equal(
      wordsTogether({ base: BASE, mine, theirs }),
      'We meet at ten. The room has steep stairs.',
    );
  });

  it('stands one behind the other, theirs first, where both went on at its end', () => {
    const [mine, theirs] = [`${BASE} Ask Ana.`, `${BASE} Bring keys.`];
    assert.equal(wordsTogether({ base: BASE, mine, theirs }), `${BASE} Bring keys. Ask Ana.`);
  });

  it('is for a person to decide, where they changed the same words', () => {
    for (const [mine, theirs] of [
      ['ten', 'eleven'],
      ['ten', 'nine thirty'],
      ['', 'ten'],
    ] as const)
      assert.equal(
        wordsTogether({
          base: BASE,
          mine: BASE.replace('nine', mine),
          theirs: BASE.replace('nine', theirs),
        }),
        undefined,
      );
    assert.equal(wordsTogether({ base: '', mine: 'Stairs', theirs: 'Ice' }), undefined);
  });

  it('has each word that one of them added, keeps each that neither touched, and no other', () => {
    const words = (letter: string) =>
      fc.array(
        fc.nat(5).map((n) => `${letter}${String(n)}`),
        { maxLength: 4 },
      );
    const base = fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 12 });
    const change = fc.record({ at: fc.nat(12), without: fc.nat(3) });
    const changed = (
      all: readonly number[],
      { at, without }: { at: number; without: number },
      added: readonly string[],
    ) => all.map(String).toSpliced(at % (all.length + 1), without, ...added);
    fc.assert(
      fc.property(base, change, change, words('m'), words('t'), (all, a, b, m, t) => {
        const [mine, theirs] = [changed(all, a, m), changed(all, b, t)];
        const both = wordsTogether({
          base: all.join(' '),
          mine: mine.join(' '),
          theirs: theirs.join(' '),
        });
        if (both === undefined) return;
        const there = both.split(/\s+/).filter((one) => one !== '');
        const kept = all.map(String).filter((one) => mine.includes(one) && theirs.includes(one));
        assert.deepEqual([...there].sort(), [...kept, ...m, ...t].sort());
      }),
      { numRuns: 3000 },
    );
  });
});
