/** How a stretch of a line stands out, and where it leads. */
interface Looks {
  readonly bold: boolean;
  readonly italic: boolean;
  /** An address of the web or of mail; empty where it leads nowhere. */
  readonly href: string;
}

interface Run extends Looks {
  readonly text: string;
}

interface Line {
  /** The level of a list item, from 1; 0 for a paragraph and a table. */
  readonly level: number;
  /** What numbers the item; empty for a bullet. */
  number: string;
  readonly runs: Run[];
  /** All of a table, as Markdown. */
  readonly table?: string;
  /** Whether there is more in it than space. */
  says: boolean;
  /** Whether it says that otherwise than plain text would. */
  standsOut: boolean;
}

/**
 * What was copied from a word processor or a page, as Markdown: bold, italics, links, tables, and lists with
 * their levels; undefined where its plain text will do. Never runs or loads anything of it: the document that
 * it is read from is inert.
 */
export function markdownOfHtml(html: string): string | undefined {
  if (html.length > LONGEST || (html.match(/<[a-z]/gi)?.length ?? 0) > MOST_TAGS) return undefined;
  const renamed = html.replace(REOPENED, '<$1x-$2');
  // A document looks for its root again with each comment that stands before it.
  const { body } = new DOMParser().parseFromString(`<body>${renamed}`, 'text/html');
  const lines = readLines(body);
  if (!lines.some(({ standsOut }) => standsOut)) return undefined;
  return lines
    .map((line, at) => {
      const before = lines[at - 1]?.level;
      const gap = before === undefined ? '' : before > 0 && line.level > 0 ? '\n' : '\n\n';
      return `${gap}${line.table ?? `${markOf(line)}${markdownOf(line.runs)}`}`;
    })
    .join('');
}

/** Whose content nobody sees. */
const UNSEEN = new Set('style script title xml noscript iframe noembed noframes'.split(' '));
/** In UTF-16 code units; of more its plain text is taken. */
const LONGEST = 2_000_000;
/** A hundred pages of Word. For as many that stand in each other a parser takes a second, for twice as many four. */
const MOST_TAGS = 10_000;
/** Nobody writes so deep; what is there stays, without its looks. */
const DEEPEST = 200;
/** A row with more makes of its table a heap of paragraphs. */
const MOST_CELLS = 50;
/** Word has nine levels. */
const LEVELS = 9;
const BLOCKS = new Set('p div h1 h2 h3 h4 h5 h6 li tr td th blockquote table ul ol'.split(' '));
/**
 * What a parser opens again in each paragraph behind one that left it open: 40 KB of that make four million
 * elements. Under other names they are elements like all others.
 */
const REOPENED = /<(\/?)(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])/gi;
const PLAIN: Looks = { bold: false, italic: false, href: '' };

