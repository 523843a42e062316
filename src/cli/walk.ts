import * as fs from 'node:fs';
import * as path from 'node:path';
import { isReallyWithin, isWithin } from '../node/realPath.ts';

export interface FoundFile {
  /** As it was given, or below what was given; with forward slashes. */
  readonly shown: string;
  /** Below what was given; of a file that was given, its name. With forward slashes. */
  readonly inside: string;
  readonly absolute: string;
}

/** The Markdown files at some paths, and what could not be read. */
export interface Found {
  readonly files: readonly FoundFile[];
  /** A sentence for each. */
  readonly troubles: readonly string[];
}

const NOT_ENTERED = new Set(['.git', 'node_modules']);
const MARKDOWN = /\.(?:md|markdown)$/i;

/**
 * Finds Markdown files below folders; files that were given count whatever they are called. Nothing
 * is found twice. A link is followed only to what was not found without it, so none can loop, and
 * only within what was given: whoever may write in a folder can't have other files read.
 */
export function findFiles(paths: readonly string[], cwd: string): Found {
  const files: FoundFile[] = [];
  const troubles: string[] = [];
  const seen = new Set<string>();
  const roots: string[] = [];

  const visit = (place: FoundFile, isGiven: boolean): void => {
    const attempt = trying(() => {
      const real = fs.realpathSync(place.absolute);
      const stats = fs.statSync(real);
      return { real, isFolder: stats.isDirectory(), isFile: stats.isFile() };
    });
    if (attempt.error !== undefined) {
      if (isGiven || MARKDOWN.test(place.shown)) troubles.push(sentence(place, attempt.error));
      return;
    }
    const { real, isFolder, isFile } = attempt.value;
    if (isGiven) roots.push(real);
    else if (!roots.some((root) => isWithin(root, real))) {
      if (isFolder || MARKDOWN.test(place.shown))
        troubles.push(`“${place.shown}”: this link leads to another folder, so it was left out.`);
      return;
    }
    if (!isFolder && !isFile) {
      // A pipe or a device: reading it may never end.
      if (isGiven) troubles.push(`“${place.shown}”: this isn’t a file we can check.`);
      return;
    }
    if ((!isFolder && !isGiven && !MARKDOWN.test(place.shown)) || seen.has(real)) return;
    seen.add(real);
    if (isFolder) enter(place);
    else files.push(place.inside === '' ? { ...place, inside: path.basename(real) } : place);
  };
  const enter = (folder: FoundFile): void => {
    const attempt = trying(() => fs.readdirSync(folder.absolute, { withFileTypes: true }));
    if (attempt.error !== undefined) {
      troubles.push(sentence(folder, attempt.error));
      return;
    }
    const entries = attempt.value.filter(({ name }) => !NOT_ENTERED.has(name));
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.isSymbolicLink()) links.push(below(folder, entry.name));
      else if (entry.isDirectory() || MARKDOWN.test(entry.name)) {
        visit(below(folder, entry.name), false);
      }
    }
  };
  const links: FoundFile[] = [];

  for (const given of paths) {
    const absolute = path.resolve(cwd, given);
    visit({ shown: withSlashes(given), inside: '', absolute }, true);
  }
  for (let link = links.shift(); link !== undefined; link = links.shift()) visit(link, false);
  return { files, troubles };
}

function below(folder: FoundFile, name: string): FoundFile {
  const start = folder.shown === '.' ? '' : `${folder.shown.replace(/(?<!\/)\/+$/, '')}/`;
  const inside = folder.inside === '' ? name : `${folder.inside}/${name}`;
  return { shown: `${start}${name}`, inside, absolute: path.join(folder.absolute, name) };
}

/** On Windows a backslash parts folders; elsewhere it may be part of a name. */
export function withSlashes(given: string): string {
  return path.sep === '\\' ? given.replaceAll('\\', '/') : given;
}

/** In bytes: nothing that we made, or that a team set, is larger. */
const LARGEST = 100_000_000;

/** A file's bytes. Throws for whatever is no file, such as a device that never ends, or is too large. */
export function readRegular(file: string, largest = LARGEST): Uint8Array {
  const stats = fs.statSync(file);
  if (stats.isDirectory()) throw failure('EISDIR');
  if (!stats.isFile()) throw failure('ENOTSUP');
  if (stats.size > largest) throw failure('EFBIG');
  return fs.readFileSync(file);
}

function failure(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}

type Attempt<T> =
  { readonly value: T; readonly error: undefined } | { readonly error: NodeJS.ErrnoException };

/** What the file system answers: a value, or what went wrong. */
export function trying<T>(ask: () => T): Attempt<T> {
  try {
    return { value: ask(), error: undefined };
  } catch (error) {
    return { error: error as NodeJS.ErrnoException };
  }
}

/** Throws where a link on the way to a file leads out of the folder that was given for it. */
export function stayWithin(folder: string, file: string): void {
  if (!isReallyWithin(folder, file)) throw failure('LINK');
}

/**
 * The same for a file that somebody named: whoever names a place elsewhere means it, but no link may lead
 * there from the folder that the command line was called in, nor from the folder that was named.
 */
export function stayInPlace(file: string, cwd: string): void {
  stayWithin(isWithin(cwd, file) ? cwd : path.dirname(file), file);
}

/** What went wrong with a file or folder, in plain words. */
export function sentence(
  { shown }: Pick<FoundFile, 'shown'>,
  { code }: NodeJS.ErrnoException,
): string {
  const why = REASONS[code ?? ''] ?? `we can’t open it (${code ?? 'unknown reason'}).`;
  return `“${shown}”: ${why}`;
}

const REASONS: Readonly<Record<string, string | undefined>> = {
  ENOENT: 'there’s no such file or folder.',
  EACCES: 'you don’t have permission to open it.',
  EPERM: 'you don’t have permission to open it.',
  EBUSY: 'another program has it open. Close it there, then try again.',
  ENOTSUP: 'this isn’t a file we can read.',
  EFBIG: 'it is too large.',
  EISDIR: 'it is a folder.',
  ENOTDIR: 'part of this path isn’t a folder.',
  EEXIST: 'something else already has that name.',
  LINK: 'a link on the way leads to another folder, so nothing was saved. Use --folder to name the folder you mean.',
  ELOOP: 'this link leads back to itself.',
  EROFS: 'we can’t write there.',
  ENOSPC: 'the disk is full.',
  ENAMETOOLONG: 'the name is too long.',
};
