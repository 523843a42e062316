import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, harnessSetting, until, workspaceFolder } from '../support.ts';
import { ours, running, write, workbook } from '../workbooks.ts';

/** The extension's bundles that the Node extension host has read so far, by name, shared ones aside. */
async function bundlesRead(): Promise<readonly string[]> {
  const { extensionUri } = await activated();
  const folder = vscode.Uri.joinPath(extensionUri, 'dist/node');
  const names = Object.keys(require.cache).flatMap((file) => {
    const uri = vscode.Uri.file(file);
    const isOurs = vscode.Uri.joinPath(uri, '..').path === folder.path;
    return isOurs ? uri.path.slice(folder.path.length + 1) : [];
  });
  return names.filter((name) => !name.startsWith('shared-')).sort();
}

describe('A folder of Markdown without workbooks', () => {
  before(async () => {
    const readme = vscode.Uri.joinPath(workspaceFolder(), 'README.md');
    await vscode.window.showTextDocument(readme);
    await running();
  });

  it('has nothing in the tree, and no problems', async () => {
    const { library, tree } = await running();
    assert.equal(library.portfolio().states.size, 0);
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

    it('has read the main bundle only, also once VS Code has asked all it asks', async () => {
      const { uri } = vscode.window.activeTextEditor!.document;
      for (const kind of ['DocumentSymbol', 'FoldingRange', 'CodeLens']) {
        await vscode.commands.executeCommand(`vscode.execute${kind}Provider`, uri);
      }
      assert.deepEqual(await bundlesRead(), ['extension.js']);
    });

    it('reads the commands with the first of them', async () => {
      await vscode.commands.executeCommand('partnershipWorkbooks.openRow');
      assert.deepEqual(await bundlesRead(), ['commands.js', 'extension.js']);
    });

    it('reads the checks with the first workbook, and what knows all of Markdown not yet', async () => {
      const uri = await write('partnerships/first-cycle-1.md', workbook('cycle: 1\n'));
      await vscode.window.showTextDocument(uri);
      await until('a problem', () => (ours(uri).length > 0 ? true : undefined));
      const read = await bundlesRead();
      assert.ok(read.includes('checks.js'), read.join());
      assert.ok(!read.includes('body.js'), read.join());
    });
  });
});
