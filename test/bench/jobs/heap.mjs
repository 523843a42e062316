// Edits one document again and again: what is kept must not grow with the number of edits.
import { coreBundle } from '../../../src/build/bench.mjs';
import { ours } from '../peers/core.mjs';
import { answer, given } from '../support/fresh.mjs';
import { randomFrom } from '../support/random.mjs';
import { newBreaker, newTypist } from '../support/typist.mjs';
import { workbookText } from '../support/workbook.mjs';

const { seed, checkpoints } = given();
const random = randomFrom(seed);
const contender = ours(await import(coreBundle));
/** In each stretch somebody types in one part of the workbook; the text stays as long as it was. */
const STRETCHES = [
  ['front', 240],
  ['body', 240],
  ['broken', 20],
];

let text = workbookText(random);
const state = contender.open(text);
let edits = 0;
const heaps = [];
const started = performance.now();
while (heaps.length < checkpoints.length) {
  for (const [kind, count] of STRETCHES) type(kind, count);
  if (edits >= checkpoints[heaps.length]) heaps.push(heapUsed());
}
answer({ heaps, perEdit: (performance.now() - started) / edits, length: text.length });

function type(kind, count) {
  const typist = kind === 'broken' ? newBreaker(random, text) : newTypist(random, text, kind);
  for (let key = 0; key < count; key++, edits++) {
    const edit = typist.next();
    contender.prepare(state, edit);
    contender.run(state, edit);
  }
  text = Buffer.from(typist.text()).toString();
}

function heapUsed() {
  for (let round = 0; round < 4; round++) globalThis.gc();
  return process.memoryUsage().heapUsed;
}
