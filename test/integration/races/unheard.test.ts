import * as vscode from 'vscode';
import { at, until } from '../support.ts';
import { anotherPortfolio, running, summariesIn, workbook, write } from '../workbooks.ts';

describe('what VS Code does not tell of', () => {
  /** The settings of this workspace keep VS Code from watching its folder. */
  const LATE = 'unheard/late.md';
  before(running);
  after(() => vscode.workspace.fs.delete(at(LATE)));

  it('is seen where it comes while a window opens', async () => {
    const { live, end } = anotherPortfolio();
    await live.ready();
    const uri = await write(LATE, workbook('organization:\n  name: Late Lions\n'));
    await until('the late one', () => summariesIn(live).has(uri.toString()) || undefined);
    end();
  });
});
