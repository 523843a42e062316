import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { foldLoneCr } from '../../../src/core/workbook/layout/lines.ts';
import { readItem, readPair } from '../../../src/core/workbook/yaml/isolate.ts';
import { parseYaml } from '../../../src/core/workbook/yaml/parse.ts';
import { quickItem, quickPair } from '../../../src/core/workbook/yaml/quick.ts';
import { yamlItem, yamlPair } from '../../support/yamlPieces.ts';

const RUNS = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 3000) };

/** What `yaml` says the one key of a text is; undefined when it is not one key, or not sound. */
function pairByYaml(text: string): unknown {
  const parsed = parseYaml(text);
  if (parsed === 'too-deep' || parsed.node?.kind !== 'map' || parsed.node.flow) return undefined;
  const [entry, ...more] = parsed.node.entries;
  if (entry === undefined || more.length > 0 || parsed.faults.length > 0) return undefined;
  return { key: entry.key, keySpan: entry.keySpan, node: entry.value, faults: [] };
}

/** What `yaml` says the one item of a text is. */
function itemByYaml(text: string): unknown {
  const parsed = parseYaml(text);
  if (parsed === 'too-deep' || parsed.node?.kind !== 'list' || parsed.node.flow) return undefined;
  const [item, ...more] = parsed.node.items;
  if (more.length > 0 || parsed.faults.length > 0) return undefined;
  return { node: item ?? { kind: 'empty', span: parsed.node.span }, faults: [] };
}

describe('reading quickly', () => {
  it('says the same as yaml about every key that it dares to read', () => {
    fc.assert(
      fc.property(yamlPair, (raw) => {
        const text = foldLoneCr(raw);
        const quick = quickPair(text);
        if (quick === undefined) return;
        const { key, keySpan, value: node } = quick;
        assert.deepEqual({ key, keySpan, node, faults: [] }, pairByYaml(text));
      }),
      RUNS,
    );
  });

  it('says the same as yaml about every list item that it dares to read', () => {
    fc.assert(
      fc.property(yamlItem, (raw) => {
        const text = foldLoneCr(raw);
        const node = quickItem(text);
        if (node === undefined) return;
        assert.deepEqual({ node, faults: [] }, itemByYaml(text));
      }),
      RUNS,
    );
  });

  it('dares to read what a workbook is mostly made of', () => {
    const PAIRS = [
      'library: Cedar Falls Public Library\n',
      'goal:\n  statement: >-\n    By May\n    12 nights\n  specific: S # why\n',
      'milestones:\n- title: A\n  due: 2026-03-02\n\n- title:\n',
      'goal:\r\n  specific: "a: b"\r\n  relevant:\r\n',
    ];
    PAIRS.forEach((text) => assert.ok(quickPair(text), text));
  });
});

describe('splitting at once', () => {
  it('means the same as giving yaml the whole key, where yaml can read that', () => {
    fc.assert(
      fc.property(yamlPair, (raw) => {
        const text = foldLoneCr(raw);
        const expected = pairByYaml(text);
        if (expected !== undefined) assert.deepEqual(readPair(text), expected);
      }),
      RUNS,
    );
  });

  it('means the same as giving yaml the whole item, where yaml can read that', () => {
    fc.assert(
      fc.property(yamlItem, (raw) => {
        const text = foldLoneCr(raw);
        const expected = itemByYaml(text);
        if (expected !== undefined) assert.deepEqual(readItem(text), expected);
      }),
      RUNS,
    );
  });
});
