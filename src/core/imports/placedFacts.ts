import type { Placed } from './importPlan.ts';

/** Every fact with its path, in order. */
export function placedFacts(facts: unknown, path: readonly string[] = []): readonly Placed[] {
  if (typeof facts === 'string' || typeof facts === 'number') {
    return [{ to: path.join('.'), text: String(facts) }];
  }
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.entries(facts).flatMap(([key, value]) => placedFacts(value, [...path, key]));
}
