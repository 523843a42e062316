import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onOneDay } from '../../support/onOneDay.ts';
import { closeAll, codesAt, dayFromToday, running, workbook, write } from '../workbooks.ts';

describe('Writing without knowing YAML', () => {
  let files = 0;
  let uri: vscode.Uri;
  let document: vscode.TextDocument;

  /** Opens a workbook with the cursor at the `|`. */
  async function open(marked: string): Promise<vscode.Position> {
    await (await running()).editorHelp();
    const offset = marked.indexOf('|');
    uri = await write(`assist-${String(++files)}.md`, marked.replace('|', ''));
    document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    const position = document.positionAt(offset);
    editor.selection = new vscode.Selection(position, position);
    return position;
  }
  async function ask<T>(command: string, ...given: readonly unknown[]): Promise<T> {
    return vscode.commands.executeCommand<T>(command, uri, ...given);
  }
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });

  it('offers the missing keys of a place, in the order of the guide', async () => {
    const position = await open(workbook('organization:\n  name: Elm Street Clinic\n  |\n'));
    const list = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', position);
    const labels = list.items
      .filter(({ kind }) => kind === vscode.CompletionItemKind.Field)
      .map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.deepEqual(labels.slice(0, 2), ['audience', 'relationship']);
  });

  it('offers the words of an enumeration with what they mean', async () => {
    const position = await open(workbook('spectrum:\n  current: |\n'));
    const list = await ask<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      position,
      ' ',
    );
    const words = list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.EnumMember);
    assert.ok(words.length === 6, `${String(words.length)} words`);
  });

  it('offers names to whoever asks for them, and not behind a space', async () => {
    const known = 'coordinator: Library director\nmilestones:\n  - owner: |\n';
    const position = await open(workbook(known));
    const namesFor = async (...character: readonly string[]): Promise<number> => {
      const list = await ask<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        position,
        ...character,
      );
      return list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.User).length;
    };
    assert.equal(await namesFor(' '), 0);
    assert.ok((await namesFor()) > 0);
  });

  it('explains a key to whoever points at it', async () => {
    const position = await open(workbook('goal:\n  time-b|ound: 2099-01-01\n'));
    const [hover] = await ask<vscode.Hover[]>('vscode.executeHoverProvider', position);
    const [content] = (hover?.contents ?? []) as readonly vscode.MarkdownString[];
    const text = content?.value ?? '';
    assert.match(text, /look back together/);
  });

  it('shows the parts of the front matter in the outline, beside the headings', async () => {
    await open(workbook('organization:\n  name: Elm Street Clinic|\n'));
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
    const names = symbols.map(({ name }) => name);
    assert.ok(names.includes('Organization'), names.join());
  });

  it(
    'says above the front matter where the cycle is, and behind a date how far it is',
    onOneDay(async () => {
      await open(
        workbook(
          `organization:\n  name: Elm Street Clinic|\nmilestones:\n  - title: Letter\n    due: ${dayFromToday(12)}\n    owner: Director\n`,
        ),
      );
      const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider');
      const titles = lenses.map(({ command }) => command?.title ?? '');
      assert.ok(
        titles.some((title) => title.startsWith('Choosing a partner')),
        titles.join(),
      );
      const everywhere = new vscode.Range(0, 0, document.lineCount, 0);
      const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', everywhere);
      assert.deepEqual(
        hints.map(({ label }) => label),
        ['in 12 days'],
      );
    }),
  );

  it('adds a whole measure from a completion, with no new Error or Warning in what was there', async () => {
    const position = await open(workbook('goal:\n  statement: Read together\n  |\n'));
    const list = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', position);
    const item = list.items.find(
      ({ label }) => (typeof label === 'string' ? label : label.label) === 'measurable',
    );
    assert.ok(item?.insertText instanceof vscode.SnippetString, 'a snippet');
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(
      item.insertText,
      item.range instanceof vscode.Range ? item.range : position,
      { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true },
    );
    assert.match(document.getText(), /\n {2}measurable:\n {4}- measure: /);
    assert.ok(!codesAt(uri).includes('yaml-syntax'), codesAt(uri).join());
  });
});
