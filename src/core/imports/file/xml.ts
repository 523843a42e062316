import { parseXml, XmlElement as Parsed, XmlText } from '@rgrove/parse-xml';
import { newBudget, type Budget } from './budget.ts';
import { FileRefused } from './refusal.ts';
import { printable } from '../../language/printable.ts';
import { decoded } from './decoding.ts';

/** An element of one of Word's or Excel's parts. Names are without their prefix: `p` for `w:p`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Each look at them spends from what reading the file may come to. */
  readonly children: readonly XmlNode[];
}

/** An element, or text between elements. */
export type XmlNode = XmlElement | string;

/** A tree with more elements takes too much memory; the longest guide has a few thousand. */
const MOST_ELEMENTS = 150_000;
/** The parser takes two microseconds over each. */
const MOST_ATTRIBUTES = 400_000;
const DEEPEST = 250;

/**
 * Reads the XML of a part. A document type is refused, so no entity is ever looked up or put in for
 * another: only the five of XML itself and characters by their numbers are known.
 */
export function readXml(bytes: Uint8Array, budget = newBudget()): XmlElement {
  // The parser takes seconds over line breaks of Windows, and over characters that XML forbids.
  const text = printable(decoded(bytes));
  refuseUnsafe(text);
  try {
    const { root } = parseXml(text, { ignoreUndefinedEntities: true });
    if (root !== null) return elementFrom(root, 1, budget);
  } catch (error) {
    if (error instanceof FileRefused) throw error;
  }
  throw new FileRefused('damaged');
}

/** What would take too much time and memory is refused before any of it is taken. */
function refuseUnsafe(text: string): void {
  if (/<!(?!--|\[CDATA\[)/.test(text)) throw new FileRefused('entities');
  if (MANY_ATTRIBUTES.test(text)) throw new FileRefused('damaged');
  let left = MOST_ELEMENTS;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (text.charAt(at + 1) !== '/' && --left < 0) throw new FileRefused('too-large');
  }
  let attributes = MOST_ATTRIBUTES;
  for (let at = text.indexOf('="'); at >= 0; at = text.indexOf('="', at + 1))
    if (--attributes < 0) throw new FileRefused('too-large');
}

/** Word and Excel write a dozen at the most. */
const MANY_ATTRIBUTES = /<(?:[^<=]*=){2000}/;

function elementFrom(parsed: Parsed, depth: number, budget: Budget): XmlElement {
  if (depth > DEEPEST) throw new FileRefused('damaged');
  const attributes: Record<string, string> = {};
  for (const key in parsed.attributes) attributes[localName(key)] = parsed.attributes[key] ?? '';
  const children: XmlNode[] = [];
  for (const child of parsed.children) {
    if (child instanceof XmlText) children.push(child.text);
    if (child instanceof Parsed) children.push(elementFrom(child, depth + 1, budget));
  }
  return new CountedElement(localName(parsed.name), attributes, children, budget);
}

/** One class for all: of 200,000 objects with a getter each, most of the time went into their memory. */
class CountedElement implements XmlElement {
  readonly name: string;
  readonly attributes: XmlElement['attributes'];
  readonly #children: readonly XmlNode[];
  readonly #budget: Budget;

  constructor(
    name: string,
    attributes: XmlElement['attributes'],
    children: readonly XmlNode[],
    budget: Budget,
  ) {
    this.name = name;
    this.attributes = attributes;
    this.#children = children;
    this.#budget = budget;
  }

  get children(): readonly XmlNode[] {
    this.#budget.spend('steps', 1 + this.#children.length);
    return this.#children;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function elementsOf(element: XmlElement | undefined): readonly XmlElement[] {
  return (element?.children ?? []).filter((child) => typeof child !== 'string');
}

/** The first child element of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsOf(element).find((child) => child.name === name);
}

/** All elements of that name below an element, at any depth; none within one of them. */
export function descendantsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    child.name === name ? [child] : descendantsOf(child, name),
  );
}

/** All text below an element. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}
