// Finds Markdown below a folder, in a thread of its own: in VS Code another process does this.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** The paths of all Markdown files below the folder, or of the first so many. */
export function searchedFor(folder, most = Infinity) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { folder, most } });
    worker.once('message', resolve).once('error', reject);
  });
}

function found({ folder, most }) {
  const files = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (files.length >= most) break;
    for (const entry of fs.readdirSync(next, { withFileTypes: true })) {
      const full = path.join(next, entry.name);
      if (entry.isDirectory()) waiting.push(full);
      else if (/\.(?:md|markdown)$/i.test(entry.name)) files.push(full);
    }
  }
  return files;
}

if (!isMainThread && workerData?.folder !== undefined) parentPort.postMessage(found(workerData));
