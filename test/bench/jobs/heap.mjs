// Edits one document again and again: what is kept must not grow with the number of edits.
import { getHeapSnapshot } from 'node:v8';
import { coreBundle } from '../../../src/build/bench.mjs';
import { ours } from '../peers/core.mjs';
import { answer, given } from '../support/fresh.mjs';
import { randomFrom } from '../support/random.mjs';
import { newBreaker, newTypist } from '../support/typist.mjs';
import { madeUpWorkbook } from '../support/workbook.mjs';

const NOT_DATA = new Set(['code', 'hidden', 'object shape', 'synthetic', 'native']);

const { seed, checkpoints } = given();
const random = randomFrom(seed);
const contender = ours(await import(coreBundle));
/** In each stretch somebody types in one part of the workbook; the text stays as long as it was. */
const STRETCHES = [
  ['front', 240],
  ['body', 240],
  ['broken', 20],
];

// On another document first: what comes with the first thousands of edits, such as V8's own caches,
// is not the document's; nor is what comes with the first look at the heap.
edit(newDesk(), 5000);
await heapNow();
const desk = newDesk();
const heaps = [];
for (const checkpoint of checkpoints) {
  edit(desk, checkpoint);
  heaps.push(await heapNow());
}
answer({ heaps, perEdit: desk.spent / desk.edits });

function newDesk() {
  const text = madeUpWorkbook(random);
  return { text, state: contender.open(text), edits: 0, spent: 0 };
}

/** Types until so many edits were made in all. */
function edit(desk, until) {
  while (desk.edits < until) for (const [kind, count] of STRETCHES) type(desk, kind, count);
}

function type(desk, kind, count) {
  const typist =
    kind === 'broken' ? newBreaker(random, desk.text) : newTypist(random, desk.text, kind);
  for (let key = 0; key < count; key++) {
    const next = typist.next();
    const prepared = contender.prepare(desk.state, next);
    const started = performance.now();
    contender.run(desk.state, next, prepared);
    desk.spent += performance.now() - started;
    desk.edits++;
  }
  // The text by itself, not as the sum of all its edits.
  desk.text = Buffer.from(typist.text()).toString();
}

/** What lives, in bytes: all of it, and without the machine code that V8 goes on making. */
async function heapNow() {
  for (let round = 0; round < 4; round++) globalThis.gc();
  const { heapUsed: all } = process.memoryUsage();
  let text = '';
  for await (const chunk of getHeapSnapshot().setEncoding('utf8')) text += chunk;
  return { all, data: dataIn(JSON.parse(text)) };
}

/** Of objects, strings and the like in a snapshot; not of code, nor of what V8 keeps for itself. */
function dataIn({ nodes, snapshot: { meta } }) {
  const [type, size] = ['type', 'self_size'].map((field) => meta.node_fields.indexOf(field));
  const types = meta.node_types[type];
  let sum = 0;
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    if (!NOT_DATA.has(types[nodes[at + type]])) sum += nodes[at + size];
  }
  return sum;
}
