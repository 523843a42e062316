import type { Sentence } from '../language/translate.ts';
import { writtenSnippets } from './generated/writtenSnippets.ts';
import type { FieldPath } from './fieldPath.ts';

/** A snippet as VS Code writes it: `body` holds its lines, with `${1:placeholders}`. */
export interface WrittenSnippet {
  readonly prefix: string;
  readonly description: Sentence;
  readonly body: readonly string[];
}

/** An item of a list in the front matter (a number stands for any item), or below a heading. */
export type SnippetPlace =
  | { readonly kind: 'item'; readonly path: FieldPath }
  | { readonly kind: 'part'; readonly part: 'meeting-notes' };

export interface Snippet extends WrittenSnippet {
  readonly name: string;
  readonly place: SnippetPlace;
}

/** The snippet for an item of the list at `path`, however far down that stands. */
export function itemSnippet(path: FieldPath): Snippet | undefined {
  const keys = joinKeys(path);
  return snippets.find(({ place }) => place.kind === 'item' && joinKeys(place.path) === keys);
}

function joinKeys(path: FieldPath): string {
  return path.filter((step) => typeof step === 'string').join('/');
}

const PLACES = {
  Milestone: { kind: 'item', path: ['milestones'] },
  Measure: { kind: 'item', path: ['goal', 'measurable'] },
  Reading: { kind: 'item', path: ['goal', 'measurable', 0, 'readings'] },
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
