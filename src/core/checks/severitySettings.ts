import { explanationOf } from './explain.ts';
import { CODES } from './problem.ts';

/** What people can choose for one check, in the form that VS Code's settings want. */
export interface CheckSetting {
  readonly type: 'string';
  readonly enum: readonly ['off', 'hint', 'information', 'warning', 'error'];
  readonly default: string;
  readonly markdownDescription: string;
}

/** The schema of the setting `checks`, with a property for each code. */
export function checksSetting(): Readonly<Record<string, CheckSetting>> {
  const properties = Object.entries(CODES).map(([code, { severity }]) => [
    code,
    {
      type: 'string',
      enum: ['off', 'hint', 'information', 'warning', 'error'],
      default: severity,
      markdownDescription: explanationOf(code)?.why ?? code,
    },
  ]);
  return Object.fromEntries(properties) as Readonly<Record<string, CheckSetting>>;
}
