import { parseDay } from '../../calendar/day.ts';
import { canonicalValue, type PropertySchema } from '../../schema/schema.ts';
import { holdsPlace } from '../values/holdsPlace.ts';
import { readNumber } from '../values/number.ts';
import type { ScalarShape } from './shape.ts';

/**
 * What a scalar's text says. undefined where nothing is said, where only a placeholder is, and where
 * the schemas refuse it: the full reading drops such a value, too, beside finding fault with it.
 */
export function readScalarText(
  scalar: string,
  { kind, schema }: ScalarShape,
): string | number | undefined {
  const text = scalar.trim();
  if (text === '' || holdsPlace(text, schema)) return undefined;
  switch (kind) {
    case 'text':
      return schema.const === undefined || schema.const === text ? text : undefined;
    case 'date':
      return parseDay(text) === undefined ? undefined : text;
    case 'choice':
      return canonicalValue(schema, text);
    case 'number':
      return numberOf(text, schema);
  }
}

function numberOf(text: string, schema: PropertySchema): string | number | undefined {
  const { types, minimum } = schema;
  const number = readNumber(text);
  if (number === undefined) return types.includes('string') ? text : undefined;
  if (!types.includes('number') && !Number.isInteger(number)) return undefined;
  return minimum !== undefined && number < minimum ? undefined : number;
}
