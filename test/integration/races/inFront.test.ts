import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { runInFront } from '../../../src/vscode/inFront.ts';
import { at } from '../support.ts';
import { closeAll, running, workbook, write } from '../workbooks.ts';

/** Somebody types it; it isn't saved. */
async function type(document: vscode.TextDocument, words: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().length), words);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

async function shown(uri: vscode.Uri): Promise<vscode.TextDocument> {
  return (await vscode.window.showTextDocument(uri, { preview: false })).document;
}

describe('A command that goes to whatever is in front', function () {
  this.timeout(300_000); // several times what it takes: the machine may be busy
  before(running);
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(at('front'), { recursive: true });
  });

  const twoTabs = async (): Promise<readonly [vscode.TextDocument, vscode.TextDocument]> => {
    const uris = [
      await write('front/ours.md', workbook('focus: Nights\n')),
      await write('front/theirs.md', workbook('focus: Days\n')),
    ] as const;
    const [ours, theirs] = [await shown(uris[0]), await shown(uris[1])];
    await type(ours, 'Ours.\n');
    await type(theirs, 'Theirs.\n');
    return [ours, theirs];
  };

  // As if they had gone to the other tab in the moment in which it was on its way.
  for (const command of ['workbench.action.files.revert', 'undo', 'redo'] as const) {
    it(`leaves the words of another tab that is there by then (${command})`, async () => {
      const [ours, theirs] = await twoTabs();
      if (command === 'redo') await vscode.commands.executeCommand('undo');
      const before = theirs.getText();
      await runInFront(ours, command);
      assert.equal(theirs.getText(), before);
      assert.ok(theirs.isDirty);
      assert.match(ours.getText(), /Ours\.\n$/);
      assert.ok(ours.isDirty);
    });
  }

  it('does what it does to the one that it is meant for', async () => {
    const [ours, theirs] = await twoTabs();
    await vscode.window.showTextDocument(ours, { preview: false });
    await runInFront(ours, 'workbench.action.files.revert');
    assert.doesNotMatch(ours.getText(), /Ours\./);
    assert.ok(!ours.isDirty);
    assert.match(theirs.getText(), /Theirs\.\n$/);
    assert.ok(theirs.isDirty);
  });

  it('takes back in all of them what was one edit of several', async () => {
    const [ours, theirs] = await twoTabs();
    const texts = [ours.getText(), theirs.getText()];
    const edit = new vscode.WorkspaceEdit();
    for (const { uri } of [ours, theirs]) edit.insert(uri, new vscode.Position(6, 0), 'Both.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await vscode.window.showTextDocument(ours, { preview: false });
    await runInFront(ours, 'undo');
    assert.deepEqual([ours.getText(), theirs.getText()], texts);
  });

  it('keeps them whenever they go there', async () => {
    for (let delay = 0; delay < 60; delay += 6) {
      const [ours, theirs] = await twoTabs();
      await vscode.window.showTextDocument(ours, { preview: false });
      const going = vscode.commands.executeCommand('workbench.action.openEditorAtIndex2');
      await new Promise((resolve) => setTimeout(resolve, delay));
      await runInFront(ours, 'workbench.action.files.revert');
      await going;
      assert.match(theirs.getText(), /Theirs\.\n$/, `after ${delay} ms`);
      assert.ok(theirs.isDirty);
      await closeAll();
    }
  });
});
