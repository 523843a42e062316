import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PartnershipWorkbooks } from '../../../src/vscode/compose.ts';
import { newFileListener } from '../../../src/vscode/workspace/changesOnDisk.ts';
import { followEditors, type Editors } from '../../../src/vscode/workspace/editors.ts';
import { newKnownFiles } from '../../../src/vscode/workspace/knownFiles.ts';
import type { FileListener } from '../../../src/vscode/workspace/watch.ts';
import { agreesWithFiles } from '../agreement.ts';
import { at, until } from '../support.ts';
import {
  caughtUp,
  closeAll,
  codesAt,
  edit,
  running,
  treeHas,
  workbook,
  write,
} from '../workbooks.ts';

const broken = (name: string): string => workbook(`organization:\n  name: ${name}\ncycle: two\n`);

/**
 * Makes a folder, and waits for the watcher's word of it: of what goes in a folder that was made before
 * the watcher looked at the one above, it never tells (see `src/vscode/workspace/watch.ts`).
 */
async function folderTold(uri: vscode.Uri): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher('**', false, false, true);
  const told = new Promise<void>((resolve) => {
    const isTold = ({ path }: vscode.Uri): void => {
      if (path === uri.path) resolve();
    };
    watcher.onDidCreate(isTold);
    watcher.onDidChange(isTold); // made anew in one moment, it is told of as changed
  });
  await vscode.workspace.fs.createDirectory(uri);
  await told;
  watcher.dispose();
}

describe('a file that is gone while VS Code holds its text', function () {
  this.timeout(60_000);
  let workbooks: PartnershipWorkbooks;
  before(async () => {
    workbooks = await running();
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(at('gone'), { recursive: true });
    await agreesWithFiles(workbooks);
  });

  /** Held as by another extension that has asked for it: in no editor, and for minutes. */
  async function held(name: string): Promise<vscode.TextDocument> {
    const uri = await write(`gone/${name.toLowerCase().replaceAll(' ', '-')}.md`, broken(name));
    const document = await vscode.workspace.openTextDocument(uri);
    await treeHas(workbooks, name);
    await until('its problem', () => codesAt(uri).includes('wrong-type') || undefined);
    return document;
  }
  /** The live portfolio's own parts on a held text, with the timers in our hands: what it knows, and is told. */
  function partsOn(document: vscode.TextDocument): {
    readonly isKnown: () => boolean;
    readonly told: FileListener;
    readonly editors: Editors;
  } {
    const nothing = (): void => undefined;
    const known = newKnownFiles({ today: () => 0, soonDays: () => 0, changed: nothing });
    const editors = followEditors({ documents: workbooks.documents, known, closed: nothing });
    const [disk, queue] = [{ mustRead: nothing }, { add: nothing }];
    const told = newFileListener({ known, editors, disk, queue, touched: nothing });
    const isKnown = (): boolean => known.has(document.uri.toString());
    assert.ok(isKnown());
    return { isKnown, told, editors };
  }

  for (const [when, change] of [
    [
      'just before it went',
      async (told: FileListener, { uri }: vscode.TextDocument, type: () => Promise<void>) => {
        await type();
        told.gone(uri);
      },
    ],
    [
      'just before a search found that it is gone',
      async (told: FileListener, _: vscode.TextDocument, type: () => Promise<void>) => {
        await type();
        told.searched(at('gone'), []);
      },
    ],
    [
      'after a search had found that it is gone',
      async (told: FileListener, { uri }: vscode.TextDocument, type: () => Promise<void>) => {
        told.searched(at('gone'), []);
        await type();
        told.gone(uri);
      },
    ],
  ] as const) {
    it(`stays out of the tree though it was edited ${when}`, async () => {
      const document = await held(`Edited ${when}`);
      const { isKnown, told, editors } = partsOn(document);
      await change(told, document, () => edit(document, 'cycle: two\n', 'focus: x\ncycle: two\n'));
      editors.takeTyped(); // as it does by itself a moment later
      assert.ok(!isKnown(), 'it came back');
      editors.dispose();
    });
  }

  it('has no problems any more, whatever happens to other files', async () => {
    const document = await held('Silent');
    const { uri } = document;
    await vscode.workspace.fs.delete(uri);
    await until('its problems to go', () => (codesAt(uri).length === 0 ? true : undefined));
    await write('gone/other.md', broken('Other'));
    await treeHas(workbooks, 'Other');
    await caughtUp(workbooks); // and all open workbooks are checked against the others
    assert.ok(vscode.workspace.textDocuments.includes(document), 'it is held');
    assert.deepEqual(codesAt(uri), []);
  });

  it('has its problems again when it is back', async () => {
    const { uri } = await held('Returning');
    await vscode.workspace.fs.delete(uri);
    await until('its problems to go', () => (codesAt(uri).length === 0 ? true : undefined));
    await write('gone/returning.md', broken('Returning'));
    await until('its problem', () => codesAt(uri).includes('wrong-type') || undefined);
    await treeHas(workbooks, 'Returning');
  });

  it('goes with its folder, and so do the problems of those that are not open', async () => {
    await vscode.workspace.fs.createDirectory(at('gone'));
    const closed = await write('gone/folder/closed.md', broken('Closed'));
    const uri = await write('gone/folder/held.md', broken('Held'));
    await vscode.workspace.openTextDocument(uri);
    await treeHas(workbooks, 'Closed');
    await (await workbooks.editorHelp()).problems.checkFiles([closed]);
    const shown = (): number => [...codesAt(uri), ...codesAt(closed)].length;
    await until(
      'their problems',
      () => (codesAt(uri).length > 0 && codesAt(closed).length > 0) || undefined,
    );
    await vscode.workspace.fs.delete(at('gone/folder'), { recursive: true });
    await until('their problems to go', () => (shown() === 0 ? true : undefined));
    await treeHas(workbooks, 'Held', false);
    await caughtUp(workbooks);
    assert.equal(shown(), 0);
  });

  it('has none where its folder was emptied in one moment, and only the folder is told of', async () => {
    await vscode.workspace.fs.createDirectory(at('gone'));
    const closed = await write('gone/emptied/closed.md', broken('Emptied'));
    await treeHas(workbooks, 'Emptied');
    await (await workbooks.editorHelp()).problems.checkFiles([closed]);
    assert.ok(codesAt(closed).includes('wrong-type'));
    await vscode.workspace.fs.delete(at('gone/emptied'), { recursive: true });
    await vscode.workspace.fs.createDirectory(at('gone/emptied'));
    await treeHas(workbooks, 'Emptied', false);
    await until('its problems to go', () => (codesAt(closed).length === 0 ? true : undefined));
  });

  it('has none either where it goes while all workbooks are checked', async () => {
    await folderTold(at('gone'));
    await folderTold(at('gone/all'));
    const uris: vscode.Uri[] = [];
    for (let n = 0; n < 60; n++) uris.push(await write(`gone/all/${n}.md`, broken(`All ${n}`)));
    await treeHas(workbooks, 'All 59');
    let checked = 0;
    const { problems } = await workbooks.editorHelp();
    const checking = problems.checkFiles(uris, (files) => (checked = files));
    for (const uri of uris.toReversed()) await vscode.workspace.fs.delete(uri);
    await checking;
    await treeHas(workbooks, 'All 0', false);
    await caughtUp(workbooks);
    assert.ok(checked > 0, 'it took turns');
    assert.deepEqual(uris.flatMap(codesAt), []);
  });
});
