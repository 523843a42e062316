import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CycleSummary } from '../../../src/core/portfolio/summary.ts';
import { workspaceFiles } from '../../../src/vscode/workspace/fileAccess.ts';
import { remembered } from '../../../src/vscode/workspace/remembered.ts';
import { newTurns } from '../../../src/vscode/workspace/turns.ts';
import { at, log, until } from '../support.ts';
import { anotherPortfolio, running, workbook, write } from '../workbooks.ts';

describe('What the last window knew', () => {
  let folder: vscode.Uri;
  let uri: vscode.Uri;
  beforeEach(async () => {
    const { live } = await running();
    folder = at('.kept-by-the-test');
    const told = new Promise<void>((resolve) => {
      const touched = live.onDidTouchFile(({ path }) => {
        if (!path.endsWith('/kept.md')) return;
        touched.dispose();
        resolve();
      });
    });
    uri = await write('kept.md', workbook('organization:\n  name: Kept Kitchen\n'));
    // A window that hears of it would read it; it may be told of twice.
    await told;
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  afterEach(async () => {
    await vscode.workspace.fs.delete(uri);
    await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
  });

  /** Another window on the same folder, that counts what it has to read. */
  async function anotherWindow(read: string[]): Promise<{ name?: string; end: () => void }> {
    const disk = workspaceFiles();
    const files = {
      ...disk,
      read: (file: vscode.Uri) => {
        read.push(file.path);
        return disk.read(file);
      },
    };
    const { live, end } = anotherPortfolio({ files, folder });
    const { states } = await live.ready();
    const name = states.get(uri.toString())?.organization;
    return { ...(name === undefined ? {} : { name }), end };
  }
  /** What a window of this version would have kept of the file. */
  async function keep(stamp: string, version = '1'): Promise<void> {
    const stored = remembered({ folder, version, turns: newTurns(), log, rest: 20 });
    stored.saveSoon(() => [[uri.toString(), { stamp, summary: otherName }]]);
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
    const window = await anotherWindow(read);
    assert.equal(window.name, 'As it was');
    assert.ok(!read.includes(uri.path), 'the file was read');
    window.end();
  });

  it('gives way to the file when that has changed since', async () => {
    await keep('1/1');
    const window = await anotherWindow([]);
    assert.equal(window.name, 'Kept Kitchen');
    window.end();
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
      const window = await anotherWindow([]);
      assert.equal(window.name, 'Kept Kitchen');
      window.end();
    });
  }

  it('is thrown away when another version kept it', async () => {
    await keep(await stampNow(), '0');
    const window = await anotherWindow([]);
    assert.equal(window.name, 'Kept Kitchen');
    window.end();
  });

  it('is never written twice at once, and in the end as it is then', async () => {
    // A slow machine: a job waits for its turn until this test says so.
    let goOn: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => (goOn = resolve));
    const turns = { isOver: () => true, next: () => turn };
    const asked: string[] = [];
    const files = (stamp: string) => () => {
      asked.push(stamp);
      return [[uri.toString(), { stamp, summary: otherName }]] as const;
    };
    const stored = remembered({ folder, version: '1', turns, log, rest: 20 });
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
    const window = await anotherWindow([]);
    await until('the name in the file', async () =>
      (await keptText()).includes('Kept Kitchen') ? true : undefined,
    );
    window.end();
  });
});
