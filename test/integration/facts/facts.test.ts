import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { disk } from '../disk.ts';
import { activated, until } from '../support.ts';
import { closeAll } from '../workbooks.ts';
import { newHands, tabsOf, type Hands } from './hands.ts';

const TEXT = '# Notes\n';
const THEIRS = '# What they wrote\n';
const FORM = 'partnershipWorkbooks.form';
/** An editor of a text document that VS Code brings itself. */
const PREVIEW = 'vscode.markdown.preview.editor';
const REVERT = 'workbench.action.files.revert';

/** The web host has no disk, and a log that calls who writes before a save in vain an error of ours. */
const IN_NODE = /^(?:F3|D8|D9)/;

/** What is believed of VS Code, by the letter that comments name, and how it is tried. */
const facts: Record<string, (hands: Hands) => Promise<void>> = {
  'F2: a save over a newer file is not made': async (my) => {
    const document = await my.show('a.md');
    await my.type(document, 'x');
    await my.write('a.md', THEIRS);
    assert.equal(await document.save(), false);
    assert.equal(await my.read('a.md'), THEIRS);
    assert.ok(document.isDirty);
  },
  'F3: over an older file that differs it is made, unasked': async (my) => {
    const document = await my.show('a.md');
    await my.type(document, 'x');
    const { fsPath } = my.uri('a.md');
    disk()?.write(fsPath, THEIRS);
    disk()?.makeOld(fsPath);
    assert.equal(await document.save(), true);
    assert.equal(await my.read('a.md'), `x${TEXT}`);
  },
  'F5: what is in front is reverted, and nothing else': async (my) => {
    await my.write('b.md', TEXT);
    const [a, b] = [await my.show('a.md'), await my.show('b.md')];
    await my.type(a, 'x');
    await my.type(b, 'y');
    await my.front(REVERT);
    await my.is('b clean', () => !b.isDirty);
    assert.equal(b.getText(), TEXT);
    assert.equal(a.getText(), `x${TEXT}`);
    assert.ok(a.isDirty);
  },
  'F6: Undo takes a revert out again': async (my) => {
    const document = await my.show('a.md');
    await my.type(document, 'x');
    await my.write('a.md', THEIRS);
    await my.front(REVERT);
    await my.text(document, THEIRS);
    await my.front('undo');
    await my.text(document, `x${TEXT}`);
    await my.is('changed', () => document.isDirty);
  },
  'F7: after a revert a document counts as newer than the file, and is saved unasked': async (
    my,
  ) => {
    const document = await my.show('a.md');
    await my.type(document, 'x');
    await my.write('a.md', THEIRS);
    await my.front(REVERT);
    await my.text(document, THEIRS);
    await my.type(document, 'y');
    assert.equal(await document.save(), true);
    assert.equal(await my.read('a.md'), `y${THEIRS}`);
  },
  'D2: an edit that changes nothing is not made': async (my) => {
    await my.show('a.md');
    assert.equal(await vscode.workspace.applyEdit(new vscode.WorkspaceEdit()), false);
  },
  'D3: an edit that was planned on an older version is not made': async (my) => {
    const document = await my.show('a.md');
    const made = await Promise.all([my.type(document, 'x'), my.type(document, 'y')]);
    assert.deepEqual(made, [true, false]);
    await my.text(document, `x${TEXT}`);
  },
  'D4: an edit back to what is saved leaves a document changed, Undo does not': async (my) => {
    const document = await my.show('a.md');
    await my.type(document, 'x');
    const back = new vscode.WorkspaceEdit();
    back.delete(document.uri, new vscode.Range(0, 0, 0, 1));
    await vscode.workspace.applyEdit(back);
    await my.text(document, TEXT);
    assert.ok(document.isDirty);
    await my.front('undo');
    await my.front('undo');
    await my.is('clean', () => !document.isDirty);
    assert.equal(document.getText(), TEXT);
  },
  'D5: a document that is closed and opened again is another one': async (my) => {
    const document = await my.show('a.md');
    await my.front('workbench.action.closeActiveEditor');
    await my.is('closed', () => document.isClosed);
    const again = await my.show('a.md');
    assert.notEqual(again, document);
    assert.ok(!again.isClosed);
  },
  'D6: an edit of a closed document is made in the file as it is by then': async (my) => {
    const document = await my.show('a.md');
    await my.front('workbench.action.closeActiveEditor');
    await my.is('closed', () => document.isClosed);
    await my.write('a.md', THEIRS);
    assert.equal(await my.type(document, 'x'), true);
    const again = await vscode.workspace.openTextDocument(document.uri);
    await my.text(again, `x${THEIRS}`);
    assert.ok(again.isDirty);
  },
  'D7: a text has the same end at each line, and no mark at its start': async (my) => {
    await my.write('a.md', '\u{FEFF}a\r\nb\nc\r\n');
    assert.equal((await my.show('a.md')).getText(), 'a\r\nb\r\nc\r\n');
  },
  'D8: before a save an edit is made, and edits that are handed back after another one are not':
    async (my) => {
      const document = await my.show('a.md');
      await my.type(document, 'x');
      const saving = vscode.workspace.onWillSaveTextDocument((event) => {
        const late = async (): Promise<vscode.TextEdit[]> => {
          await my.type(document, 'y');
          return [vscode.TextEdit.insert(new vscode.Position(0, 0), 'z')];
        };
        event.waitUntil(late());
      });
      const isSaved = await document.save();
      saving.dispose();
      assert.ok(isSaved);
      assert.equal(await my.read('a.md'), `yx${TEXT}`);
    },
  'D9: for who writes before a save it is waited only so long': async (my) => {
    const document = await my.show('a.md');
    await my.type(document, 'x');
    const saving = vscode.workspace.onWillSaveTextDocument((event) => {
      event.waitUntil(new Promise<void>(() => undefined));
    });
    assert.equal(await document.save(), true);
    saving.dispose();
    assert.equal(await my.read('a.md'), `x${TEXT}`);
  },
  'S2: a save of what is clean is left out, and nothing tells': async (my) => {
    const document = await my.show('a.md');
    let told = 0;
    const saved = vscode.workspace.onDidSaveTextDocument(() => told++);
    await my.type(document, 'x');
    await document.save();
    assert.equal(told, 1);
    await document.save();
    saved.dispose();
    assert.equal(told, 1);
  },
  'T1: another editor is another tab; one that is opened in its place keeps Undo': async (my) => {
    const document = await my.show('a.md');
    await my.type(document, 'x');
    await my.front('vscode.openWith', my.uri('a.md'), PREVIEW, { preview: false });
    await my.is('two tabs', () => tabsOf(my.uri('a.md')).length === 2);
    await my.front('workbench.action.closeActiveEditor');
    await my.is('one tab', () => tabsOf(my.uri('a.md')).join() === 'text');
    await my.front('reopenActiveEditorWith', PREVIEW);
    await my.is('in its place', () => tabsOf(my.uri('a.md')).join() === PREVIEW);
    // The tab is there before its editor, which an Undo goes to.
    await until('the Undo', async () => {
      await my.front('undo');
      return document.getText() === TEXT || undefined;
    });
  },
  'T5: a workbook by its file’s name opens as a form': async (my) => {
    const opened: string[] = [];
    const watching = vscode.window.tabGroups.onDidChangeTabs((all) => {
      for (const { input } of all.opened)
        if (input instanceof vscode.TabInputCustom) opened.push(input.viewType);
    });
    await my.write('elm-cycle-1.md', TEXT);
    await my.front('vscode.open', my.uri('elm-cycle-1.md'));
    await my.is('the form', () => opened.join() === FORM);
    watching.dispose();
    // It is no workbook: then the extension puts its text there.
    await my.is('text', () => tabsOf(my.uri('elm-cycle-1.md')).join() === 'text');
  },
  'M1: for a file that moves a document is closed and another one opened, with its words': async (
    my,
  ) => {
    await my.type(await my.show('a.md'), 'x');
    const heard: string[] = [];
    const its = [my.uri('a.md').path, my.uri('c.md').path];
    const isIt = (one: vscode.TextDocument): boolean => its.includes(one.uri.path);
    const { workspace } = vscode;
    const following = vscode.Disposable.from(
      workspace.onWillRenameFiles(() => heard.push('will')),
      workspace.onDidRenameFiles(() => heard.push('did')),
      workspace.onDidCloseTextDocument((one) => isIt(one) && heard.push('closed')),
      workspace.onDidOpenTextDocument((one) => isIt(one) && heard.push('opened')),
    );
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(my.uri('a.md'), my.uri('c.md'));
    assert.ok(await workspace.applyEdit(edit));
    await my.is('all told', () => heard.length >= 4);
    following.dispose();
    assert.equal(heard[0], 'will');
    assert.deepEqual(heard.toSorted(), ['closed', 'did', 'opened', 'will']);
    const moved = await workspace.openTextDocument(my.uri('c.md'));
    await my.is('the words', () => moved.getText() === `x${TEXT}` && moved.isDirty);
  },
  // Late: in its first seconds VS Code does not watch a folder yet.
  'F1: a clean document follows its file, a changed one does not, nor once it is clean again':
    async (my) => {
      await my.write('b.md', TEXT);
      const [a, b] = [await my.show('a.md'), await my.show('b.md')];
      await my.write('a.md', THEIRS);
      await my.text(a, THEIRS);
      await my.type(a, 'x');
      // What comes behind has come: so has what came before.
      const passedBy = async (theirs: string): Promise<void> => {
        await my.write('a.md', TEXT);
        await my.write('b.md', theirs);
        await my.text(b, theirs);
      };
      await passedBy(THEIRS);
      assert.equal(a.getText(), `x${THEIRS}`);
      await my.show('a.md');
      await my.front('undo');
      await my.is('clean', () => !a.isDirty);
      await my.write('b.md', TEXT);
      await my.text(b, TEXT);
      assert.equal(a.getText(), THEIRS);
    },
};

