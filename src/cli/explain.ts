import { explanationOf } from '../core/checks/explain.ts';
import { isProblemCode } from '../core/checks/problem.ts';
import { EXIT, type Console, type ExitCode } from './console.ts';
import { argumentsOf, UsageError } from './options.ts';

/** `explain CODE` */
export function explain(args: readonly string[], console: Console): ExitCode {
  const [code, ...more] = argumentsOf('explain', args, []).positionals;
  if (code === undefined || more.length > 0) {
    throw new UsageError('which check? Give one code, such as smart-measurable.');
  }
  if (!isProblemCode(code)) throw new UsageError(`there is no check called “${code}”.`);
  const { what, why, source, notOk, ok } = explanationOf(code);
  const indented = (text: string): string => text.trimEnd().replace(/^(?=.)/gm, '  ');
  console.out(
    `${code}\n\n${what}\n\n${why}\n\nNot like this:\n\n${indented(notOk)}\n\nBut like this:\n\n${indented(ok)}\n\nSource: ${source}\n`,
  );
  return EXIT.fine;
}
