import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PartnershipWorkbooks } from '../../../src/vscode/compose.ts';
import { onOneDay } from '../../support/onOneDay.ts';
import { at, until } from '../support.ts';
import {
  caughtUp,
  closeAll,
  dayFromToday,
  edit,
  pathsIn,
  rowsBelow,
  running,
  treeHas,
  treeText,
  workbook,
  write,
} from '../workbooks.ts';

function partner(name: string, more = ''): string {
  return workbook(
    `organization:\n  name: ${name}\n  audience: Neighbors\n  relationship: existing\ncycle: 1\n${more}`,
  );
}

describe('The tree of partners', () => {
  let workbooks: PartnershipWorkbooks;
  before(async () => {
    workbooks = await running();
  });
  afterEach(closeAll);

  it('shows a workbook that another program has written, wherever it lies', async () => {
    await write('elsewhere/deep/anything.md', partner('Maple Grove School'));
    await treeHas(workbooks, 'Maple Grove School');
  });

  it('follows what is typed before it is saved, and forgets it when it is thrown away', async () => {
    const uri = await write('partnerships/oak/oak-cycle-1.md', partner('Oak Lane Choir'));
    await treeHas(workbooks, 'Oak Lane Choir');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await edit(document, 'name: Oak Lane Choir', 'name: Oak Lane Singers');
    await treeHas(workbooks, 'Oak Lane Singers');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await treeHas(workbooks, 'Oak Lane Choir');
  });

  it(
    'says what is late, and counts it',
    onOneDay(async () => {
      const milestone = `milestones:\n  - title: Spring letter\n    due: ${dayFromToday(-2)}\n    owner: Director\n    status: in progress\n`;
      await write('partnerships/late/late-cycle-1.md', partner('Riverbank Shelter', milestone));
      await treeHas(workbooks, '2 days late');
      assert.match(treeText(workbooks), /Spring letter/);
    }),
  );

  it('forgets every workbook of a folder that is deleted, and finds them when one is renamed', async () => {
    const inFolder = (name: string): vscode.Uri => at(name);
    await write('moving/one/a.md', partner('Lakeside Museum'));
    await write('moving/two/b.md', partner('Hilltop Farm'));
    await treeHas(workbooks, 'Lakeside Museum');
    await treeHas(workbooks, 'Hilltop Farm');
    await vscode.workspace.fs.rename(inFolder('moving'), inFolder('moved'));
    await treeHas(workbooks, 'Hilltop Farm');
    await until('the old places to be forgotten', () => {
      const paths = pathsIn(workbooks.live);
      const old = paths.some((path) => path.includes('/moving/'));
      return !old && paths.some((path) => path.includes('/moved/two/b.md')) ? true : undefined;
    });
    await vscode.workspace.fs.delete(inFolder('moved'), { recursive: true });
    await treeHas(workbooks, 'Hilltop Farm', false);
    await treeHas(workbooks, 'Lakeside Museum', false);
  });

  for (const name of ['Q1.2026', 'v2.final.md'])
    it(`follows a folder that is renamed to ${name}`, async () => {
      await write('winter/new/one.md', partner('Larch House'));
      await treeHas(workbooks, 'Larch House');
      await vscode.workspace.fs.rename(at('winter'), at(name));
      await until(
        'the new place',
        () => pathsIn(workbooks.live).includes(at(`${name}/new/one.md`).path) || undefined,
      );
      await treeHas(workbooks, 'Larch House');
      await vscode.workspace.fs.delete(at(name), { recursive: true });
      await treeHas(workbooks, 'Larch House', false);
    });

  it('knows a file by its name in any letter case, also when all are looked at again', async () => {
    const uri = await write('Plan.Md', partner('Rowan House'));
    await treeHas(workbooks, 'Rowan House');
    await workbooks.live.refresh();
    assert.ok(pathsIn(workbooks.live).includes(uri.path), 'it has gone');
    await vscode.workspace.fs.delete(uri);
    await treeHas(workbooks, 'Rowan House', false);
  });

  it('takes a version of a file that somebody looks at for no workbook', async () => {
    await write('elm/elm.md', partner('Elm House'));
    await treeHas(workbooks, 'Elm House');
    const scheme = 'a-pull-request';
    const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: () => partner('Elm House of Old', 'focus: a: b\n'),
    });
    const uri = at('elm/elm.md').with({ scheme });
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await caughtUp(workbooks);
    assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
    assert.doesNotMatch(treeText(workbooks), /Elm House of Old/);
    provider.dispose();
  });

  it('offers candidates nobody has started with as ideas, until somebody does', async () => {
    await write(
      'partnerships/list/list-cycle-1.md',
      partner('Cedar Food Bank', 'candidates:\n  - name: Tenants Union\n    audience: Renters\n'),
    );
    await treeHas(workbooks, 'Tenants Union');
    const ideas = rowsBelow(workbooks, 'ideas').map(({ label }) => label);
    assert.ok(ideas.includes('Tenants Union'), ideas.join());
    await write('partnerships/tenants/tenants-cycle-1.md', partner('Tenants Union'));
    await treeHas(workbooks, 'Ideas', false);
  });

  it('opens the workbook at the line of the row that is clicked', async () => {
    await treeHas(workbooks, 'Spring letter');
    const row = rowsBelow(workbooks, 'coming-up').find(({ description }) =>
      description.includes('Spring letter'),
    );
    assert.ok(row, 'the row');
    await vscode.commands.executeCommand('partnershipWorkbooks.openRow', row);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor, 'an editor');
    assert.match(editor.document.uri.path, /late-cycle-1\.md$/);
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /Spring letter/);
  });
});
