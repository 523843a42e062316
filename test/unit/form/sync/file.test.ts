import assert from 'node:assert/strict';
import { docStep, newDoc } from '../../../../src/core/form/sync/docStep.ts';
import type { DocEffect, DocEvent, Journal, Now } from '../../../../src/core/form/sync/doc.ts';
import { openWorkbook } from '../../../../src/core/workbook/openWorkbook.ts';
import { SOUND, TODAY } from '../../checks/soundWorkbook.ts';

const HERS = SOUND.replace('cycle: 1', 'cycle: 1\ncoordinator: Ana');
const THEIRS = SOUND.replace('cycle: 1', 'cycle: 1\nlibrary: Cedar Falls');

/** A form on a document that VS Code takes for saved once it says what it said when it was read. */
function newDocument() {
  let [text, disk, version, isDirty] = [SOUND, SOUND, 1, false];
  const done: DocEffect['do'][] = [];
  let journal: Journal | undefined;
  const now = (): Now => ({
    ...{ text, version, isDirty, isReadOnly: false, today: TODAY, time: 0 },
    workbook: openWorkbook(text),
  });
  let state = newDoc('h', now());
  const tell = (event: DocEvent): void => {
    const { state: next, effects } = docStep(state, event, now());
    state = next;
    for (const effect of effects) {
      done.push(effect.do);
      if (effect.do === 'putBy') ({ journal } = effect);
      if (effect.do === 'read') tell({ type: 'seen', why: effect.why, disk });
    }
  };
  const says = (to: string, more: { readonly isDirty: boolean }): void => {
    [text, version, isDirty] = [to, version + 1, more.isDirty];
    tell({ type: 'changed', isUndo: true });
    tell({ type: 'timer', name: 'look' });
  };
  const one = {
    says,
    theySave: (to: string): void => {
      disk = to;
      tell({ type: 'touched' });
    },
    save: (): void => {
      one.saves(text);
    },
    saves: (to: string): void => {
      [disk, isDirty] = [to, false];
      tell({ type: 'saved' });
    },
    journal: () => journal,
    /** A form is opened on a document that says that, beside that file. */
    begins: (document: string, file: string): void => {
      [text, disk, isDirty] = [document, file, false];
      state = newDoc('h', now());
      tell({ type: 'found', journals: [], disk });
    },
    isChanged: (): void => {
      isDirty = true;
      tell({ type: 'timer', name: 'look' });
    },
    looks: (): void => {
      tell({ type: 'timer', name: 'look' });
    },
    restsFor: (): void => {
      tell({ type: 'timer', name: 'lookAgain' });
    },
    file: () => state.file,
    /** What it came to at last, beside what is done after any change. */
    told: () => done.filter((what) => /^tell|^takeUp$/.test(what)),
  };
  return one;
}

describe('A document whose words were all taken back beside a file that somebody else has saved', () => {
  it('takes up the file once it rests, and nobody is told that it is read-only', () => {
    const one = newDocument();
    one.says(HERS, { isDirty: true });
    one.theySave(THEIRS);
    one.says(SOUND, { isDirty: false });
    assert.equal(one.file().isOther, true, 'told of until it is taken up');
    one.restsFor();
    assert.deepEqual(one.told(), ['takeUp']);
    assert.deepEqual([one.file().isOther, one.file().isKeptBack], [true, false]);
    one.says(THEIRS, { isDirty: false });
    assert.equal(one.file().isOther, false);
  });

  it('leaves it where it has words again by then, and is told of it', () => {
    const one = newDocument();
    one.says(HERS, { isDirty: true });
    one.theySave(THEIRS);
    one.says(SOUND, { isDirty: false });
    one.says(HERS, { isDirty: true });
    one.restsFor();
    assert.deepEqual(one.told(), []);
    assert.equal(one.file().isOther, true);
  });

  it('needs no file that is as it was again', () => {
    const one = newDocument();
    one.says(HERS, { isDirty: true });
    one.theySave(THEIRS);
    one.says(SOUND, { isDirty: false });
    one.theySave(SOUND);
    one.restsFor();
    assert.deepEqual(one.told(), []);
    assert.equal(one.file().isOther, false);
  });
});

describe('A save that takes its time', () => {
  it('is nobody else’s, though the file is there before VS Code tells of it, and she has typed on', () => {
    const one = newDocument();
    one.says(HERS, { isDirty: true });
    one.says(HERS.replace('Ana', 'Ana B'), { isDirty: true });
    one.theySave(HERS);
    assert.equal(one.file().isOther, false);
    one.theySave(THEIRS);
    assert.equal(one.file().isOther, true);
  });

  it('has not saved what she typed on meanwhile, though VS Code says so', () => {
    const one = newDocument();
    one.says(HERS, { isDirty: true });
    one.says(HERS.replace('Ana', 'Ana B'), { isDirty: true });
    one.saves(HERS);
    one.looks();
    one.restsFor();
    assert.deepEqual([one.told(), one.file().saved, one.file().isOther], [[], HERS, false]);
    assert.equal(one.journal()?.base, HERS);
    assert.equal(one.journal()?.edits.length, 1, 'and they are still put by');
  });
});

describe('A document that VS Code takes for saved', () => {
  it('is told to be read-only where its file lacks what was written, and is no other one', () => {
    const one = newDocument();
    one.says(HERS, { isDirty: false });
    one.restsFor();
    assert.deepEqual(one.told(), ['tellOfLock']);
    assert.equal(one.file().isKeptBack, true);
  });

  it('is not where VS Code has only not read yet what somebody else saved last', () => {
    const one = newDocument();
    one.theySave(HERS.replace('Ana', 'Bo'));
    one.says(HERS, { isDirty: false });
    one.restsFor();
    assert.deepEqual([one.told(), one.file().isKeptBack], [[], false]);
  });

  it('is no other one than its file once it was saved', () => {
    const one = newDocument();
    one.says(HERS, { isDirty: true });
    one.theySave(THEIRS);
    one.save();
    one.restsFor();
    assert.deepEqual([one.told(), one.file().isOther], [[], false]);
  });

  it('is no other one where VS Code had not told yet that it is changed as its form opened, and saved right before', () => {
    const one = newDocument();
    const save = SOUND.replace('cycle: 1', 'cycle: 1\ncoordinator: An');
    // She typed on behind the save, and nobody has said yet that this is not in the file.
    one.begins(HERS, save);
    one.isChanged();
    one.theySave(save);
    assert.equal(one.file().isOther, false);
    one.theySave(THEIRS);
    assert.equal(one.file().isOther, true);
  });
});
