import { propertySchema } from '../schema/schema.ts';
import type { FaultCode } from '../workbook/model/fault.ts';
import { findFaults } from '../workbook/model/findFaults.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { FieldPath } from '../schema/fieldPath.ts';
import type { Node } from '../workbook/syntax/yaml/nodes.ts';
import { html, NOTHING, type Html } from './html.ts';
import type { Reader } from './reader.ts';
import { table } from './table.ts';

/** What the guide has no place for, and what could not be read: nothing that is written goes unseen. */
export function unplaced(workbook: Workbook, { t }: Reader): Html {
  return html`${section(t('Your own facts'), ownFacts(workbook), t)}${section(
    t('Couldn’t be read'),
    unread(workbook),
    t,
  )}`;
}

type Row = readonly [name: string, text: string];

function section(title: string, rows: readonly Row[], t: Reader['t']): Html {
  if (rows.length === 0) return NOTHING;
  const columns = [
    { label: t('Key'), of: ([name]: Row) => name },
    { label: t('What it says'), of: ([, text]: Row) => text },
  ];
  return html`<h2>${title}</h2>
    <div class="pw-own">${table(rows, columns)}</div>`;
}

/** The keys that the schemas do not know, wherever they stand. */
function ownFacts({ keys }: Workbook): readonly Row[] {
  return keys.flatMap(({ reading: { key, node } }) =>
    key === undefined ? [] : ownIn(node, [key]),
  );
}

function ownIn(node: Node, path: FieldPath): readonly Row[] {
  if (propertySchema(path) === undefined) {
    const text = flat(node);
    return text === '' ? [] : [[placeWords(path), text]];
  }
  switch (node.kind) {
    case 'map':
      return node.entries.flatMap(({ key, value }) => ownIn(value, [...path, key]));
    case 'list':
      return node.items.flatMap((item, index) => ownIn(item, [...path, index]));
    case 'scalar':
    case 'empty':
    case 'broken':
      return [];
  }
}

/** What a node says in one line: `Room: Mill branch, Keys: 2`. */
function flat(node: Node): string {
  switch (node.kind) {
    case 'scalar':
      return node.text.trim();
    case 'map':
      return node.entries.map(({ key, value }) => `${key}: ${flat(value)}`).join(', ');
    case 'list':
      return node.items.map(flat).join(', ');
    case 'empty':
    case 'broken':
      return '';
  }
}

/** `goal › measurable › 2 › target`; items count from 1. */
function placeWords(path: FieldPath): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' › ');
}

const UNREAD: readonly FaultCode[] = ['yaml-syntax', 'wrong-type', 'unknown-value', 'invalid-date'];

/** The lines that say something nobody understood, as they are written. */
function unread(workbook: Workbook): readonly Row[] {
  const { text } = workbook;
  return findFaults(workbook)
    .filter(({ code }) => UNREAD.includes(code))
    .map(({ path, span }) => [placeWords(path), text.slice(span.start, span.end)]);
}
