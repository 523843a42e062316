import { explanationOf, type Explanation } from '../core/checks/explain.ts';
import { isProblemCode } from '../core/checks/problem.ts';
import { EXIT, print, type Console, type ExitCode } from './console.ts';
import { parseArguments, UsageError } from './options.ts';

/** `explain CODE` */
export function explain(args: readonly string[], console: Console): ExitCode {
  const [code, ...more] = parseArguments('explain', args, []).positionals;
  if (code === undefined || more.length > 0) {
    throw new UsageError('which check? Give one code, such as smart-measurable.');
  }
  if (!isProblemCode(code))
    throw new UsageError(
      `there’s no check called “${code}”. Each message of “check” ends with its code.`,
    );
  const explanation = explanationOf(code);
  if (explanation === undefined) throw new UsageError(`there’s no explanation of “${code}” yet.`);
  print(console, explanationText(code, explanation));
  return EXIT.fine;
}

function explanationText(code: string, explanation: Explanation): string {
  const { what, why, source, notOk, ok, described } = explanation;
  const examples =
    described === 'nothing-to-change'
      ? ['For example:', indented(notOk), ok]
      : ['Instead of this:', indented(notOk), 'Write this:', indented(ok)];
  return `${[code, what, why, ...examples, `Source: ${source}`].join('\n\n')}\n`;
}

function indented(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, '  ');
}