/** What is told of a document, in its order, whichever editor is in front. */
function tellsInOrder(editor: string) {
  return async (my: Hands): Promise<void> => {
    const document = await my.show('a.md');
    await my.front('reopenActiveEditorWith', editor);
    await my.is(
      'it in front',
      () => tabsOf(my.uri('a.md')).join() === (editor === 'default' ? 'text' : editor),
    );
    const heard: string[] = [];
    const following = vscode.workspace.onDidChangeTextDocument(
      ({ document: one, contentChanges }) => {
        const its = document.getText() === TEXT ? 'old' : 'new';
        const what = contentChanges.length > 0 ? 'text' : 'mark';
        if (one === document) heard.push(`${what} ${its} ${document.isDirty ? 'dirty' : 'clean'}`);
      },
    );
    const said: string[] = [];
    const next = async (
      what: string,
      count: number,
      does: () => Promise<unknown>,
    ): Promise<void> => {
      await does();
      await my.is(`${String(count)} events of ${what}`, () => heard.length >= count);
      said.push(`${what}: ${heard.splice(0, count).join(', ')}`);
    };
    await next('edit', 2, () => my.type(document, 'x'));
    await next('undo', 2, () => my.front('undo'));
    await next('redo', 2, () => my.front('redo'));
    await next('revert', 2, () => my.front(REVERT));
    await next('edit', 2, () => my.type(document, 'x'));
    await next('more', 1, () => my.type(document, 'y'));
    await next('save', 2, async () => document.save());
    await my.write('a.md', THEIRS);
    await my.text(document, THEIRS);
    following.dispose();
    assert.deepEqual(
      [...said, ...heard],
      [
        'edit: text new clean, mark new dirty',
        'undo: text old dirty, mark old clean',
        'redo: text new clean, mark new dirty',
        'revert: text old clean, mark old clean',
        'edit: text new clean, mark new dirty',
        'more: text new dirty',
        'save: mark new clean, mark new clean',
        'text new clean',
      ],
    );
  };
}

const all = {
  ...facts,
  'D1: a change is told, then the mark that it is changed: text': tellsInOrder('default'),
  'D1: a change is told, then the mark that it is changed: another editor': tellsInOrder(PREVIEW),
};

describe('What we believe of VS Code', function () {
  this.timeout(60_000);
  before(activated);
  afterEach(async () => {
    for (let left = 3; left > 0; left--) await closeAll();
  });
  Object.entries(all).forEach(([says, tries], at) => {
    it(says, async function () {
      if (IN_NODE.test(says) && disk() === undefined) this.skip();
      const hands = newHands(`facts-${String(at)}`);
      await hands.write('a.md', TEXT);
      await tries(hands);
    });
  });
});
