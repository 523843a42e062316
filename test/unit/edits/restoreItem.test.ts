import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChange, type FormChange } from '../../../src/core/form/change.ts';
import { fieldPathOf } from '../../../src/core/schema/fieldPath.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { removableItem, restoreItem } from '../../../src/core/workbook/edits/restoreItem.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { SOUND, TODAY } from '../checks/soundWorkbook.ts';
import { laidOutWorkbook } from './laidOutWorkbooks.ts';

function withChange(text: string, change: FormChange): string | undefined {
  const made = applyChange(openWorkbook(text)!, change, TODAY);
  return made.kind === 'edits' ? applyEdits(text, made.edits) : undefined;
}

/** The text once an item is removed, `change` made, and the item put back; undefined where it can’t go. */
function andBack(
  text: string,
  item: string,
  change: (text: string) => string | undefined,
): string | undefined {
  const removed = removableItem(openWorkbook(text)!, fieldPathOf(item));
  const without = withChange(text, { kind: 'remove', item });
  if (removed === undefined || without === undefined) return undefined;
  const now = change(without) ?? without;
  const made = restoreItem(openWorkbook(now)!, removed);
  assert.ok(made.kind === 'edits', JSON.stringify({ made, item, now }));
  return applyEdits(now, made.edits);
}

describe('An item that was removed', () => {
  const items = ['milestones.0', 'milestones.1', 'roles.0', 'roles.1', 'candidates.0'];

  it('comes back in its place with all that was in it, whatever was typed since', () => {
    const set: FormChange = { kind: 'set', field: 'focus', value: 'Lunches' };
    for (const item of [...items, 'goal.measurable.0']) {
      assert.equal(
        andBack(SOUND, item, (text) => text),
        SOUND,
        item,
      );
      assert.equal(
        andBack(SOUND, item, (text) => withChange(text, set)),
        withChange(SOUND, set),
        item,
      );
    }
  });

  it('does so in workbooks of any layout', () => {
    fc.assert(
      fc.property(laidOutWorkbook, fc.constantFrom(...items), (text, item) => {
        const back = andBack(text, item, (now) => now);
        assert.ok(back === undefined || back === text, back);
      }),
    );
  });
});
