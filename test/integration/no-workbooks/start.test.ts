import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, activated, harnessSetting, until } from '../support.ts';
import {
  anotherPortfolio,
  edit,
  ours,
  running,
  summariesIn,
  write,
  workbook,
} from '../workbooks.ts';
import { scriptsLoaded } from './scriptsLoaded.ts';

/** What of the extension has been loaded so far, by its files' names; what they share is left out. */
async function loaded(): Promise<readonly string[]> {
  const { extensionUri } = await activated();
  const folder = `${vscode.Uri.joinPath(extensionUri, 'dist/node').path}/`;
  const own = scriptsLoaded().filter((url) => url.includes(folder) && !url.includes('/chunk-'));
  return own.map((url) => url.slice(url.lastIndexOf('/') + 1).replace(/(-\w+)?\.mjs$/, '')).sort();
}

describe('A folder of Markdown without workbooks', () => {
  before(async () => {
    const readme = at('README.md');
    await vscode.window.showTextDocument(readme);
    await running();
  });

  it('has nothing in the tree, and no problems', async () => {
    const { live, tree } = await running();
    assert.equal(live.portfolio().states.size, 0);
    assert.deepEqual(tree.rows(), []);
    assert.deepEqual(
      vscode.languages.getDiagnostics().flatMap(([uri]) => ours(uri)),
      [],
    );
  });

  describe('In the Node extension host', () => {
    before(function () {
      if (harnessSetting('host') !== 'node') this.skip();
    });

    it('has loaded the main bundle only, also once VS Code has asked all it asks', async () => {
      const { uri } = vscode.window.activeTextEditor!.document;
      for (const kind of ['DocumentSymbol', 'FoldingRange', 'CodeLens']) {
        await vscode.commands.executeCommand(`vscode.execute${kind}Provider`, uri);
      }
      assert.deepEqual(await loaded(), ['extension']);
    });

    it('loads the commands with the first of them', async () => {
      await vscode.commands.executeCommand('partnershipWorkbooks.openRow');
      assert.deepEqual(await loaded(), ['allCommands', 'extension']);
    });
  });

  describe('Its first workbook', () => {
    /** The settings of this workspace keep VS Code from watching its folder. */
    const UNHEARD = 'unheard/first.md';
    after(() => vscode.workspace.fs.delete(at(UNHEARD)));

    it('is seen where it comes while a window opens, and VS Code does not tell of it', async () => {
      const { live, end } = anotherPortfolio();
      assert.equal((await live.ready()).states.size, 0);
      const uri = await write(UNHEARD, workbook('organization:\n  name: First Lions\n'));
      await until('the first one', () => summariesIn(live).has(uri.toString()) || undefined);
      end();
    });

    it('is checked as it stands, whatever was typed while the checks were loaded', async () => {
      const uri = await write('partnerships/first-cycle-1.md', workbook('cycle: 1\n'));
      const document = await vscode.workspace.openTextDocument(uri);
      await edit(document, 'cycle: 1', 'cycle: on');
      await edit(document, 'cycle: on', 'cycle: one');
      await until('the problem of the last letter', () => {
        const wrong = ours(uri).filter(({ code }) => code === 'wrong-type');
        return wrong.some(({ range }) => document.getText(range) === 'one') || undefined;
      });
      if (harnessSetting('host') === 'node') {
        assert.deepEqual(await loaded(), ['allCommands', 'editorHelp', 'extension']);
      }
    });
  });
});
