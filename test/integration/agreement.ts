import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { buildPortfolio } from '../../src/core/portfolio/portfolio.ts';
import { rowsOf } from '../../src/core/portfolio/rows.ts';
import type { CycleSummary } from '../../src/core/portfolio/summary.ts';
import type { PartnershipWorkbooks } from '../../src/vscode/compose.ts';
import { until } from './support.ts';
import { anotherPortfolio, ours, rowsText, summariesIn, todayHere, treeText } from './workbooks.ts';

/** Everything that a window which is opened now would know of the workspace. */
async function readAnew(): Promise<ReadonlyMap<string, CycleSummary>> {
  const { live, end } = anotherPortfolio();
  await live.ready();
  const known = new Map(summariesIn(live));
  for (const key of known.keys()) {
    // VS Code may hold the text of a file that is gone for minutes.
    if (!(await isThere(vscode.Uri.parse(key, true)))) known.delete(key);
  }
  end();
  return known;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/**
 * Waits until the extension says what a window that is opened now would say: the same workbooks, the
 * same tree, and no problem at a file that is not there.
 */
export async function agreesWithFiles(workbooks: PartnershipWorkbooks, ms = 20_000): Promise<void> {
  let last: unknown;
  await until(
    'tree, problems and files to agree',
    async () => {
      try {
        await assertAgreement(workbooks);
        return true;
      } catch (error) {
        last = error;
        return undefined;
      }
    },
    ms,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}: ${String(last).slice(0, 2000)}`);
  });
}

async function assertAgreement(workbooks: PartnershipWorkbooks): Promise<void> {
  const anew = await readAnew();
  const known = summariesIn(workbooks.live);
  assert.deepEqual([...known.keys()].sort(), [...anew.keys()].sort());
  for (const [uri, summary] of anew) assert.deepEqual(known.get(uri), summary);
  const entries = [...anew].map(([path, summary]) => ({ path, summary }));
  assert.equal(treeText(workbooks), rowsText(rowsOf(buildPortfolio(entries, todayHere()))));
  for (const [uri] of vscode.languages.getDiagnostics()) {
    if (ours(uri).length === 0 || workbooks.documents.at(uri) !== undefined) continue;
    assert.ok(anew.has(uri.toString()), `problems at ${uri.path}`);
  }
}
