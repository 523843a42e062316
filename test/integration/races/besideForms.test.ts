import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { markMilestoneDone } from '../../../src/core/workbook/edits/commands/milestones.ts';
import type { Edited } from '../../../src/core/workbook/edits/edited.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { followDocuments } from '../../../src/vscode/documents.ts';
import { changeUnseen } from '../../../src/vscode/editing/changeUnseen.ts';
import { at, until } from '../support.ts';
import { closeAll, running, todayHere, workbook, write } from '../workbooks.ts';
import { formOn } from './formWithoutPage.ts';

describe('what a command changes beside an open form', function () {
  this.timeout(300_000); // several times what it takes: the machine may be busy
  before(running);
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(at('beside'), { recursive: true });
  });

  it('comes behind the words that were typed before, so that Undo never takes half of one back', async () => {
    const text = 'focus: Nights\nmilestones:\n  - title: Step\n    due: 2031-03-12\n';
    const uri = await write('beside/beside.md', workbook(text));
    const { document } = await vscode.window.showTextDocument(uri);
    const documents = followDocuments();
    const form = formOn(document, documents);
    const says = (what: RegExp): boolean => what.test(document.getText());
    try {
      form.type('Night b');
      await until('the first letters', () => says(/focus: Night b\n/) || undefined);
      form.type('Night bus');
      const make = (now: Workbook): Edited => markMilestoneDone(now, 0, todayHere());
      assert.ok(await changeUnseen(documents, uri, { make }));
      assert.ok(says(/focus: Night bus\n[^]*status: done\n/), document.getText());
      await vscode.commands.executeCommand('undo');
      assert.ok(says(/focus: Night bus\n/) && !says(/status: done/), document.getText());
    } finally {
      form.end();
      documents.dispose();
    }
  });
});
