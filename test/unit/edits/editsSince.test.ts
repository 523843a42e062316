import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  editsSince,
  invertedEdits,
  type TextEdit,
} from '../../../src/core/workbook/edit.ts';

describe('Undo of a change once somebody has typed on', () => {
  const before = 'goal: meals\nnotes: none\n';
  const edits: readonly TextEdit[] = [{ start: 12, end: 12, text: 'due: Friday\n' }];
  const after = applyEdits(before, edits);
  const undone = (now: string): string | undefined => {
    const moved = editsSince(after, now, invertedEdits(before, edits));
    return moved && applyEdits(now, moved);
  };

  it('keeps what stands before it and behind it', () => {
    assert.equal(undone(after), before);
    assert.equal(undone(after.replace('meals', 'warm meals')), 'goal: warm meals\nnotes: none\n');
    assert.equal(undone(after.replace('none', 'many')), 'goal: meals\nnotes: many\n');
  });

  it('is not to be had once its own words are others', () => {
    assert.equal(undone(after.replace('Friday', 'Monday')), undefined);
    const onBothSides = after.replace('meals', 'food').replace('none', 'many');
    assert.equal(undone(onBothSides), undefined);
  });

  it('takes back what was changed and nothing else, whatever was typed where', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(letters, letters, letters), { maxLength: 4 }),
        letters,
        fc.nat(),
        fc.integer({ min: 1, max: 3 }),
        (pieces, tail, where, typed) => {
          let text = '';
          const all: TextEdit[] = [];
          for (const [kept, old, fresh] of pieces) {
            text += kept;
            all.push({ start: text.length, end: text.length + old.length, text: fresh });
            text += old;
          }
          text += tail;
          const changed = applyEdits(text, all);
          const back = invertedEdits(text, all);
          const at = where % (changed.length + 1);
          const now = `${changed.slice(0, at)}${'§'.repeat(typed)}${changed.slice(at)}`;
          const moved = editsSince(changed, now, back);
          const isApart = back.every(({ start, end }) => at <= start || at >= end);
          assert.equal(moved !== undefined, isApart);
          if (moved !== undefined) assert.equal(applyEdits(now, moved).replaceAll('§', ''), text);
        },
      ),
    );
  });
});
