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

// On another document first: the machine code that comes with thousands of edits is not the
// document's, and would hide what is.
edit(newDesk(), 10_000);
const desk = newDesk();
const heaps = [];
for (const checkpoint of checkpoints) {
  edit(desk, checkpoint);
  heaps.push(heapUsed());
}
answer({ heaps, perEdit: desk.spent / desk.edits });

function newDesk() {
  const text = workbookText(random);
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
    contender.prepare(desk.state, next);
    const started = performance.now();
    contender.run(desk.state, next);
    desk.spent += performance.now() - started;
    desk.edits++;
  }
  // The text by itself, not as the sum of all its edits.
  desk.text = Buffer.from(typist.text()).toString();
}

function heapUsed() {
  for (let round = 0; round < 4; round++) globalThis.gc();
  return process.memoryUsage().heapUsed;
}
