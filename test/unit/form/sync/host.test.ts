import assert from 'node:assert/strict';
import { TODAY, SOUND } from '../../checks/soundWorkbook.ts';
import { applyChange, valueOf, type FormChange } from '../../../../src/core/form/change.ts';
import { hostStep, newHost } from '../../../../src/core/form/sync/syncHost.ts';
import { byName, namesOf } from '../../../../src/core/form/sync/items.ts';
import { newPage, pageStep, type Kept } from '../../../../src/core/form/sync/syncPage.ts';
import type { HostEvent, Now } from '../../../../src/core/form/sync/turn.ts';
import {
  markOf,
  putTogether,
  type Again,
  type Word,
} from '../../../../src/core/form/sync/typed.ts';
import { applyEdits } from '../../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../../src/core/workbook/openWorkbook.ts';

const DUE = 'milestones.1.due';

/** A form on a document that takes each edit at once, and a file that is written when it is saved. */
function newForm(given: string, words: readonly Word[] = []) {
  let [text, version, time, at] = [given, 1, 0, 0];
  let saved = given;
  let putBy: readonly Word[] = [];
  const undoable: string[] = [];
  const redoable: string[] = [];
  const now = (): Now => ({
    ...{ text, version, isDirty: text !== saved, isReadOnly: false, today: TODAY, time },
    workbook: openWorkbook(text),
  });
  let state = newHost('h', now());
  const change = (to: string, isUndo = false): void => {
    text = to;
    version++;
    tell({ type: 'changed', isUndo });
  };
  const tell = (event: HostEvent): void => {
    const { state: next, effects } = hostStep(state, event, now());
    state = next;
    for (const effect of effects) {
      if (effect.do === 'apply') {
        undoable.push(text);
        redoable.length = 0;
        change(applyEdits(text, effect.edits));
        tell({ type: 'applied', isDone: true });
      } else if (effect.do === 'undo') {
        if (undoable.length > 0) redoable.push(text);
        change(undoable.pop() ?? text, true);
        tell({ type: 'stepped' });
      } else if (effect.do === 'redo') {
        if (redoable.length > 0) undoable.push(text);
        change(redoable.pop() ?? text, true);
        tell({ type: 'stepped' });
      } else if (effect.do === 'putBy') putBy = effect.words;
      else if (effect.do === 'read') tell({ type: 'seen', why: effect.why, disk: saved });
    }
  };
  const named = (field: string): string => byName(namesOf(state.items), field);
  tell({ type: 'found', words, heard: {} });
  tell({ type: 'ready', page: 'p' });
  return {
    type: (field: string, value: string, was = valueOf(openWorkbook(text)!, field)) => {
      time += 100;
      tell({ type: 'typed', typed: { page: 'p', field: named(field), was, value, at: ++at } });
      tell({ type: 'timer', name: 'putBy' });
      tell({ type: 'timer', name: 'rest' });
    },
    /** The same by the name that the page has for a field. */
    typeInto: (field: string, value: string) => {
      tell({ type: 'typed', typed: { page: 'p', field, was: '', value, at: ++at } });
      tell({ type: 'timer', name: 'rest' });
    },
    /** The last letters, with no rest behind them. */
    hurry: (field: string, value: string) => {
      const was = valueOf(openWorkbook(text)!, field);
      tell({ type: 'typed', typed: { page: 'p', field: named(field), was, value, at: ++at } });
    },
    rest: (ms: number) => (time += ms),
    leave: () => {
      tell({ type: 'flush', isRest: true });
    },
    press: (one: FormChange) => {
      const item = 'item' in one ? { item: named(one.item) } : {};
      tell({ type: 'change', change: { ...one, ...item } as FormChange, id: 1 });
    },
    undo: () => {
      tell({ type: 'undo', id: 2 });
    },
    redo: () => {
      tell({ type: 'redo', id: 3 });
    },
    save: () => {
      saved = text;
      tell({ type: 'saved' });
    },
    /** Somebody else saves what they had, and VS Code reads the file. */
    reload: (to: string) => {
      saved = to;
      time += 50;
      change(to);
      tell({ type: 'timer', name: 'look' });
    },
    elsewhere: (from: string, to: string) => {
      change(text.replace(from, to));
    },
    say: (field: string) => valueOf(openWorkbook(text)!, field),
    /** What the page calls a field, whatever becomes of its item. */
    named,
    choose: (type: 'keep' | 'take', field: string) => {
      tell({ type, field });
    },
    stuck: () => Object.values(state.stuck),
    putBy: () => putBy,
    text: () => text,
  };
}

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

  it('leaves what was typed before a rest, but never half a word', () => {
    const form = newForm(SOUND);
    form.type('focus', 'Story');
    form.rest(5000);
    form.type('focus', 'Story ti');
    form.rest(5000);
    form.type('focus', 'Story time');
    form.undo();
    assert.equal(form.say('focus'), 'Story');
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
  it('ask whose word stays, also for a tick', () => {
    const form = newForm(SOUND);
    form.type('focus', 'Story time');
    form.press({ kind: 'tick', item: 'milestones.1', done: true });
    form.save();
    form.reload(SOUND.replace('Outreach librarian', 'Ana'));
    assert.deepEqual(
      form.stuck().map(({ mine, theirs }) => [mine, theirs]),
      [
        ['Story time', 'Pantry nights'],
        ['done', ''],
        ['2026-04-15', ''],
      ],
    );
  });
});

