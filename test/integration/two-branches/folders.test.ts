import * as vscode from 'vscode';
import { at, until } from '../support.ts';
import { running, treeHas, write } from '../workbooks.ts';

describe('A workspace of two folders', () => {
  // A workspace file is read a moment after the window has opened.
  before(() =>
    until('the folders', () =>
      vscode.workspace.workspaceFolders?.length === 2 ? true : undefined,
    ),
  );

  it('shows the partners of both', async () => {
    const workbooks = await running();
    await treeHas(workbooks, 'Main Street Bakery');
    await treeHas(workbooks, 'Eastside Gardeners');
  });

  it('counts an organization once, whichever branch writes its name how', async () => {
    const workbooks = await running();
    await write(
      'partnerships/again.md',
      '---\nworkbook: partnership-cycle\norganization:\n  name: EASTSIDE  gardeners\ncycle: 2\n---\n',
    );
    await treeHas(workbooks, 'Cycle 2');
    await vscode.workspace.fs.delete(at('partnerships/again.md'));
    await treeHas(workbooks, 'Cycle 2', false);
  });

  it('forgets the partners of a folder that leaves the workspace', async () => {
    const workbooks = await running();
    vscode.workspace.updateWorkspaceFolders(1, 1);
    await treeHas(workbooks, 'Eastside Gardeners', false);
    await treeHas(workbooks, 'Main Street Bakery');
  });
});
