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

/** What was found in a text, with a copy of that text. */
interface Remembered {
  readonly own: string;
  readonly found: unknown;
}

/** What one version of a document asked for: by what was asked, and by the text. */
type Version = Map<string, Map<string, Remembered>>;

/** An empty memory, for one document. */
export function newMemory(): Memory {
  let before: Version = new Map();
  let now: Version = new Map();
  return {
    turn: () => {
      before = now;
      now = new Map();
    },
    recall: <Found>(what: string, text: string, find: (text: string) => Found): Found => {
      const texts = now.get(what) ?? new Map<string, Remembered>();
      now.set(what, texts);
      const known = texts.get(text) ?? before.get(what)?.get(text) ?? findOnce(text, find);
      texts.set(known.own, known);
      return known.found as Found;
    },
  };
}

function findOnce(text: string, find: (text: string) => unknown): Remembered {
  // In V8 a slice keeps the whole string it comes from alive, so this makes a string of its own.
  const own = `\n${text}`.slice(1);
  return { own, found: find(own) };
}

/** For reading a text once: it remembers nothing. */
export const NO_MEMORY: Memory = {
  turn: () => undefined,
  recall: (_what, text, find) => find(text),
};
