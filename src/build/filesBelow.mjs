import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from './paths.mjs';

/** The files below a folder of the checkout, relative to it with forward slashes, sorted. */
export function filesBelow(folder, ending = '') {
  const from = path.join(root, folder);
  if (!fs.existsSync(from)) {
    return [];
  }
  return fs
    .readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
}

/** When the newest of these files and folders was last written, in milliseconds since 1970. */
export function newestChange(places) {
  const files = places.flatMap((place) =>
    fs.statSync(path.join(root, place), { throwIfNoEntry: false })?.isFile()
      ? [place]
      : filesBelow(place),
  );
  return Math.max(0, ...files.map((file) => fs.statSync(path.join(root, file)).mtimeMs));
}

/**
 * Writes a text where it isn't what stands there: aside, then moved into place, so that another process that
 * generates or bundles at the same time reads a whole one. Tells whether it did.
 */
export function writeChanged(file, text) {
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return false;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(aside, text);
  fs.renameSync(aside, file);
  return true;
}
