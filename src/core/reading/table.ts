import { html, type Html } from './html.ts';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Html | string | undefined;
}

/** A table without the columns that say nothing. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Html {
  const shown = columns.filter(({ cell }) => rows.some((row) => cell(row) !== undefined));
  const heads = shown.map(({ head }) => html`<th scope="col">${head}</th>`);
  const lines = rows.map(
    (row) =>
      html`<tr>
        ${shown.map(({ cell }) => html`<td dir="auto">${cell(row)}</td>`)}
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
