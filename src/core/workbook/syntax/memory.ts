/**
 * What is remembered of a document from one version to the next, keyed by the text that it follows
 * from. Nothing else remembers anything, and the result is the same with a memory and without.
 */
export interface Memory {
  /** Begins a new version. Whatever the last version didn't ask for is forgotten. */
  readonly turn: () => void;
  /**
   * What `find` finds in `text`. It must follow from that text alone. `what` names the question,
   * because several may be asked about one text.
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
      // In V8 a slice keeps the whole string it comes from alive, so this makes a string of its
      // own.
      const own = key.slice(what.length + 1);
      const known = now.get(key) ?? before.get(key);
      const found = known === undefined ? { found: find(own) } : known;
      now.set(key, found);
      return (found as { readonly found: Found }).found;
    },
  };
}

/** For reading a text once: it remembers nothing. */
export const NO_MEMORY: Memory = {
  turn: () => undefined,
  recall: (_what, text, find) => find(text),
};
