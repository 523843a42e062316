import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Journal } from '../../../src/core/form/sync/doc.ts';
import { putWordsBy, type PutBy } from '../../../src/vscode/formPage/putBy.ts';
import { FORMAT, writeJournal } from '../../../src/vscode/formPage/putByFiles.ts';
import { at, log, until } from '../support.ts';
import { closeAll, running, workbook, write } from '../workbooks.ts';

const PAGE = 'p1';

function journal(focus: string, heard: Journal['heard'] = {}): Journal {
  const base = workbook('focus: Nights\n');
  const start = base.indexOf('Nights');
  const edits = [{ start, end: start + 'Nights'.length, text: focus }];
  return {
    ...{ base, edits, ahead: [], passed: [], names: {}, nextItem: 1, stuck: {}, times: {} },
    ...{ heard, floor: '3.a', rev: 0, foreign: {} },
  };
}
const HERS = journal('Night buses', { [PAGE]: 4 });

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
    const folder = at(`beside/workspaceStorage/${id}/an.extension/journals`);
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
  ): Promise<readonly Journal[]> => (await inStorage(id).find(document))(new Set(elsewhere));

  // The Node host alone gives the storage of one window to another.
  it('is found where VS Code gives the window another storage, unless a window there has it', async function () {
    if (at('.').scheme !== 'file') this.skip();
    const document = await open();
    await inStorage('5f').keep(document, HERS);
    assert.deepEqual(await findIn('5f-1', document, [PAGE]), []);
    for (const [from, to] of [
      ['5f', '5f-2'],
      ['5f-2', '5f'],
    ] as const) {
      const putBy = inStorage(to);
      assert.deepEqual((await putBy.find(document))(new Set()), [HERS]);
      await putBy.keep(document, HERS);
      await broughtOver(from, to);
    }
  });

  it('is found by two windows at once, and neither misses the file that the other one took', async function () {
    if (at('.').scheme !== 'file') this.skip();
    const document = await open();
    await inStorage('5f').keep(document, HERS);
    const both = ['5f-1', '5f-2'].map((id) => ({ id, putBy: inStorage(id) }));
    const found = await Promise.all(both.map(({ putBy }) => putBy.find(document)));
    for (const take of found) assert.deepEqual(take(new Set()), [HERS]);
    await Promise.all(both.map(({ putBy }) => putBy.keep(document, HERS)));
    await Promise.all(both.map(({ id }) => broughtOver('5f', id)));
  });

  it('is found in both of two storages, in the order in which it was put by, and stays where all is saved', async function () {
    if (at('.').scheme !== 'file') this.skip();
    const document = await open();
    const saved = { ...journal('', { p2: 7 }), base: '', edits: [] };
    await inStorage('5f').keep(document, HERS);
    await inStorage('5f-1').keep(document, saved);
    const putBy = inStorage('5f');
    assert.deepEqual((await putBy.find(document))(new Set()), [HERS, saved]);
    await putBy.keep(document, HERS);
    assert.equal((await filesOf('5f-1')).length, 1);
  });

  it('goes with its workbook, and its words a week later', async () => {
    const document = await open();
    const gone = await write('beside/gone.md', workbook('focus: Nights\n'));
    const journals = at('beside/workspaceStorage/5f/an.extension/journals');
    const put = (name: string, uri: vscode.Uri, days: number, one: Journal): Promise<void> =>
      writeJournal(vscode.Uri.joinPath(journals, `${name}.json`), {
        ...{ format: FORMAT, workbook: uri.toString(), journal: one },
        time: Date.now() - days * 24 * 60 * 60 * 1000,
      });
    const saved = { ...journal(''), base: '', edits: [] };
    await put('there', document.uri, 30, saved);
    await put('saved', gone, 0, saved);
    await put('words', gone, 6, HERS);
    await put('old', gone, 8, HERS);
    await vscode.workspace.fs.delete(gone);
    inStorage('5f');
    await until('two of them gone', async () => {
      const left = await filesOf('5f');
      return left.toSorted().join() === 'there.json,words.json' || undefined;
    });
  });

  it('is what was put by last, however many came in one moment', async () => {
    const document = await open();
    const putBy = inStorage('5f');
    const words = ['N', 'Ni', 'Night', 'Night buses'].map((one) => journal(one));
    await Promise.all(words.map((one) => putBy.keep(document, one)));
    assert.deepEqual(await findIn('5f', document, []), [journal('Night buses')]);
  });
});
