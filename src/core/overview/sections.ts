/** The parts of the overview, as they stand on the page. */
export const SECTIONS = [
  ...(['needs', 'coming', 'spectrum', 'year'] as const),
  ...(['people', 'audiences', 'results', 'lessons', 'checkUps'] as const),
] as const;

export type SectionId = (typeof SECTIONS)[number];

export interface Listing<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** Makes no more rows than are shown. */
export function listing<T, Row>(
  all: readonly T[],
  count: number,
  rowOf: (one: T) => Row,
): Listing<Row> {
  return { rows: all.slice(0, count).map(rowOf), total: all.length };
}