/** What there is to read; in a cell of a table, without tables of its own. */
function readLines(root: Element, isCell = false): readonly Line[] {
  const lines: Line[] = [];
  const lists: { readonly isNumbered: boolean; count: number }[] = [];
  let line: Line;
  const begin = (level: number, number: string): void => {
    line = { level, number, runs: [], says: false, standsOut: false };
    lines.push(line);
  };
  const beginBlock = (name: string, style: string): void => {
    const list = lists.at(-1);
    if (name === 'li' && list !== undefined) {
      list.count++;
      begin(Math.min(lists.length, LEVELS), list.isNumbered ? String(list.count) : '');
      // A paragraph in an item is the item.
    } else if (name !== 'p' || line.level === 0 || line.says) {
      begin(Number(/mso-list:[^;"']{0,100}level(\d)/i.exec(style)?.[1] ?? 0), '');
    }
  };
  const readAll = ({ childNodes }: Element, looks: Looks, depth: number): void => {
    for (const node of childNodes) {
      if (node instanceof Element && depth < DEEPEST) readElement(node, looks, depth + 1);
      else if (!(node instanceof Comment)) readText(node.textContent ?? '', looks);
    }
  };
  const readText = (text: string, looks: Looks): void => {
    line.runs.push({ text: text.replace(/\s+/g, ' '), ...looks });
    if (text.trim() === '') return;
    line.says = true;
    line.standsOut ||= line.level > 0 || looks.bold || looks.italic || looks.href !== '';
  };
  const readElement = (element: Element, looks: Looks, depth: number): void => {
    const name = element.localName.replace(/^x-/, '');
    const style = element.getAttribute('style') ?? '';
    if (UNSEEN.has(name)) return;
    if (/mso-list:\s*ignore/i.test(style)) {
      // The mark of a list item, which Word writes out.
      line.number = /^\s*(\d+)[.)]/.exec(element.textContent)?.[1] ?? '';
      return;
    }
    if (element instanceof HTMLTableElement && !isCell && isGrid(element)) {
      if (element.caption !== null) readElement(element.caption, looks, depth);
      lines.push(readTable(element));
      begin(0, '');
      return;
    }
    if (name === 'br') line.runs.push({ text: '\n', ...PLAIN });
    const isList = name === 'ul' || name === 'ol';
    if (isList) lists.push({ isNumbered: name === 'ol', count: 0 });
    if (BLOCKS.has(name)) beginBlock(name, style);
    const href = name === 'a' ? addressOf(element) : looks.href;
    const bold = isBold(name, style) ?? looks.bold;
    const italic = isItalic(name, style) ?? looks.italic;
    readAll(element, { bold, italic, href }, depth);
    if (isList) lists.pop();
    if (BLOCKS.has(name)) begin(0, '');
  };
  begin(0, '');
  readAll(root, PLAIN, 0);
  return lines.filter(({ says }) => says);
}

/** Not one that only lays out a page, which has one cell a row. */
function isGrid({ rows }: HTMLTableElement): boolean {
  const counts = [...rows].map(({ cells }) => cells.length);
  return counts.some((count) => count > 1) && counts.every((count) => count <= MOST_CELLS);
}

/** Its first row is its head, as Markdown has no table without one. */
function readTable(table: HTMLTableElement): Line {
  const rows = [...table.rows].map(({ cells }) => [...cells].map((cell) => readLines(cell, true)));
  const width = Math.max(...rows.map(({ length }) => length));
  const across = (saying: (at: number) => string): string =>
    `| ${Array.from({ length: width }, (_, at) => saying(at)).join(' | ')} |`;
  const [head, ...rest] = rows.map((row) => across((at) => inOneLine(row[at] ?? [])));
  const text = [head, across(() => '---'), ...rest].join('\n');
  const standsOut = rows.flat(2).some((line) => line.standsOut);
  return { level: 0, number: '', runs: [], table: text, says: true, standsOut };
}

function inOneLine(lines: readonly Line[]): string {
  return lines
    .map(({ level, runs }, at) => `${at > 0 && level > 0 ? ';' : ''} ${markdownOf(runs)}`)
    .join('')
    .replace(/\s+/g, ' ')
    .replaceAll('|', '\\|')
    .trim();
}

/** Whether an element makes its text bold, or not bold; undefined where it leaves that open. */
function isBold(name: string, style: string): boolean | undefined {
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  if (weight !== undefined) return weight === 'bold' || /^[6-9]00$/.test(weight);
  return name === 'b' || name === 'strong' ? true : undefined;
}

/** Whether an element slants its text, or not; undefined where it leaves that open. */
function isItalic(name: string, style: string): boolean | undefined {
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  if (slant !== undefined) return slant === 'italic' || slant === 'oblique';
  return name === 'i' || name === 'em' ? true : undefined;
}

/** In UTF-16 code units: it is written out with each stretch of its text that looks different. */
const LONGEST_ADDRESS = 2000;

/** Where a link leads outside of its page; empty where it doesn’t. */
function addressOf(link: Element): string {
  const address = link.getAttribute('href')?.trim() ?? '';
  if (address.length > LONGEST_ADDRESS || !/^(?:https?:\/\/|mailto:)/i.test(address)) return '';
  return address.replace(
    /[\s()<>\\|]/g,
    (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
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
