import { knownKeys } from '../../schema/schema.ts';
import { textEdits } from '../../workbook/edits/edited.ts';
import { scanFrontMatter } from '../../workbook/edits/findBlock.ts';
import { readLayout } from '../../workbook/edits/style.ts';
import type { TopKey } from '../../workbook/model/readKeys.ts';
import { shift, type Span } from '../../workbook/span.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { Node } from '../../workbook/syntax/yaml/nodes.ts';
import { UNREAD, type Check, type Finding } from '../engine/check.ts';
import type { Draft, Fixer } from '../mend/fix.ts';
import { besideEdits } from '../mend/indenting.ts';
import { lineAt } from '../../workbook/syntax/layout/lines.ts';
import { openColumns } from '../find/openColumns.ts';

const TOP: ReadonlySet<string> = new Set(knownKeys([]));

/** Keys at the margin that belong to the key above them. */
export interface OutdentedKeys {
  /** The path to what they belong to: a key, or the last item of its list. */
  readonly path: FieldPath;
  /** Where each of them is, beginning right below what it belongs to. */
  readonly keys: readonly Span[];
}

/**
 * Keys right below one that lacks them, with names that aren't known at the margin. Markdown
 * editors begin each line at the margin, so people type `organization:` and then `name:` below it,
 * and nothing that they have said counts.
 */
export function* outdentedKeys({ keys: all }: Workbook): Iterable<OutdentedKeys> {
  for (let at = 1; at < all.length; at++) {
    const first = all[at];
    if (first === undefined || !isOwn(first)) continue;
    const above = all[at - 1];
    const holder = above === undefined || isOwn(above) ? undefined : holderOf(above);
    if (holder === undefined) continue;
    const wanted = new Set(knownKeys(holder.path).filter((key) => !holder.keys.includes(key)));
    const keys: Span[] = [];
    for (let top = all[at]; top !== undefined && isOwn(top); top = all[++at]) {
      if (!wanted.delete(top.reading.key ?? '')) break;
      keys.push(shift(top.reading.keySpan, top.start));
    }
    if (keys.length > 0) yield { path: holder.path, keys };
  }
}

/** Whether the workbook's format doesn't know the key. */
function isOwn({ reading }: TopKey): boolean {
  return reading.key === undefined || !TOP.has(reading.key);
}

function holderOf({ reading }: TopKey): { path: FieldPath; keys: readonly string[] } | undefined {
  const { key, node } = reading;
  if (key === undefined) return undefined;
  const last = node.kind === 'list' ? node.items.at(-1) : undefined;
  if (node.kind === 'list' && last !== undefined) {
    const path = [key, node.items.length - 1];
    return last.kind === 'map' ? { path, keys: listKeys(last) } : undefined;
  }
  const holdsKeys = node.kind === 'empty' || (node.kind === 'map' && !node.flow);
  return holdsKeys ? { path: [key], keys: listKeys(node) } : undefined;
}

function listKeys(node: Node): readonly string[] {
  return node.kind === 'map' ? node.entries.map(({ key }) => key) : [];
}

/** What to say about them. The value is the key that they belong to. */
export function* outdented(
  workbook: Workbook,
): Iterable<Finding & { readonly values: { readonly key: string } }> {
  for (const { path, keys } of outdentedKeys(workbook)) {
    const [at] = keys;
    if (at !== undefined) {
      yield { code: 'key-outdented', at, path, values: { key: String(path[0]) } };
    }
  }
}

/**
 * All that belong to the same key are indented together: just their own lines if what is below them
 * is already in place, otherwise with everything that belongs to them.
 */
const outdentedFixes: Fixer = ({ workbook, problem }) => {
  const { text } = workbook;
  const run = [...outdentedKeys(workbook)].find(
    ({ keys }) => keys[0]?.start === problem.span.start,
  );
  if (run === undefined) return [];
  const { start } = lineAt(text, problem.span.start);
  const beside = openColumns(scanFrontMatter(workbook), start).find(
    ({ path }) => path.join() === run.path.join(),
  );
  const column = beside?.column ?? readLayout(workbook, start).indent;
  const wholes = run.keys.map(
    (key) => workbook.keys.find((top) => top.start <= key.start && key.end <= top.end) ?? key,
  );
  const values = { key: String(run.path[0]) };
  const draft = (spans: readonly Span[], safe: boolean): Draft => {
    const edits = spans.flatMap(({ start: from, end }) =>
      besideEdits(text, { start: lineAt(text, from).start, end }, column),
    );
    return { title: 'put-under', values, edited: textEdits(...edits), safe };
  };
  // Facts that are already in place would move too, and end up below the wrong key.
  const holds = knownKeys(run.path);
  const takesMore = wholes.some(({ start: from, end }) =>
    [...text.slice(from, end).matchAll(/^ +([\p{L}-]+):/gmu)].some(([, key = '']) =>
      holds.includes(key),
    ),
  );
  return takesMore ? [draft(run.keys, true)] : [draft(run.keys, true), draft(wholes, false)];
};

export const outdentedCheck: Check = {
  titles: {
    'put-under': 'Put it under “{key}”',
  },
  codes: {
    'key-outdented': {
      ...UNREAD,
      severity: 'warning',
      wording: 'This belongs to “{key}” above, but it isn’t indented. Indent it.',
      what: 'Finds facts that aren’t indented, though they belong to the key above them.',
      why: 'Only lines indented below a key belong to it. Without the indent, the fact counts as a key of your own, and nothing looks for it.',
      source:
        'The workbook format; the YAML 1.2 specification: indentation tells what belongs to what.',
      example: `
 ---
 workbook: partnership-cycle
 organization:
-name: Harbor Light Food Bank
-audience: Families who skip meals at the end of the month
+  name: Harbor Light Food Bank
+  audience: Families who skip meals at the end of the month
 ---
`,
      mend: outdentedFixes,
    },
  },
  find: ({ workbook }) => outdented(workbook),
};
