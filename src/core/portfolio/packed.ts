import { guideParts, type PartId } from '../guide/parts.ts';
import type { Cycle } from '../schema/generated/types.ts';

/** What a summary keeps of the values below one place, in the order in which it keeps them. */
type Plan = readonly Kept[];

interface Kept {
  readonly key: string;
  /** Whether it is prose that only has to be there; see {@link THERE}. */
  readonly prose?: boolean;
  /** What is kept of an object. */
  readonly fields?: Plan;
  /** What is kept of each item of a list. */
  readonly items?: Plan;
}

/** Stands in a summary for prose that a status needs to know of, but nobody reads there. */
export const THERE = '…';

const ORGANIZATION = kept('name', 'audience', 'relationship');

const CYCLE: Plan = [
  { key: 'organization', fields: ORGANIZATION },
  ...kept('library', 'cycle', 'focus', 'coordinator', 'started', 'next-meeting'),
  { key: 'candidates', items: ORGANIZATION },
  { key: 'spectrum', fields: kept('current', 'target', 'reached') },
  {
    key: 'goal',
    fields: [
      ...kept('statement', 'time-bound'),
      { key: 'measurable', items: kept('measure', 'target', 'unit', 'baseline', 'result') },
      ...['specific', 'achievable', 'relevant'].map((key) => ({ key, prose: true })),
    ],
  },
  {
    key: 'roles',
    items: [
      { key: 'organization' },
      { key: 'contributes', prose: true },
      { key: 'benefits', prose: true },
    ],
  },
  { key: 'milestones', items: kept('title', 'due', 'owner', 'status') },
  { key: 'agreement', fields: kept('signed', 'review') },
  ...kept('status', 'status-since', 'status-reason', 'resume-on'),
];

function kept(...keys: readonly string[]): Plan {
  return keys.map((key) => ({ key }));
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * What a summary keeps as one ASCII string: a list of values by their places in the plan, with the
 * parts that have an answer as bits. In memory that is little more than the values' own text, and a
 * string of its own: one cut from a text keeps the whole text in memory (V8).
 */
export function pack(cycle: Cycle, answered: Iterable<PartId>): string {
  let bits = 0;
  for (const part of answered) bits |= BITS.get(part) ?? 0;
  const json = JSON.stringify([bits, ...packedFields(cycle as Fields, CYCLE)]);
  return isAscii(json) ? json : json.replace(BEYOND_ASCII, escaped);
}

/** What was packed. The text has to come from {@link pack}: no other is understood. */
export function unpack(packed: string): { cycle: Cycle; answered: readonly PartId[] } {
  const [bits, ...values] = JSON.parse(packed) as [number, ...unknown[]];
  const parts = guideParts.filter((_, at) => (bits & (1 << at)) !== 0);
  return { cycle: unpackedFields(values, CYCLE), answered: parts.map(({ id }) => id) };
}

const BITS: ReadonlyMap<PartId, number> = new Map(guideParts.map(({ id }, at) => [id, 1 << at]));

/** Quicker than a regular expression, and nearly always true. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 127) return false;
  return true;
}

/** One character in two bytes would make all of a string's characters take two. */
const BEYOND_ASCII = /[\x7f-\uffff]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function packedFields(from: Fields, plan: Plan): unknown[] {
  const values: unknown[] = [];
  let length = 0;
  for (const [at, { key, prose, fields, items }] of plan.entries()) {
    const value = from[key];
    values.push(null);
    if (value === undefined || (prose === true && value === '')) continue;
    length = at + 1;
    if (fields !== undefined) values[at] = packedFields(value as Fields, fields);
    else if (items === undefined) values[at] = prose === true ? 1 : value;
    else values[at] = (value as Fields[]).map((item) => packedFields(item, items));
  }
  values.length = length;
  return values;
}

function unpackedFields(values: readonly unknown[], plan: Plan): Fields {
  const fields: Record<string, unknown> = {};
  for (const [at, value] of values.entries()) {
    const here = plan[at];
    if (here === undefined || value === null) continue;
    fields[here.key] = unpackedValue(value, here);
  }
  return fields;
}

function unpackedValue(value: unknown, { prose, fields, items }: Kept): unknown {
  if (fields !== undefined) return unpackedFields(value as unknown[], fields);
  if (items === undefined) return prose === true ? THERE : value;
  return (value as unknown[][]).map((item) => unpackedFields(item, items));
}
