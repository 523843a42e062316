import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { WordsPutBy } from '../../../src/core/form/sync/typed.ts';
import { putWordsBy, type PutBy } from '../../../src/vscode/formPage/putBy.ts';
import { at, log, until } from '../support.ts';
import { closeAll, running, workbook, write } from '../workbooks.ts';

const PAGE = 'p1';
const WORD = { field: 'focus', was: 'Nights', value: 'Night buses', passed: [] };

describe('what is put by', function () {
  this.timeout(300_000); // several times what it takes: the machine may be busy
  before(running);
  const all: PutBy[] = [];
  /** The storage of a window, or of another one that VS Code puts beside it. */
  const inStorage = (id: string): PutBy => {
    const putBy = putWordsBy(at(`beside/workspaceStorage/${id}/an.extension`), log);
    all.push(putBy);
    return putBy;
  };
  const filesOf = async (id: string): Promise<readonly string[]> => {
    const folder = at(`beside/workspaceStorage/${id}/an.extension/typed`);
    const files = await vscode.workspace.fs.readDirectory(folder);
    return files.map(([name]) => name);
  };
  /** Only then may the storage go: what is written behind the scenes would make it anew. */
  const broughtOver = (from: string, to: string): Promise<true> =>
    until(`words in ${to}, and none in ${from}`, async () => {
      const [left, own] = [await filesOf(from), await filesOf(to).catch(() => [])];
      return (left.length === 0 && own.length === 1) || undefined;
    });
  afterEach(async () => {
    for (const one of all.splice(0)) one.dispose();
    await closeAll();
    await vscode.workspace.fs.delete(at('beside'), { recursive: true });
  });
  const open = async (): Promise<vscode.TextDocument> =>
    vscode.workspace.openTextDocument(await write('beside/one.md', workbook('focus: Nights\n')));
  const findIn = async (
    id: string,
    document: vscode.TextDocument,
    elsewhere: readonly string[],
  ): Promise<WordsPutBy> => (await inStorage(id).find(document, 'h2.1'))(new Set(elsewhere));

  // The Node host alone gives the storage of one window to another.
  it('is found where VS Code gives the window another storage, unless a window there has it', async function () {
    if (at('.').scheme !== 'file') this.skip();
    const document = await open();
    const before = inStorage('5f');
    await before.find(document, 'h1.1');
    await before.keep(document, 'h1.1', { words: [WORD], heard: { [PAGE]: 4 } });
    const beside = await findIn('5f-1', document, [PAGE]);
    assert.deepEqual(beside.words, []);
    const after = await findIn('5f-2', document, []);
    assert.deepEqual([after.words, after.heard], [[WORD], { [PAGE]: 4 }]);
    await broughtOver('5f', '5f-2');
    assert.deepEqual((await findIn('5f', document, [])).words, [WORD]);
    await broughtOver('5f-2', '5f');
  });

  it('is found by two windows at once, and neither misses the file that the other one took', async function () {
    if (at('.').scheme !== 'file') this.skip();
    const document = await open();
    const before = inStorage('5f');
    await before.find(document, 'h1.1');
    await before.keep(document, 'h1.1', { words: [WORD], heard: {} });
    const both = await Promise.all(['5f-1', '5f-2'].map((id) => inStorage(id).find(document, 'h')));
    for (const found of both) assert.deepEqual(found(new Set()).words, [WORD]);
    await Promise.all(['5f-1', '5f-2'].map((id) => broughtOver('5f', id)));
  });

  it('tells how far pages were heard until the document is closed, though all is saved', async () => {
    const document = await open();
    const putBy = inStorage('5f');
    await putBy.find(document, 'h1.1');
    await putBy.keep(document, 'h1.1', { words: [], heard: { [PAGE]: 4 } });
    assert.deepEqual((await findIn('5f', document, [])).heard, { [PAGE]: 4 });
  });

  it('stays put by with the form that has it, though another one puts by its own before', async () => {
    const document = await open();
    const before = inStorage('5f');
    await before.find(document, 'h1.1');
    await before.keep(document, 'h1.1', { words: [WORD], heard: {} });
    const after = inStorage('5f');
    await after.find(document, 'h2.1');
    await after.keep(document, 'h2.2', { words: [], heard: { [PAGE]: 4 } });
    assert.deepEqual((await findIn('5f', document, [])).words, [WORD]);
    await after.keep(document, 'h2.1', { words: [], heard: {} });
    assert.deepEqual((await findIn('5f', document, [])).words, []);
  });
});
