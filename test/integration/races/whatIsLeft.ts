/** What of Node is asked for here; none of it is there in the web host. */
interface NodeOnly {
  readonly memoryUsage: () => { readonly heapUsed: number };
  readonly getBuiltinModule?: (name: string) => {
    readonly queryObjects?: (kind: unknown, options: { readonly format: 'count' }) => number;
  };
}

const node = (globalThis as { readonly process?: NodeOnly }).process;

/** Bytes in use; 0 in the web host. */
export function heapUsed(): number {
  return node?.memoryUsage().heapUsed ?? 0;
}

/**
 * How many functions live in the whole extension host once all garbage is gone: each listener that
 * is left behind is one of them. undefined in the web host, and in a Node that cannot count.
 */
export function livingFunctions(): number | undefined {
  return node?.getBuiltinModule?.('node:v8').queryObjects?.(Function, { format: 'count' });
}

/** The timers that the code of this bundle sets until `stop`. */
export interface FollowedTimers {
  /** Where those were set that have neither gone off nor been cleared. */
  readonly pending: () => readonly string[];
  /** Waits so many milliseconds by a timer that does not count. */
  readonly wait: (ms: number) => Promise<void>;
  readonly stop: () => void;
}

export function followTimers(): FollowedTimers {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const pending = new Map<unknown, string>();
  const setAndNote = (go: () => void, ms?: number): unknown => {
    const [, , caller = '', ...rest] = (new Error().stack ?? '').split('\n');
    const timer: unknown = set(() => {
      pending.delete(timer);
      go();
    }, ms);
    if (/dist(?:[\\/]|%2F)test/i.test(caller)) pending.set(timer, [caller, ...rest].join('\n'));
    return timer;
  };
  const clearAndNote = (timer?: Parameters<typeof clear>[0]): void => {
    pending.delete(timer);
    clear(timer);
  };
  const restore = { setTimeout: set, clearTimeout: clear };
  Object.assign(globalThis, { setTimeout: setAndNote, clearTimeout: clearAndNote });
  return {
    pending: () => [...pending.values()],
    wait: (ms) => new Promise((resolve) => void set(resolve, ms)),
    stop: () => {
      Object.assign(globalThis, restore);
    },
  };
}
