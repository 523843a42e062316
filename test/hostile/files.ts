import { HOSTILE_BYTES, type HostileBytes } from './bytes.ts';
import { HOSTILE } from './texts.ts';

/** A hostile text or a hostile run of bytes, as a file of that name. */
export interface HostileFile extends HostileBytes {
  readonly name: string;
}

/** Every hostile file, for whoever reads files: the command line, and both extension hosts. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...HOSTILE.map(({ what, text, expects }) => ({
    what,
    bytes: () => new TextEncoder().encode(text()),
    expects,
  })),
  ...HOSTILE_BYTES,
].map((file, at) => ({ ...file, name: `hostile-${String(at + 1).padStart(3, '0')}.md` }));

/** A workbook that nothing is wrong with, to see that it stays so beside the others. */
export const SOUND_FILE = `---
workbook: partnership-cycle
organization:
  name: Quiet Neighbors
  audience: Renters
  relationship: existing
cycle: 1
---

# Quiet Neighbors
`;

/** What no message for people has in it: a stack, a place in our code, the name of an error. */
export const PROGRAMMERS_WORDS =
  /\n\s+at |\bat (?:async )?\S+ \(|node:|\.[cm]?js:\d|\b(?:Type|Range|Syntax|Reference)?Error\b|undefined|\[object /;
