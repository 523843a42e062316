import { html, type Html } from './html.ts';

/** A column with its name, and what stands in it: also a fact as `otherItemFacts` has it. */
export interface Column<Row> {
  readonly label: string;
  readonly of: (row: Row) => Html | string | undefined;
}

/** The items of a list with what is said of each; undefined without any. */
export function itemsTable<Row>(
  items: readonly Row[] | undefined,
  columns: readonly Column<Row>[],
): Html | undefined {
  if (items === undefined || items.length === 0) return undefined;
  return html`<div class="pw-wide">${table(items, columns)}</div>`;
}

/** A table without the columns that say nothing. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Html {
  const shown = columns.filter(({ of }) => rows.some((row) => of(row) !== undefined));
  const heads = shown.map(({ label }) => html`<th scope="col">${label}</th>`);
  const lines = rows.map(
    (row) =>
      html`<tr>
        ${shown.map(({ of }) => html`<td dir="auto">${of(row)}</td>`)}
      </tr>`,
  );
  return html`<table>
    <thead>
      <tr>
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${lines}
    </tbody>
  </table>`;
}
