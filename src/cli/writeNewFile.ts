import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';

/** Writes a file that isn't there yet, with its folders. Throws where it can't, and leaves nothing behind. */
export function writeNewFile(file: string, content: string | Uint8Array): void {
  const folder = path.dirname(file);
  const firstMade = fs.mkdirSync(folder, { recursive: true });
  try {
    writeWhole(file, content);
  } catch (error) {
    removeEmpty(folder, firstMade);
    throw error;
  }
}

/**
 * Puts a whole file in the place of another. What was there stays as it is until the new one is
 * written, and stays for good where that fails, or where `isWanted`, asked last of all, says no. Whoever could read
 * it can read the new one, nobody else. Says whether it was replaced.
 */
export function replaceFile(
  file: string,
  content: string | Uint8Array,
  isWanted: () => boolean = () => true,
): boolean {
  // A name of its own: what an interrupted call left behind is in nobody's way.
  const aside = `${file}.${randomUUID().slice(0, 8)}.new`;
  writeWhole(aside, content);
  try {
    fs.chmodSync(aside, fs.statSync(file).mode);
    const replaces = isWanted();
    if (replaces) fs.renameSync(aside, file);
    else fs.unlinkSync(aside);
    return replaces;
  } catch (error) {
    fs.unlinkSync(aside);
    throw error;
  }
}

function writeWhole(file: string, content: string | Uint8Array): void {
  const opened = fs.openSync(file, 'wx');
  try {
    fs.writeFileSync(opened, content);
  } catch (error) {
    fs.closeSync(opened);
    fs.unlinkSync(file);
    throw error;
  }
  fs.closeSync(opened);
}

/** Removes the folders from `folder` up to `firstMade`, as long as nobody has put anything there. */
function removeEmpty(folder: string, firstMade: string | undefined): void {
  if (firstMade === undefined) return;
  for (let at = folder; at.length >= firstMade.length; at = path.dirname(at)) {
    try {
      fs.rmdirSync(at);
    } catch {
      return; // somebody uses it meanwhile
    }
  }
}
