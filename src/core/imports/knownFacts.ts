import { parseDay } from '../calendar/day.ts';
import type { Cycle } from '../schema/generated/types.ts';
import type { KnownFields, KnownValue } from '../workbook/scaffold/factsText.ts';
import { oneLine } from '../workbook/scaffold/wrapping.ts';
import type { Placed } from './importPlan.ts';

/** Facts as the front matter writes them: each text on one line, each day as a day. */
export function knownFacts(facts: Cycle): KnownFields {
  return knownMap(facts);
}

function knownMap(map: object): KnownFields {
  const entries = Object.entries(map) as readonly (readonly [string, unknown])[];
  return Object.fromEntries(entries.map(([key, value]) => [key, known(value)]));
}

function known(value: unknown): KnownValue {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') {
    const day = parseDay(value);
    return day === undefined ? oneLine(value) : { day };
  }
  if (Array.isArray(value))
    return value.map((item: object | string) =>
      typeof item === 'string' ? oneLine(item) : knownMap(item),
    );
  return typeof value === 'object' && value !== null ? knownMap(value) : undefined;
}

/** Every fact with its path, in order. */
export function placedFacts(facts: unknown, path: readonly string[] = []): readonly Placed[] {
  if (typeof facts === 'string' || typeof facts === 'number') {
    return [{ to: path.join('.'), text: String(facts) }];
  }
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.entries(facts).flatMap(([key, value]) => placedFacts(value, [...path, key]));
}
