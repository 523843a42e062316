import { explanationOf } from './explain.ts';
import { CODES } from './problem.ts';

/** What may be chosen for one check, as VS Code's settings want it described. */
export interface CheckSetting {
  readonly type: 'string';
  readonly enum: readonly ['off', 'hint', 'information', 'warning', 'error'];
  readonly default: string;
  readonly markdownDescription: string;
}

/** The schema of the setting `checks`: a property for each code there is. */
export function checksSetting(): Readonly<Record<string, CheckSetting>> {
  const properties = Object.entries(CODES).map(([code, { severity }]) => [
    code,
    {
      type: 'string',
      enum: ['off', 'hint', 'information', 'warning', 'error'],
      default: severity,
      markdownDescription: explanationOf(code)?.what ?? code,
    },
  ]);
  return Object.fromEntries(properties) as Readonly<Record<string, CheckSetting>>;
}
