import assert from 'node:assert/strict';
import type { Form, Item } from '../../../src/core/form/form.ts';
import type { ShownForm } from '../../../src/core/form/formMessages.ts';
import { findList } from '../../../src/webview/form/findIn.ts';
import {
  behind,
  choicesRevealed,
  isWhole,
  listWhole,
  revealed,
} from '../../../src/webview/form/unfolding.ts';
import { changed, formIn, FRESH } from '../form/forms.ts';

/** What is asked before the goal, in order, with the part that it is in. */
const ASKED = [
  ['organization.audience', 'identifying-organizations'],
  ['organization.relationship', 'identifying-organizations'],
  ['their-goals', 'aligned-goals-and-values'],
  ['how-they-align', 'aligned-goals-and-values'],
  ['how-we-work-now', 'pre-assessing'],
  ['getting-to-know', 'pre-assessing'],
] as const;

function answered(text: string, field: string): string {
  const value = field === 'organization.relationship' ? 'new' : 'Young parents';
  return changed(text, { kind: 'set', field, value });
}

describe('What unfolds and folds by itself', () => {
  it('is the next part, with the last answer of the one at hand and with no other', () => {
    let text = FRESH;
    const unfolded = ASKED.map(([field, part]) => {
      const before = formIn(text);
      text = answered(text, field);
      return behind(part, before, formIn(text));
    });
    assert.deepEqual(unfolded, [
      undefined,
      'aligned-goals-and-values',
      undefined,
      'pre-assessing',
      undefined,
      'discussion',
    ]);
  });

  it('is no part where somebody else answers, or takes an answer back', () => {
    const text = ASKED.slice(0, 3).reduce((all, [field]) => answered(all, field), FRESH);
    const now = answered(text, 'how-they-align');
    assert.equal(behind('discussion', formIn(text), formIn(now)), undefined);
    assert.equal(behind('aligned-goals-and-values', formIn(now), formIn(text)), undefined);
  });

  it('is a part that somebody is led to as a whole', () => {
    const form = formIn(FRESH);
    const folded = { open: new Set<string>(), items: new Set<string>() };
    for (const { id } of form.parts) {
      const { open } = revealed({ ...folded, shown: { form } as ShownForm }, id);
      assert.deepEqual([...open], [id]);
    }
  });

  it('is an item that says all that is asked, with nothing under way and nothing to look at', () => {
    const said = ['title: Posters', 'due: 2026-12-01', 'owner: Branch manager'];
    const withLines = (lines: readonly string[]): Item => {
      const text = `---\nworkbook: partnership-cycle\ncycle: 1\nmilestones:\n  - ${lines.join('\n    ')}\n---\n`;
      return first(formIn(text));
    };
    const nothing = (): undefined => undefined;
    assert.equal(isWhole(withLines(said), nothing), true);
    for (const line of said) {
      const left = said.filter((one) => one !== line);
      assert.equal(isWhole(withLines(left), nothing), false, line);
    }
    assert.equal(isWhole(withLines([...said.slice(0, 2), 'owner: TBD']), nothing), false);
    const typed = (field: string): string | undefined =>
      field === 'milestones.0.note' ? 'Moved' : undefined;
    assert.equal(isWhole(withLines(said), typed), false);
  });

  describe('where somebody has to choose between two versions', () => {
    const form = formIn(`---
workbook: partnership-cycle
cycle: 1
milestones:
  - title: Posters
    due: 2026-12-01
    owner: Branch manager
  - title: Flyers
    due: 2026-12-02
    owner: Branch manager
---
`);
    const STATUS = 'milestones.1.status';
    const shown = shownWith(form, { [STATUS]: { mine: 'done' } });
    const nothing = { shown, open: new Set<string>(), items: new Set<string>() };

    it('is the item that it is in, and its part; once, so that it can be folded again', () => {
      const { open, items } = choicesRevealed(nothing, []);
      assert.deepEqual([...open], ['discussion']);
      assert.deepEqual([...items], ['milestones.1']);
      assert.equal(choicesRevealed(nothing, [STATUS]).items.size, 0);
    });

    it('is no item that folds as the next one is begun', () => {
      const items = new Set(['milestones.0', 'milestones.1']);
      const list = findList(form, 'milestones')!;
      const folded = listWhole({ shown, items }, list, () => undefined);
      assert.deepEqual(folded, ['milestones.0']);
    });
  });
});

function shownWith(form: Form, stuck: ShownForm['stuck']): ShownForm {
  return {
    ...{
      type: 'form',
      form,
      stuck,
      version: 1,
      workbook: 'w',
      language: 'en',
      today: '2026-03-02',
    },
    heard: { host: 'h', page: 'p', rev: 0, heard: {}, waiting: [], items: {} },
    names: { owners: [], organizations: [], libraries: [] },
    ...{ unsaved: false, readOnly: false, changedOnDisk: false, revives: false },
  };
}

function first(form: Form): Item {
  const item = findList(form, 'milestones')?.items[0];
  assert.ok(item);
  return item;
}
