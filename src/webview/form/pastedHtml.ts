/** A stretch of a line, how it stands out, and where it leads. */
interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** An address of the web or of mail; empty where it leads nowhere. */
  readonly href: string;
}

/** Where in which table; rows and cells count from 1. */
interface Cell {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

interface Line {
  /** The level of a list item, from 1; 0 for a paragraph. */
  readonly level: number;
  /** What numbers the item; empty for a bullet. */
  readonly number: string;
  /** undefined outside of any table. */
  readonly cell: Cell | undefined;
  readonly runs: Run[];
  /** Whether there is more in it than space. */
  says: boolean;
}

interface Open {
  readonly name: string;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly href: string | undefined;
  /** The mark of a list item, which Word writes out. */
  readonly isMark: boolean;
}

/**
 * What was copied from a word processor or a page, as Markdown: bold, italics, links, tables, and lists with
 * their levels; undefined where its plain text will do. Never runs or loads anything of it.
 */
export function markdownOfHtml(html: string): string | undefined {
  if (html.length > LONGEST) return undefined;
  const lines = linesIn(fragmentOf(html)).filter(({ says }) => says);
  const says = lines.some(({ level, runs }) => level > 0 || runs.some(standsOut));
  if (!says) return undefined;
  const tables = tablesIn(lines);
  let text = '';
  let before: number | undefined;
  for (const line of lines) {
    const table = line.cell && tables.get(line.cell.table);
    if (table !== undefined && table.first !== line) continue;
    const level = table === undefined ? line.level : 0;
    const gap = before === undefined ? '' : before > 0 && level > 0 ? '\n' : '\n\n';
    text += `${gap}${table?.text ?? `${markOf(line)}${markdownOf(line.runs)}`}`;
    before = level;
  }
  return text;
}

interface Table {
  readonly first: Line;
  readonly text: string;
}

/** The tables by their numbers; without those that only lay out a page, which have one cell a row. */
function tablesIn(lines: readonly Line[]): ReadonlyMap<number, Table> {
  const cells = new Map<number, Line[]>();
  for (const line of lines) {
    if (line.cell === undefined) continue;
    const all = cells.get(line.cell.table) ?? [];
    cells.set(line.cell.table, all);
    all.push(line);
  }
  const tables = new Map<number, Table>();
  for (const [table, all] of cells) {
    const rows = rowsOf(all);
    const [first] = all;
    if (first !== undefined && rows.some((row) => row.length > 1))
      tables.set(table, { first, text: tableOf(rows) });
  }
  return tables;
}

/** What the cells of a table say, each in one line. */
function rowsOf(lines: readonly Line[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const { cell, level, runs } of lines) {
    if (cell === undefined) continue;
    const row = (rows[cell.row] ??= []);
    const at = Math.max(0, Math.min(cell.cell, MOST_CELLS) - 1);
    const said = markdownOf(runs).replace(/\s+/g, ' ').replaceAll('|', '\\|');
    const before = row[at] ?? '';
    row[at] = before === '' ? said : `${before}${level > 0 ? ';' : ''} ${said}`;
  }
  return rows.filter((row) => row.length > 0);
}

/** Its first row is its head, as Markdown has no table without one. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const across = (saying: (at: number) => string): string =>
    `| ${Array.from({ length: width }, (_, at) => saying(at)).join(' | ')} |`;
  const [head, ...rest] = rows.map((row) => across((at) => row[at] ?? ''));
  return [head, across(() => '---'), ...rest].join('\n');
}

/** What was copied, as the clipboard marks it, without its comments. */
function fragmentOf(html: string): string {
  const [start, end] = ['<!--StartFragment-->', '<!--EndFragment-->'];
  const from = html.indexOf(start);
  const to = from < 0 ? -1 : html.indexOf(end, from);
  return withoutComments(to < 0 ? html : html.slice(from + start.length, to));
}

function withoutComments(html: string): string {
  let kept = '';
  for (let at = 0; ;) {
    const from = html.indexOf('<!--', at);
    const to = from < 0 ? -1 : html.indexOf('-->', from + 4);
    if (to < 0) return kept + html.slice(at);
    kept += html.slice(at, from);
    at = to + 3;
  }
}

const TOKEN =
  /<!\[[^\]]{0,200}\]>|<(\/?)([a-z][a-z0-9]{0,20})(?::[a-z0-9]{1,20})?(?![a-z0-9])([^<>]*)>|[^<]+|</gi;
/** Whose content nobody sees. */
const UNSEEN = new Set('style script title xml head'.split(' '));
/** In UTF-16 code units; of more its plain text is taken. */
const LONGEST = 2_000_000;
/** Nobody writes so deep; what is there stays, without its looks. */
const DEEPEST = 100;
/** What stands further right goes into the last. */
const MOST_CELLS = 50;
/** Word has nine levels. */
const LEVELS = 9;
const BLOCKS = new Set('p div h1 h2 h3 h4 h5 h6 li tr td th blockquote table ul ol'.split(' '));
const VOID = new Set('br hr img meta link input col'.split(' '));

