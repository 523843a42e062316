import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dayOf } from '../../src/core/calendar/day.ts';
import { buildPortfolio } from '../../src/core/portfolio/portfolio.ts';
import type { Row } from '../../src/core/portfolio/row.ts';
import { rowsOf } from '../../src/core/portfolio/rows.ts';
import type { CycleSummary } from '../../src/core/portfolio/summary.ts';
import type { PartnershipWorkbooks } from '../../src/vscode/compose.ts';
import { followDocuments } from '../../src/vscode/documents.ts';
import { workspaceFiles } from '../../src/vscode/index/fileAccess.ts';
import { storedIndex } from '../../src/vscode/index/storedIndex.ts';
import { newTurns } from '../../src/vscode/index/turns.ts';
import { indexWorkspace } from '../../src/vscode/index/workspaceIndex.ts';
import { log, until } from './support.ts';
import { ours, treeText } from './workbooks.ts';

/** Everything that a window which is opened now would know of the workspace. */
async function readAnew(): Promise<ReadonlyMap<string, CycleSummary>> {
  const documents = followDocuments();
  const turns = newTurns();
  const stored = storedIndex({ folder: undefined, version: '1', turns, log });
  const index = indexWorkspace({ documents, files: workspaceFiles(), stored, turns, log });
  await index.settled();
  const known: (readonly [string, CycleSummary])[] = [];
  for (const { uri, summary } of index.workbooks().values()) {
    // VS Code may hold the text of a file that is gone for minutes.
    if (await isThere(uri)) known.push([uri.toString(), summary]);
  }
  for (const one of [index, stored, documents]) one.dispose();
  return new Map(known);
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
  const known = new Map(
    Array.from(workbooks.index.workbooks().values(), ({ uri, summary }) => [
      uri.toString(),
      summary,
    ]),
  );
  assert.deepEqual([...known.keys()].sort(), [...anew.keys()].sort());
  for (const [uri, summary] of anew) assert.deepEqual(plain(known.get(uri)), plain(summary));
  const entries = [...anew].map(([path, summary]) => ({ path, summary }));
  const now = new Date();
  const today = dayOf({
    year: now.getFullYear(),
    month: now.getMonth() + 1,
    day: now.getDate(),
  });
  assert.equal(treeText(workbooks), rowsText(rowsOf(buildPortfolio(entries, today))));
  for (const [uri] of vscode.languages.getDiagnostics()) {
    if (ours(uri).length === 0 || workbooks.documents.at(uri) !== undefined) continue;
    assert.ok(anew.has(uri.toString()), `problems at ${uri.path}`);
  }
}

/** What is undefined and what is left out are the same, as they are in the index that is kept. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function rowsText(rows: readonly Row[], depth = 0): string {
  return rows
    .flatMap((row) => [
      `${'  '.repeat(depth)}${row.label} | ${row.description}`,
      ...[rowsText(row.children(), depth + 1)].filter((text) => text !== ''),
    ])
    .join('\n');
}
