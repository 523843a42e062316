import assert from 'node:assert/strict';
import type { ListControl } from '../../../src/core/form/form.ts';
import { draftOf, itemsBegun } from '../../../src/webview/form/drafts.ts';
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

  it('are known by their fields; what is in the workbook is none of them', () => {
    const both = drafts('milestones', 'milestones');
    const of = (at: number) =>
      draftOf(FORM, both, `milestones.${String(at)}.title`)?.id ?? 'in the workbook';
    assert.deepEqual([COUNT - 1, COUNT, COUNT + 1, COUNT + 2].map(of), [
      'in the workbook',
      'draft 0',
      'draft 1',
      'in the workbook',
    ]);
    assert.equal(draftOf(FORM, both, 'challenges'), undefined);
  });
});
