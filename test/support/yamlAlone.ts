import { propertySchema } from '../../src/core/schema/schema.ts';
import { keyReading } from '../../src/core/workbook/model/readKey.ts';
import type { Workbook } from '../../src/core/workbook/workbook.ts';
import { hasHardKey } from '../../src/core/workbook/syntax/damage/hardSpaces.ts';
import type { FieldPath } from '../../src/core/schema/fieldPath.ts';
import { parseYaml, type Parsed } from '../../src/core/workbook/syntax/yaml/parseYaml.ts';

/** What `yaml` alone says the one key of a text is; undefined when it is not one key, or not sound. */
export function pairByYaml(text: string): unknown {
  const parsed = parseYaml(text);
  if (parsed === 'too-deep' || parsed.node?.kind !== 'map' || parsed.node.flow) return undefined;
  if (hasHardKey(parsed.node)) return undefined;
  const [entry, ...more] = parsed.node.entries;
  if (entry === undefined || more.length > 0 || parsed.faults.length > 0) return undefined;
  return { key: entry.key, keySpan: entry.keySpan, node: entry.value, faults: [] };
}

/** What `yaml` alone says the one item of a text is. */
export function itemByYaml(text: string): unknown {
  const parsed = parseYaml(text);
  if (parsed === 'too-deep' || parsed.node?.kind !== 'list' || parsed.node.flow) return undefined;
  if (hasHardKey(parsed.node)) return undefined;
  const [item, ...more] = parsed.node.items;
  if (more.length > 0 || parsed.faults.length > 0) return undefined;
  return { node: item ?? { kind: 'empty', span: parsed.node.span }, faults: [] };
}

function frontMatter(workbook: Workbook): { source: string; parsed: Parsed | 'too-deep' } {
  const { start, end } = workbook.frontMatter.content;
  const source = workbook.text.slice(start, end);
  return { source, parsed: parseYaml(source) };
}

/**
 * Whether `yaml` alone reads the front matter as a block of keys, none of them twice and none that
 * begins with a hard space. In a key of a team's own a tag is no fault.
 */
export function isReadByYaml(workbook: Workbook): boolean {
  const { parsed } = frontMatter(workbook);
  if (parsed === 'too-deep' || parsed.errors.length > 0) return false;
  const isOwn = (path: FieldPath): boolean => propertySchema(path.slice(0, 1)) === undefined;
  const faults = parsed.faults.filter(({ reason, path }) => reason !== 'tag' || !isOwn(path));
  if (faults.length > 0 || hasHardKey(parsed.node)) return false;
  return parsed.node?.kind === 'map' && !parsed.node.flow;
}

/** The cycle as it is when `yaml` alone reads the front matter in one go; undefined where it cannot. */
export function cycleByYaml(workbook: Workbook): Record<string, unknown> | undefined {
  const { source, parsed } = frontMatter(workbook);
  if (!isReadByYaml(workbook) || parsed === 'too-deep' || parsed.node?.kind !== 'map') {
    return undefined;
  }
  const values = parsed.node.entries.flatMap(({ key, keySpan, value: node }) => {
    const { value } = keyReading({ key, keySpan, node, faults: [] }, source);
    return value === undefined || propertySchema([key]) === undefined
      ? []
      : [[key, value] as const];
  });
  return Object.fromEntries(values);
}
