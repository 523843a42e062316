import { version } from '../../package.json';
import { check } from './check.ts';
import { complain, EXIT, print, printUsage, type Console, type ExitCode } from './console.ts';
import { explain } from './explain.ts';
import { exportDocument } from './export.ts';
import { importFiles } from './import.ts';
import { newWorkbook } from './newWorkbook.ts';
import { UsageError } from './options.ts';
import { status } from './status.ts';
import { USAGE } from './usage.ts';

type Command = (args: readonly string[], console: Console) => ExitCode;

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['check', check],
  ['status', status],
  ['export', exportDocument],
  ['import', importFiles],
  ['new', newWorkbook],
  ['explain', explain],
]);

/** Runs one call of the command line, and tells how it ended. */
export function run(args: readonly string[], console: Console): ExitCode {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') return printed(`${version}\n`, console);
  if (name === '--help' || name === '-h' || asksForHelp(rest)) return printed(USAGE, console);
  if (name === undefined) {
    printUsage(console, USAGE);
    return EXIT.trouble;
  }
  const command = COMMANDS.get(name);
  if (command === undefined) {
    return complain(console, `there’s no command “${name}”; try --help.`);
  }
  try {
    return command(rest, console);
  } catch (error) {
    if (error instanceof UsageError) return complain(console, error.message);
    throw error;
  }
}

/** What follows `--` is no option, even if it looks like one. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function printed(text: string, console: Console): ExitCode {
  print(console, text);
  return EXIT.fine;
}
