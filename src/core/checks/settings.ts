/** What people may set about the checks, beside severities. */
export interface CheckSettings {
  /** Domains whose e-mail addresses are no personal data, such as `cedarfalls.lib.us`. */
  readonly ownDomains: readonly string[];
  /** One owner with more open milestones than this in one week is remarked on. */
  readonly milestonesAWeek: number;
}

export const DEFAULT_SETTINGS: CheckSettings = { ownDomains: [], milestonesAWeek: 3 };
