import { OURS, type OurFacts } from '../../schema/ourFacts.ts';
import { COLUMN_FACTS } from '../../schema/whereFactsGo.ts';
import { headingKey } from '../../guide/headingKey.ts';
import type { Grid, GridRow } from './grid.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';
import { SPANISH_COLUMNS } from '../../spanish/spanishLists.ts';

/** What a column of a list of partners holds that is read in a way of its own. */
const COLUMN_MEANINGS = [
  'name',
  'audience',
  'relationship',
  'contact',
  'email',
  'phone',
  'type',
  'what-we-do',
  'spectrum',
  'coordinator',
  'last-contact',
  'next-step',
  'due',
  'kept',
] as const;

/**
 * `kept` is what no question of the guide asks for: it stands at the end of the workbook. `fact:` stands
 * before the way to a fact whose schema says what its columns are called.
 */
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number] | FactMeaning;

export type FactMeaning = `fact:${string}`;

/** What the meanings above hold, and what follows from the others. */
const READ_OTHERWISE =
  /^(?:organization\.(?:name|audience|relationship|type|contact|formerly)|coordinator|spectrum\.current|cycle|status.*|resume-on)$/;
const FACTS = COLUMN_FACTS.filter(([place]) => !READ_OTHERWISE.test(place));

/** All that a person may choose for a column; what is kept as it is comes last. */
export function allMeanings(ours?: OurFacts): readonly ColumnMeaning[] {
  const asked = Object.keys(ours?.properties ?? {}).map((id) => `${OURS}.${id}`);
  const facts = [...FACTS.map(([place]) => place), ...asked].map(
    (place): FactMeaning => `fact:${place}`,
  );
  return [...COLUMN_MEANINGS.slice(0, -1), ...facts, ...COLUMN_MEANINGS.slice(-1)];
}

/** The way to the fact that a column holds; undefined for one that is read in a way of its own. */
export function factIn(meaning: string): readonly string[] | undefined {
  return meaning.startsWith('fact:') ? meaning.slice('fact:'.length).split('.') : undefined;
}

/** A sheet with what is known of its columns. */
export interface PartnerList {
  readonly grid: Grid;
  /** The index of the row with the columns' names; -1 where there is none. */
  readonly header: number;
  readonly columns: readonly ListColumn[];
  /** Whether it was made here, of workbooks. */
  readonly isOwn?: boolean;
}

export interface ListColumn {
  /** As it stands above the column; its letter where nothing does. */
  readonly title: string;
  readonly meaning: ColumnMeaning;
}

/** By words in a title; what a fact’s schema says about its columns comes first. */
const TITLES: readonly (readonly [ColumnMeaning, RegExp])[] = [
  ['email', /\be ?mails?\b|\bmail\b/],
  ['phone', /\b(?:phone|telephone|tel|mobile|cell)\b/],
  [
    'last-contact',
    /\blast (?:contact|contacted|met|meeting|touch|talked|spoke)\b|\bcontact(?:ed)? on\b|\b(?:date of )?last\b.*\bdate\b/,
  ],
  [
    'next-step',
    /\b(?:next|upcoming) (?:steps?|actions?|milestones?|tasks?)\b|^(?:milestone|task|to do)$/,
  ],
  ['due', /^(?:(?:next )?due(?: date| by| on)?|by when|deadline|target date)$/],
  ['fact:agreement.ends', /\b(?:renew\w*|expir\w*|ends?|end date|until)\b/],
  ['fact:agreement.signed', /\b(?:mou|moa|agreement|contract|signed)\b/],
  ['spectrum', /\b(?:spectrum|level|iap2|participation)\b/],
  [
    'coordinator',
    /\b(?:liaison|coordinator|our (?:contact|lead|staff|person)|(?:library|staff) (?:contact|lead|liaison|person)|owner|(?:person )?responsible|in charge|lead staff|staff)\b/,
  ],
  [
    'what-we-do',
    /\b(?:what (?:we|they) do|what we do together|programs?|activit\w+|services|projects?|collaboration|description|how we work)\b/,
  ],
  [
    'audience',
    /\b(?:audiences?|population|serves?|served|clients?|reach|reaches|whose trust|constituents?|demographics?|community served|target group|who they serve)\b/,
  ],
  [
    'relationship',
    /\b(?:status|relationship|stage|active|current|existing|partner already|already)\b/,
  ],
  ['type', /\b(?:type|category|sector|kind|group)\b/],
  [
    'contact',
    /\b(?:contacts?|contact (?:person|name)|key person|representative|who to call|person)\b/,
  ],
  [
    'name',
    /^(?:(?:community |partner )?(?:org(?:ani[sz]ation)?s?|partners?|agency|agencies|institution|group|company|business)(?: name)?|name(?: of .*)?|partner org(?:ani[sz]ation)?)$/,
  ],
];

const NAME_FIRST = [TITLES, SPANISH_COLUMNS].flatMap((titles) => titles.at(-1)?.[1] ?? []);

function meaningOfTitle(title: string, ours: OurFacts | undefined): ColumnMeaning | undefined {
  const key = headingKey(title);
  if (key === '') return undefined;
  const asked = Object.entries(ours?.properties ?? {}).find(
    ([id, one]) => headingKey(id) === key || headingKey(one.title) === key,
  );
  if (asked !== undefined) return `fact:${OURS}.${asked[0]}`;
  const plain = key.normalize('NFD').replace(/[\u0300-\u036F]/g, '');
  if (NAME_FIRST.some((pattern) => pattern.test(plain))) return 'name';
  const fact = FACTS.find(([, columns]) => columns.includes(key))?.[0];
  if (fact !== undefined) return `fact:${fact}`;
  return [...TITLES, ...SPANISH_COLUMNS].find(([, pattern]) => pattern.test(plain))?.[0];
}

