import { parseDay } from '../../calendar/day.ts';
import { utf8In } from '../../workbook/files/encoding.ts';
import { contentLines, unescapedText, type ContentLine } from './contentLines.ts';
import { OCCASION_KINDS, pathOf, type CalendarEntry } from './calendarEntry.ts';
import { OWN_SUMMARY, PRODUCT } from './writeCalendar.ts';

/** A calendar file: one of ours, one of somebody else's, or one that is broken. */
export type ReadCalendar =
  | {
      readonly kind: 'ours';
      /** In the order of the file; of two with one UID the later version. */
      readonly entries: readonly CalendarEntry[];
      /** What others put into it, as it stands there. */
      readonly foreign: readonly string[];
    }
  | { readonly kind: 'foreign' | 'damaged' };

/** Reads the file that was made before: it is all that is remembered of what was sent. */
export function readCalendar(bytes: Uint8Array): ReadCalendar {
  const text = utf8In(bytes);
  if (!isOurCalendar(text ?? new TextDecoder().decode(bytes))) return { kind: 'foreign' };
  const lines = text === undefined ? undefined : contentLines(text);
  const components = lines && componentsIn(lines);
  if (components === undefined) return { kind: 'damaged' };
  const isOurs = ({ own }: Component): boolean => UID.test(valueIn(own, 'UID'));
  const entries = components.filter(isOurs).map(entryIn);
  if (!entries.every((entry) => entry !== undefined)) return { kind: 'damaged' };
  const foreign = components.filter((one) => !isOurs(one)).map(({ written }) => written);
  return { kind: 'ours', entries: latestOfEach(entries), foreign };
}

const BEGINNING = /^BEGIN:VCALENDAR\r?\n/m;
/** Whoever rewrites the file gives it a product of their own. */
const OUR_PRODUCT = new RegExp(`^PRODID:${PRODUCT}\\r?$`, 'm');

function isOurCalendar(text: string): boolean {
  const start = text.search(BEGINNING);
  return start >= 0 && OUR_PRODUCT.test(text.slice(start));
}

/** An event, a time zone or the like. */
interface Component {
  /** The lines of its own, without those of what it holds. */
  readonly own: readonly ContentLine[];
  readonly written: string;
}

/** What the calendar holds; undefined where something does not end, or ends without a beginning. */
function componentsIn(lines: readonly ContentLine[]): readonly Component[] | undefined {
  const components: { own: ContentLine[]; written: string[] }[] = [];
  const open: string[] = [];
  for (const [at, line] of lines.entries()) {
    const { name, value, written } = line;
    if (at > 0 && open.length === 0) return undefined;
    if (name === 'BEGIN') {
      if (open.length === 1) components.push({ own: [], written: [] });
      open.push(value.toUpperCase());
    }
    if (open.length > 1) components.at(-1)?.written.push(written);
    if (open.length === 2) components.at(-1)?.own.push(line);
    if (name === 'END' && open.pop() !== value.toUpperCase()) return undefined;
  }
  if (open.length > 0) return undefined;
  return components.map(({ own, written }) => ({ own, written: written.join('') }));
}

const UID = new RegExp(`^(${OCCASION_KINDS.join('|')})-[0-9a-f]+@partnership-workbooks$`);

function valueIn(lines: readonly ContentLine[], wanted: string): string {
  return lines.find(({ name }) => name === wanted)?.value ?? '';
}

function entryIn({ own, written }: Component): CalendarEntry | undefined {
  const uid = valueIn(own, 'UID');
  const kind = OCCASION_KINDS.find((one) => one === UID.exec(uid)?.[1]);
  const day = parseDay(valueIn(own, 'DTSTART').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'));
  const [stamp, sequence] = [valueIn(own, 'DTSTAMP'), valueIn(own, 'SEQUENCE')];
  const description = unescapedText(valueIn(own, 'DESCRIPTION'));
  if (kind === undefined || day === undefined || pathOf({ description }) === undefined) {
    return undefined;
  }
  if (!/^\d{8}T\d{6}Z$/.test(stamp) || !/^\d{1,9}$/.test(sequence)) return undefined;
  return {
    ...{ kind, uid, day, stamp, description, written },
    sequence: Number(sequence),
    summary: unescapedText(valueIn(own, OWN_SUMMARY) || valueIn(own, 'SUMMARY')),
    reminds: /^BEGIN:VALARM\r?$/m.test(written),
    isCanceled: valueIn(own, 'STATUS').toUpperCase() === 'CANCELLED',
  };
}

/** Two people's exports that were merged by hand or by git may say one thing twice. */
function latestOfEach(entries: readonly CalendarEntry[]): readonly CalendarEntry[] {
  const latest = new Map<string, CalendarEntry>();
  for (const entry of entries) {
    const known = latest.get(entry.uid);
    if (known === undefined || entry.sequence > known.sequence) latest.set(entry.uid, entry);
  }
  return [...latest.values()];
}
