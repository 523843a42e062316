import type { Row } from './row.ts';

/** The rows that VS Code has drawn, and what they say. */
export interface DrawnRows {
  /** Takes in how the rows at the top stand now; whether VS Code has to draw because of it. */
  readonly take: (top: readonly Row[]) => boolean;
  /** The rows below a drawn one, or at the top: VS Code asks only for what it draws. */
  readonly below: (row: Row | undefined) => readonly Row[];
  /** The drawn row as it stands now: VS Code has the one that it was drawn from. */
  readonly now: (row: Row) => Row;
}

/** Has rows drawn again only where one says something else: a row drawn anew under a press takes no click. */
export function newDrawnRows(): DrawnRows {
  let top: readonly Row[] = [];
  /** What the rows below each row said when they were drawn, by its id. */
  const said = new Map<string, string>();
  const latest = new Map<string, Row>();
  const now = (row: Row): Row => latest.get(row.id) ?? row;
  const isAsDrawn = (id: string, rows: readonly Row[]): boolean =>
    said.get(id) === saidBy(rows) &&
    rows.every((row) => !said.has(row.id) || isAsDrawn(row.id, row.children()));
  const keep = (rows: readonly Row[]): void => {
    for (const row of rows) {
      latest.set(row.id, row);
      if (said.has(row.id)) keep(row.children());
    }
  };
  return {
    take: (rows) => {
      top = rows;
      const isSame = isAsDrawn(TOP, rows);
      if (!isSame) said.clear();
      latest.clear();
      keep(rows);
      return !isSame;
    },
    below: (row) => {
      const rows = row === undefined ? top : now(row).children();
      said.set(row?.id ?? TOP, saidBy(rows));
      keep(rows);
      return rows;
    },
    now,
  };
}

/** No row’s id. */
const TOP = '';

/** All that is seen of rows, and what their commands are told. */
function saidBy(rows: readonly Row[]): string {
  return JSON.stringify(rows.map((row) => [row, row.tooltip()]));
}
