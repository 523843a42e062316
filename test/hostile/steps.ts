import { Session } from 'node:inspector';

const session = new Session();
session.connect();
session.post('Profiler.enable');
// What is compiled before this has no blocks that are counted: begun with this file, and never ended.
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * How much work something does, in steps that are the same on each machine: how often each block of our own
 * code was run, and how long what it handed to JavaScript's own functions was.
 */
export function stepsOf(work: () => void): number {
  blocksRun();
  const natives = countNatives();
  try {
    work();
  } finally {
    natives.restore();
  }
  return natives.count() + blocksRun();
}

/** Since it was asked last. */
function blocksRun(): number {
  let count = 0;
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error !== null) throw error;
    for (const { url, functions } of result)
      if (!url.startsWith('node:'))
        for (const { ranges } of functions) for (const range of ranges) count += range.count;
  });
  return count;
}

/** What asks a function of ours about what is in a list, as far as it goes. */
const ASKING = [
  ...'filter find findIndex findLast findLastIndex some every map flatMap'.split(' '),
  ...'forEach reduce sort'.split(' '),
];

/** What goes through all of a list or a text, without a block of ours that would be counted. */
const NATIVES: readonly (readonly [object, readonly (string | symbol)[]])[] = [
  [
    Array.prototype,
    [
      Symbol.iterator,
      'slice',
      'concat',
      'includes',
      'indexOf',
      'join',
      'reverse',
      'splice',
      'flat',
    ],
  ],
  [Set.prototype, [Symbol.iterator, 'values']],
  [Map.prototype, [Symbol.iterator, 'values', 'keys', 'entries']],
  [String.prototype, ['replace', 'replaceAll', 'split', 'match', 'toLowerCase', 'normalize']],
  // Not `exec`, which `replace` asks for each place that it finds once it isn't JavaScript's own.
  [RegExp.prototype, ['test']],
];

interface Sized {
  readonly length?: number;
  readonly size?: number;
  readonly sticky?: boolean;
}

type Native = (this: Sized, ...given: unknown[]) => unknown;

/** How much is gone through. */
function lengthOf(
  name: string | symbol,
  of: Sized,
  asked: unknown,
  made: { length?: number },
): number {
  // One that is sticky looks at one place alone.
  if (name === 'test') return of.sticky === true ? 0 : String(asked).length;
  return (name === 'slice' ? made.length : (of.length ?? of.size)) ?? 0;
}

function countNatives(): { readonly count: () => number; readonly restore: () => void } {
  let steps = 0;
  const undo = [...NATIVES, [Array.prototype, ASKING] as const].flatMap(([of, names]) =>
    names.map((name) => {
      const before = Object.getOwnPropertyDescriptor(of, name)!;
      const native = before.value as Native;
      const isAsking = ASKING.includes(String(name));
      const value: Native = function (...given) {
        const ask = given.at(0);
        if (isAsking && typeof ask === 'function') {
          given[0] = (...asked: unknown[]): unknown => {
            steps += 1;
            return Reflect.apply(ask, undefined, asked) as unknown;
          };
          return Reflect.apply(native, this, given);
        }
        const made = Reflect.apply(native, this, given) as { length?: number };
        steps += lengthOf(name, this, ask, made);
        return made;
      };
      Object.defineProperty(of, name, { ...before, value });
      return () => Object.defineProperty(of, name, before);
    }),
  );
  return { count: () => steps, restore: () => undo.forEach((one) => void one()) };
}
