import type { Span } from '../../span.ts';
import type { Node, YamlFault } from '../yaml/nodes.ts';

/**
 * The no-break space that word processors and mail programs write. It looks like any other space,
 * but to YAML it is a letter: it doesn't indent, and it doesn't end a dash or a colon.
 */
export const HARD_SPACE = 0xa0;
const HARD = String.fromCharCode(HARD_SPACE);

/** What comes before a line's text: its indentation, its dashes, its key. */
const FRONT = /^[ \t\u00a0]*(?:-[ \t\u00a0]+)*(?:[\p{L}_][\p{L}\p{N}_-]*:[ \t\u00a0]+)?/gmu;

/** Where hard spaces stand in for the plain ones that YAML needs, in lines that begin in `span`. */
export function findHardSpaces(text: string, span: Span): readonly Span[] {
  return [...text.slice(span.start, span.end).matchAll(FRONT)].flatMap(({ index, 0: front }) =>
    [...front.matchAll(/\u00a0+/g)].map((run) => {
      const start = span.start + index + run.index;
      return { start, end: start + run[0].length };
    }),
  );
}

/** A piece with its hard spaces made plain, as long as before, and the fault; undefined without any. */
export function withPlainSpaces(
  text: string,
): { readonly text: string; readonly fault: YamlFault } | undefined {
  if (!text.includes(HARD)) return undefined;
  const [span] = findHardSpaces(text, { start: 0, end: text.length });
  if (span === undefined) return undefined;
  const plain = text.replace(FRONT, (front) => front.replaceAll(HARD, ' '));
  return { text: plain, fault: { code: 'yaml-syntax', reason: 'hard-space', span, path: [] } };
}

/** Whether a key begins with a hard space. YAML accepts that, but nobody means it. */
export function hasHardKey(node: Node | undefined): boolean {
  switch (node?.kind) {
    case 'map':
      return node.entries.some(({ key, value }) => key.startsWith(HARD) || hasHardKey(value));
    case 'list':
      return node.items.some(hasHardKey);
    default:
      return false;
  }
}
