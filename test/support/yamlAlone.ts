import { parseYaml } from '../../src/core/workbook/yaml/parse.ts';

/** What `yaml` alone says the one key of a text is; undefined when it is not one key, or not sound. */
export function pairByYaml(text: string): unknown {
  const parsed = parseYaml(text);
  if (parsed === 'too-deep' || parsed.node?.kind !== 'map' || parsed.node.flow) return undefined;
  const [entry, ...more] = parsed.node.entries;
  if (entry === undefined || more.length > 0 || parsed.faults.length > 0) return undefined;
  return { key: entry.key, keySpan: entry.keySpan, node: entry.value, faults: [] };
}

/** What `yaml` alone says the one item of a text is. */
export function itemByYaml(text: string): unknown {
  const parsed = parseYaml(text);
  if (parsed === 'too-deep' || parsed.node?.kind !== 'list' || parsed.node.flow) return undefined;
  const [item, ...more] = parsed.node.items;
  if (more.length > 0 || parsed.faults.length > 0) return undefined;
  return { node: item ?? { kind: 'empty', span: parsed.node.span }, faults: [] };
}
