import type { Row } from '../../core/portfolio/row.ts';

/** The rows that VS Code has asked for so far: what has to be kept up to date, and no more. */
export interface DrawnRows {
  readonly row: (id: string) => Row | undefined;
  readonly parent: (id: string) => string | undefined;
  /** The rows below one, or at the top. From now on they count as drawn. */
  readonly children: (id: string | undefined) => readonly Row[];
  /** Takes the new rows, and tells which of the drawn ones have to be drawn again. */
  readonly replace: (roots: readonly Row[]) => readonly string[] | 'all';
}

interface Drawn {
  readonly row: Row;
  readonly parent: string | undefined;
  /** undefined while nobody has unfolded it. */
  children: readonly Row[] | undefined;
}

/** Begins with nothing drawn. */
export function newDrawnRows(): DrawnRows {
  let roots: readonly Row[] = [];
  let drawn = new Map<string, Drawn>();

  const adopt = (rows: readonly Row[], parent: string | undefined): readonly Row[] => {
    for (const row of rows) drawn.set(row.id, { row, parent, children: undefined });
    return rows;
  };
  /** Brings rows that were drawn up to date; true when their parent has to be drawn again. */
  const update = (
    before: readonly Row[],
    after: readonly Row[],
    parent: string | undefined,
    old: ReadonlyMap<string, Drawn>,
    different: string[],
  ): boolean => {
    adopt(after, parent);
    const sameOnes =
      before.length === after.length && after.every((row, at) => row.id === before[at]?.id);
    for (const row of after) {
      const known = old.get(row.id);
      if (known === undefined) continue;
      const face = sameFace(known.row, row);
      if (known.children === undefined) {
        if (!face) different.push(row.id);
        continue;
      }
      const now = row.children();
      const entry = drawn.get(row.id);
      if (entry !== undefined) entry.children = now;
      const inside: string[] = [];
      if (update(known.children, now, row.id, old, inside) || !face) different.push(row.id);
      else different.push(...inside);
    }
    return !sameOnes;
  };
  return {
    row: (id) => drawn.get(id)?.row,
    parent: (id) => drawn.get(id)?.parent,
    children: (id) => {
      if (id === undefined) return roots;
      const entry = drawn.get(id);
      if (entry === undefined) return [];
      entry.children ??= adopt(entry.row.children(), id);
      return entry.children;
    },
    replace: (now) => {
      const old = drawn;
      const before = roots;
      drawn = new Map();
      roots = now;
      const different: string[] = [];
      return update(before, now, undefined, old, different) ? 'all' : different;
    },
  };
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
