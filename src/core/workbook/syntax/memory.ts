/**
 * What is remembered of one document from one version to the next, by the texts that it follows
 * from. Nothing else remembers anything: with a memory and without one everything comes out the same.
 */
export interface Memory {
  /** Begins another version. What the version before did not ask for is forgotten. */
  readonly turn: () => void;
  /**
   * What `find` finds in `text`, which has to follow from that text alone. `what` tells apart what
   * different functions find in one text.
   */
  readonly recall: <Found>(what: string, text: string, find: (text: string) => Found) => Found;
}

/** An empty memory, for one document. */
export function newMemory(): Memory {
  let before = new Map<string, unknown>();
  let now = new Map<string, unknown>();
  return {
    turn: () => {
      before = now;
      now = new Map();
    },
    recall: <Found>(what: string, text: string, find: (text: string) => Found): Found => {
      const key = `${what}\n${text}`;
      // A part of a longer string keeps all of it alive. This makes a string of its own of the key.
      const own = key.slice(what.length + 1);
      const known = now.get(key) ?? before.get(key);
      const found = known === undefined ? { found: find(own) } : known;
      now.set(key, found);
      return (found as { readonly found: Found }).found;
    },
  };
}

/** For whoever reads a text once: it remembers nothing. */
export const NO_MEMORY: Memory = {
  turn: () => undefined,
  recall: (_what, text, find) => find(text),
};
