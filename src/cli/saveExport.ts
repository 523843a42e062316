import * as fs from 'node:fs';
import * as path from 'node:path';
import { isOwnCalendar } from '../core/sharing/calendar/writeCalendar.ts';
import { CALENDAR_NAME } from '../core/sharing/kinds.ts';
import { complain, EXIT, print, printFile, type Console, type ExitCode } from './console.ts';
import { shown as oneLine } from '../core/listing/terminal.ts';
import { readRegular, sentence, stayInPlace, trying, withSlashes } from './walk.ts';
import { replaceFile, writeNewFile } from './writeNewFile.ts';

/** Where a file is to go. */
interface ExportPlace {
  /** What the file is called unless `out` says otherwise. */
  readonly name: string;
  /** What `--out` says: a file, a folder that is there, or `-`. */
  readonly out: string | undefined;
  /** Whether a file that is there is replaced. */
  readonly force: boolean;
}

/** Writes what was made and prints its path; says so where that cannot be done. */
export function saveExport(
  content: Uint8Array,
  { name, out, force }: ExportPlace,
  console: Console,
): ExitCode {
  if (out === '-') {
    printFile(console, content);
    return EXIT.fine;
  }
  const shown = withSlashes(shownPath(name, out, console.cwd));
  const file = path.resolve(console.cwd, shown);
  // A calendar has one name, by which whoever has opened it finds the next one.
  const replaces = force || (path.basename(file) === CALENDAR_NAME && holdsOwnCalendar(file));
  const write = replaces && fs.existsSync(file) ? replaceFile : writeNewFile;
  const { error } = trying(() => {
    stayInPlace(file, console.cwd);
    write(file, content);
  });
  if (error === undefined) {
    print(console, `${oneLine(shown)}\n`);
    return EXIT.fine;
  }
  return complain(
    console,
    error.code === 'EEXIST' && !replaces
      ? `“${shown}” already exists. Use --force to replace it, or --out to choose another name.`
      : sentence({ shown }, error),
  );
}

function holdsOwnCalendar(file: string): boolean {
  const read = trying(() => readRegular(file));
  return read.error === undefined && isOwnCalendar(read.value);
}

function shownPath(name: string, out: string | undefined, cwd: string): string {
  if (out === undefined) return name;
  const stats = trying(() => fs.statSync(path.resolve(cwd, out)));
  return stats.error === undefined && stats.value.isDirectory() ? path.join(out, name) : out;
}
