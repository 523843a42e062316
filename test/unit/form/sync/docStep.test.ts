import assert from 'node:assert/strict';
import { TODAY, SOUND } from '../../checks/soundWorkbook.ts';
import { applyChange } from '../../../../src/core/form/change.ts';
import type { DocEvent, Journal, Now } from '../../../../src/core/form/sync/doc.ts';
import { docStep, newDoc } from '../../../../src/core/form/sync/docStep.ts';
import { applyEdits } from '../../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../../src/core/workbook/openWorkbook.ts';

import { newForm } from './newForm.ts';

const DUE = 'milestones.1.due';

describe('A day that is typed letter by letter', () => {
  it('keeps the day that a milestone was due at first, however many letters the next one has', () => {
    const form = newForm(SOUND);
    for (const typed of ['M', 'May', 'May 1', 'May 19', 'May 19, 2026']) form.type(DUE, typed);
    assert.match(form.text(), /due: 2026-05-19\n[^]*first-due: 2026-05-12\n/);
  });

  it('takes no day for the first one that is only a slip, though a button was pressed meanwhile', () => {
    const form = newForm(SOUND.replace('    due: 2026-05-12\n', ''));
    form.type(DUE, 'May 18, 2026');
    form.press({ kind: 'tick', item: 'milestones.0', done: false });
    form.type(DUE, 'May 19, 2026');
    assert.match(form.text(), /due: 2026-05-19\n/);
    assert.doesNotMatch(form.text(), /first-due: 2026-05-18/);
  });

  it('begins anew where somebody else has written, also in an item that has moved', () => {
    const form = newForm(SOUND);
    form.type(DUE, 'May 19, 2026');
    form.press({ kind: 'remove', item: 'milestones.0' });
    form.elsewhere('due: 2026-05-19', 'due: 2026-06-01');
    form.elsewhere('first-due: 2026-05-12\n', 'note: moved\n');
    form.type('milestones.0.due', 'June 2, 2026');
    assert.match(form.text(), /first-due: 2026-06-01\n/);
  });
});

describe('Words in an item that somebody else has removed', () => {
  function withoutItsItem() {
    const form = newForm(SOUND);
    const field = form.named('milestones.1.title');
    const item = /^ {2}- title: [^\n]*\n(?: {4}[^\n]*\n)+(?=[a-z-]+:|---)/m.exec(form.text())![0];
    form.elsewhere(item, '');
    form.typeInto(field, 'Print the flyers in Spanish');
    return { form, field };
  }

  it('wait, and are put back in as a new one if she wants', () => {
    const { form, field } = withoutItsItem();
    assert.deepEqual(
      form.stuck().map(({ mine }) => mine),
      ['Print the flyers in Spanish'],
    );
    form.choose('keep', field);
    assert.match(form.text(), /title: Print the flyers in Spanish\n/);
    assert.deepEqual(form.stuck(), []);
  });

  it('go if she lets them go', () => {
    const { form, field } = withoutItsItem();
    const before = form.text();
    form.choose('take', field);
    assert.equal(form.text(), before);
    assert.deepEqual(form.stuck(), []);
  });
});

describe('One Undo', () => {
  it('takes back what was typed in one go, however often it was written meanwhile', () => {
    const form = newForm(SOUND);
    for (const typed of ['S', 'Story', 'Story ti', 'Story time']) form.type('focus', typed);
    form.undo();
    assert.equal(form.text(), SOUND);
  });

  it('takes the letters along that it came right behind', () => {
    const form = newForm(SOUND);
    form.type('focus', 'Stor');
    form.hurry('focus', 'Story');
    form.undo();
    assert.equal(form.text(), SOUND);
  });

  it('leaves what was typed into another field, or before the field was left', () => {
    const form = newForm(SOUND);
    form.type('focus', 'Story');
    form.type('coordinator', 'Ana');
    form.leave();
    form.type('coordinator', 'Ana R');
    form.undo();
    assert.equal(form.say('coordinator'), 'Ana');
    form.undo();
    assert.equal(form.say('coordinator'), 'Outreach librarian');
    assert.equal(form.say('focus'), 'Story');
  });
});

describe('Undo and Redo', () => {
  it('go through the same texts, go by go, though some of them were there several times', () => {
    const form = newForm(SOUND);
    const seen = [SOUND];
    const then = (...steps: (() => void)[]): void => {
      for (const step of steps) step();
      form.leave();
      seen.push(form.text());
    };
    const writing = (field: string, ...values: string[]): (() => void)[] =>
      values.map((value) => () => {
        form.type(field, value);
      });
    then(...writing('coordinator', 'A', 'Ana', 'Ana R'));
    const added = (): void => {
      for (const title of ['B', 'Buy', 'Buy a tent']) form.type('milestones.@d1.title', title, '');
    };
    then(added);
    const last = openWorkbook(form.text())!.cycle.milestones!.length - 1;
    then(() => {
      form.press({ kind: 'remove', item: `milestones.${last}` });
    });
    assert.equal(seen[3], seen[1]);
    then(() => {
      form.press({ kind: 'sort', list: 'milestones' });
    });
    const steps = seen.filter((text, at) => text !== seen[at - 1]);
    for (const text of steps.slice(0, -1).reverse()) {
      form.undo();
      assert.equal(form.text(), text);
    }
    for (const text of steps.slice(1)) {
      form.redo();
      assert.equal(form.text(), text);
    }
    for (const text of steps.slice(0, -1).reverse()) {
      form.undo();
      assert.equal(form.text(), text);
    }
  });
});

