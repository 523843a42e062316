import { writtenSnippets } from './generated/snippets.ts';

/** A snippet as VS Code writes it: `body` holds its lines, with `${1:placeholders}`. */
export interface WrittenSnippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** Where a snippet makes sense: as an item of a list in the front matter, or below a heading. */
export type SnippetPlace =
  | { readonly kind: 'item'; readonly path: readonly string[] }
  | { readonly kind: 'part'; readonly part: 'meeting-notes' };

export interface Snippet extends WrittenSnippet {
  readonly name: string;
  readonly place: SnippetPlace;
}

const PLACES = {
  Milestone: { kind: 'item', path: ['milestones'] },
  Measure: { kind: 'item', path: ['goal', 'measurable'] },
  Role: { kind: 'item', path: ['roles'] },
  Candidate: { kind: 'item', path: ['candidates'] },
  'Meeting notes': { kind: 'part', part: 'meeting-notes' },
} as const satisfies Readonly<Record<string, SnippetPlace>>;

/**
 * The snippets of snippets/partnership-workbooks.json, each with the place it belongs to. The body
 * of an item begins with its hyphen and is not indented.
 */
export const snippets: readonly Snippet[] = Object.entries(PLACES).flatMap(([name, place]) => {
  const written = writtenSnippets[name];
  return written === undefined ? [] : [{ name, place, ...written }];
});
