import { isCheckUpPlace } from '../../checkUp/statements.ts';
import { isPlanPlace } from '../../schema/planPlaces.ts';
import { valueOf } from '../file/office.ts';
import { childOf, descendantsOf, textOf, type XmlElement } from '../file/xml.ts';
import type { Budget } from '../file/budget.ts';
import type { Styles } from './readStyles.ts';
import { isOn } from './sight.ts';

/** A part of a Word file: what reading it needs, and what is found in it by the way. */
export interface WordPart {
  readonly styles: Styles;
  /** Where a link leads, by its id. */
  readonly linkOf: (id: string) => string | undefined;
  /** Foot- and endnotes, by their kind and id. */
  readonly notes: ReadonlyMap<string, string>;
  /** How much of the file may still be read. */
  readonly budget: Budget;
  /** The fields that are open: they may reach over several paragraphs. */
  readonly fields: Field[];
  /** Comments whose text has begun but not ended. */
  readonly openComments: Set<string>;
  /** How many tables stand around what is read, and whether the innermost ground that says so has a color. */
  readonly around: { tables: number; ground: boolean | undefined };
  readonly found: {
    readonly pictures: string[];
    readonly commented: Map<string, string>;
    changes: number;
  };
}

/** A field of Word's, such as a page number, a link or a check box of a form. */
export interface Field {
  readonly instruction: string;
  /** Where it leads, if it is a link. */
  readonly link?: string | undefined;
  /** Whether it shows what nobody wrote: page numbers, or a table of contents. */
  readonly isMade?: boolean;
  /** Whether what it shows has begun. */
  readonly shows: boolean;
}

/** How deep fields and comments on the same words nest; nobody goes deeper. */
export const MOST_OPEN = 50;
/** How deep tables nest: of one in as many others, the words count and not the cells. */
export const MOST_TABLES = 4;
/** Of a field's instruction and of the words that a comment is about, in UTF-16 code units. */
export const LONGEST_ABOUT = 2000;

export function newPart(given: Pick<WordPart, 'styles' | 'linkOf' | 'notes' | 'budget'>): WordPart {
  const found = { pictures: [], commented: new Map<string, string>(), changes: 0 };
  return {
    ...given,
    fields: [],
    openComments: new Set(),
    around: { tables: 0, ground: undefined },
    found,
  };
}

/** What follows is what a comment is about, until that ends. */
export function beginComment({ openComments }: WordPart, { attributes }: XmlElement): void {
  if (openComments.size < MOST_OPEN) openComments.add(attributes.id ?? '');
}

/** Of several alternatives, reads the first, else the one for older programs. */
export function chosen(element: XmlElement): XmlElement {
  return childOf(element, 'Choice') ?? childOf(element, 'Fallback') ?? element;
}

/**
 * Whether a content control asks for text and holds none. LibreOffice goes on saying that it asks where
 * its text was replaced; those of our plans ask in brackets, so any other words in one are an answer.
 */
export function onlyAsks(control: XmlElement): boolean {
  const properties = childOf(control, 'sdtPr');
  if (!isOn(properties, 'showingPlcHdr')) return false;
  const tag = valueOf(properties, 'tag') ?? '';
  if (!isPlanPlace(tag) && !isCheckUpPlace(tag)) return true;
  const text = descendantsOf(control, 't').map(textOf).join('').trim();
  return text === '' || PROMPT.test(text);
}

/** What an empty control of a plan asks for, `[Contact]`. */
export const PROMPT = /^\[[^[\]]*\]$/;
