import {
  cellText,
  type WordBlock,
  type WordCell,
  type WordParagraph,
  type WordTable,
} from '../word/wordText.ts';
import { columnsOf } from './tableMeanings.ts';
import { segmentsOf, type Recognizer } from './segments.ts';

/** A file's blocks in order, without the tables that are only layout. */
export type Unit =
  | { readonly kind: 'paragraph'; readonly paragraph: WordParagraph; readonly alone: boolean }
  | { readonly kind: 'table'; readonly table: WordTable }
  /** The answers of another partner begin, whose name stands above their column. */
  | { readonly kind: 'column'; readonly name: string };

/** The units of blocks in the order in which people read them. */
export function flatten(blocks: readonly WordBlock[], recognizer: Recognizer): readonly Unit[] {
  return blocks.flatMap((block): readonly Unit[] => {
    if (block.kind === 'paragraph') return [{ kind: 'paragraph', paragraph: block, alone: false }];
    if (isData(block, recognizer)) return [{ kind: 'table', table: block }];
    return columnByColumn(block, recognizer) ?? rowByRow(block, recognizer);
  });
}

/** Whether a table has facts in columns; others only lay out the guide's questions. */
function isData(table: WordTable, recognizer: Recognizer): boolean {
  const width = Math.max(0, ...table.rows.map((row) => row.length));
  if (width < 2) return false;
  if (table.rows.length > 1 && columnsOf(table) !== undefined) return true;
  return !table.rows.some((row) => row.some((cell) => asks(cell, recognizer)));
}

function asks(cell: WordCell, recognizer: Recognizer): boolean {
  return flatten(cell, recognizer).some(
    (unit) =>
      unit.kind === 'paragraph' &&
      segmentsOf(unit.paragraph, recognizer, { alone: isAlone(cell) }).some(
        ({ kind }) => kind === 'asks',
      ),
  );
}

/** Whether a cell holds a heading or a question and nothing else. */
function onlyAsks(cell: WordCell | undefined, recognizer: Recognizer): boolean {
  const units = cell === undefined ? [] : flatten(cell, recognizer);
  const segments = units.flatMap((unit) =>
    unit.kind === 'paragraph'
      ? segmentsOf(unit.paragraph, recognizer, { alone: isAlone(cell ?? []) })
      : [],
  );
  return segments.length > 0 && segments.every(({ kind }) => kind === 'asks');
}

function isAlone(cell: WordCell): boolean {
  return cell.filter((block) => cellText([block]) !== '').length === 1;
}

function unitsOf(cell: WordCell, recognizer: Recognizer): readonly Unit[] {
  const alone = isAlone(cell);
  return flatten(cell, recognizer).map((unit) =>
    unit.kind === 'paragraph' ? { ...unit, alone } : unit,
  );
}

function rowByRow({ rows }: WordTable, recognizer: Recognizer): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < rows.length; at++) {
    const [row = [], below = []] = [rows[at], rows[at + 1]];
    const isHeader =
      row.length > 1 &&
      row.length === below.length &&
      row.every((cell) => onlyAsks(cell, recognizer)) &&
      !below.some((cell) => asks(cell, recognizer));
    if (isHeader) {
      // "Personal goals | Team goals" above what was answered to each
      row.forEach((cell, column) => {
        units.push(...unitsOf(cell, recognizer), ...unitsOf(below[column] ?? [], recognizer));
      });
      at += 1;
    } else for (const cell of row) units.push(...unitsOf(cell, recognizer));
  }
  return units;
}

const FEWEST_QUESTIONS = 3;

/** Questions down the side, a column of answers for each partner. */
function columnByColumn({ rows }: WordTable, recognizer: Recognizer): readonly Unit[] | undefined {
  const asking = rows.filter(([first]) => onlyAsks(first, recognizer));
  const width = Math.max(0, ...asking.map((row) => row.length));
  const header = rows[0] ?? [];
  if (width < 3 || asking.length < FEWEST_QUESTIONS || onlyAsks(header[0], recognizer)) {
    return undefined;
  }
  return Array.from({ length: width - 1 }, (_, at) => at + 1).flatMap((column): Unit[] => [
    { kind: 'column', name: cellText(header[column] ?? []) },
    ...rows
      .slice(1)
      .flatMap((row) => [
        ...unitsOf(row[0] ?? [], recognizer),
        ...unitsOf(row[column] ?? [], recognizer),
      ]),
  ]);
}
