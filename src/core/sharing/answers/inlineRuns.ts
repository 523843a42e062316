import type { PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Run } from '../document.ts';

/** Where the links of a text lead that give their address elsewhere in it, by their names. */
export interface Definitions {
  readonly urls: ReadonlyMap<string, string>;
  /** The names that a link goes by. */
  readonly used: Set<string>;
}

/** What a stretch of text is read by, beside its own words. */
export interface Around {
  readonly definitions: Definitions;
  /** The lines, counted from 1, that only an editor has ended. */
  readonly wrapped: ReadonlySet<number>;
}

/** The addresses that stand by themselves in a text. */
export function findDefinitions(root: Root): Definitions {
  const urls = new Map<string, string>();
  const visit = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'definition' && !urls.has(node.identifier)) {
        urls.set(node.identifier, node.url);
      }
      if ('children' in node) visit(node.children);
    }
  };
  visit(root.children);
  return { urls, used: usedIn(root.children, new Set()) };
}

function usedIn(nodes: readonly RootContent[], used: Set<string>): Set<string> {
  for (const node of nodes) {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if ('children' in node) usedIn(node.children, used);
  }
  return used;
}

/**
 * The text of a paragraph in stretches of one style. Where a link leads is written behind its text:
 * on paper there is nothing to click, and a file says nothing that its reader cannot see.
 */
export function makeRuns(
  nodes: readonly PhrasingContent[],
  around: Around,
  style: Omit<Run, 'text'> = {},
): readonly Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    switch (node.type) {
      case 'text':
        return [{ ...style, text: onLines(node, around.wrapped) }];
      case 'inlineCode':
        return [{ ...style, text: node.value, code: true }];
      case 'strong':
        return makeRuns(node.children, around, { ...style, bold: true });
      case 'emphasis':
        return makeRuns(node.children, around, { ...style, italic: true });
      case 'delete':
        return makeRuns(node.children, around, { ...style, strike: true });
      case 'break':
        return [{ ...style, text: '\n' }];
      case 'html':
        return [{ ...style, text: /^<br\s*\/?>$/i.test(node.value) ? '\n' : node.value }];
      case 'link':
        return linked(makeRuns(node.children, around, style), node.url, style);
      case 'linkReference': {
        const url = around.definitions.urls.get(node.identifier) ?? '';
        return linked(makeRuns(node.children, around, style), url, style);
      }
      case 'image':
        return linked([{ ...style, text: node.alt ?? '' }], node.url, style);
      case 'imageReference': {
        const url = around.definitions.urls.get(node.identifier) ?? '';
        return linked([{ ...style, text: node.alt ?? '' }], url, style);
      }
      case 'footnoteReference':
        // Footnotes are not read as such (parseAnswer.ts), so there is none.
        return [];
    }
  });
}

/** In UTF-16 code units: nobody types more than that from paper. */
const LONGEST_ADDRESS = 500;

function linked(runs: readonly Run[], url: string, style: Omit<Run, 'text'>): readonly Run[] {
  const shown = runs.map(({ text }) => text).join('');
  const address = url.replace(/^mailto:/, '');
  if (address === '' || shown === url || shown === address || url.endsWith(`://${shown}`)) {
    return runs;
  }
  // The same address may stand behind any number of words.
  const written =
    address.length > LONGEST_ADDRESS ? `${address.slice(0, LONGEST_ADDRESS)}…` : address;
  return [...runs, { ...style, text: shown === '' ? written : ` (${written})` }];
}

/** What somebody sees as two lines stays two. */
function onLines({ value, position }: Text, wrapped: ReadonlySet<number>): string {
  let line = (position?.start.line ?? 0) - 1;
  return value.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, () => (wrapped.has((line += 1)) ? ' ' : '\n'));
}
