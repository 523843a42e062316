import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PartnershipWorkbooks } from '../../../src/vscode/compose.ts';
import { HOSTILE_FILES, PROGRAMMERS_WORDS } from '../../hostile/files.ts';
import { disk } from '../disk.ts';
import { measure, until, workspaceFolder } from '../support.ts';
import { closeAll, codesAt, codesBecome, ours, running, treeHas } from '../workbooks.ts';

/**
 * Files of many parts, of up to 1 MB, that are shown in an editor as well: what we list, fold and
 * mark of them must not freeze it. (At a line of 1 MB, and at 200,000 headings, the page stops to
 * answer: those are not shown here.)
 */
const SHOWN: ReadonlySet<string> = new Set([
  '100,000 empty keys at the top',
  '5,000 keys below one',
  'the same key 5,000 times below one',
  '20,000 milestones',
  '60,000 broken milestones',
  '20,000 items of an unknown list',
  'a broken line in each of 16 large keys',
  '1 MB of stray text',
  '60,000 blank lines',
]);

/** Files that the editor opens as they are come to us in one piece; a second for each is plenty. */
const LONGEST = 5000;
const QUIET = 'Quiet Neighbours';

describe('hostile and odd files in the extension host', function () {
  this.timeout(180_000);
  let workbooks: PartnershipWorkbooks;
  let folder: vscode.Uri;
  let quietRow: string;
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  /** Its row with all below it; the others' rows are not unfolded. */
  const rowOf = (): string => {
    const { tree } = workbooks;
    const row = tree.children(undefined).find(({ label }) => label === QUIET);
    assert.ok(row, `a row of ${QUIET}`);
    const below = tree
      .children(row.id)
      .map(({ label, description }) => `${label} | ${description}`);
    return [row.label, row.description, ...below].join('\n');
  };

  before(async () => {
    workbooks = await running();
    folder = vscode.Uri.joinPath(workspaceFolder(), 'hostile');
    await treeHas(workbooks, QUIET);
    quietRow = rowOf();
    for (const { name, bytes } of HOSTILE_FILES) {
      await vscode.workspace.fs.writeFile(at(name), bytes());
    }
    await vscode.workspace.fs.createDirectory(at('folder.md'));
    const links = disk();
    if (links !== undefined) {
      links.link('b.md', at('a.md').fsPath);
      links.link('a.md', at('b.md').fsPath);
      links.link('gone.md', at('nowhere.md').fsPath);
      links.link('.', at('here').fsPath);
    }
    const started = performance.now();
    await workbooks.index.refresh();
    measure(
      `${HOSTILE_FILES.length} hostile files indexed: ${(performance.now() - started).toFixed(0)} ms`,
    );
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await until('the index to forget them', () =>
      [...workbooks.index.workbooks().values()].length === 1 ? true : undefined,
    );
    assert.equal(rowOf(), quietRow);
  });

  it('are in the index as what they are, beside the sound ones', () => {
    const known = new Set([...workbooks.index.workbooks().values()].map(({ uri }) => uri.path));
    for (const { name, what, bytes, expects } of HOSTILE_FILES) {
      if (bytes().length > 16_000_000) continue; // not read
      assert.equal(known.has(at(name).path), expects !== 'none', what);
    }
    assert.equal(rowOf(), quietRow);
  });

  for (const { name, what, expects } of HOSTILE_FILES) {
    it(`${what}: is opened, and told of plainly`, async () => {
      const uri = at(name);
      const document = await opened(uri);
      if (document === undefined) return; // VS Code itself takes it for no text
      if (expects === 'not-utf-8') {
        await codesBecome(uri, ['not-utf-8']);
      } else if (expects === 'none') {
        assert.deepEqual(codesAt(uri), []);
      } else {
        await until(expects, () => isTold(uri, expects) || undefined, LONGEST);
      }
      for (const { message, range } of ours(uri)) {
        assert.doesNotMatch(message, PROGRAMMERS_WORDS);
        assert.ok(document.validateRange(range).isEqual(range), 'inside the text');
      }
      assert.equal(rowOf(), quietRow);
    });
  }

  const shown: { readonly what: string; readonly ms: number }[] = [];
  for (const { name, what, expects } of HOSTILE_FILES.filter((file) => SHOWN.has(file.what))) {
    it(`${what}: is told of, and laid out, in an editor`, async () => {
      const uri = at(name);
      const started = performance.now();
      await vscode.window.showTextDocument(uri);
      await until(expects, () => isTold(uri, expects) || undefined, LONGEST);
      await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
      shown.push({ what, ms: performance.now() - started });
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      const ms = shown.at(-1)?.ms ?? 0;
      assert.ok(ms <= LONGEST, `took ${ms.toFixed(0)} ms`);
    });
  }
  after(() => {
    const slowest = shown.sort((a, b) => b.ms - a.ms).slice(0, 6);
    const words = slowest.map(({ what, ms }) => `${what} ${ms.toFixed(0)} ms`).join(', ');
    measure(`slowest of ${shown.length} shown in an editor: ${words}`);
  });

  async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
    try {
      return await vscode.workspace.openTextDocument(uri);
    } catch (error) {
      assert.match(String(error), /binary/i);
      return undefined;
    }
  }

  function isTold(uri: vscode.Uri, expects: string): boolean {
    const codes = codesAt(uri);
    if (expects !== 'sound') return codes.includes(expects);
    return workbooks.documents.at(uri)?.workbook !== undefined && !codes.includes('yaml-syntax');
  }
});
