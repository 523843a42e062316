/** What holds for all of a document, and what is counted while it is written. */
export interface Writing {
  /** The document's, as a BCP 47 tag. */
  readonly language: string;
  readonly nextControl: () => number;
  /** Says that what follows stands below this heading. */
  readonly below: (heading: string) => void;
  readonly heading: () => string;
  /** A numbering of its own for a list that starts at this number. */
  readonly numberingFrom: (start: number) => number;
  /** The start of each numbering that was asked for, in their order. */
  readonly numberings: readonly number[];
}

/** The first two numberings are the bullets' and a spare: {@link ./numbering.ts}. */
export const BULLETS = 1;

export function startWriting(language: string): Writing {
  let controls = 0;
  let above = '';
  const numberings: number[] = [];
  return {
    language,
    nextControl: () => ++controls,
    below: (heading) => {
      above = heading;
    },
    heading: () => above,
    numberingFrom: (start) => {
      numberings.push(start);
      return BULLETS + numberings.length;
    },
    numberings,
  };
}
