import { statusJson } from '../core/listing/statusListing.ts';
import { statusText } from '../core/listing/statusText.ts';
import { complain, EXIT, print, printData, type Console, type ExitCode } from './console.ts';
import { makePortfolio, readLibrary } from './library.ts';
import { parseArguments, choice, dayOption, UsageError } from './options.ts';

/** `status [OPTIONS] PATH…` */
export function status(args: readonly string[], console: Console): ExitCode {
  const { values, flags, positionals } = parseArguments(
    'status',
    args,
    ['format', 'today'],
    ['check-ups'],
  );
  const format = choice('format', values.format, ['text', 'json']) ?? 'text';
  const today = dayOption(values.today) ?? console.today();
  if (positionals.length === 0) throw new UsageError('which file or folder? Name at least one.');
  const library = readLibrary(positionals, console.cwd);
  const notUtf8 = library.workbooks
    .filter(({ summary }) => summary === undefined)
    .map(({ shown }) => `“${shown}”: it isn’t saved as UTF-8, so it was left out.`);
  const troubles = [...library.troubles, ...notUtf8];
  for (const trouble of troubles) complain(console, trouble);
  const portfolio = makePortfolio(library, today);
  if (format === 'json') printData(console, statusJson(portfolio, flags.has('check-ups')));
  else print(console, statusText(portfolio));
  return troubles.length > 0 ? EXIT.trouble : EXIT.fine;
}
