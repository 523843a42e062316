import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PartnershipWorkbooks } from '../../../src/vscode/compose.ts';
import { activated, until } from '../support.ts';
import { workbook, write } from '../workbooks.ts';
import { disk } from '../disk.ts';

const ID = 'partnership-workbooks.partnership-workbooks';
/** Every file of the web host goes through the page and back. */
const COUNT = disk() === undefined ? 100 : 400;

describe('A command of the palette that the extension is started for', () => {
  before(async () => {
    for (let n = 0; n < COUNT; n++) {
      await write(`ours/${n}.md`, workbook(`organization:\n  name: Partner ${n}\ncycle: 1\n`));
    }
  });

  it('finds the workbooks, though none is open', async () => {
    assert.equal(vscode.extensions.getExtension(ID)?.isActive, false);
    assert.equal(vscode.window.activeTextEditor, undefined);
    const told = vscode.commands.executeCommand('partnershipWorkbooks.showOpen').then(() => 'told');
    const asked = until('a workbook to be picked', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const path = vscode.window.activeTextEditor?.document.uri.path;
      return path !== undefined && /\/ours\/\d+\.md$/.test(path) ? 'asked' : undefined;
    });
    assert.equal(await Promise.race([told, asked]), 'asked');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await told;
  });

  it('knows all of them by then, as New Partnership Cycle does', async () => {
    const { live } = (await activated()).exports as PartnershipWorkbooks;
    assert.equal((await live.ready()).organizations.length, COUNT);
  });
});
