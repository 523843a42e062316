import {
  cellText,
  type WordBlock,
  type WordCell,
  type WordParagraph,
  type WordTable,
} from '../word/wordText.ts';
import { columnsOf } from './tableMeanings.ts';
import { segmentsOf, type Recognizer, type Segment } from './segments.ts';

/** A file's blocks in order, without the tables that are only layout. */
export type Unit =
  | { readonly kind: 'paragraph'; readonly paragraph: WordParagraph; readonly alone: boolean }
  | { readonly kind: 'table'; readonly table: WordTable }
  /** The answers of another partner begin, whose name stands above their column. */
  | { readonly kind: 'column'; readonly name: string };

/** The units of blocks in the order in which people read them. */
export function flatten(blocks: readonly WordBlock[], recognizer: Recognizer): readonly Unit[] {
  return unitsIn(blocks, { recognizer, units: new Map() });
}

/** What each cell was found to hold: a table in a cell would be read again for each table around it. */
interface Reading {
  readonly recognizer: Recognizer;
  readonly units: Map<WordCell, readonly Unit[]>;
}

function unitsIn(blocks: WordCell, reading: Reading): readonly Unit[] {
  const known = reading.units.get(blocks);
  if (known !== undefined) return known;
  const units = blocks.flatMap((block): readonly Unit[] => {
    if (block.kind === 'paragraph') return [{ kind: 'paragraph', paragraph: block, alone: false }];
    if (isData(block, reading)) return [{ kind: 'table', table: block }];
    return columnByColumn(block, reading) ?? rowByRow(block, reading);
  });
  reading.units.set(blocks, units);
  return units;
}

/** Whether a table has facts in columns; others only lay out the guide's questions. */
function isData(table: WordTable, reading: Reading): boolean {
  const width = Math.max(0, ...table.rows.map((row) => row.length));
  if (width < 2) return false;
  if (table.rows.length > 1 && columnsOf(table) !== undefined) return true;
  return !table.rows.some((row) => row.some((cell) => asks(cell, reading)));
}

function asks(cell: WordCell, reading: Reading): boolean {
  return kindsIn(cell, reading).includes('asks');
}

/** Whether a cell holds a heading or a question and nothing else. */
function onlyAsks(cell: WordCell | undefined, reading: Reading): boolean {
  const kinds = kindsIn(cell ?? [], reading);
  return kinds.length > 0 && kinds.every((kind) => kind === 'asks');
}

function kindsIn(cell: WordCell, reading: Reading): readonly Segment['kind'][] {
  const alone = isAlone(cell);
  return unitsIn(cell, reading).flatMap((unit) =>
    unit.kind === 'paragraph'
      ? segmentsOf(unit.paragraph, reading.recognizer, { alone }).map(({ kind }) => kind)
      : [],
  );
}

function isAlone(cell: WordCell): boolean {
  return cell.filter((block) => cellText([block]) !== '').length === 1;
}

function unitsOf(cell: WordCell, reading: Reading): readonly Unit[] {
  const alone = isAlone(cell);
  return unitsIn(cell, reading).map((unit) =>
    unit.kind === 'paragraph' ? { ...unit, alone } : unit,
  );
}

function rowByRow({ rows }: WordTable, reading: Reading): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < rows.length; at++) {
    const [row = [], below = []] = [rows[at], rows[at + 1]];
    const isHeader =
      row.length > 1 &&
      row.length === below.length &&
      row.every((cell) => onlyAsks(cell, reading)) &&
      !below.some((cell) => asks(cell, reading));
    if (isHeader) {
      // "Personal goals | Team goals" above what was answered to each
      row.forEach((cell, column) => {
        units.push(...unitsOf(cell, reading), ...unitsOf(below[column] ?? [], reading));
      });
      at += 1;
    } else for (const cell of row) units.push(...unitsOf(cell, reading));
  }
  return units;
}

const FEWEST_QUESTIONS = 3;

/** Questions down the side, a column of answers for each partner. */
function columnByColumn({ rows }: WordTable, reading: Reading): readonly Unit[] | undefined {
  const asking = rows.filter(([first]) => onlyAsks(first, reading));
  const width = Math.max(0, ...asking.map((row) => row.length));
  const header = rows[0] ?? [];
  if (width < 3 || asking.length < FEWEST_QUESTIONS || onlyAsks(header[0], reading)) {
    return undefined;
  }
  return Array.from({ length: width - 1 }, (_, at) => at + 1).flatMap((column): Unit[] => [
    { kind: 'column', name: cellText(header[column] ?? []) },
    ...rows
      .slice(1)
      .flatMap((row) => [
        ...unitsOf(row[0] ?? [], reading),
        ...unitsOf(row[column] ?? [], reading),
      ]),
  ]);
}
