import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, activated, harnessSetting, inWords, measure, until } from '../support.ts';
import { uncaught } from '../uncaught.ts';

describe('Opening a library folder', () => {
  it('runs in the extension host that the harness asked for', function () {
    const wanted = harnessSetting('host');
    if (wanted === undefined) {
      this.skip();
    }
    assert.equal('process' in globalThis && 'Buffer' in globalThis ? 'node' : 'webworker', wanted);
  });

  it('has the extension running once a Markdown file is open', async () => {
    const notes = at('notes.md');
    await vscode.window.showTextDocument(notes);
    const id = 'partnership-workbooks.partnership-workbooks';
    await until('the extension to run', () =>
      vscode.extensions.getExtension(id)?.isActive === true ? true : undefined,
    );
  });

  it('has its command', async () => {
    const started = performance.now();
    await activated();
    measure(`activate(): ${inWords([performance.now() - started])}; VS Code ${vscode.version}`);
    assert.ok((await vscode.commands.getCommands(true)).includes('partnershipWorkbooks.newCycle'));
  });

  it('is watched for what nobody catches', async () => {
    const left = Promise.reject(new Error('left to nobody for a moment'));
    const isSeen = (): boolean => uncaught().some((line) => line.includes('for a moment'));
    // Looked at without a pause: what is caught late may not wait long.
    while (!isSeen()) await new Promise((resolve) => setTimeout(resolve, 0));
    await left.catch(() => undefined);
    await until('it to be caught', () => !isSeen() || undefined);
  });

  // FAIL_ON_PURPOSE=1 and FAIL_ON_PURPOSE=late show that a failure reaches the shell.
  if (harnessSetting('fail') === '1') {
    it('fails when asked to', () => assert.fail('failing on purpose'));
  }
  if (harnessSetting('fail') === 'late') {
    it('leaves a promise to nobody when asked to', () => {
      void Promise.reject(new Error('left to nobody on purpose'));
    });
  }
});
