/** A mistake in a grammar: says where it is, and what may have been meant. */
class GrammarFault extends Error {
  override readonly name = 'GrammarFault';
}

/** A line of a grammar, for a fault to point at. */
export interface Place {
  readonly grammar: string;
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
  const meant =
    known.find((other) => isNear(name, other, 1)) ?? known.find((other) => isNear(name, other, 2));
  return `nothing is called ${name}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

/** Whether so many letters put in, taken out, or changed make one of the other. */
function isNear(one: string, other: string, letters: number): boolean {
  if (one === other) return true;
  if (letters === 0) return false;
  const [rest, otherRest] = [one.slice(1), other.slice(1)];
  if (one !== '' && other.startsWith(one.slice(0, 1))) return isNear(rest, otherRest, letters);
  const less = letters - 1;
  return isNear(rest, other, less) || isNear(one, otherRest, less) || isNear(rest, otherRest, less);
}
