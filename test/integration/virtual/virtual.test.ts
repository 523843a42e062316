import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PartnershipWorkbooks } from '../../../src/vscode/compose.ts';
import { activated, until } from '../support.ts';
import { closeAll, codesAt, edit, ours, pathsIn, treeHas, workbook } from '../workbooks.ts';
import { provideMemoryFiles } from './memoryFiles.ts';

const SCHEME = 'workbooks-in-memory';
const FOLDER = '/library/partnerships/elm-street-clinic';
const FILE = `${FOLDER}/elm-street-clinic-cycle-1.md`;
const CLINIC =
  'organization:\n  name: Elm Street Clinic\n  audience: Young parents\n  relationship: existing\ncycle: 1\nfocus: Story: hours\n';

describe('A workspace whose files are on no disk', function () {
  this.timeout(60_000);
  const files = provideMemoryFiles(SCHEME, {
    [FILE]: workbook(CLINIC),
    '/library/notes.md': '# Notes\n',
  });
  const uri = vscode.Uri.from({ scheme: SCHEME, path: FILE });
  let workbooks: PartnershipWorkbooks;
  before(async () => {
    await until('the folder', () => vscode.workspace.workspaceFolders?.[0] && true);
    assert.equal(vscode.workspace.workspaceFolders?.[0]?.uri.scheme, SCHEME);
    workbooks = (await activated()).exports as PartnershipWorkbooks;
  });
  after(closeAll);

  it('shows its partners', () => treeHas(workbooks, 'Elm Street Clinic'));

  it('has its problems shown and mended, and is saved', async () => {
    await vscode.window.showTextDocument(uri);
    const broken = await until('the problem', () =>
      ours(uri).find(({ code }) => code === 'yaml-syntax'),
    );
    const mend = await until('a mend', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        broken.range,
      );
      return actions.find(({ isPreferred }) => isPreferred === true)?.command;
    });
    await vscode.commands.executeCommand(mend.command, ...((mend.arguments ?? []) as unknown[]));
    await vscode.commands.executeCommand('workbench.action.files.save');
    await until(
      'the file',
      () => (files.textOf(FILE) ?? '').includes('focus: "Story: hours"') || undefined,
    );
    await until('no problem', () => !codesAt(uri).includes('yaml-syntax') || undefined);
  });

  it('opens as a form', async () => {
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('partnershipWorkbooks.openAsForm', uri);
    // The tab is called so by the page's first answer.
    await until('the form', () => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      const isForm = tab?.input instanceof vscode.TabInputCustom;
      return (isForm && tab.label.startsWith('Elm Street Clinic · ')) || undefined;
    });
    await vscode.commands.executeCommand('partnershipWorkbooks.openAsText', uri);
    await until(
      'the text',
      () => vscode.window.activeTextEditor?.document.uri.path === FILE || undefined,
    );
  });

  it('takes a new workbook, and knows it at once', async () => {
    const { document } = await vscode.window.showTextDocument(uri);
    // Beside a cycle that is still open another one is asked about.
    await edit(document, 'cycle: 1\n', 'cycle: 1\nstatus: ended\n');
    await document.save();
    const started = vscode.commands.executeCommand('partnershipWorkbooks.startNextCycle');
    const next = `${FOLDER}/elm-street-clinic-cycle-2.md`;
    await until('the next cycle', async () => {
      // The question for a short name may be left empty.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return files.textOf(next) && true;
    });
    await started;
    assert.match(files.textOf(next) ?? '', /\ncycle: 2\n/);
    await until('it to be known', () => pathsIn(workbooks.live).includes(next) || undefined);
  });

  it('forgets a workbook that is deleted', async () => {
    await closeAll();
    await vscode.workspace.fs.delete(vscode.Uri.from({ scheme: SCHEME, path: FOLDER }), {
      recursive: true,
    });
    await treeHas(workbooks, 'Elm Street Clinic', false);
    assert.deepEqual(
      files.paths().filter((path) => path.includes('elm')),
      [],
    );
  });
});
