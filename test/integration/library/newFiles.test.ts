import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FilePlace } from '../../../src/vscode/newFiles/folders.ts';
import { makeFile, type NewFile } from '../../../src/vscode/newFiles/makeFile.ts';
import { offerTakeBack } from '../../../src/vscode/newFiles/takeBack.ts';
import { at, until, workspaceFolder } from '../support.ts';
import { closeAll, edit, running, workbook, write } from '../workbooks.ts';

/** A cycle that is over: of one that is still open a command asks whether to start another beside it. */
const partner = (name: string): string =>
  workbook(`organization:\n  name: ${name}\n  audience: Singers\ncycle: 1\nstatus: ended\n`);

async function isThere(path: string): Promise<boolean> {
  return vscode.workspace.fs.stat(at(path)).then(
    () => true,
    () => false,
  );
}

async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(at(path)));
}

/** As somebody does who holds Ctrl+Z, then Ctrl+Y. */
async function holdUndo(): Promise<void> {
  for (const command of ['undo', 'redo', 'undo']) {
    for (let times = 0; times < 15; times++) await vscode.commands.executeCommand(command);
  }
}

describe('A workbook that a command has made', () => {
  /** A partner of its own for each test: an editor may remember the text of a file that is gone. */
  let partners = 0;
  let folder: string;
  let next: string;
  before(running);
  beforeEach(() => {
    partners++;
    folder = `partnerships/choir-${String(partners)}`;
    next = `${folder}/choir-${String(partners)}-cycle-2.md`;
  });
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.workspace.fs.delete(at(folder), { recursive: true });
  });

  async function startNextCycle(): Promise<vscode.TextDocument> {
    const first = await write(`${folder}/first.md`, partner(`Choir ${String(partners)}`));
    await vscode.window.showTextDocument(first);
    const started = vscode.commands.executeCommand('partnershipWorkbooks.startNextCycle');
    await until('the next cycle', async () => {
      // The question for a short name may be left empty.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await isThere(next)) || undefined;
    });
    await started;
    return until('its editor', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.uri.path.endsWith(next) === true ? document : undefined;
    });
  }

  it('stays when Undo is held down after somebody has typed in it and saved it', async () => {
    const document = await startNextCycle();
    await edit(document, 'cycle: 2\n', 'cycle: 2\nfocus: Winter concert\n');
    await document.save();
    await holdUndo();
    assert.match(await textOf(next), /focus: Winter concert/);
  });

  it('stays when Undo is held down before anybody has saved it, and so does its folder', async () => {
    const document = await startNextCycle();
    await edit(document, 'cycle: 2\n', 'cycle: 2\nfocus: Winter concert\n');
    await holdUndo();
    assert.match(await textOf(next), /cycle: 2\n/);
    assert.ok(await isThere(`${folder}/first.md`));
  });
});

describe('Undo, in the message that tells of new files', () => {
  const bytes = new TextEncoder().encode(partner('Willow Choir'));
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('notifications.clearAll');
    if (await isThere('made')) await vscode.workspace.fs.delete(at('made'), { recursive: true });
  });

  const place = async (): Promise<FilePlace> => ({
    root: workspaceFolder(),
    files: (await running()).live.files,
  });
  async function make(path: string): Promise<NewFile> {
    const made = await makeFile(await place(), path, bytes);
    assert.ok(typeof made !== 'string' && 'uri' in made, `${path} is made`);
    return made;
  }
  /** Presses the button; gives what was taken back. */
  async function takeBack(files: readonly NewFile[]): Promise<readonly string[]> {
    const offered = offerTakeBack('Made', files);
    let taken: readonly vscode.Uri[] | undefined;
    void offered.then((uris) => (taken = uris));
    return until('the button to work', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return taken?.map(({ path }) => path.slice(workspaceFolder().path.length + 1));
    });
  }

  it('removes the file, its editor, and the folders that were made for it', async () => {
    const file = await make('made/here/new.md');
    await vscode.window.showTextDocument(file.uri);
    assert.deepEqual(await takeBack([file]), ['made/here/new.md']);
    assert.equal(await isThere('made'), false);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.ok(tabs.every(({ label }) => label !== 'new.md'));
  });

  it('leaves a file in which somebody has typed, saved or not', async () => {
    const [typed, saved, untouched] = [
      await make('made/typed.md'),
      await make('made/saved.md'),
      await make('made/untouched.md'),
    ];
    for (const { uri } of [typed, saved]) {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await edit(document, 'Willow', 'Weeping Willow');
      if (uri === saved.uri) await document.save();
    }
    assert.deepEqual(await takeBack([typed, saved, untouched]), ['made/untouched.md']);
    assert.ok((await isThere('made/typed.md')) && (await isThere('made/saved.md')));
  });

  it('leaves a file that another program has written, and a folder with anything else in it', async () => {
    const [written, file] = [await make('made/written.md'), await make('made/more/new.md')];
    await write('made/written.md', partner('Willows'));
    await write('made/more/notes.txt', 'ours');
    assert.deepEqual(await takeBack([written, file]), ['made/more/new.md']);
    assert.equal(await textOf('made/more/notes.txt'), 'ours');
    assert.match(await textOf('made/written.md'), /Willows/);
  });

  it('has no file to take back where something was there already: that is never overwritten', async () => {
    await write('made/there.md', 'somebody’s');
    assert.equal(await makeFile(await place(), 'made/there.md', bytes), 'taken');
    assert.equal(await textOf('made/there.md'), 'somebody’s');
  });
});
