import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CycleSummary } from '../../../src/core/portfolio/summary.ts';
import { followDocuments } from '../../../src/vscode/documents.ts';
import { workspaceFiles } from '../../../src/vscode/index/fileAccess.ts';
import { storedIndex, type StoredFile } from '../../../src/vscode/index/storedIndex.ts';
import { indexWorkspace, type WorkspaceIndex } from '../../../src/vscode/index/workspaceIndex.ts';
import { until, workspaceFolder } from '../support.ts';
import { running, workbook, write } from '../workbooks.ts';

describe('What the last window knew', () => {
  let folder: vscode.Uri;
  let uri: vscode.Uri;
  beforeEach(async () => {
    await running();
    folder = vscode.Uri.joinPath(workspaceFolder(), '.kept-by-the-test');
    uri = await write('kept.md', workbook('organization:\n  name: Kept Kitchen\n'));
  });
  afterEach(async () => {
    await vscode.workspace.fs.delete(uri);
    await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
  });

  /** Another window on the same folder, that counts what it has to read. */
  async function anotherWindow(read: string[]): Promise<WorkspaceIndex & { end: () => void }> {
    const documents = followDocuments();
    const stored = storedIndex(folder, '1');
    const disk = workspaceFiles();
    const files = {
      ...disk,
      read: (file: vscode.Uri) => {
        read.push(file.path);
        return disk.read(file);
      },
    };
    const index = indexWorkspace({ documents, files, stored });
    await index.settled();
    const end = (): void => {
      for (const one of [index, stored, documents]) one.dispose();
    };
    return { ...index, end };
  }
  function nameOf(index: WorkspaceIndex): string | undefined {
    return index.workbooks().get(uri.toString())?.summary.cycle.organization?.name;
  }
  async function keep(files: ReadonlyMap<string, StoredFile>, version = '1'): Promise<void> {
    const text = JSON.stringify({ version, files: [...files] });
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(folder, 'index.json'),
      new TextEncoder().encode(text),
    );
  }
  async function stampNow(): Promise<string> {
    return (await workspaceFiles().stampOf(uri)) ?? '';
  }
  const otherName: CycleSummary = { cycle: { organization: { name: 'As it was' } }, answered: [] };

  it('is there without reading the file again', async () => {
    await keep(new Map([[uri.toString(), { stamp: await stampNow(), summary: otherName }]]));
    const read: string[] = [];
    const index = await anotherWindow(read);
    assert.equal(nameOf(index), 'As it was');
    assert.ok(!read.includes(uri.path), 'the file was read');
    index.end();
  });

  it('gives way to the file when that has changed since', async () => {
    await keep(new Map([[uri.toString(), { stamp: '1/1', summary: otherName }]]));
    const index = await anotherWindow([]);
    assert.equal(nameOf(index), 'Kept Kitchen');
    index.end();
  });

  it('is passed over when it is damaged, or was kept by another version', async () => {
    const text = '{"version": "1", "files": [["';
    const file = vscode.Uri.joinPath(folder, 'index.json');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const damaged = await anotherWindow([]);
    assert.equal(nameOf(damaged), 'Kept Kitchen');
    damaged.end();
    await keep(new Map([[uri.toString(), { stamp: await stampNow(), summary: otherName }]]), '0');
    const older = await anotherWindow([]);
    assert.equal(nameOf(older), 'Kept Kitchen');
    older.end();
  });

  it('is written by itself once nothing has changed for a while', async () => {
    const index = await anotherWindow([]);
    const file = vscode.Uri.joinPath(folder, 'index.json');
    const text = await until('the file', async () =>
      vscode.workspace.fs.readFile(file).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => undefined,
      ),
    );
    assert.match(text, /Kept Kitchen/);
    index.end();
  });
});
