import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support.ts';
import { closeAll, codesAt, codesBecome, ours, running, workbook, write } from '../workbooks.ts';

describe('Mending what is remarked on', () => {
  /** A file of its own for each test: an editor may remember the text of one that is gone. */
  let files = 0;
  let uri: vscode.Uri;
  let document: vscode.TextDocument;

  async function open(text: string, code: string): Promise<vscode.Diagnostic> {
    await running();
    uri = await write(`fixes-${String(++files)}.md`, text);
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    return until(code, () => ours(uri).find((one) => one.code === code));
  }
  async function actionsAt(range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
    const command = 'vscode.executeCodeActionProvider';
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, uri, range);
    return found.filter(({ command: made }) => made?.command.startsWith('partnershipWorkbooks.'));
  }
  async function make(action: vscode.CodeAction | undefined): Promise<void> {
    assert.ok(action?.command, 'an action');
    await vscode.commands.executeCommand(
      action.command.command,
      ...((action.command.arguments ?? []) as readonly unknown[]),
    );
  }
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });

  it('offers the best mend first, tied to its problem, and one Undo takes it back', async () => {
    const text = workbook('spectrum:\n  current: colaborate # as of May\n');
    const wrong = await open(text, 'unknown-value');
    const [best] = await actionsAt(wrong.range);
    assert.equal(best?.isPreferred, true);
    await make(best);
    assert.equal(document.getText(), text.replace('colaborate', 'collaborate'));
    await until('silence', () => !codesAt(uri).includes('unknown-value') || undefined);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('refuses a mend for a workbook that has changed since it was offered', async () => {
    const wrong = await open(workbook('cycle:1\n'), 'yaml-syntax');
    const [best] = await actionsAt(wrong.range);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 3), '\nfocus: Story hour');
    await vscode.workspace.applyEdit(edit);
    const before = document.getText();
    await make(best);
    assert.equal(document.getText(), before);
  });

  it('misses the line that made it a workbook, and puts it back', async () => {
    const text = workbook('cycle:1\n');
    await open(text, 'yaml-syntax');
    const line = document.lineAt(1);
    assert.match(line.text, /^workbook:/);
    const edit = new vscode.WorkspaceEdit();
    edit.delete(uri, line.rangeIncludingLineBreak);
    await vscode.workspace.applyEdit(edit);
    await codesBecome(uri, ['mark-missing']);
    const [best] = await actionsAt(ours(uri)[0]!.range);
    await make(best);
    assert.equal(document.getText(), text);
    await until('its problems', () => codesAt(uri).includes('yaml-syntax') || undefined);
  });

  it('says nothing of other Markdown that begins like one', async () => {
    await open(workbook('cycle:1\n'), 'yaml-syntax');
    const other = await write('fixes-other.md', '---\ncycle:1\norganization: Elm\n---\n');
    await vscode.window.showTextDocument(other);
    assert.deepEqual(codesAt(other), []);
    await vscode.workspace.fs.delete(other);
  });

  it('explains each check', async () => {
    const wrong = await open(workbook('cycle:1\n'), 'yaml-syntax');
    const titles = (await actionsAt(wrong.range)).map(({ title }) => title);
    assert.ok(
      titles.some((title) => title.includes('Explain')),
      titles.join(),
    );
  });

  it('mends all that is safe at once', async () => {
    await open(
      workbook('cycle:1\nspectrum:\n  current: consult\n  target: colaborate\n'),
      'yaml-syntax',
    );
    // The editor's own command lets the first change of remarks behind it cancel what it has asked for.
    const [all] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(0, 0, 0, 0),
      'source.fixAll.partnershipWorkbooks',
    );
    assert.ok(all?.edit, 'an edit');
    await vscode.workspace.applyEdit(all.edit);
    await until('no Error', () => !codesAt(uri).includes('yaml-syntax') || undefined);
    assert.match(document.getText(), /^cycle: 1$/m);
    assert.match(document.getText(), /target: collaborate$/m);
  });
});
