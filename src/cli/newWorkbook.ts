import * as path from 'node:path';
import { LANGUAGES } from '../core/guide/guide.ts';
import { shown } from '../core/listing/terminal.ts';
import { nextWorkbookPath } from '../core/workbook/naming.ts';
import { planWorkbook } from '../core/workbook/scaffold/planWorkbook.ts';
import { complain, EXIT, print, type Console, type ExitCode } from './console.ts';
import { argumentsOf, choice, dayOption, UsageError } from './options.ts';
import { takenIn } from './taken.ts';
import { sentence, stayWithin, trying, withSlashes } from './walk.ts';
import { writeNewFile } from './writeNewFile.ts';

/** `new ORGANIZATION [OPTIONS]` */
export function newWorkbook(args: readonly string[], console: Console): ExitCode {
  const options = ['folder', 'library', 'relationship', 'focus', 'language', 'today'] as const;
  const { values, positionals } = argumentsOf('new', args, options);
  const [organization, ...more] = positionals;
  if (organization === undefined) throw new UsageError('which organization? Give its name.');
  if (more.length > 0) {
    throw new UsageError('one organization at a time; put quotes around a name of several words.');
  }
  const folder = withSlashes(values.folder ?? 'partnerships');
  const root = path.resolve(console.cwd, values.folder ?? '');
  const relationships = ['new', 'existing'] as const;
  const request = {
    organization,
    library: values.library,
    focus: values.focus,
    relationship:
      values.relationship === undefined
        ? undefined
        : choice('relationship', values.relationship, relationships, 'new'),
    language:
      values.language === undefined
        ? undefined
        : choice('language', values.language, LANGUAGES, 'en'),
    started: dayOption(values.today) ?? console.today(),
  };
  const taken = takenIn(folder, console.cwd);
  for (;;) {
    const place = nextWorkbookPath({ folder, organization, taken });
    const plan = planWorkbook({ ...request, cycle: place.cycle });
    if (plan.kind === 'refusal') {
      throw new UsageError(
        plan.reason === 'empty-name'
          ? 'an organization needs a name.'
          : `“${organization}” is a placeholder. An organization needs a name.`,
      );
    }
    const written = trying(() => {
      const file = path.resolve(console.cwd, place.path);
      stayWithin(root, file);
      writeNewFile(file, plan.text);
    });
    if (written.error === undefined) {
      print(console, `${shown(place.path)}\n`);
      return EXIT.fine;
    }
    // Somebody was quicker, or something else has that name: the next number is free.
    const isTaken = written.error.code === 'EEXIST' && written.error.syscall === 'open';
    if (!isTaken) return complain(console, sentence({ shown: place.path }, written.error));
    taken.push({ path: place.path });
  }
}
