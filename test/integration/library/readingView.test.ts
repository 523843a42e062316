import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { activated, until } from '../support.ts';

interface Previewed {
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

const WORKBOOK = '---\nworkbook: partnership-cycle\nlibrary: Elm Library\n---\n\n# Elm\n';

describe('The Markdown preview', () => {
  it('gets the reading view from the extension, in this host', async () => {
    const { exports } = await activated();
    const md = (exports as Previewed).extendMarkdownIt(new MarkdownIt());
    assert.match(md.render(WORKBOOK), /<h1>Elm<\/h1>\s*<div class="pw-card">.*Elm Library/s);
  });

  it('no longer gets it once the setting is off', async () => {
    const { exports } = await activated();
    const md = (exports as Previewed).extendMarkdownIt(new MarkdownIt());
    const settings = vscode.workspace.getConfiguration('partnershipWorkbooks');
    const set = (on: boolean | undefined): Thenable<void> =>
      settings.update('readingView', on, vscode.ConfigurationTarget.Workspace);
    await set(false);
    await until('the setting', () => !md.render(WORKBOOK).includes('pw-card') || undefined);
    await set(undefined);
    await until('the view again', () => md.render(WORKBOOK).includes('pw-card') || undefined);
  });
});
