import assert from 'node:assert/strict';
import { propertySchema } from '../../src/core/schema/schema.ts';
import { scanFrontMatter, followPath } from '../../src/core/workbook/edits/findBlock.ts';
import { findFaults } from '../../src/core/workbook/model/findFaults.ts';
import { placeAt } from '../../src/core/workbook/model/place.ts';
import type { FieldPath } from '../../src/core/schema/fieldPath.ts';
import type { Node } from '../../src/core/workbook/syntax/yaml/nodes.ts';
import type { Workbook } from '../../src/core/workbook/workbook.ts';

/**
 * The layout, on which edits and completions work, has each known key that could be read where the
 * reader has it, and counts items as the reader does. Explicit keys (`? key`) are none of its own.
 */
export function assertLaidOut(workbook: Workbook): void {
  const blocks = scanFrontMatter(workbook);
  const unsound = new Set(findFaults(workbook).map(({ path }) => path[0]));
  for (const { whole, reading } of workbook.keys) {
    if (whole || reading.key === undefined || unsound.has(reading.key)) continue;
    for (const path of pathsIn(reading.node, [reading.key])) {
      const { way, rest } = followPath(blocks, path);
      assert.deepEqual(rest, [], `nothing is laid out for ${path.join('/')}`);
      const block = way.at(-1);
      if (block?.kind !== 'key') continue;
      assert.equal(block.head.start, placeAt(workbook, path)?.key.start, path.join('/'));
    }
  }
}

/** The ways to all that is known, each before those below it. In brackets lines show nothing. */
function* pathsIn(node: Node, path: FieldPath): Iterable<FieldPath> {
  if (propertySchema(path) === undefined) return;
  yield path;
  if ((node.kind !== 'map' && node.kind !== 'list') || node.flow) return;
  const below =
    node.kind === 'map'
      ? node.entries.map(({ key, value }) => [key, value] as const)
      : node.items.map((item, index) => [index, item] as const);
  for (const [step, value] of below) yield* pathsIn(value, [...path, step]);
}
