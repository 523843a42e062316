import type { OurFacts } from '../../schema/ourFacts.ts';
import type { Span } from '../span.ts';
import type { Memory } from '../syntax/memory.ts';
import { scanPieces } from '../syntax/pieces.ts';
import { parseYaml } from '../syntax/yaml/parseYaml.ts';
import type { YamlFault } from '../syntax/yaml/nodes.ts';
import { keyReading, readKey, type KeyReading } from './readKey.ts';

/** A top-level key with its place in the workbook. Its reading's spans count from `start`. */
export interface TopKey extends Span {
  /** Whether it was read together with all others. Its span is then the whole front matter's. */
  readonly whole: boolean;
  readonly reading: KeyReading;
}

/**
 * Longer front matter (UTF-16 code units) is left unread: it would take longer than a keystroke may, and a long
 * name that a document says beside each of many milestones, longer than anybody waits.
 */
export const LARGEST_FRONT_MATTER = 65_536;

/** Longer front matter whose keys depend on one another is read key by key: YAML takes long over aliases. */
const LARGEST_WHOLE = 32_768;

/** No front matter has more top-level keys than this. The rest is left unread. */
const MOST_KEYS = 2000;

/**
 * Reads the front matter key by key. If keys depend on one another (anchors used elsewhere,
 * explicit keys, directives), all of it is read as one, provided that YAML can.
 */
export function readKeys(
  text: string,
  content: Span,
  memory: Memory,
  ours?: OurFacts,
): readonly TopKey[] {
  if (content.end - content.start > LARGEST_FRONT_MATTER) return [];
  const { pieces, needsWhole } = scanPieces(text, content);
  const keys = pieces.slice(0, MOST_KEYS).map(({ start, end }): TopKey => {
    const own = text.slice(start, end);
    const reading = memory.recall(keyBy(ours), own, (source) => readKey(source, memory, ours));
    return { start, end, whole: false, reading };
  });
  const beyond = pieces[MOST_KEYS];
  if (beyond !== undefined) return [...keys, tooMany(beyond, content)];
  const isWhole = needsWhole || keys.some(dependsOnOthers);
  const isLong = content.end - content.start > LARGEST_WHOLE;
  return (isWhole && !isLong ? readWhole(text, content, ours) : keys) ?? keys;
}

/** Puts what was read key by key into a memory. */
export function rememberKeys(
  {
    text,
    keys,
    ours,
  }: {
    readonly text: string;
    readonly keys: readonly TopKey[];
    readonly ours?: OurFacts | undefined;
  },
  memory: Memory,
): void {
  for (const { start, end, whole, reading } of keys.slice(0, MOST_KEYS))
    if (!whole) memory.recall(keyBy(ours), text.slice(start, end), () => reading);
}

/** What a key says depends on the questions, too. */
function keyBy(ours: OurFacts | undefined): string {
  return ours === undefined ? 'key' : `key by ${ours.version}`;
}

/** Whether it uses an alias that only another key can have defined. */
function dependsOnOthers({ reading }: TopKey): boolean {
  return reading.faults.some((fault) => fault.variant === 'alias');
}

function readWhole(
  text: string,
  content: Span,
  ours: OurFacts | undefined,
): readonly TopKey[] | undefined {
  const source = text.slice(content.start, content.end);
  const parsed = parseYaml(source);
  if (parsed === 'too-deep' || parsed.node?.kind !== 'map') return undefined;
  const place = { ...content, whole: true };
  const keyless = parsed.faults.filter(({ path }) => path.length === 0);
  const keys = parsed.node.entries.map(({ key, keySpan, value: node }): TopKey => {
    const faults = parsed.faults
      .filter((fault) => fault.path[0] === key)
      .map((fault) => ({ ...fault, path: fault.path.slice(1) }));
    return { ...place, reading: keyReading({ key, keySpan, node, faults }, source, ours) };
  });
  return [...keys, ...keyless.map((fault) => ({ ...place, reading: withoutKey(fault, source) }))];
}

/** A value whose key no workbook could have, such as a list. */
function withoutKey(fault: YamlFault, source: string): KeyReading {
  const { span } = fault;
  const node = { kind: 'broken', span } as const;
  return keyReading({ key: undefined, keySpan: span, node, faults: [fault] }, source);
}

function tooMany(first: Span, { end }: Span): TopKey {
  const span = { start: 0, end: 1 };
  const reading: KeyReading = {
    key: undefined,
    keySpan: span,
    node: { kind: 'broken', span },
    value: undefined,
    faults: [{ code: 'too-large', span, path: [], values: {} }],
    missing: [],
  };
  return { start: first.start, end, whole: false, reading };
}