describe('Two saves that cross', () => {
  it('ask whose word stays', () => {
    const form = newForm(SOUND);
    form.type('focus', 'Story time');
    form.save();
    form.reload(SOUND.replace('Outreach librarian', 'Ana'));
    form.rest(500);
    assert.deepEqual(
      form.stuck().map(({ mine, theirs }) => [mine, theirs]),
      [['Story time', 'Pantry nights']],
    );
  });
});

describe('What is put by', () => {
  it('is what is typed and not saved, and nothing once it is', () => {
    const form = newForm(SOUND);
    form.type('focus', 'Story time');
    assert.equal(meantBy(form.putBy()), form.text());
    assert.equal(form.putBy().base, SOUND);
    form.save();
    const { edits, ahead, base } = form.putBy();
    assert.deepEqual([edits, ahead, base], [[], [], '']);
  });

  it('is also what was typed and taken back, over which nobody else is asked', () => {
    const typed = newForm(SOUND);
    const half = (): string => applyEdits(SOUND, editsOf('focus', 'Pantry nights too'));
    typed.type('focus', 'Pantry nights too');
    typed.rest(3000);
    typed.type('focus', 'Pantry nights');
    const form = newForm(half(), typed.putBy());
    assert.equal(form.say('focus'), 'Pantry nights');
    const others = newForm(SOUND.replace('Pantry nights', 'Soup'), typed.putBy());
    assert.equal(others.say('focus'), 'Soup');
    assert.deepEqual(others.stuck(), []);
  });

  it('is not what was undone', () => {
    const form = newForm(SOUND);
    form.type('focus', 'Story time');
    form.undo();
    // Before anything else: with the next step the file may move.
    assert.equal(meantBy(form.putBy()), '');
    form.type('coordinator', 'Ana');
    assert.equal(meantBy(form.putBy()), SOUND.replace('Outreach librarian', 'Ana'));
  });

  it('comes back into the saved file, and into whatever VS Code kept of the document', () => {
    const typed = newForm(SOUND);
    for (const value of ['S', 'Story', 'Story time']) {
      typed.type('focus', value);
      typed.rest(3000);
    }
    typed.type('milestones.1.owner', 'Ana');
    const half = applyEdits(SOUND, editsOf('focus', 'Story'));
    for (const text of [SOUND, half, typed.text()]) {
      const form = newForm(text, typed.putBy());
      assert.equal(form.text(), typed.text());
    }
  });

  it('stands beneath what somebody else wrote meanwhile', () => {
    const typed = newForm(SOUND);
    typed.type('focus', 'Story time');
    const form = newForm(SOUND.replace('Pantry nights', 'Soup'), typed.putBy());
    assert.equal(form.say('focus'), 'Soup');
    assert.deepEqual(form.stuck(), [{ mine: 'Story time', theirs: 'Soup' }]);
  });

  it('waits under its field where nothing can be written', () => {
    const typed = newForm(SOUND);
    typed.type('focus', 'Story time');
    const now: Now = {
      ...{ text: SOUND, version: 1, isDirty: false, isReadOnly: false, today: TODAY, time: 0 },
      workbook: openWorkbook(SOUND),
    };
    let state = newDoc('h', now);
    const tell = (event: DocEvent): void => {
      const { state: next, effects } = docStep(state, event, now);
      state = next;
      for (const one of effects) if (one.do === 'apply') tell({ type: 'applied', isDone: false });
    };
    tell({ type: 'found', journals: [typed.putBy()], disk: SOUND });
    assert.deepEqual(state.stuck, {
      focus: { mine: 'Story time', theirs: 'Pantry nights', because: 'not-written' },
    });
  });

  it('is all that each of two windows has put by', () => {
    const [one, other] = ['focus', 'coordinator'].map((field) => {
      const typed = newForm(SOUND);
      typed.type(field, 'Ana');
      const journal = typed.putBy();
      return { ...journal, heard: { [field]: 1 } };
    });
    const saved = { ...one!, base: '', edits: [], ahead: [], heard: { saved: 1 } };
    for (const journals of [
      [one!, other!, saved],
      [other!, saved, one!],
    ]) {
      const form = newForm(SOUND, ...journals);
      assert.deepEqual([form.say('focus'), form.say('coordinator')], ['Ana', 'Ana']);
    }
  });

  it('makes an item that was begun once, whether the document still has it or not', () => {
    const typed = newForm(SOUND);
    typed.type('milestones.@d1.title', 'Open house', '');
    typed.type('milestones.@d1.owner', 'Ana', '');
    for (const text of [SOUND, typed.text()]) {
      const form = newForm(text, typed.putBy());
      assert.equal(form.text(), typed.text());
    }
  });
});

function meantBy({ base, edits, ahead }: Journal): string {
  return applyEdits(applyEdits(base, edits), ahead);
}

function editsOf(field: string, value: string) {
  const edited = applyChange(openWorkbook(SOUND)!, { kind: 'set', field, value }, TODAY);
  assert.ok(edited.kind === 'edits');
  return edited.edits;
}
