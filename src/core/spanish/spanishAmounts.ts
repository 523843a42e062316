/** An amount beside what was there already. */
export const MORE_IN_SPANISH = /\b(?:más|nuev[oa]s|otr[oa]s)\b/iu;

/** An amount for each time, place, or person. */
export const EACH_IN_SPANISH =
  /^(?: [\p{L}-]+){1,3}? (?:al?|por) |^[^,.;]*\b(?:cada|diari[oa]s|semanales|mensuales)\b/iu;

/** What stands between an amount and something else that is counted. */
export const OF_IN_SPANISH = /^ (?:de|a) /iu;
