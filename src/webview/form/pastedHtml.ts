/** A stretch of a line, and whether it stands out. */
interface Run {
  readonly text: string;
  readonly bold: boolean;
}

interface Line {
  /** The level of a list item, from 1; 0 for a paragraph. */
  readonly level: number;
  /** What numbers the item; empty for a bullet. */
  readonly number: string;
  readonly runs: Run[];
  /** Whether there is more in it than space. */
  says: boolean;
}

interface Open {
  readonly name: string;
  readonly bold: boolean | undefined;
  /** The mark of a list item, which Word writes out. */
  readonly isMark: boolean;
}

/**
 * What was copied from a word processor, as Markdown: bold, and lists with their levels; undefined where
 * it has neither, so that its plain text will do. Never runs or loads anything of it.
 */
export function markdownOfHtml(html: string): string | undefined {
  if (html.length > LONGEST) return undefined;
  const lines = linesIn(fragmentOf(html)).filter(({ says }) => says);
  const says = lines.some(({ level, runs }) => level > 0 || runs.some(isBold));
  if (!says) return undefined;
  return lines.reduce((text, line, at) => {
    const before = lines[at - 1];
    const gap = before === undefined ? '' : before.level > 0 && line.level > 0 ? '\n' : '\n\n';
    return `${text}${gap}${markOf(line)}${markdownOf(line.runs)}`;
  }, '');
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
/** Word has nine levels. */
const LEVELS = 9;
const BLOCKS = new Set('p div h1 h2 h3 h4 h5 h6 li tr blockquote table ul ol'.split(' '));
const VOID = new Set('br hr img meta link input col'.split(' '));

function linesIn(html: string): readonly Line[] {
  const lines: Line[] = [];
  const open: Open[] = [];
  const lists: { readonly isNumbered: boolean; count: number }[] = [];
  let line: Line = { level: 0, number: '', runs: [], says: false };
  let mark = '';
  const begin = (level: number, number: string): void => {
    line = { level, number, runs: [], says: false };
    lines.push(line);
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
      if (BLOCKS.has(name)) begin(0, '');
      continue;
    }
    if (name === 'br') line.runs.push({ text: '\n', bold: false });
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
      open.push({ name, bold: boldOf(name, given), isMark: /mso-list:\s*ignore/i.test(given) });
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

function isBold({ text, bold }: Run): boolean {
  return bold && text.trim() !== '';
}

function markOf({ level, number }: Line): string {
  if (level === 0) return '';
  return `${'  '.repeat(level - 1)}${number === '' ? '-' : `${number}.`} `;
}

/** Marks stand close to the words: `a **b** c`. */
function markdownOf(runs: readonly Run[]): string {
  const merged: Run[] = [];
  for (const { text, bold } of runs) {
    const last = merged.at(-1);
    const isBlank = text.trim() === '';
    if (last !== undefined && (last.bold === bold || isBlank)) {
      merged[merged.length - 1] = { text: last.text + text, bold: last.bold };
    } else merged.push({ text, bold: bold && !isBlank });
  }
  return merged
    .map(({ text, bold }) => {
      if (!bold || text.trim() === '') return text;
      const said = text.trim();
      const at = text.indexOf(said);
      return `${text.slice(0, at)}**${said}**${text.slice(at + said.length)}`;
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
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
