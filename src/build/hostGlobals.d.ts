// The globals that the Node extension host and the web worker extension host both have.
// Neither DOM nor Node types are loaded for src/vscode, so that nothing works in one host only.

declare const console: {
  log(...values: readonly unknown[]): void;
  warn(...values: readonly unknown[]): void;
  error(...values: readonly unknown[]): void;
};

declare const performance: {
  /** Milliseconds since the host started, with fractions. */
  now(): number;
};

declare function setTimeout(run: () => void, milliseconds: number): HostTimer;
declare function clearTimeout(timer: HostTimer | undefined): void;
declare function setInterval(run: () => void, milliseconds: number): HostTimer;
declare function clearInterval(timer: HostTimer | undefined): void;
declare function queueMicrotask(run: () => void): void;

/** A number in a worker, an object in Node: to be handed back, not looked at. */
interface HostTimer {
  readonly hostTimer: never;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare const crypto: {
  /** Fills the array with numbers that nobody can guess, and gives it back. */
  getRandomValues(array: Uint8Array): Uint8Array;
  readonly subtle: {
    /** The sum of some bytes, by an algorithm such as `SHA-256`. */
    digest(algorithm: string, bytes: Uint8Array): Promise<ArrayBuffer>;
  };
};
