import { keyAbove } from '../mend/keyAbove.ts';
import { knownKeys } from '../../schema/schema.ts';
import type { TopKey } from '../../workbook/model/readKeys.ts';
import { placeAt } from '../../workbook/model/place.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { Node } from '../../workbook/syntax/yaml/nodes.ts';
import { UNREAD, type Finding, type Check } from '../engine/check.ts';

/** The keys that hold others, or a list of such; in the guide's order. */
const HOLDERS = knownKeys([]).filter(
  (key) => knownKeys([key]).length + knownKeys([key, 0]).length > 0,
);

/** A single key may be a team's own. */
const FEWEST = 2;

/**
 * If somebody deletes a key's line, what was below it belongs to the key above now, and YAML sees
 * nothing wrong with that. It comes at the end there, nothing of it is known in that place, and
 * exactly one missing key has all of it.
 */
export function* lostKeys(workbook: Workbook): Iterable<KeyMissing> {
  const there = new Set(workbook.keys.map(({ reading }) => reading.key));
  const missing = HOLDERS.filter((key) => !there.has(key));
  if (missing.length === 0) return;
  for (const top of workbook.keys) {
    const stray = strayIn(top);
    if (stray === undefined) continue;
    const { path, keys, isList } = stray;
    const [key, ...others] = missing.filter((one) => {
      const own = knownKeys(isList ? [one, 0] : [one]);
      return keys.every((stands) => own.includes(stands));
    });
    const at = placeAt(workbook, path)?.key;
    if (key === undefined || others.length > 0 || at === undefined) continue;
    yield { code: 'key-missing', at, path: [key], values: { key } };
  }
}

/** Its one value is the key that is missing. */
type KeyMissing = Finding & { readonly values: { readonly key: string } };

/** Facts at the end of a key that aren't the key's own. */
interface Stray {
  readonly path: FieldPath;
  readonly keys: readonly string[];
  /** Whether they are items of a list. The keys are then the first item's. */
  readonly isList: boolean;
}

function strayIn({ reading }: TopKey): Stray | undefined {
  const { key, node } = reading;
  if (key === undefined || !HOLDERS.includes(key)) return undefined;
  if (node.kind === 'map') return strayEntries(key, node);
  return node.kind === 'list' ? strayItems(key, node.items) : undefined;
}

function strayEntries(key: string, node: Node & { kind: 'map' }): Stray | undefined {
  const own = knownKeys([key]);
  if (own.length === 0) return undefined;
  const keys = node.entries.map((entry) => entry.key);
  const stray = keys.slice(keys.findLastIndex((one) => own.includes(one)) + 1);
  const [first] = stray;
  if (first === undefined || stray.length < FEWEST) return undefined;
  return { path: [key, first], keys: stray, isList: false };
}

function strayItems(key: string, items: readonly Node[]): Stray | undefined {
  const own = knownKeys([key, 0]);
  let stray: Stray | undefined;
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at];
    const keys = item?.kind === 'map' ? item.entries.map((entry) => entry.key) : [];
    const [first] = keys;
    if (first === undefined || keys.length < FEWEST || keys.some((one) => own.includes(one))) break;
    stray = { path: [key, at, first], keys, isList: true };
  }
  return stray;
}

export const lostKeysCheck: Check = {
  codes: {
    'key-missing': {
      ...UNREAD,
      severity: 'warning',
      wording:
        'These lines belong to “{key}”, but the line “{key}:” above them is missing. Put it back.',
      what: 'Finds facts that have lost the line above them, such as “goal:”.',
      why: 'Without it, they belong to whatever is above, where nobody looks for them. The goal or the milestones would be missing everywhere.',
      source: 'The workbook format.',
      example: `
 ---
 workbook: partnership-cycle
 roles:
   - organization: Harbor Light Food Bank
     contributes: Food, two drivers
     benefits: Reaches families who never come to its warehouse
+milestones:
   - title: First pantry night
     due: 2026-05-12
     owner: Branch manager
 ---
`,
      mend: keyAbove,
    },
  },
  find: ({ workbook }) => lostKeys(workbook),
};
