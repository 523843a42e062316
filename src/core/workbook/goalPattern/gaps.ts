/** The gaps of the goal's sentence, in the order in which they are asked for. */
export const GAPS = ['when', 'who', 'what', 'whom', 'from', 'to'] as const;

export type Gap = (typeof GAPS)[number];

/** What stands in each gap; empty where nothing does. */
export type Gaps = Readonly<Record<Gap, string>>;
