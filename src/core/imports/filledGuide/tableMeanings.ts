import { headingKey } from '../../guide/headingKey.ts';
import { cellText, type WordTable } from '../word/wordText.ts';

/** What a column of a table holds, by the words above it. */
export type GuideColumn =
  | 'title'
  | 'due'
  | 'owner'
  | 'note'
  | 'organization'
  | 'contributes'
  | 'benefits'
  | 'audience'
  | 'partner'
  | 'picked';

const MEANINGS: readonly (readonly [GuideColumn, RegExp])[] = [
  ['due', /^(?:(?:by )?when|(?:due )?dates?|due|by|deadline|timeline|target date|completed? by)$/],
  ['audience', /^(?:audiences?|population|people|whose trust|who they serve|audience .*)$/],
  [
    'partner',
    /^(?:already|partner already|already a partner|(?:current )?partner|relationship|status)$/,
  ],
  [
    'contributes',
    /^(?:contribut\w+|brings?|gives?|offers?|what (?:they|we) (?:bring|contribute)|role)$/,
  ],
  ['benefits', /^(?:benefits?|gains?|gets?|receives?|what (?:they|we) (?:gain|get))$/],
  ['organization', /^(?:organi[sz]ations?|partners?|name|org|agency|group)$/],
  [
    'owner',
    /^(?:who|owners?|responsible|person|lead|led by|who is responsible|responsible person|assigned to)$/,
  ],
  ['title', /^(?:what|milestones?|tasks?|steps?|actions?|activity|deliverables?|action items?)$/],
  ['picked', /^(?:picked|pick|our pick|chosen|choice|focus|selected)$/],
  ['note', /^(?:notes?|comments?|remarks?)$/],
];

/** The meaning of a table's columns; undefined where fewer than two of them are known. */
export function columnsOf(table: WordTable): readonly (GuideColumn | undefined)[] | undefined {
  const columns = (table.rows[0] ?? []).map((cell) => {
    const words = headingKey(cellText(cell));
    return MEANINGS.find(([, pattern]) => pattern.test(words))?.[0];
  });
  const known = new Set(columns.filter((column) => column !== undefined));
  return known.size >= 2 ? columns : undefined;
}

/** A row of a table as text by what its columns mean. */
export type TableRow = Readonly<Partial<Record<GuideColumn, string>>>;

/** The rows below the header; empty ones are left out. */
export function rowsOf(table: WordTable): readonly TableRow[] {
  const columns = columnsOf(table) ?? [];
  return table.rows
    .slice(1)
    .map((row) => {
      const fields: Partial<Record<GuideColumn, string>> = {};
      row.forEach((cell, at) => {
        const column = columns[at];
        const text = cellText(cell).replace(/\s+/g, ' ');
        if (column !== undefined && text !== '') fields[column] ??= text;
      });
      return fields;
    })
    .filter((fields) => Object.keys(fields).length > 0);
}

/** Whether every filled cell of a table stands in a column whose meaning is known. */
export function isAllKnown(table: WordTable): boolean {
  const columns = columnsOf(table) ?? [];
  return table.rows.every((row) =>
    row.every((cell, at) => columns[at] !== undefined || cellText(cell) === ''),
  );
}
