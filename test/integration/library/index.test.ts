import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CycleSummary } from '../../../src/core/portfolio/summary.ts';
import { followDocuments } from '../../../src/vscode/documents.ts';
import { workspaceFiles } from '../../../src/vscode/index/fileAccess.ts';
import { storedIndex } from '../../../src/vscode/index/storedIndex.ts';
import { newTurns } from '../../../src/vscode/index/turns.ts';
import { indexWorkspace, type WorkspaceIndex } from '../../../src/vscode/index/workspaceIndex.ts';
import { log, until, workspaceFolder } from '../support.ts';
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
    const turns = newTurns();
    const stored = storedIndex({ folder, version: '1', turns, log, rest: 300 });
    const disk = workspaceFiles();
    const files = {
      ...disk,
      read: (file: vscode.Uri) => {
        read.push(file.path);
        return disk.read(file);
      },
    };
    const index = indexWorkspace({ documents, files, stored, turns, log });
    await index.settled();
    const end = (): void => {
      for (const one of [index, stored, documents]) one.dispose();
    };
    return { ...index, end };
  }
  function nameOf(index: WorkspaceIndex): string | undefined {
    return index.workbooks().get(uri.toString())?.summary.cycle.organization?.name;
  }
  /** What a window of this version would have kept of the file. */
  async function keep(stamp: string, version = '1'): Promise<void> {
    const stored = storedIndex({ folder, version, turns: newTurns(), log, rest: 20 });
    stored.saveSoon(() => new Map([[uri.toString(), { stamp, summary: otherName, round: 0 }]]));
    // The file is there before all of it is.
    await until('the file', async () => (await keptText()).includes('As it was') || undefined);
    stored.dispose();
  }
  function keptFile(): vscode.Uri {
    return vscode.Uri.joinPath(folder, 'workbooks.jsonl');
  }
  async function keptText(): Promise<string> {
    return vscode.workspace.fs.readFile(keptFile()).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => '',
    );
  }
  async function stampNow(): Promise<string> {
    return (await workspaceFiles().stampOf(uri)) ?? '';
  }
  const otherName: CycleSummary = { cycle: { organization: { name: 'As it was' } }, answered: [] };

  it('is there without reading the file again', async () => {
    await keep(await stampNow());
    const read: string[] = [];
    const index = await anotherWindow(read);
    assert.equal(nameOf(index), 'As it was');
    assert.ok(!read.includes(uri.path), 'the file was read');
    index.end();
  });

  it('gives way to the file when that has changed since', async () => {
    await keep('1/1');
    const index = await anotherWindow([]);
    assert.equal(nameOf(index), 'Kept Kitchen');
    index.end();
  });

  for (const [what, damaged] of [
    ['cut off', (text: string) => text.slice(0, -20)],
    ['without a line', (text: string) => text.slice(0, text.lastIndexOf('\n'))],
    ['something else', () => '{"our": "own"}'],
  ] as const) {
    it(`is thrown away when it is ${what}`, async () => {
      await keep(await stampNow());
      const bytes = new TextEncoder().encode(damaged(await keptText()));
      await vscode.workspace.fs.writeFile(keptFile(), bytes);
      const index = await anotherWindow([]);
      assert.equal(nameOf(index), 'Kept Kitchen');
      index.end();
    });
  }

  it('is thrown away when another version kept it', async () => {
    await keep(await stampNow(), '0');
    const index = await anotherWindow([]);
    assert.equal(nameOf(index), 'Kept Kitchen');
    index.end();
  });

  it('is never written twice at once, and in the end as it is then', async () => {
    // A slow machine: a job waits for its turn until this test says so.
    let goOn: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => (goOn = resolve));
    const turns = { isOver: () => true, next: () => turn };
    const asked: string[] = [];
    const files = (stamp: string) => () => {
      asked.push(stamp);
      return new Map([[uri.toString(), { stamp, summary: otherName, round: 0 }]]);
    };
    const stored = storedIndex({ folder, version: '1', turns, log, rest: 20 });
    stored.saveSoon(files('first'));
    await until('the first to be written', () => asked.length > 0 || undefined);
    stored.saveSoon(files('second'));
    await new Promise((resolve) => setTimeout(resolve, 150));
    assert.deepEqual(asked, ['first']);
    goOn();
    await until('the second', async () => (await keptText()).includes('second') || undefined);
    stored.dispose();
  });

  it('is written by itself once nothing has changed for a while', async () => {
    const index = await anotherWindow([]);
    await until('the name in the file', async () =>
      (await keptText()).includes('Kept Kitchen') ? true : undefined,
    );
    index.end();
  });
});