describe('What is put by', () => {
  it('is what is typed and not saved, and nothing once it is', () => {
    const form = newForm(SOUND);
    form.type('focus', 'Story time');
    assert.deepEqual(
      form.putBy().map(({ field, was, value }) => [field, was, value]),
      [['focus', 'Pantry nights', 'Story time']],
    );
    form.save();
    assert.deepEqual(form.putBy(), []);
  });

  it('is also what was typed and taken back, over which nobody else is asked', () => {
    const typed = newForm(SOUND);
    const half = (): string => applyEdits(SOUND, editsOf('focus', 'Pantry nights too'));
    typed.elsewhere('Outreach librarian', 'Ana');
    typed.type('focus', 'Pantry nights too');
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
    form.type('coordinator', 'Ana');
    assert.deepEqual(
      form.putBy().map(({ field }) => field),
      ['coordinator'],
    );
  });

  it('comes back into the saved file, and into whatever VS Code kept of the document', () => {
    const typed = newForm(SOUND);
    for (const value of ['S', 'Story', 'Story time']) typed.type('focus', value);
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

  it('is the later word of two forms that had one field, and what neither has decided about', () => {
    const words = [
      { field: 'focus', was: 'Pantry nights', value: 'Story', passed: [markOf('St')] },
      {
        ...{ field: 'focus', was: 'Pantry nights', value: 'Story time' },
        passed: [markOf('St'), markOf('Story')],
      },
    ];
    const stuck = { ...{ field: 'focus', was: 'Story', value: 'Soup' }, passed: [] };
    for (const two of [words, words.toReversed()])
      for (const text of [SOUND, applyEdits(SOUND, editsOf('focus', 'Story'))]) {
        const form = newForm(text, [{ ...stuck, isStuck: true }, ...two]);
        assert.equal(form.say('focus'), 'Story time');
        assert.deepEqual(
          form.stuck().map(({ mine }) => mine),
          ['Soup'],
        );
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

  it('makes two items that were begun in one breath once each', () => {
    const typed = newForm(SOUND);
    typed.type('milestones.@d1.title', 'Open house', '');
    typed.type('milestones.@d2.title', 'Quiet day', '');
    // Put by before either was in the document: both behind the last one there.
    const field = 'milestones.2.title';
    const words = [
      { field, was: '', value: 'Open house', passed: [], begun: 'd1' },
      { field, was: '', value: 'Quiet day', passed: [], begun: 'd2' },
    ];
    assert.equal(openWorkbook(SOUND)?.cycle.milestones?.length, 2);
    for (const text of [SOUND, typed.text()])
      assert.equal(newForm(text, words).text(), typed.text());
  });
});

function editsOf(field: string, value: string) {
  const edited = applyChange(openWorkbook(SOUND)!, { kind: 'set', field, value }, TODAY);
  assert.ok(edited.kind === 'edits');
  return edited.edits;
}

describe('Two words of a field that a page tells again', () => {
  const left = (page: string, at: number, was: string, value: string): Kept => {
    const word = { field: 'focus', was, value, at, time: at, sent: `${markOf(value)} `, from: {} };
    return { page, host: 'h1', words: [word] };
  };
  const told = (later: Kept): Again | undefined => {
    const page = newPage('p3', [left('p1', 1, 'Nights', 'Night buses'), later]);
    const heard = { host: 'h2', page: 'p3', pages: {}, handled: {}, items: {}, starts: {} };
    return pageStep(page, { type: 'form', heard }).again.at(-1);
  };

  it('are one word where the later one began from the earlier, and both pages are heard by it', () => {
    const again = told(left('p2', 2, 'Night buses', 'Night buses too'));
    assert.equal(again?.was, 'Nights');
    assert.equal(again.sent, `${markOf('Night buses')} ${markOf('Night buses too')} `);
    assert.deepEqual(again.from, { p1: 1, p2: 2 });
  });

  it('are two where somebody else wrote between them, which she is to be asked about', () => {
    const again = told(left('p2', 2, 'Soup', 'Soup and buses'));
    assert.equal(again?.was, 'Soup');
    assert.equal(again.sent, `${markOf('Soup and buses')} `);
  });
});

describe('How far a page was heard', () => {
  it('is the most that a save and what was put by tell of it', () => {
    const now: Now = {
      ...{ text: SOUND, version: 1, isDirty: true, isReadOnly: false, today: TODAY, time: 0 },
      workbook: openWorkbook(SOUND),
    };
    const host = newHost('h', now, { p: 6, q: 9 });
    const { state } = hostStep(
      host,
      { type: 'found', words: [], heard: { p: 46, q: 2, r: 1 } },
      now,
    );
    assert.deepEqual(state.heard, { p: 46, q: 9, r: 1 });
  });

  it('is the most that either of two forms has put by, whichever comes last', () => {
    const forms = [
      { words: [], heard: { p: 46, q: 2 } },
      { words: [], heard: { p: 6, q: 9 } },
    ];
    for (const all of [forms, forms.toReversed()])
      assert.deepEqual(putTogether(all).heard, { p: 46, q: 9 });
  });
});
