import { parseDay } from '../../calendar/day.ts';
import { isPoint, propertySchema } from '../../schema/schema.ts';
import { OURS } from '../../schema/ourFacts.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { KnownFields, KnownValue } from './factsText.ts';
import { oneLine, trimmedLines } from './wrapping.ts';

/** Facts as a new workbook writes them: texts on one line, days as days; what is blank is unknown. */
export function knownFacts(facts: object, path: FieldPath = []): KnownFields {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, known(value, [...path, key])]),
  );
}

function known(value: unknown, path: FieldPath): KnownValue {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') {
    const schema = propertySchema(path);
    const mayBeDay = schema?.format === 'date' || path[0] === OURS;
    const day = mayBeDay ? parseDay(value) : undefined;
    if (schema?.enum !== undefined && isPoint(value)) return Number(value);
    const text = schema?.prose === true ? trimmedLines(value) : oneLine(value);
    return day === undefined ? (text === '' ? undefined : text) : { day };
  }
  if (Array.isArray(value)) {
    return value.map((item: object | string, at) =>
      typeof item === 'string' ? oneLine(item) : knownFacts(item, [...path, at]),
    );
  }
  return typeof value === 'object' && value !== null ? knownFacts(value, path) : undefined;
}
