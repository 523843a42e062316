import * as fs from 'node:fs';
import * as path from 'node:path';
import process from 'node:process';
import skill from '../../skills/partnership-workbooks/SKILL.md';
import { complain, EXIT, print, type Console, type ExitCode } from './console.ts';
import { dayOption, parseArguments, UsageError } from './options.ts';
import { processConsole } from './processConsole.ts';
import { serveTools } from './serveTools.ts';
import { toolsIn } from './toolFiles.ts';
import { MCP_USAGE } from './usage.ts';

/** `mcp [--private] FOLDER`: answers on standard input and output until the first ends; `mcp --skill` prints that. */
function mcp(args: readonly string[], console: Console): ExitCode {
  const { values, flags, positionals } = parseArguments(
    'mcp',
    args,
    ['today'],
    ['private', 'skill', 'help'],
  );
  if (flags.has('help')) {
    print(console, `${MCP_USAGE}\n`);
    return EXIT.fine;
  }
  if (flags.has('skill')) {
    print(console, skill);
    return EXIT.fine;
  }
  const day = dayOption(values.today);
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) throw new UsageError('which folder? Name one.');
  const folder = path.resolve(console.cwd, given);
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(`“${given}” isn’t a folder.`);
  const options = { today: () => day ?? console.today(), withPrivate: flags.has('private') };
  serveTools(toolsIn(fs.realpathSync(folder), options), (error) =>
    complain(console, error.message),
  );
  return EXIT.fine;
}

const world = processConsole();
try {
  process.exitCode = mcp(process.argv.slice(2), world);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.exitCode = complain(world, error.message);
}
