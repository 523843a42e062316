/** Something that a file can hold, in each of its parts, as often or as long as is asked. */
export type Construct = Readonly<Record<string, (count: number) => string>>;

/** A file that holds several constructs, each as often as is asked. */
export type MakeFile = (constructs: readonly Construct[], count: number) => Uint8Array;

/** Counted from 1,000, so that each is as long as the last. */
export const each =
  (unit: (at: number) => string): ((count: number) => string) =>
  (count) =>
    Array.from({ length: count }, (_, at) => unit(at + 1000)).join('');
/** The same so often. */
export const some =
  (unit: string): ((count: number) => string) =>
  (count) =>
    unit.repeat(count);

/** What several constructs have in one part of a file. */
export const partsOf = (constructs: readonly Construct[], count: number, part: string): string =>
  constructs.map((one) => one[part]?.(count) ?? '').join('');
