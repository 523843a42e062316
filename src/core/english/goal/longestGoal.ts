/** In UTF-16 code units: no goal is longer, and the end of what is isn’t looked into. */
export const LONGEST_GOAL = 4000;
