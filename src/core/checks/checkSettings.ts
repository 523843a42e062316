import { isProblemCode, type Severity, type SeveritySettings } from './problem.ts';

/** What people can set for the checks, besides severities. */
export interface CheckSettings {
  /** Domains whose e-mail addresses don't count as personal data, such as `cedarfalls.lib.us`. */
  readonly ownDomains: readonly string[];
  /** If an owner has more open milestones than this in one week, the check says so. */
  readonly milestonesAWeek: number;
  /** The month (1 to 12) in which the library's fiscal year begins. */
  readonly fiscalYearStart: number;
}

/** Most libraries in the United States begin their fiscal year on July 1. */
export const DEFAULT_SETTINGS: CheckSettings = {
  ownDomains: [],
  milestonesAWeek: 3,
  fiscalYearStart: 7,
};

/** What the checks of a workbook are to go by. */
export interface CheckedBy {
  readonly severities: SeveritySettings;
  readonly settings: CheckSettings;
}

/** What is set for the checks, of settings that may hold anything: what nobody can mean is passed over. */
export function readCheckSettings(read: (name: string) => unknown): CheckedBy {
  const domains = read('ownDomains');
  const { ownDomains, milestonesAWeek, fiscalYearStart } = DEFAULT_SETTINGS;
  return {
    severities: severitiesIn(read('checks')),
    settings: {
      ownDomains: Array.isArray(domains) ? domains.filter(isString) : ownDomains,
      milestonesAWeek: wholeNumber(read('milestonesAWeek'), 50) ?? milestonesAWeek,
      fiscalYearStart: wholeNumber(read('fiscalYearStart'), 12) ?? fiscalYearStart,
    },
  };
}

function severitiesIn(chosen: unknown): SeveritySettings {
  if (typeof chosen !== 'object' || chosen === null) return {};
  return Object.fromEntries(
    Object.entries(chosen).filter(
      ([code, severity]) => isProblemCode(code) && isSeverity(severity),
    ),
  );
}

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'];

function isSeverity(value: unknown): value is Severity | 'off' {
  return SEVERITIES.includes(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

/** From 1. */
function wholeNumber(value: unknown, most: number): number | undefined {
  const isOne = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
  return isOne ? value : undefined;
}
