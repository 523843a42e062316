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

/** A month from a settings file, which may hold anything; undefined if it isn't a month. */
export function monthSetting(value: unknown): number | undefined {
  return wholeNumber(value, 12);
}

/** How many milestones a week are not too many, likewise. */
export function aWeekSetting(value: unknown): number | undefined {
  return wholeNumber(value, 50);
}

function wholeNumber(value: unknown, most: number): number | undefined {
  const isOne = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
  return isOne ? value : undefined;
}