function linesIn(html: string): readonly Line[] {
  const lines: Line[] = [];
  const open: Open[] = [];
  const lists: { readonly isNumbered: boolean; count: number }[] = [];
  let cell: Cell = { table: 0, row: 0, cell: 0 };
  /** A table in a table is part of its cell. */
  let tables = 0;
  let line: Line = { level: 0, number: '', cell: undefined, runs: [], says: false };
  let mark = '';
  const begin = (level: number, number: string): void => {
    line = { level, number, cell: tables > 0 ? cell : undefined, runs: [], says: false };
    lines.push(line);
  };
  const inTable = (name: string): void => {
    if (name === 'table' && tables++ === 0) cell = { table: cell.table + 1, row: 0, cell: 0 };
    if (tables !== 1) return;
    if (name === 'tr') cell = { ...cell, row: cell.row + 1, cell: 0 };
    if (name === 'td' || name === 'th') cell = { ...cell, cell: cell.cell + 1 };
  };
  begin(0, '');
  let unseen: string | undefined;
  for (const [token, slash, tag, given = ''] of html.matchAll(TOKEN)) {
    const name = tag?.toLowerCase();
    if (unseen !== undefined) {
      if (name === unseen && slash === '/') unseen = undefined;
      continue;
    }
    if (name === undefined) {
      if (token.startsWith('<!')) continue;
      const text = decoded(token.replace(/\s+/g, ' '));
      if (open.some(({ isMark }) => isMark)) mark += text;
      else {
        const numbered = /^\s*(\d+)[.)]/.exec(mark)?.[1];
        if (numbered !== undefined && line.level > 0) begin(line.level, numbered);
        mark = '';
        if (text.trim() !== '') line.says = true;
        line.runs.push({
          text,
          bold: open.findLast(({ bold }) => bold !== undefined)?.bold === true,
          italic: open.findLast(({ italic }) => italic !== undefined)?.italic === true,
          href: open.findLast(({ href }) => href !== undefined)?.href ?? '',
        });
      }
      continue;
    }
    if (slash !== '/' && UNSEEN.has(name) && !given.endsWith('/')) {
      unseen = name;
      continue;
    }
    if (slash === '/') {
      const at = open.findLastIndex((one) => one.name === name);
      if (at >= 0) open.length = at;
      if (name === 'ul' || name === 'ol') lists.pop();
      if (name === 'table' && tables > 0) tables--;
      if (BLOCKS.has(name)) begin(0, '');
      continue;
    }
    inTable(name);
    if (name === 'br') line.runs.push({ text: '\n', bold: false, italic: false, href: '' });
    if (name === 'ul' || name === 'ol') lists.push({ isNumbered: name === 'ol', count: 0 });
    if (BLOCKS.has(name)) {
      const list = lists.at(-1);
      if (name === 'li' && list !== undefined) {
        list.count++;
        begin(Math.min(lists.length, LEVELS), list.isNumbered ? String(list.count) : '');
        // A paragraph in an item is the item.
      } else if (name !== 'p' || line.level === 0 || line.says) {
        begin(Number(/mso-list:[^;"']{0,100}level(\d)/i.exec(given)?.[1] ?? 0), '');
      }
    }
    if (!VOID.has(name) && !given.endsWith('/') && open.length < DEEPEST) {
      open.push({
        ...{ name, bold: boldOf(name, given), italic: italicOf(name, given) },
        ...{ href: name === 'a' ? addressIn(given) : undefined },
        isMark: /mso-list:\s*ignore/i.test(given),
      });
    }
  }
  return lines;
}

/** Whether an element makes its text bold, or not bold; undefined where it leaves that open. */
function boldOf(name: string, given: string): boolean | undefined {
  const weight = /font-weight:\s*(\w+)/i.exec(given)?.[1]?.toLowerCase();
  if (weight !== undefined) return weight === 'bold' || /^[6-9]00$/.test(weight);
  return name === 'b' || name === 'strong' ? true : undefined;
}

/** Whether an element slants its text, or not; undefined where it leaves that open. */
function italicOf(name: string, given: string): boolean | undefined {
  const style = /font-style:\s*(\w+)/i.exec(given)?.[1]?.toLowerCase();
  if (style !== undefined) return style === 'italic' || style === 'oblique';
  return name === 'i' || name === 'em' ? true : undefined;
}

/** Where a link leads outside of its page; empty where it doesn’t. */
function addressIn(given: string): string {
  const found = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i.exec(given);
  const address = decoded(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
  if (!/^(?:https?:\/\/|mailto:)/i.test(address)) return '';
  return address.replace(
    /[\s()<>\\|]/g,
    (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

function standsOut({ text, bold, italic, href }: Run): boolean {
  return (bold || italic || href !== '') && text.trim() !== '';
}

function markOf({ level, number }: Line): string {
  if (level === 0) return '';
  return `${'  '.repeat(level - 1)}${number === '' ? '-' : `${number}.`} `;
}

/** Marks stand close to the words: `a **b** c`. */
function markdownOf(runs: readonly Run[]): string {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const isBlank = run.text.trim() === '';
    if (last !== undefined && (isBlank || looksLike(run, last))) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else if (isBlank) merged.push({ text: run.text, bold: false, italic: false, href: '' });
    else merged.push(run);
  }
  return merged
    .map((run) => {
      const said = run.text.trim();
      if (said === '') return run.text;
      const at = run.text.indexOf(said);
      return `${run.text.slice(0, at)}${marked(said, run)}${run.text.slice(at + said.length)}`;
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

function looksLike(one: Run, other: Run): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.href === other.href;
}

function marked(said: string, { bold, italic, href }: Run): string {
  const marks = '*'.repeat((bold ? 2 : 0) + (italic ? 1 : 0));
  const shown = `${marks}${said}${marks}`;
  // An address that is written out leads there by itself.
  if (href === '' || said === href || `mailto:${said}` === href) return shown;
  return `[${shown}](${href})`;
}

const NAMED: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', middot: '·', bull: '•' },
  ...{ ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' },
};

function decoded(text: string): string {
  return text
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
        const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      },
    )
    .replaceAll('\u00a0', ' ');
}
