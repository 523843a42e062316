// Stands in for node:assert/strict in the bundles of the web worker, which has no Node modules:
// the same names and meanings for what the integration tests use.

export function ok(value: unknown, message = 'expected something truthy'): asserts value {
  if (!value) {
    throw new Error(`${message}: ${show(value)}`);
  }
}

export function fail(message = 'failed'): never {
  throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, message = 'not equal'): void {
  ok(Object.is(actual, expected), `${message}: ${show(actual)} is not ${show(expected)}`);
}

export function notEqual(actual: unknown, expected: unknown, message = 'equal'): void {
  ok(!Object.is(actual, expected), `${message}: ${show(actual)}`);
}

export function deepEqual(actual: unknown, expected: unknown, message = 'not deeply equal'): void {
  ok(same(actual, expected), `${message}: ${show(actual)} is not ${show(expected)}`);
}

export function match(text: string, pattern: RegExp, message = 'no match'): void {
  ok(pattern.test(text), `${message}: ${show(text)} does not match ${String(pattern)}`);
}

export function doesNotMatch(text: string, pattern: RegExp, message = 'a match'): void {
  ok(!pattern.test(text), `${message}: ${show(text)} matches ${String(pattern)}`);
}

export async function rejects(promise: PromiseLike<unknown>, message?: string): Promise<void> {
  const rejected = await promise.then(
    () => false,
    () => true,
  );
  ok(rejected, message ?? 'expected a rejection');
}

function show(value: unknown): string {
  return typeof value === 'function' ? 'a function' : JSON.stringify(value);
}

/** Structural equality of plain data: arrays, records and primitive values. */
function same(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) {
    return Object.is(a, b);
  }
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const assert = { ok, fail, equal, notEqual, deepEqual, match, doesNotMatch, rejects };

// Node's module has a default export too.
export { assert as default };