const LOOKED_AT = 30;

/** Guesses what a sheet's columns hold, by their titles (a library's own questions first) and by what stands in them. */
export function guessColumns(grid: Grid, ours?: OurFacts): PartnerList {
  const header = headerOf(grid, ours);
  const width = grid.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const titles = grid.rows[header]?.cells ?? [];
  const taken = new Set<ColumnMeaning>();
  const columns = Array.from({ length: width }, (_, at): ListColumn => {
    const title = singleSpaced(titles[at] ?? '');
    const meaning =
      (isYesOrNo(grid, header, at) && ASKS_PARTNER.test(title) ? 'relationship' : undefined) ??
      meaningOfTitle(title, ours) ??
      (title === '' ? byContents(grid, header, at) : 'kept');
    const isNew = meaning === 'kept' || !taken.has(meaning);
    taken.add(meaning);
    return { title: title === '' ? letterOf(at) : title, meaning: isNew ? meaning : 'kept' };
  });
  return withName({ grid, header, columns });
}

/** The row whose cells name the most columns, rather than partners. */
function headerOf({ rows }: Grid, ours: OurFacts | undefined): number {
  const scores = rows.slice(0, LOOKED_AT).map(({ cells }) => {
    const meanings = cells
      .filter((cell) => cell.length <= 40)
      .map((cell) => meaningOfTitle(cell, ours))
      .filter((meaning) => meaning !== undefined);
    return new Set(meanings).size;
  });
  const best = Math.max(0, ...scores);
  if (best >= 2) return scores.indexOf(best);
  return rows.slice(0, LOOKED_AT).findIndex((_, at) => isHeadOfNames(rows, at, ours));
}

/** Whether it begins with what the names below it are, and has nothing that only a partner has. */
function isHeadOfNames(rows: readonly GridRow[], at: number, ours: OurFacts | undefined): boolean {
  const filled = rows[at]?.cells.filter((cell) => cell.trim() !== '') ?? [];
  const [first = ''] = filled;
  return (
    meaningOfTitle(first, ours) === 'name' &&
    filled.every((cell) => cell.length <= 40 && !/[\d@]/.test(cell))
  );
}

/** `Partner? Y/N`: not the name of one. */
const ASKS_PARTNER = /\b(?:partners?|soci[oa]s?|aliad[oa]s?)\b/i;
const YES_OR_NO = /^(?:y|n|yes|no|s|s.|si|x|true|false|[✓✔☑☒☐✗])$/i;

function isYesOrNo({ rows }: Grid, header: number, at: number): boolean {
  const below = rows.slice(header + 1).map(({ cells }) => cells[at]?.trim() ?? '');
  const filled = below.filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => YES_OR_NO.test(cell));
}

/** Whether a column says of each row by yes or no, or by a tick, if they are a partner. */
export function decidesByRow({ grid, header, columns }: PartnerList): boolean {
  const at = columns.findIndex(({ meaning }) => meaning === 'relationship');
  const isAsked = ASKS_PARTNER.test(columns[at]?.title ?? '');
  return isAsked && isYesOrNo(grid, header, at);
}

const EMAIL = /^[^\s@]+@[^\s@]+\.\w+/;
const PHONE = /^\+?[\d\s().-]{7,20}$/;

function byContents({ rows }: Grid, header: number, at: number): ColumnMeaning {
  const filled = rows
    .slice(header + 1)
    .map(({ cells }) => cells[at]?.trim() ?? '')
    .filter((cell) => cell !== '');
  const most = (test: (cell: string) => boolean): boolean =>
    filled.length > 0 && filled.filter(test).length > filled.length / 2;
  if (most((cell) => EMAIL.test(cell))) return 'email';
  if (most((cell) => PHONE.test(cell) && !/^\d{4}-\d\d-\d\d$/.test(cell))) return 'phone';
  return 'kept';
}

/** Every list has names. If no title says where, they are in the first column that isn't numbers. */
function withName(list: PartnerList): PartnerList {
  const { columns, grid, header } = list;
  if (columns.some(({ meaning }) => meaning === 'name')) return list;
  const at = columns.findIndex(
    ({ meaning }, index) =>
      (meaning === 'kept' || (header < 0 && meaning !== 'email' && meaning !== 'phone')) &&
      isNames(grid.rows.slice(header + 1), index),
  );
  if (at < 0 || (header < 0 && columns.length < 1)) return list;
  return {
    ...list,
    columns: columns.map((column, index) =>
      index === at ? { ...column, meaning: 'name' } : column,
    ),
  };
}

function isNames(rows: readonly GridRow[], at: number): boolean {
  const filled = rows.map(({ cells }) => cells[at]?.trim() ?? '').filter((cell) => cell !== '');
  const words = filled.filter((cell) => /\p{L}{2}/u.test(cell) && cell.length <= 100);
  return (
    filled.length > 0 &&
    words.length > filled.length / 2 &&
    new Set(filled).size > filled.length / 2
  );
}

/** `A`, `B` … `AA`, as a spreadsheet shows it. */
function letterOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter;
}

/** The lists after a column's meaning has changed. If several mean the same, one counts. */
export function withMeaning(
  lists: readonly PartnerList[],
  said: { readonly list: number; readonly column: number; readonly meaning: string },
  ours?: OurFacts,
): readonly PartnerList[] {
  const meaning = allMeanings(ours).find((one) => one === said.meaning);
  if (meaning === undefined) return lists;
  return lists.map((list, at) => {
    if (at !== said.list) return list;
    const columns = list.columns.map((column, index) => {
      if (index === said.column) return { ...column, meaning };
      return column.meaning === meaning ? { ...column, meaning: 'kept' as const } : column;
    });
    return { ...list, columns };
  });
}
