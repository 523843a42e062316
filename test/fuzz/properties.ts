import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../src/core/workbook/edit.ts';
import { foldLoneCr } from '../../src/core/workbook/syntax/layout/lines.ts';
import { positionsIn } from '../../src/core/workbook/syntax/layout/lineIndex.ts';
import { findFaults } from '../../src/core/workbook/model/findFaults.ts';
import { openWorkbook } from '../../src/core/workbook/openWorkbook.ts';
import type { Workbook } from '../../src/core/workbook/workbook.ts';
import { readItem, readPair } from '../../src/core/workbook/syntax/readPiece.ts';
import { quickItem, quickPair } from '../../src/core/workbook/syntax/yaml/quick.ts';
import { growthLine, growthOf } from '../hostile/growth.ts';
import { READERS, shapesOf } from '../hostile/readers.ts';
import { damagedText } from '../support/damagedText.ts';
import { editsOf, inverseOf } from '../support/editing.ts';
import { plainWorkbook } from '../support/plainWorkbooks.ts';
import { assertLaidOut } from '../support/laidOut.ts';
import { assertSound } from '../support/soundness.ts';
import { step, oddWorkbook } from '../support/oddWorkbooks.ts';
import { cycleByYaml, isReadByYaml, itemByYaml, pairByYaml } from '../support/yamlAlone.ts';
import { yamlItem, yamlPair } from '../support/yamlPieces.ts';
import { followSteps } from './following.ts';
import { mendsProperty } from './mends.ts';
import { problemsProperty } from './problems.ts';

/** One promise, checked on made-up cases. `cases` tells how many things a case tries. */
export interface FuzzProperty {
  readonly promise: string;
  readonly property: fc.IProperty<unknown[]>;
  /** How many of the usual cases one of these takes as long as. */
  readonly costs?: number;
}

const anyText = fc.oneof(oddWorkbook, damagedText, plainWorkbook);
const steps = fc.array(step, { minLength: 5, maxLength: 40, size: 'max' });

/** Promises about a text. */
const READING: readonly FuzzProperty[] = [
  {
    promise: 'any text is read without an exception, with spans inside it and in order',
    property: fc.property(anyText, (text) => {
      const workbook = openWorkbook(text);
      if (workbook !== undefined) assertSound(workbook);
    }),
  },
  {
    promise: 'the same text is read the same way twice',
    property: fc.property(anyText, (text) => {
      assertSame(openWorkbook(text), openWorkbook(`${text} `.slice(0, -1)));
    }),
  },
  {
    promise: 'edits find each known key and item where it was read',
    property: fc.property(anyText, (text) => {
      const workbook = openWorkbook(text);
      if (workbook !== undefined) assertLaidOut(workbook);
    }),
  },
  {
    promise: 'an offset is in the line that begins last before it',
    property: fc.property(anyText, fc.array(fc.nat(), { maxLength: 5 }), (text, offsets) => {
      const positionAt = positionsIn(text);
      for (const offset of offsets.map((any) => any % (text.length + 1))) {
        const inBreak = text[offset - 1] === '\r' && text[offset] === '\n';
        const before = text.slice(0, inBreak ? offset - 1 : offset).split(/\r\n|\r|\n/);
        const expected = { line: before.length - 1, column: before.at(-1)?.length };
        assert.deepEqual(positionAt(offset), expected);
      }
    }),
  },
];

/** Promises about front matter, beside `yaml` alone. */
const BESIDE_YAML: readonly FuzzProperty[] = [
  {
    promise: 'front matter that yaml can read as a whole says the same key by key',
    property: fc.property(anyText, (text) => {
      const workbook = openWorkbook(text);
      const expected = workbook && cycleByYaml(workbook);
      if (expected !== undefined) assert.deepEqual(workbook?.cycle, expected);
    }),
  },
  {
    promise: 'front matter is found fault with where yaml cannot read it, and only there',
    property: fc.property(anyText, (text) => {
      const workbook = openWorkbook(text);
      if (workbook === undefined) return;
      const faults = findFaults(workbook).filter(({ code }) => UNREADABLE.has(code));
      assert.equal(faults.length > 0, !isReadByYaml(workbook));
    }),
  },
];

const UNREADABLE: ReadonlySet<string> = new Set(['yaml-syntax', 'duplicate-key', 'too-large']);

/** Promises about a text that changes. */
const EDITING: readonly FuzzProperty[] = [
  {
    promise: 'a workbook that is read with the memory of its document is the same without it',
    property: fc.property(anyText, steps, (text, all) => {
      followSteps(text, all, assertSame);
    }),
  },
  {
    promise: 'the problems that are found with the memory of a document are the same without it',
    property: problemsProperty,
  },
  {
    promise: 'an edit and its inverse give back the text',
    property: fc.property(anyText, step, (text, one) => {
      if (one.kind === 'undo') return;
      const edits = editsOf(one, text);
      assert.equal(applyEdits(applyEdits(text, edits), inverseOf(edits, text)), text);
    }),
  },
];

/** Promises about a piece of YAML. */
const QUICK: readonly FuzzProperty[] = [
  {
    promise: 'a key that is read quickly means what yaml says it does',
    property: fc.property(yamlPair, (raw) => {
      const text = foldLoneCr(raw);
      const quick = quickPair(text);
      if (quick === undefined) return;
      const { key, keySpan, value: node } = quick;
      assert.deepEqual({ key, keySpan, node, faults: [] }, pairByYaml(text));
    }),
  },
  {
    promise: 'an item that is read quickly means what yaml says it does',
    property: fc.property(yamlItem, (raw) => {
      const text = foldLoneCr(raw);
      const node = quickItem(text);
      if (node !== undefined) assert.deepEqual({ node, faults: [] }, itemByYaml(text));
    }),
  },
  {
    promise: 'a key that yaml can read is read as yaml does, split or not',
    property: fc.property(yamlPair, (raw) => {
      const text = foldLoneCr(raw);
      const expected = pairByYaml(text);
      if (expected !== undefined) assert.deepEqual(readPair(text), expected);
    }),
  },
  {
    promise: 'an item that yaml can read is read as yaml does, split or not',
    property: fc.property(yamlItem, (raw) => {
      const text = foldLoneCr(raw);
      const expected = itemByYaml(text);
      if (expected !== undefined) assert.deepEqual(readItem(text), expected);
    }),
  },
];

/** Promises about what is offered to mend a text. */
const MENDING: readonly FuzzProperty[] = [
  {
    promise: 'no mend that nobody has to choose takes a word away',
    property: mendsProperty,
  },
];

/** Fresh shapes of what the readers' grammars allow: for `npm run fuzz`, since one shape may take seconds. */
export const GROWING: readonly FuzzProperty[] = READERS.map((reader) => ({
  promise: `reading ${reader.name} takes time that grows with its size, and no more`,
  property: fc.property(shapesOf(reader), (shape) => {
    const growth = growthOf(reader, shape);
    assert.ok(growth.isLinear, growthLine(growth));
  }),
  costs: 25,
}));

export const PROPERTIES: readonly FuzzProperty[] = [
  ...READING,
  ...BESIDE_YAML,
  ...EDITING,
  ...QUICK,
  ...MENDING,
];

function assertSame(one: Workbook | undefined, other: Workbook | undefined): void {
  assert.deepEqual(one, other);
  if (one === undefined || other === undefined) return;
  assert.deepEqual(findFaults(one), findFaults(other));
}
