// The index by itself, on files that it knows from before: no tree, and nothing else of the extension.
import * as path from 'node:path';
import { URI } from 'vscode-uri';
import { indexBundle } from '../../../src/build/bench.mjs';
import { answer, given } from '../support/fresh.mjs';
import { onCpu } from '../support/onCpu.mjs';
import { installVscode, loadBundle, searching, versionOfOurs } from '../support/vscodeStub.mjs';

const { folder, storage } = given();
installVscode(folder);
const { deferInNode, followDocuments, indexWorkspace, newTurns, nodeFiles, storedIndex } =
  loadBundle(indexBundle);
const began = onCpu();
const turns = newTurns(deferInNode);
const log = { failed: (what, error) => console.error(what, error) };
const stored = storedIndex({
  folder: URI.file(path.join(storage, 'workspace')),
  version: versionOfOurs(),
  turns,
  log,
});
const index = indexWorkspace({
  documents: followDocuments(),
  files: nodeFiles(),
  stored,
  turns,
  log,
});
await index.settled();
answer({ work: onCpu() - began - searching.spent, known: [...index.entries()].length });
