import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PartnershipWorkbooks } from '../../../src/vscode/compose.ts';
import { at, until } from '../support.ts';
import { closeAll, codesAt, ours, pathsIn, running, workbook, write } from '../workbooks.ts';

const BIRCH = workbook(
  'organization:\n  name: Birch Street Shelter\n  audience: Guests of the shelter\n  relationship: existing\ncycle: 1\n',
);
const FOLDER = 'synced';
const ORIGINAL = `${FOLDER}/birch-street-shelter-cycle-1.md`;

describe('A copy that a sync service has made', () => {
  let workbooks: PartnershipWorkbooks;
  before(async () => {
    workbooks = await running();
  });
  afterEach(async () => {
    await closeAll();
    const folder = at(FOLDER);
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  for (const mark of [' (conflicted copy)', '-PC2']) {
    it(`(…${mark}.md) is told of where it is open, and forgotten with its file`, async () => {
      const original = await write(ORIGINAL, BIRCH);
      const copy = await write(ORIGINAL.replace(/\.md$/, `${mark}.md`), BIRCH);
      await open(copy);
      const problem = await until('the copy to be told of', () =>
        ours(copy).find(({ code }) => code === 'conflict-copy'),
      );
      assert.equal(problem.severity, vscode.DiagnosticSeverity.Information);
      assert.match(problem.message, /birch-street-shelter-cycle-1\.md/);

      await open(original);
      await until(
        'the original to be checked',
        () => codesAt(original).includes('next-step') || undefined,
      );
      assert.ok(!codesAt(original).includes('conflict-copy'), 'the original is the copy of none');

      await closeAll();
      await vscode.workspace.fs.delete(copy);
      await until(
        'the copy to be forgotten',
        () => !pathsIn(workbooks.live).includes(copy.path) || undefined,
      );
      await open(original);
      await until(
        'the original to be checked',
        () => codesAt(original).includes('next-step') || undefined,
      );
      assert.deepEqual(ours(copy), []);
      // Nor is it one cycle of two that have one number.
      await until('nothing about the copy', () => !codesAt(original).some(isOfTwo) || undefined);
    });
  }
});

/** As from the Explorer: VS Code keeps hold of a document that an extension asks for. */
const open = (uri: vscode.Uri): Thenable<unknown> =>
  vscode.commands.executeCommand('vscode.open', uri);

/** What is said about a cycle because there is another one. */
function isOfTwo(code: string): boolean {
  return code === 'conflict-copy' || code.includes('cycle');
}
