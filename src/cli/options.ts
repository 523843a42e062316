import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isProblemCode, type Severity, type SeveritySettings } from '../core/checks/problem.ts';
import { parseDay, type Day } from '../core/calendar/day.ts';

/** A call that was not understood. The message is a sentence for the person who typed it. */
export class UsageError extends Error {}

/** A call taken apart: the options that were given, each with its text, and everything else. */
export interface Arguments<Option extends string, Flag extends string = never> {
  readonly values: Readonly<Partial<Record<Option, string>>>;
  /** The options without a value that were given. */
  readonly flags: ReadonlySet<Flag>;
  readonly positionals: readonly string[];
}

/** Takes a call apart. `options` have a value each, `flags` have none; any other is refused. */
export function parseArguments<Option extends string, Flag extends string = never>(
  command: string,
  args: readonly string[],
  options: readonly Option[],
  flags: readonly Flag[] = [],
): Arguments<Option, Flag> {
  const kinds: readonly (readonly [string, { readonly type: 'string' | 'boolean' }])[] = [
    ...options.map((name) => [name, { type: 'string' }] as const),
    ...flags.map((name) => [name, { type: 'boolean' }] as const),
  ];
  const config = {
    args: [...args],
    options: Object.fromEntries(kinds),
    allowPositionals: true,
    strict: true,
  } satisfies ParseArgsConfig;
  try {
    const { values, positionals } = parseArgs(config) as Parsed;
    return {
      values: values as Arguments<Option>['values'],
      flags: new Set(flags.filter((flag) => values[flag] === true)),
      positionals,
    };
  } catch (error) {
    throw new UsageError(refusal(command, error as NodeJS.ErrnoException));
  }
}

type Parsed = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
};

function refusal(command: string, { code, message }: NodeJS.ErrnoException): string {
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
    ? `the option ${option} needs a value, such as ${option}=…; try --help.`
    : `“${command}” has no option ${option}; try --help.`;
}

/** One of the words that an option takes; undefined where it was not given. */
export function choice<Word extends string>(
  option: string,
  text: string | undefined,
  words: readonly Word[],
): Word | undefined {
  if (text === undefined) return undefined;
  const found = words.find((word) => word === text.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new UsageError(`--${option} takes ${words.join(', ')}; not “${text}”.`);
}

/** The day that an option names; undefined where it was not given. */
export function dayOption(text: string | undefined, option = 'today'): Day | undefined {
  if (text === undefined) return undefined;
  const day = parseDay(text.trim());
  if (day === undefined) {
    throw new UsageError(`--${option} takes a day such as 2026-03-16; not “${text}”.`);
  }
  return day;
}

export const SEVERITIES = [
  'error',
  'warning',
  'information',
  'hint',
] as const satisfies readonly Severity[];

/** `code=severity,…` */
export function severitiesOption(text: string | undefined): SeveritySettings {
  const pairs = (text ?? '').split(',').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(pairs.map(severityPair));
}

function severityPair(pair: string): readonly [string, Severity | 'off'] {
  const [code = '', severity, ...more] = pair.split('=').map((word) => word.trim());
  if (severity === undefined || more.length > 0) {
    throw new UsageError(`--checks takes code=severity, such as next-step=off; not “${pair}”.`);
  }
  if (!isProblemCode(code))
    throw new UsageError(
      `--checks: there’s no check called “${code}”. Each message of “check” ends with its code.`,
    );
  return [code, choice('checks', severity, [...SEVERITIES, 'off']) ?? 'off'];
}
