import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { quickItem, quickPair } from '../../../src/core/workbook/syntax/yaml/quick.ts';
import { readItem, readPair } from '../../../src/core/workbook/syntax/readPiece.ts';
import { itemByYaml, pairByYaml } from '../../support/yamlAlone.ts';

// That it means the same as yaml is shown by test/fuzz/properties.ts; here are the cases that matter.

describe('what a workbook is mostly made of is read at a glance', () => {
  const PAIRS = [
    'library: Cedar Falls Public Library\n',
    'library:\n',
    'library: # yours\n',
    'library: "a: b # c"  # d\n',
    "library: 'it''s'\n",
    'goal:\n  statement: >-\n    By May\n    12 nights\n  specific: S # why\n',
    'ours: |\n  one\n\n  two\n\n\n',
    'milestones:\n- title: A\n  due: 2026-03-02\n\n- title:\n',
    'goal:\r\n  specific: "a: b"\r\n  relevant:\r\n',
    'Ünï-code: naïve 😀\n',
  ];
  for (const text of PAIRS) {
    it(JSON.stringify(text), () => {
      const quick = quickPair(text);
      assert.ok(quick);
      const { key, keySpan, value: node } = quick;
      assert.deepEqual({ key, keySpan, node, faults: [] }, pairByYaml(text));
    });
  }
  const ITEMS = [
    '  - title: A\n    due: 2026-03-02\n',
    '- A\n',
    '-\n',
    '- title:\n  due:\n',
    '-\n  title: A\n',
    '- title: >-\n    one\n    two\n  tags:\n  - x\n',
  ];
  for (const text of ITEMS) {
    it(JSON.stringify(text), () => {
      const node = quickItem(text);
      assert.ok(node);
      assert.deepEqual({ node, faults: [] }, itemByYaml(text));
    });
  }
});

describe('what is not surely understood is left to yaml', () => {
  const PAIRS = [
    'a: b: c\n',
    'a: b\n  c\n',
    'a:\tb\n',
    'a: "b\\n"\n',
    'a: [b]\n',
    'a: &x b\n',
    'a: >2\n    b\n',
    'a: >-\n\n  b\n',
    'a: >-\n    b\n      c\n',
    'a:\n  b: 1\n  b: 2\n',
    'a: 1\nb: 2\n',
    '? a\n: b\n',
    '"a": b\n',
  ];
  for (const text of PAIRS) {
    it(JSON.stringify(text), () => assert.equal(quickPair(text), undefined));
  }
});

describe('text that looks like a comment', () => {
  it('belongs to the key above it where that holds a block of text', () => {
    const text = 'a: # note\n  b: # note\n    "c": >-\n      # no comment\n';
    assert.deepEqual(readPair(text), pairByYaml(text));
  });
  it('belongs to the item above it, too', () => {
    const text = '- a: >-\n    # no comment\n  "b": >-\n    c\n';
    assert.deepEqual(readItem(text), itemByYaml(text));
  });
  it('and a colon below a line finishes it', () => {
    const text = 'a: # note\n  b: >\n  c\n   :   d\n';
    assert.deepEqual(readPair(text), pairByYaml(text));
  });
});
