import * as fs from 'node:fs';
import * as path from 'node:path';

/**
 * Whether a path lies below a folder wherever their links lead. What isn't there yet lies where the
 * nearest folder above it does; a link that leads nowhere, or back to itself, lies in no folder.
 */
export function isReallyWithin(folder: string, file: string): boolean {
  try {
    return isWithin(realPath(folder), realPath(file));
  } catch {
    return false;
  }
}

/** Whether a real path is the other one, or lies below it. */
export function isWithin(folder: string, real: string): boolean {
  const way = path.relative(folder, real);
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}

function realPath(file: string): string {
  try {
    // Not the system's own answer: on Windows some drives have none, or another one for each name.
    return fs.realpathSync(file);
  } catch (error) {
    const above = path.dirname(file);
    if (!isMissing(file) || above === file) throw error;
    return path.join(realPath(above), path.basename(file));
  }
}

function isMissing(file: string): boolean {
  try {
    return fs.lstatSync(file, { throwIfNoEntry: false }) === undefined;
  } catch (error) {
    // A file stands where a folder would have to be.
    return (error as NodeJS.ErrnoException).code === 'ENOTDIR';
  }
}
