import assert from 'node:assert/strict';
import type { ListControl } from '../../../src/core/form/form.ts';
import { itemsBegun } from '../../../src/webview/form/itemsBegun.ts';
import { SOUND } from '../checks/soundWorkbook.ts';
import { controlIn, formIn } from '../form/forms.ts';

const FORM = formIn(SOUND);
const MILESTONES = listIn('milestones');
const COUNT = MILESTONES.items.length;

function listIn(id: string): ListControl {
  const control = controlIn(FORM, id);
  assert.ok(control?.kind === 'list');
  return control;
}

function drafts(...lists: readonly string[]) {
  return lists.map((list, at) => ({ id: `draft ${String(at)}`, list, isSaid: true }));
}

describe('Items that are being begun on the page', () => {
  it('stand behind those that are there, each in a place of its own', () => {
    const begun = itemsBegun(MILESTONES, drafts('milestones', 'roles', 'milestones'));
    assert.deepEqual(
      begun.map(({ id, name, controls }) => [id, name, controls[0]?.id]),
      [COUNT, COUNT + 1].map((at) => [
        ...[`milestones.${String(at)}`, 'New milestone'],
        `milestones.${String(at)}.title`,
      ]),
    );
  });

  it('take the lists that are in them along', () => {
    const [, second] = itemsBegun(
      listIn('goal.measurable'),
      drafts('goal.measurable', 'goal.measurable'),
    );
    const readings = second!.controls.find((one) => one.kind === 'list')!;
    assert.equal(readings.id, `${second!.id}.readings`);
    assert.equal(readings.fresh[0]!.id, `${second!.id}.readings.0.on`);
  });
});
