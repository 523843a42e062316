import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of an Office file's XML. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** The text right inside it. */
  text: string;
}

/** The parts of an Office file by their paths. Fails where one is no well-formed XML. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Element> {
  const files = Object.entries(unzipSync(bytes));
  return new Map(files.map(([path, content]) => [path, parsed(strFromU8(content), path)]));
}

function parsed(xml: string, path: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    assert.fail(`${path}: ${error.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const top = open.at(-1);
    if (top !== undefined) top.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
}

/** All elements of this name, however deep, in the order of the file. */
export function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

/** What a reader sees of an element. */
export function textOf(element: Element): string {
  const own = element.name === 'w:t' || element.name === 't' ? element.text : '';
  const breaks = element.name === 'w:br' ? '\n' : '';
  return own + breaks + element.children.map(textOf).join('');
}

/** Every text anywhere in the file: of elements and of attributes. */
export function everything(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((content) => strFromU8(content))
    .join('\n');
}
