/** What people may set about the checks, beside severities. */
export interface CheckSettings {
  /** Domains whose e-mail addresses are no personal data, such as `cedarfalls.lib.us`. */
  readonly ownDomains: readonly string[];
  /** One owner with more open milestones than this in one week is remarked on. */
  readonly milestonesAWeek: number;
  /** The month (1 to 12) in which the library's fiscal year begins. */
  readonly fiscalYearStart: number;
}

/** Most fiscal years of libraries in the United States begin on 1 July. */
export const DEFAULT_SETTINGS: CheckSettings = {
  ownDomains: [],
  milestonesAWeek: 3,
  fiscalYearStart: 7,
};

/** A month from a settings file, where anything may stand; undefined for what is none. */
export function monthSetting(value: unknown): number | undefined {
  const isMonth = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 12;
  return isMonth ? value : undefined;
}
