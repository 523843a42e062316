import { factWords } from '../portfolio/factWords.ts';
import { OURS, type OurFacts } from '../schema/ourFacts.ts';
import { valueAt } from '../schema/presentValue.ts';
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
  const byKey = [t('Key'), t('What it says')] as const;
  return html`${section(
    t('Our own questions'),
    [t('Question'), t('Answer')],
    ourAnswers(workbook, t),
  )}${section(t('Your own facts'), byKey, ownFacts(workbook))}${section(
    t('Couldn’t be read'),
    byKey,
    unread(workbook),
  )}`;
}

type Row = readonly [name: string, text: string];

function section(title: string, heads: Row, rows: readonly Row[]): Html {
  if (rows.length === 0) return NOTHING;
  const columns = [
    { label: heads[0], of: ([name]: Row) => name },
    { label: heads[1], of: ([, text]: Row) => text },
  ];
  return html`<h2>${title}</h2>
    <div class="pw-own">${table(rows, columns)}</div>`;
}

/** What was answered to the library's own questions, but for long answers, which stand under their headings. */
function ourAnswers({ cycle, ours }: Workbook, t: Reader['t']): readonly Row[] {
  return Object.entries(ours?.properties ?? {}).flatMap(([id, { title }]): readonly Row[] => {
    const path = [OURS, id];
    const text = factWords(valueAt(cycle, path), path, t, ours);
    return text === undefined ? [] : [[title, text]];
  });
}

/** The keys that the schemas do not know, wherever they stand. */
function ownFacts({ keys, ours }: Workbook): readonly Row[] {
  return keys.flatMap(({ reading: { key, node } }) =>
    key === undefined ? [] : ownIn(node, [key], ours),
  );
}

function ownIn(node: Node, path: FieldPath, ours: OurFacts | undefined): readonly Row[] {
  if (propertySchema(path, ours) === undefined) {
    const text = flat(node);
    return text === '' ? [] : [[placeWords(path), text]];
  }
  switch (node.kind) {
    case 'map':
      return node.entries.flatMap(({ key, value }) => ownIn(value, [...path, key], ours));
    case 'list':
      return node.items.flatMap((item, index) => ownIn(item, [...path, index], ours));
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
    .filter(({ code, counts }) => !counts && UNREAD.includes(code))
    .map(({ path, span }) => [placeWords(path), text.slice(span.start, span.end)]);
}
