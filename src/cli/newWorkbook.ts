import * as path from 'node:path';
import { LANGUAGES } from '../core/guide/guide.ts';
import { shown } from '../core/listing/terminal.ts';
import { complain, EXIT, print, type Console, type ExitCode } from './console.ts';
import { questionsIn } from './ourQuestions.ts';
import { parseArguments, choice, dayOption, UsageError } from './options.ts';
import { listTaken } from './taken.ts';
import { sentence, withSlashes } from './walk.ts';
import { writeNext } from './writeNext.ts';

/** `new ORGANIZATION [OPTIONS]` */
export function newWorkbook(args: readonly string[], console: Console): ExitCode {
  const options = ['folder', 'library', 'relationship', 'focus', 'language', 'today'] as const;
  const { values, positionals } = parseArguments('new', args, options);
  const [organization, ...more] = positionals;
  if (organization === undefined) throw new UsageError('which organization? Give its name.');
  if (more.length > 0) {
    throw new UsageError('one organization at a time; put quotes around a name of several words.');
  }
  const folder = withSlashes(values.folder ?? 'partnerships');
  const written = writeNext(
    {
      ...{ cwd: console.cwd, folder, taken: listTaken(folder, console.cwd).taken },
      root: path.resolve(console.cwd, values.folder ?? ''),
      dryRun: false,
    },
    {
      ...{ organization, library: values.library, focus: values.focus },
      relationship: choice('relationship', values.relationship, ['new', 'existing']),
      language: choice('language', values.language, LANGUAGES),
      started: dayOption(values.today) ?? console.today(),
      ours: questionsIn(folder, console),
    },
  );
  if (written.kind === 'refusal') {
    throw new UsageError(
      written.reason === 'empty-name'
        ? 'an organization needs a name.'
        : `“${organization}” is a placeholder. An organization needs a name.`,
    );
  }
  if (written.error !== undefined) return complain(console, sentence(written, written.error));
  print(console, `${shown(written.shown)}\n`);
  return EXIT.fine;
}
