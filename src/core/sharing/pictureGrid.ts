/**
 * A picture as rows of colored cells, which every format can draw: bars, a way along levels, a year.
 * What it says stands in a table as well.
 */
export interface PictureGrid {
  /** What it is a picture of, for those who do not see it. */
  readonly title: string;
  /** How it shows that, and where else it is said, for the same people. */
  readonly description: string;
  /** How many equal columns it has, beside the names of its rows. */
  readonly columns: number;
  /** What stands above the columns; empty for none. */
  readonly heads: readonly PictureSpan[];
  /** What stands above the names of its rows where it is a table with heads, which have to be all of its columns’. */
  readonly namesHead?: string;
  readonly rows: readonly PictureRow[];
  /** What its colors and marks mean; empty where that is plain. */
  readonly legend: string;
}

export interface PictureRow {
  readonly name: string;
  /** From left to right; together as many columns as the grid has. */
  readonly spans: readonly PictureSpan[];
  /** What stands behind the row; where no row has it there is no room for it. */
  readonly value?: string | undefined;
}

export interface PictureSpan {
  readonly columns: number;
  readonly tone: Tone;
  /** A sign or a few words in it. */
  readonly mark?: string | undefined;
}

/** How a cell is filled. `none` is empty; what is `strong` or `gold` is what counts. */
export type Tone = 'none' | 'soft' | 'strong' | 'gold';

/** The colors of each tone, as hexadecimal digits: filling, and what is written on it. */
export const TONES: Readonly<Record<Tone, readonly [fill: string, ink: string]>> = {
  none: ['FFFFFF', '1B1B1B'],
  soft: ['C5D3D8', '1B1B1B'],
  strong: ['1F4E5F', 'FFFFFF'],
  gold: ['8A5A12', 'FFFFFF'],
};

/** More rows than these are no picture any more; the table below it has them all. */
export const MOST_GRID_ROWS = 15;
