import { timeOf } from '../support/work.ts';
import { grown, type Reader, type Shape } from './readers.ts';

/** How long the largest text of a shape took. */
export interface Growth {
  readonly reader: string;
  readonly shape: Shape;
  /** In characters. */
  readonly size: number;
  /** In milliseconds of work; what else the machine does doesn't count. */
  readonly took: number;
  /** Whether the time grew no faster than the size. */
  readonly isLinear: boolean;
}

const SMALLEST = 1000;
const STEP = 4;
const LARGEST = 1_000_000;
/** From here on no larger text is tried, and the growth up to here is looked at; in milliseconds. */
const LONG = 1000;
/**
 * Of two sizes: four times the time for four times the text, and as much again twice for a machine on which
 * windows open meanwhile. What reads all of it for each part of it would take sixteen times.
 */
const STEEPEST = 3 * STEP;

/** Lets a shape grown until it has 1 MB (or what its reader takes), or takes a second. */
export function growthOf(reader: Reader, shape: Shape): Growth {
  const most = reader.most ?? LARGEST;
  const timed = (size: number): number => timeOf(reader.wrap(grown(shape, size)));
  let size = SMALLEST;
  let took = timed(size);
  while (size < most && took < LONG) {
    size = Math.min(most, size * STEP);
    took = timed(size);
  }
  const found = { reader: reader.name, shape, size };
  // A short time says nothing of growth; a long one is measured again, as are the texts before it.
  if (took < LONG / 2) return { ...found, took, isLinear: true };
  const smaller = Math.min(timed(size / STEP), timed(size / STEP));
  const larger = Math.min(took, timed(size), timed(size));
  return { ...found, took: larger, isLinear: larger <= STEEPEST * smaller && larger < 3 * LONG };
}

/** One line to read in a list of the slowest. */
export function growthLine({ reader, shape, size, took }: Growth): string {
  const { before, unit, after, close } = shape;
  const text = JSON.stringify([before, unit, after, close].map((one) => one.slice(0, 60)));
  return `${String(Math.round(took)).padStart(6)} ms ${String(size).padStart(9)} characters  ${reader}: ${text}`;
}
