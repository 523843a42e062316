import type { Row } from '../../core/portfolio/row.ts';

/** The rows that VS Code has asked for so far: what has to be kept up to date, and no more. */
export interface DrawnRows {
  readonly row: (id: string) => Row | undefined;
  readonly parent: (id: string) => string | undefined;
  /** The rows below one, or at the top. From now on they count as drawn. */
  readonly children: (id: string | undefined) => readonly Row[];
  /**
   * Takes the new rows, and tells which of the drawn ones have to be drawn again. What is the same
   * row as before is not looked at.
   */
  readonly replace: (roots: readonly Row[]) => readonly string[] | 'all';
}

interface Drawn {
  row: Row;
  readonly parent: string | undefined;
  /** undefined while nobody has unfolded it. */
  children: readonly Row[] | undefined;
}

/** When more rows than this are others, all are drawn again: to compare them costs as much. */
const MANY = 100;

/** Begins with nothing drawn. */
export function newDrawnRows(): DrawnRows {
  let roots: readonly Row[] = [];
  const drawn = new Map<string, Drawn>();

  const forget = (rows: readonly Row[]): void => {
    for (const { id } of rows) {
      const entry = drawn.get(id);
      drawn.delete(id);
      if (entry?.children !== undefined) forget(entry.children);
    }
  };
  const adopt = (rows: readonly Row[], parent: string | undefined): void => {
    for (const row of rows) {
      const entry = drawn.get(row.id);
      if (entry?.row === row && entry.parent === parent) continue;
      if (entry?.children !== undefined) forget(entry.children);
      drawn.set(row.id, { row, parent, children: undefined });
    }
  };
  /** Brings rows that were drawn up to date; true when their parent has to be drawn again. */
  const update = (
    before: readonly Row[],
    after: readonly Row[],
    parent: string | undefined,
    different: string[],
  ): boolean => {
    const others = otherRows(before, after);
    if (others === undefined) {
      const ids = new Set(after.map(({ id }) => id));
      forget(before.filter(({ id }) => !ids.has(id)));
      adopt(after, parent);
      return true;
    }
    for (const row of others) updateOne(row, parent, different);
    return false;
  };
  const updateOne = (row: Row, parent: string | undefined, different: string[]): void => {
    const entry = drawn.get(row.id);
    if (entry === undefined) {
      drawn.set(row.id, { row, parent, children: undefined });
      return;
    }
    const hasSameFace = sameFace(entry.row, row);
    entry.row = row;
    const inside: string[] = [];
    let hasSameRows = true;
    if (entry.children !== undefined) {
      const now = row.children();
      hasSameRows = !update(entry.children, now, row.id, inside);
      entry.children = now;
    }
    if (hasSameFace && hasSameRows) different.push(...inside);
    else different.push(row.id);
  };
  return {
    row: (id) => drawn.get(id)?.row,
    parent: (id) => drawn.get(id)?.parent,
    children: (id) => {
      if (id === undefined) return roots;
      const entry = drawn.get(id);
      if (entry === undefined) return [];
      if (entry.children === undefined) {
        entry.children = entry.row.children();
        adopt(entry.children, id);
      }
      return entry.children;
    },
    replace: (now) => {
      const before = roots;
      roots = now;
      const different: string[] = [];
      return update(before, now, undefined, different) ? 'all' : different;
    },
  };
}

/** The rows that are others in their places; undefined where the places are, or too many rows. */
function otherRows(before: readonly Row[], after: readonly Row[]): readonly Row[] | undefined {
  if (before.length !== after.length) return undefined;
  const others: Row[] = [];
  for (const [at, row] of after.entries()) {
    const known = before[at];
    if (known === row) continue;
    if (known?.id !== row.id || others.push(row) > MANY) return undefined;
  }
  return others;
}

/** Whether nothing that is seen or done at the row itself has changed. */
function sameFace(a: Row, b: Row): boolean {
  return (
    a.label === b.label &&
    a.description === b.description &&
    a.collapsible === b.collapsible &&
    a.icon?.id === b.icon?.id &&
    a.icon?.color === b.icon?.color &&
    a.accessibilityLabel === b.accessibilityLabel &&
    JSON.stringify([a.open, a.subject]) === JSON.stringify([b.open, b.subject])
  );
}
