import type { Translate } from '../../language/translate.ts';
import type { Cycle } from '../../schema/generated/types.ts';
import { factLabel, factWords } from '../../portfolio/factWords.ts';
import { factsGoing } from '../../schema/whereFactsGo.ts';
import { isPlanPlace, type PlanPlace } from '../../schema/planPlaces.ts';
import { valueAt } from '../../schema/presentValue.ts';
import { knownKeys } from '../../schema/schema.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import {
  cell,
  heading,
  paragraph,
  type Block,
  type Cell,
  type Paragraph,
  type Table,
  makeTable,
} from '../document.ts';
import { valueText } from '../shownValues.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';

export interface PlanSource {
  readonly workbook: Workbook;
  readonly cycle: Cycle;
  readonly t: Translate;
  readonly draft: boolean;
}

/** A section with its heading; in a draft what is open stands below it, and without either there is none. */
export function section(
  { t, draft }: PlanSource,
  title: string,
  blocks: readonly Block[],
  open: readonly string[] = [],
): readonly Block[] {
  const gaps = draft ? open.map((question) => gap(question, t)) : [];
  return blocks.length + gaps.length === 0 ? [] : [heading(2, title), ...blocks, ...gaps];
}

/** What is still to be talked about. */
export function gap(question: string, t: PlanSource['t']): Block {
  return paragraph(t('To talk about: {question}', { question }), 'note');
}

/** A paragraph for a value of the front matter, which knows whose it is. */
export function heldText(text: string, holds: PlanPlace, style?: Paragraph['style']): Block {
  return { kind: 'answer', holds, blocks: [paragraph(text, style)] };
}

/** A cell for a value of the front matter, which knows whose it is. */
export function valueCell(value: number | string | undefined, holds: PlanPlace): Cell {
  return cell(valueText(value), holds);
}

/** A cell for a fact that its schema describes, and the plan has no words of its own for. */
function factCell(value: unknown, path: FieldPath, t: PlanSource['t']): Cell {
  const place = path.join('.');
  return cell(factWords(value, path, t), isPlanPlace(place) ? place : undefined);
}

/** A fact with what a plan calls it, and its key. */
export type LabelledFact = readonly [label: string, said: Cell, key: string];

/** The facts right below a place that go into a plan, by the plan's name for them or the schema's. */
export function labelledFacts(
  { cycle, t }: PlanSource,
  path: FieldPath,
  labels: Readonly<Partial<Record<string, string>>>,
): readonly LabelledFact[] {
  return factsGoing('plan', path).map((key) => {
    const way = [...path, key];
    const label = labels[key] ?? factLabel(way, t);
    return [label, factCell(valueAt(cycle, way), way, t), key];
  });
}

/** How a plan says a fact of a list's items. */
export interface ItemColumn<Item> {
  readonly column: readonly [title: string, width: number, is?: 'figure'];
  /** What stands in it, with the item's place in its list; undefined: the fact itself. */
  readonly of?: (item: Item, at: number) => Cell;
  /** undefined: where it says something of any of them. */
  readonly isShown?: boolean;
}

/** A table of a list's items: the columns of `said`, and each other fact that goes into a plan, in order. */
export function itemTable<Item extends object>(
  title: string,
  items: readonly (readonly [at: number, item: Item])[],
  list: FieldPath,
  said: Readonly<Partial<Record<keyof Item & string, readonly ItemColumn<Item>[]>>>,
  t: PlanSource['t'],
): Table {
  const going = factsGoing('plan', [...list, 0]);
  const columns = (knownKeys([...list, 0]) as readonly (keyof Item & string)[])
    .flatMap((key) => {
      const label = [factLabel([...list, 0, key], t), 3] as const;
      const own: readonly ItemColumn<Item>[] | undefined = said[key];
      const fact = (item: Item, at: number): Cell => factCell(item[key], [...list, at, key], t);
      return (own ?? (going.includes(key) ? [{ column: label }] : [])).map((one) => ({
        ...{ of: fact, isShown: undefined },
        ...one,
      }));
    })
    .filter(
      ({ isShown, of }) => isShown ?? items.some(([at, item]) => of(item, at).runs.length > 0),
    );
  return makeTable(
    title,
    columns.map(({ column: [name, width, is], of }) => {
      const said = ([at, item]: readonly [number, Item]): Cell => of(item, at);
      return is === undefined ? [name, width, said] : [name, width, said, is];
    }),
    items,
  );
}
