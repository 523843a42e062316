import { editDistance } from '../language/editDistance.ts';

/** A mistake in a grammar: says where it is, and what may have been meant. */
class GrammarFault extends Error {
  override readonly name = 'GrammarFault';
}

/** A line of a grammar, for a fault to point at. */
export interface Place {
  readonly grammar: string;
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/** A fault at a place in the line, an offset in UTF-16 code units. */
export function throwFault({ grammar, number, text }: Place, column: number, what: string): never {
  const indent = text.length - text.trimStart().length;
  const pointer = `${' '.repeat(Math.max(0, column - indent) + 4)}^`;
  throw new GrammarFault(`${grammar}:${number}: ${what}\n    ${text.trim()}\n${pointer}`);
}

/** `nothing is called UNTI; did you mean UNIT?` */
export function unknownName(name: string, known: readonly string[]): string {
  const near = (letters: number): string | undefined =>
    known.find((other) => editDistance(name, other, letters) <= letters);
  const meant = near(1) ?? near(2);
  return `nothing is called ${name}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}
