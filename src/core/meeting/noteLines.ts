import { holdStops, withStops } from '../guide/fullStops.ts';
import { SPANISH_LABELS } from '../spanish/spanishMinutes.ts';
/** Something that stands on one line of a meeting's notes, or is one sentence of it. */
export interface NoteLine {
  readonly text: string;
  /** Where it stands in the minutes; `agenda` is what was written before the meeting. */
  readonly under: 'agreed' | 'present' | 'talked' | 'agenda' | 'nothing';
  /** Whether the box before it is ticked; undefined where there is none. */
  readonly ticked: boolean | undefined;
}

const LABELS: readonly (readonly [keyof typeof SPANISH_LABELS, RegExp])[] = [
  [
    'agreed',
    /^(?:what (?:did )?we agreed?(?: on)?|(?:we )?agreed(?: on)?|agreements?|action(?: item| point| step)?s?|next steps?|to[- ]?dos?|decisions?(?: (?:and|&) actions?)?|follow[- ]?ups?|tasks?|commitments?|assignments?|who does what|what(?:’|')?s next|promises)$/iu,
  ],
  [
    'present',
    // People who couldn’t come are given things to do all the same.
    /^(?:present|attend(?:ees|ing|ance|ed)|participants|who was there|in attendance|with|here|absent|regrets|apologies|sorry|excused)$/i,
  ],
  [
    'talked',
    /^(?:what we (?:talked about|discussed)|discuss(?:ion|ed)|topics?|notes|talked about|minutes|summary|updates?|location|place|where|time|when|date)$/i,
  ],
  ['agenda', /^(?:agenda|late|(?:coming up|due) by .{1,40}|from last time|to talk about)$/iu],
];

interface Raw {
  readonly text: string;
  readonly indent: number;
  readonly bullet: boolean;
  readonly ticked: boolean | undefined;
}

/** Where in the notes a line stands, as the lines above it tell. */
interface Above {
  readonly under: NoteLine['under'];
  /** How far the label that says so is indented. */
  readonly indent: number;
  /** `Ana:` above a list of what Ana does. */
  readonly owner?: { readonly text: string; readonly indent: number } | undefined;
  readonly table?: TableHead;
}

/** A meeting's notes line by line; prose sentence by sentence. What is in comments is not there. */
export function noteLines(notes: string): readonly NoteLine[] {
  let above: Above = { under: 'nothing', indent: 0 };
  return joined(rawLines(notes)).flatMap((raw) => {
    const [lines, below] = tableRow(raw, above) ?? plainLine(raw, above);
    above = below;
    return lines;
  });
}

type Read = readonly [lines: readonly NoteLine[], below: Above];

/** undefined for a line that isn’t a row of a table of tasks. */
function tableRow(raw: Raw, above: Above): Read | undefined {
  const row = cellsOf(raw.text);
  const table = row === undefined ? undefined : (above.table ?? readTableHead(row));
  if (row === undefined || table === undefined) return undefined;
  const text = rowText(row, table);
  const lines = text === undefined ? [] : [{ text, under: 'agreed', ticked: undefined } as const];
  return [lines, { ...above, table }];
}

function plainLine(raw: Raw, { under, indent, owner }: Above): Read {
  const label = readLabel(raw.text);
  if (label !== undefined) {
    const lines = makeNoteLines(raw, label.rest, label.under);
    // Among what was agreed, `Place: the library` doesn’t begin a section, and neither does who was there.
    const isAside =
      label.rest !== '' &&
      (label.under === 'agreed'
        ? ONE_TASK.test(raw.text)
        : under === 'agreed' || label.under === 'present');
    return [lines, isAside ? { under, indent } : { under: label.under, indent: raw.indent }];
  }
  if (/^[^:]{1,60}:$/.test(raw.text)) {
    return [[], { under, indent, owner: { text: raw.text, indent: raw.indent } }];
  }
  const isTheirs = owner !== undefined && raw.indent > owner.indent;
  // What was typed below a point of the agenda belongs to the meeting.
  const where = under === 'agenda' && raw.indent > indent + 3 ? 'talked' : under;
  const lines = makeNoteLines(raw, isTheirs ? `${owner.text} ${raw.text}` : raw.text, where);
  return [lines, { under, indent, owner: isTheirs ? owner : undefined }];
}

/** `Action item: …` is about itself alone, and doesn’t begin a list. */
const ONE_TASK = /^(?:action(?: item| point| step)?|to[- ]?do|task|next step)\s*:/i;

function makeNoteLines(
  { ticked }: Raw,
  text: string,
  under: NoteLine['under'],
): readonly NoteLine[] {
  return statements(text).map((one) => ({ text: one, under, ticked }));
}

function rawLines(notes: string): readonly Raw[] {
  return notes.split(/\r\n|\n|\r/).flatMap((line): readonly Raw[] => {
    const plain = line
      .slice(0, LONGEST)
      .replace(/^(?:[ \t]*>)+[ \t]?/, '')
      .replaceAll('\t', '    ');
    const heading = /^ {0,3}#{1,6}\s+(\S.*)?$/.exec(plain);
    if (heading !== null)
      return [
        {
          text: `${withoutClosing(heading[1] ?? '')}:`.replace('::', ':'),
          indent: 0,
          bullet: false,
          ticked: undefined,
        },
      ];
    const {
      space = '',
      bullet,
      box,
      text = '',
      // eslint-disable-next-line regexp/no-super-linear-backtracking -- a line of minutes has 2,000 code units at most
    } = /^(?<space> *)(?<bullet>(?:(?:[-*+•◦▪–→]|\d{1,3}[.)])\s+){1,3})?(?<box>\[[ xX✓]?\]\s+|[☐☑✓✔✅]\s*)?(?<text>.*)$/u.exec(
      plain,
    )?.groups ?? {};
    const said = text.trim();
    // A rule, or a point that nobody has written yet.
    if (!/[\p{L}\p{N}]/u.test(said)) return [];
    const ticked = DONE.test(said) || (box === undefined ? undefined : /[xX✓☑✔✅]/.test(box));
    return [{ text: said, indent: space.length, bullet: bullet !== undefined, ticked }];
  });
}

/** A heading's text without the number signs that may close it. */
function withoutClosing(heading: string): string {
  let end = heading.length;
  while (heading[end - 1] === '#') end--;
  return heading.slice(0, end).trimEnd();
}

/** What somebody marked as done at its end. */
const DONE = /(?:[✅✓✔☑]|\((?:done|finished|completed?)\)|\s[-–—] done[.!]?)$/iu;

/** Only prose is broken at the width of a page; anything else has a line of its own on purpose. */
function joined(lines: readonly Raw[]): readonly Raw[] {
  const whole: Raw[] = [];
  let last: Raw | undefined;
  for (const line of lines) {
    const above = whole.at(-1);
    if (above !== undefined && last !== undefined && goesOn(line, above, last))
      whole[whole.length - 1] = { ...above, text: `${above.text} ${line.text}` };
    else whole.push(line);
    last = line;
  }
  return whole;
}

/** Whether a line is the rest of what stands `above`, of which `last` is the last line. */
function goesOn(line: Raw, above: Raw, last: Raw): boolean {
  const { text } = line;
  if (above.text.length >= LONGEST) return false;
  if (line.bullet || line.ticked !== undefined || text.includes('|') || last.text.endsWith(':'))
    return false;
  if (/^[(&]/.test(text) || UNFINISHED.test(last.text)) return true;
  if (/[.!?;]$/.test(last.text)) return false;
  if (/^\p{Ll}/u.test(text))
    return last.text.length >= FULL_LINE || (above.bullet && line.indent > above.indent);
  return last.text.length >= FULL_LINE && !startsAnew(text);
}

/** A line this long, in UTF-16 code units, was broken because it was full. */
const FULL_LINE = 60;
/** Nobody means to end a line like this. */
const UNFINISHED = /(?:,|\b(?:and|or|the|an?|to|of|with|by|for|on|in|at|will))$/;

function startsAnew(text: string): boolean {
  return /^(?:@|[^:]{1,40}:\s|\p{Lu}\S* (?:will|to|and)\b)/u.test(text);
}

function readLabel(
  text: string,
): { readonly under: NoteLine['under']; readonly rest: string } | undefined {
  const plain = text.replace(/(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1/g, '$2');
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- a line of minutes has 2,000 code units at most
  const [, name = '', rest = ''] = /^([^:]{1,60}?)\s*(?::\s*(.*))?$/.exec(plain) ?? [];
  const isAlone = rest === '' && !plain.includes(':') && plain === text;
  for (const [under, label] of LABELS) {
    if (!label.test(name) && !SPANISH_LABELS[under].test(name)) continue;
    // `Agreed` above a list is a heading; `Actions` within a sentence isn’t.
    if (isAlone && under === 'talked') return undefined;
    return { under, rest };
  }
  return undefined;
}

/** A longer line, in UTF-16 code units, isn’t read to its end, which stays in the notes alone. */
const LONGEST = 2000;

/** The promises of one line: by sentences, semicolons, and names that begin a new one. */
function statements(text: string): readonly string[] {
  return holdStops(text.slice(0, LONGEST))
    .split(
      /;\s+|(?<=[^\s.]{2}[.!?])\s+(?=[\p{Lu}@])(?!\p{Lu}[\p{L}’'-]+ (?:by|before|due)\b[^.]{1,25}\.?$)(?!(?:Owner|Due|Who|What|When|Deadline|By|Task|Action)\b)|,? (?:and|while|but) (?=(?:we|I|they|(?:the )?\p{Lu}?[\p{L}\p{M}’'-]+)(?: will|[’']ll) )(?<=(?:\bwill\b|[’']ll\b|:|\bto\b).* (?:and|while|but) )|, (?=\p{Lu}[\p{L}\p{M}’'-]+: )(?<=: .*, )/u,
    )
    .map((one) => withStops(one).trim())
    .filter((one) => one !== '');
}

interface TableHead {
  readonly what: number;
  readonly who: number;
  readonly when: number;
}

/** The cells of a row; undefined for a line that isn’t one. */
function cellsOf(text: string): readonly string[] | undefined {
  if (!/^\|.*\|$/.test(text)) return undefined;
  return text
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** The columns of a table of tasks by its head; undefined for any other row. */
function readTableHead(row: readonly string[]): TableHead | undefined {
  const find = (name: RegExp): number => row.findIndex((cell) => name.test(cell));
  const what = find(/^(?:what|action|task|to-?do|item|milestone)s?\b/i);
  const who = find(/^(?:who|owner|responsible|lead|assigned)\b/i);
  const when = find(/^(?:when|due|by|date|deadline)\b/i);
  return what >= 0 && who >= 0 ? { what, who, when } : undefined;
}

/** A row as a line that says the same; undefined for the head, its rule, and empty rows. */
function rowText(row: readonly string[], { what, who, when }: TableHead): string | undefined {
  const [task = '', owner = '', due = ''] = [row[what], row[who], when < 0 ? '' : row[when]];
  const isHead = /^(?:who|owner|responsible|lead|assigned)\b/i.test(owner) || /^:?-+:?$/.test(task);
  if (isHead || task === '') return undefined;
  return `${owner === '' ? '' : `${owner}: `}${task}${due === '' ? '' : ` by ${due}`}`;
}
