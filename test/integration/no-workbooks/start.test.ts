import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, activated, harnessSetting, until } from '../support.ts';
import {
  anotherPortfolio,
  codesAt,
  edit,
  ours,
  running,
  summariesIn,
  write,
  workbook,
} from '../workbooks.ts';
import { scriptsLoaded } from './scriptsLoaded.ts';

const QUESTIONS = `- id: branch
  question: Which branch is it at?
  kind: choice
  part: identify
  choices: [Main, Riverside]
`;

/** A workbook in a folder with a question of its own. */
async function writeAsked(branch: string): Promise<vscode.Uri> {
  await write('asked/our-questions.yaml', QUESTIONS);
  return write('asked/elm-cycle-1.md', workbook(`ours:\n  branch: ${branch}\n`));
}

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

  describe('A workbook that nobody has opened', () => {
    after(() => vscode.workspace.fs.delete(at('asked'), { recursive: true }));

    it('is read with the library’s own questions, as an Excel file needs them', async () => {
      const { live } = await running();
      const { path } = await writeAsked('Main');
      const asked = await until('the workbook', async () =>
        (await live.readAll()).find(({ uri }) => uri.path === path),
      );
      assert.deepEqual(Object.keys(asked.workbook.ours?.properties ?? {}), ['branch']);
    });

    it('is found by its answer, and no more once nobody asks', async () => {
      const { live } = await running();
      const uri = await writeAsked('Main');
      const answers = () =>
        summariesIn(live)
          .get(uri.toString())
          ?.ours?.map(({ answer }) => answer);
      await until('its answer', () => answers()?.join() === 'Main' || undefined);
      await write('asked/our-questions.yaml', `${QUESTIONS}  retired: true\n`);
      await until('its answer to be none', () => answers() === undefined || undefined);
      await write('asked/our-questions.yaml', QUESTIONS);
      await until('its answer once more', () => answers()?.join() === 'Main' || undefined);
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
        assert.deepEqual(await loaded(), [
          'allCommands',
          'editorHelp',
          'extension',
          'ourQuestions',
        ]);
      }
    });
  });

  describe('A check of all, closed ones too', () => {
    after(() => vscode.workspace.fs.delete(at('asked'), { recursive: true }));

    it('tells of an answer that is none of a question’s choices', async () => {
      const { editorHelp } = await running();
      const uri = await writeAsked('Harbor');
      await (await editorHelp()).problems.checkFiles([uri]);
      assert.ok(codesAt(uri).includes('unknown-value'), codesAt(uri).join());
    });
  });
});
