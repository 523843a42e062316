import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import type { Day } from '../core/calendar/day.ts';
import type { ToolHost, Written, WrittenPlan } from '../core/tools/callTool.ts';
import type { ToolFile } from '../core/tools/reading.ts';
import type { Workbook } from '../core/workbook/workbook.ts';
import { isReallyWithin } from '../node/realPath.ts';
import { loadDocuments } from './bundles.ts';
import { readAgain, readLibrary } from './library.ts';
import { readWorkbookFile } from './readFile.ts';
import { settingsReader } from './settings.ts';
import { findFiles, trying, type FoundFile } from './walk.ts';
import { replaceFile } from './writeNewFile.ts';

/** What the tools may read and change: the workbooks below a folder, as they are found there. */
export function toolsIn(
  folder: string,
  { today, withPrivate }: { readonly today: () => Day; readonly withPrivate: boolean },
): ToolHost {
  const withSettings = (complain: (sentence: string) => void) => {
    const settingsOf = settingsReader(complain);
    return ({ inside: path, absolute }: FoundFile, workbook: Workbook): ToolFile => ({
      ...{ path, workbook },
      ...settingsOf(absolute),
    });
  };
  const find = (path: string): FoundFile | undefined =>
    findFiles([folder], folder).files.find(({ inside }) => inside === path);
  return {
    today,
    withPrivate,
    readAll: () => {
      const { workbooks, troubles } = readLibrary([folder], folder);
      const all = troubles.map((one) => one.replaceAll(folder, '.'));
      const fileOf = withSettings((sentence) => all.push(sentence.replaceAll(folder, '.')));
      const files = workbooks.flatMap((found) => {
        const reading = readAgain(found);
        if (reading.kind === 'workbook') return [fileOf(found, reading.workbook)];
        all.push(`“${found.inside}”: we can’t read it, or it isn’t saved as UTF-8.`);
        return [];
      });
      return Promise.resolve({ files, troubles: all });
    },
    read: (path) => {
      const found = find(path);
      const reading = found && readWorkbookFile(found.absolute);
      if (found === undefined || reading?.kind !== 'workbook') return Promise.resolve(undefined);
      return Promise.resolve(withSettings(() => undefined)(found, reading.workbook));
    },
    words: (language) => Promise.resolve(loadDocuments(language).t),
    sha256: (text) => Promise.resolve(createHash('sha256').update(text).digest('hex')),
    write: (file, plan) => {
      const found = find(file.path);
      return Promise.resolve(found === undefined ? 'changed' : write(folder, found, file, plan));
    },
  };
}

/** Puts the new text in the file's place, unless it says something else by then, or lies elsewhere. */
function write(
  folder: string,
  { absolute }: FoundFile,
  { workbook }: ToolFile,
  { after }: WrittenPlan,
): Written {
  const isStill = (): boolean => {
    const reading = readWorkbookFile(absolute);
    return reading.kind === 'workbook' && reading.workbook.text === workbook.text;
  };
  const attempt = trying((): Written => {
    // A link to the file stays one.
    const real = fs.realpathSync(absolute);
    if (!isReallyWithin(folder, real) || !isStill()) return 'changed';
    if ((fs.statSync(real).mode & ANYBODY_MAY_WRITE) === 0) return 'locked';
    const mark = fs.readFileSync(real).subarray(0, 3).equals(MARK) ? '\u{FEFF}' : '';
    const bytes = Buffer.from(mark + after);
    return alone(real, () => replaceFile(real, bytes, isStill)) ? 'saved' : 'changed';
  });
  return attempt.error === undefined ? attempt.value : 'locked';
}

/** Writes while no other of these servers does; false where one does. */
function alone(file: string, write: () => boolean): boolean {
  const lock = `${file}.lock`;
  const since = fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
  // One that was ended while it wrote has left its lock behind.
  if (since < Date.now() - LONGEST_WRITE) fs.rmSync(lock, { force: true });
  const taken = trying(() => fs.openSync(lock, 'wx'));
  if (taken.error?.code === 'EEXIST') return false;
  if (taken.error !== undefined) throw taken.error;
  try {
    return write();
  } finally {
    fs.closeSync(taken.value);
    fs.unlinkSync(lock);
  }
}

/** In milliseconds, by far. */
const LONGEST_WRITE = 10_000;
const ANYBODY_MAY_WRITE = 0o222;
/** The byte order mark. */
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
