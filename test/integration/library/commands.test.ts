import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support.ts';
import { caughtUp, closeAll, edit, running, workbook, write } from '../workbooks.ts';

describe('The commands on a workbook', () => {
  let files = 0;
  let uri: vscode.Uri;
  let document: vscode.TextDocument;

  async function open(text: string): Promise<void> {
    await running();
    uri = await write(`commands-${String(++files)}.md`, text);
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
  }
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });

  const resting = 'status: paused\nstatus-since: 2026-06-01\nstatus-reason: New director\n';

  it('resume a cycle as one edit that Undo takes back', async () => {
    const text = workbook(`organization:\n  name: Elm Street Clinic # ours\n${resting}`);
    await open(text);
    await vscode.commands.executeCommand('partnershipWorkbooks.resume');
    assert.equal(document.getText(), text.replace(resting, ''));
    assert.equal(document.isDirty, true);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('refuse the second of two that race, and lose nothing', async () => {
    const text = workbook(`organization:\n  name: Elm Street Clinic # ours\n${resting}`);
    await open(text);
    await Promise.all([
      vscode.commands.executeCommand('partnershipWorkbooks.resume'),
      vscode.commands.executeCommand('partnershipWorkbooks.resume'),
    ]);
    assert.equal(document.getText(), text.replace(resting, ''));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('leave alone what is being written while they are at work', async () => {
    const text = workbook(`organization:\n  name: Elm Street Clinic\n${resting}`);
    await open(text);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor !== undefined);
    const end = document.positionAt(text.length);
    const written = 'They will call back.\n';
    await Promise.all([
      vscode.commands.executeCommand('partnershipWorkbooks.resume'),
      until('what is written', () => editor.edit((builder) => builder.insert(end, written))),
    ]);
    assert.equal(document.getText(), text.replace(resting, '') + written);
  });

  it('make what was chosen, though words come into the workbook while they ask', async () => {
    await open(workbook('milestones:\n  - title: Open house\n    due: 2031-03-12\n'));
    let isOver = false;
    const command = Promise.resolve(
      vscode.commands.executeCommand('partnershipWorkbooks.markMilestoneDone'),
    ).then(() => (isOver = true));
    await until('the end of the command', async () => {
      await edit(document, '# Notes\n', '# Notes\nword\n');
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isOver || undefined;
    });
    await command;
    assert.match(document.getText(), /status: done[^]*# Notes\nword\n/);
  });

  it('lead from the code lens to what is missing', async () => {
    const text = workbook(
      'organization:\n  name: Elm Street Clinic\ngoal:\n  specific: Story hours\n',
    );
    await open(text);
    const lens = await until('the lens', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uri,
      );
      return lenses.find(({ command }) => command?.title.includes('questions left'));
    });
    const { command, arguments: given = [] } = lens.command ?? { command: '' };
    let isOver = false;
    const shown = Promise.resolve(
      vscode.commands.executeCommand(command, ...(given as readonly unknown[])),
    ).then(() => (isOver = true));
    await until('one of the list chosen', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isOver || undefined;
    });
    await shown;
    const at = vscode.window.activeTextEditor?.selection.active;
    assert.ok(at !== undefined && at.line >= 2, `the cursor is on line ${String(at?.line)}`);
  });

  it('do nothing where there is nothing to resume', async () => {
    const text = workbook('organization:\n  name: Elm Street Clinic\n');
    await open(text);
    void vscode.commands.executeCommand('partnershipWorkbooks.resume');
    await caughtUp(await running());
    assert.equal(document.getText(), text);
    assert.equal(document.isDirty, false);
  });
});
