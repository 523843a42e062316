import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PartnershipWorkbooks } from '../../../src/vscode/compose.ts';
import { newFileListener } from '../../../src/vscode/library/changesOnDisk.ts';
import { followEditors } from '../../../src/vscode/library/editors.ts';
import { newKnownFiles } from '../../../src/vscode/library/knownFiles.ts';
import { agreesWithFiles } from '../agreement.ts';
import { until, workspaceFolder } from '../support.ts';
import {
  closeAll,
  codesAt,
  edit,
  pathsIn,
  running,
  treeHas,
  workbook,
  write,
} from '../workbooks.ts';

const at = (path: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), path);
const broken = (name: string): string => workbook(`organization:\n  name: ${name}\ncycle: two\n`);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Makes a folder, and waits for the watcher's word of it: of what goes in a folder that was made before
 * the watcher looked at the one above, it never tells (see `src/vscode/library/watch.ts`).
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

/** An edit and a pause take 30 ms or so; the word that a file is gone takes a second at the most. */
const MOST_EDITS = 500;
const MOST_ROUNDS = 12;

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
    const uri = await write(`gone/${name.toLowerCase()}.md`, broken(name));
    const document = await vscode.workspace.openTextDocument(uri);
    await treeHas(workbooks, name);
    await until('its problem', () => codesAt(uri).includes('wrong-type') || undefined);
    return document;
  }
  /**
   * Deletes the file, and edits its text up to then. The version that it had then; undefined if an edit was
   * still under way.
   */
  async function editUntilGone(document: vscode.TextDocument): Promise<number | undefined> {
    const { uri } = document;
    let [isGone, isEditing] = [false, false];
    let version: number | undefined;
    // By the library's own word it could be that the file came: that may be told as late as this.
    const watcher = vscode.workspace.createFileSystemWatcher('**', true, true);
    watcher.onDidDelete(({ path }) => {
      if (path !== uri.path) return;
      isGone = true;
      version = isEditing ? undefined : document.version;
    });
    for (let n = 0; !isGone; n++) {
      assert.ok(n < MOST_EDITS, 'nobody told that the file is gone');
      isEditing = true;
      await edit(document, 'cycle: two\n', `focus: ${n}\ncycle: two\n`);
      isEditing = false;
      if (n === 0) await vscode.workspace.fs.delete(uri);
      else await pause(25); // the tree follows 60 ms after the last of them
    }
    watcher.dispose();
    return version;
  }
  const known = (uri: vscode.Uri): boolean => pathsIn(workbooks.library).includes(uri.path);

  it('stays out of the tree though it was edited just before it went', async function () {
    const gone = async (document: vscode.TextDocument): Promise<boolean> => {
      const version = await editUntilGone(document);
      if (version === undefined) return false;
      await until(
        'it to go',
        () => !known(document.uri) || document.version !== version || undefined,
      );
      await pause(300);
      return document.version === version;
    };
    let document = await held('Edited 0');
    for (let round = 1; !(await gone(document)); round++) {
      // An edit from after that counts, and on a busy machine there may always be one.
      if (round > MOST_ROUNDS) this.skip();
      await closeAll();
      document = await held(`Edited ${round}`);
    }
    assert.ok(vscode.workspace.textDocuments.includes(document), 'it is held');
    const { isDirty, isClosed } = document;
    assert.ok(!known(document.uri), `it came back: ${JSON.stringify({ isDirty, isClosed })}`);
  });

  it('stays out though it was edited after a search had found that it is gone', async () => {
    const document = await held('Searched');
    const key = document.uri.toString();
    const nothing = (): void => undefined;
    const known = newKnownFiles({ today: () => 0, soonDays: () => 0, changed: nothing });
    const editors = followEditors({ documents: workbooks.documents, known, closed: nothing });
    const [disk, queue] = [{ mustRead: nothing }, { add: nothing }];
    const told = newFileListener({ known, editors, disk, queue, touched: nothing });
    assert.ok(known.has(key));
    told.searched(at('gone'), []);
    await edit(document, 'cycle: two\n', 'focus: More\ncycle: two\n');
    told.gone(document.uri);
    editors.takeTyped();
    assert.ok(!known.has(key), 'it came back');
    editors.dispose();
  });

  it('has no problems any more, whatever happens to other files', async () => {
    const document = await held('Silent');
    const { uri } = document;
    await vscode.workspace.fs.delete(uri);
    await until('its problems to go', () => (codesAt(uri).length === 0 ? true : undefined));
    await write('gone/other.md', broken('Other'));
    await treeHas(workbooks, 'Other');
    await pause(600); // all open workbooks are checked against the others
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
    await pause(600);
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
    await pause(600);
    assert.ok(checked > 0, 'it took turns');
    assert.deepEqual(uris.flatMap(codesAt), []);
  });
});
