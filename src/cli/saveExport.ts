import * as fs from 'node:fs';
import * as path from 'node:path';
import { complain, EXIT, print, printFile, type Console, type ExitCode } from './console.ts';
import { shown as oneLine } from '../core/listing/terminal.ts';
import { UsageError } from './options.ts';
import { readRegular, sentence, stayInPlace, trying, withSlashes } from './walk.ts';
import { replaceFile, writeNewFile } from './writeNewFile.ts';

/** Where a file is to go. */
interface ExportTarget {
  /** What the file is called unless `out` says otherwise. */
  readonly name: string;
  /** What `--out` says: a file, a folder that is there, or `-`. */
  readonly out: string | undefined;
}

interface ExportPlace extends ExportTarget {
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
  const write = force && fs.existsSync(file) ? replaceFile : writeNewFile;
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
    error.code === 'EEXIST' && !force
      ? `“${shown}” already exists. Use --force to replace it, or --out to choose another name.`
      : sentence({ shown }, error),
  );
}

/** What is at that place now; undefined where nothing is. Throws where it can't be read. */
export function readPrevious({ name, out }: ExportTarget, cwd: string): Uint8Array | undefined {
  if (out === '-') return undefined;
  const shown = shownPath(name, out, cwd);
  const file = path.resolve(cwd, shown);
  const read = trying(() => {
    stayInPlace(file, cwd);
    return readRegular(file);
  });
  if (read.error === undefined) return read.value;
  if (read.error.code === 'ENOENT') return undefined;
  throw new UsageError(sentence({ shown: withSlashes(shown) }, read.error));
}

function shownPath(name: string, out: string | undefined, cwd: string): string {
  if (out === undefined) return name;
  const stats = trying(() => fs.statSync(path.resolve(cwd, out)));
  return stats.error === undefined && stats.value.isDirectory() ? path.join(out, name) : out;
}
