// Folders in the machine's temporary folder, removed however this process ends.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const made = new Set();
process.on('exit', () => made.forEach(removeScratch));

/** A new empty folder. */
export function scratchFolder(name) {
  const folder = fs.realpathSync(
    fs.mkdtempSync(path.join(os.tmpdir(), `partnership-workbooks-${name}-`)),
  );
  made.add(folder);
  return folder;
}

/** A copy of a fixture, so that tests may write to it. */
export function scratchCopy(from, name) {
  const folder = scratchFolder(name);
  fs.cpSync(from, folder, { recursive: true });
  return folder;
}

export function removeScratch(folder) {
  made.delete(folder);
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
