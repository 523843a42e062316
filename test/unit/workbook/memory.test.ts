import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { newMemory } from '../../../src/core/workbook/syntax/memory.ts';
import { windows, withFrontMatter } from '../../support/workbookText.ts';

// That what is remembered says the same as what is read anew is shown by test/fuzz/properties.ts.

describe('The memory of a document', () => {
  it('looks for nothing twice in one text, nor in two versions that follow one another', () => {
    const memory = newMemory();
    let looks = 0;
    const look = (text: string): number =>
      memory.recall('length', text, () => (looks++, text.length));
    assert.deepEqual([look('one'), look('one'), look('three')], [3, 3, 5]);
    memory.turn();
    assert.equal(look('three'), 5);
    assert.equal(looks, 2);
  });

  it('forgets what a version did not ask for', () => {
    const memory = newMemory();
    let looks = 0;
    const look = (): unknown => memory.recall('looks', 'one', () => ++looks);
    look();
    memory.turn();
    memory.turn();
    look();
    assert.equal(looks, 2);
  });

  it('tells apart what two functions find in one text, and remembers that nothing was found', () => {
    const memory = newMemory();
    let looks = 0;
    const look = (): string | undefined =>
      memory.recall('nothing', 'a', () => {
        looks++;
        return undefined;
      });
    assert.deepEqual([look(), look(), looks], [undefined, undefined, 1]);
    const other = memory.recall('something', 'a', () => 1);
    assert.equal(other, 1);
  });

  const long = withFrontMatter(
    `library: L\nmilestones:\n${'  - title: A\n    due: 2026-03-30\n'.repeat(20)}focus: F`,
    `# T\n\n### Meeting notes\n\n${'#### 2026-03-09\n\nWe met.\n\n'.repeat(20)}### Challenges\n\nTime.\n`,
  );
  for (const text of [long, windows(long)]) {
    it(`lets an edit have one piece read anew (${text === long ? 'LF' : 'CRLF'})`, () => {
      const memory = newMemory();
      openWorkbook(text, memory);
      const read: string[] = [];
      const watched = {
        turn: memory.turn,
        recall: <Found>(what: string, piece: string, find: (text: string) => Found): Found =>
          memory.recall(what, piece, (own) => (read.push(what), find(own))),
      };
      const after = openWorkbook(text.replace('title: A', 'title: B'), watched);
      assert.deepEqual(read, ['key', 'item of milestones']);
      assert.equal(after?.cycle.milestones?.[0]?.title, 'B');
      read.length = 0;
      openWorkbook(after.text.replace('We met.', 'We met twice.'), watched);
      assert.deepEqual(read, ['answer to nothing']);
    });
  }
});
