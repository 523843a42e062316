import { FileRefused } from './refusal.ts';
import { decoded } from './decoding.ts';

/** An element of one of Word's or Excel's parts. Names are without their prefix: `p` for `w:p`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** An element, or text between elements. */
export type XmlNode = XmlElement | string;

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/** A tree with more elements takes too much memory; the longest guide has a few thousand. */
const MOST_ELEMENTS = 300_000;
const DEEPEST = 250;

/**
 * Reads the XML of a part. A document type is refused, so no entity is ever looked up or put in for
 * another: only the five of XML itself and characters by their numbers are known.
 */
export function readXml(bytes: Uint8Array): XmlElement {
  const text = decoded(bytes);
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let count = 0;
  for (let at = 0; at < text.length;) {
    const start = text.indexOf('<', at);
    const top = open.at(-1) ?? root;
    if (start !== at)
      top.children.push(characters(text.slice(at, start < 0 ? text.length : start)));
    if (start < 0) break;
    at = endOfMarkup(text, start);
    const mark = text.charAt(start + 1);
    if (mark === '!') {
      if (text.startsWith('<![CDATA[', start)) top.children.push(text.slice(start + 9, at - 3));
    } else if (mark === '/') {
      if (open.length > 1) open.pop();
    } else if (mark !== '?') {
      const closed = text.charAt(at - 2) === '/';
      const element = elementIn(text.slice(start + 1, closed ? at - 2 : at - 1));
      top.children.push(element);
      if (!closed) open.push(element);
      count += 1;
      if (count > MOST_ELEMENTS) throw new FileRefused('too-large');
      if (open.length > DEEPEST) throw new FileRefused('damaged');
    }
  }
  const first = root.children.find((child) => typeof child !== 'string');
  if (first === undefined || open.length > 1) throw new FileRefused('damaged');
  return first;
}

/** The offset behind a tag, a comment, an instruction or a piece of plain text. */
function endOfMarkup(text: string, start: number): number {
  if (text.startsWith('<!--', start)) return after(text, '-->', start);
  if (text.startsWith('<![CDATA[', start)) return after(text, ']]>', start);
  if (text.startsWith('<?', start)) return after(text, '?>', start);
  if (text.startsWith('<!', start)) throw new FileRefused('entities');
  return after(text, '>', start);
}

function after(text: string, end: string, start: number): number {
  const at = text.indexOf(end, start);
  if (at < 0) throw new FileRefused('damaged');
  return at + end.length;
}

function elementIn(tag: string): OpenElement {
  const name = /^\S+/.exec(tag)?.[0] ?? '';
  return { name: localName(name), attributes: attributesIn(tag.slice(name.length)), children: [] };
}

/** Word and Excel write a dozen at the most. */
const MOST_ATTRIBUTES = 200;

/** Reads what follows a tag's name once, from start to end, whatever it is. */
function attributesIn(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  let count = 0;
  for (let at = 0; at < text.length;) {
    const equals = text.indexOf('=', at);
    if (equals < 0) break;
    const key = text.slice(at, equals).trim();
    const start = afterSpaces(text, equals + 1);
    const quote = text.charAt(start);
    const isQuoted = quote === '"' || quote === "'";
    const end = isQuoted ? text.indexOf(quote, start + 1) : start;
    if (end < 0) break;
    // An attribute without a value isn’t XML; what follows it is read all the same.
    const name = key.split(/\s/).at(-1) ?? '';
    if (isQuoted && name !== '') found[localName(name)] = characters(text.slice(start + 1, end));
    at = isQuoted ? end + 1 : start;
    count += 1;
    if (count > MOST_ATTRIBUTES) throw new FileRefused('damaged');
  }
  return found;
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function characters(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string')
      return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
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
