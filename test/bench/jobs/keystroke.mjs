// Keystrokes in workbooks of three sizes, by us and by the peers, in one process and random order.
import { coreBundle, extensionBundle } from '../../../src/build/bench.mjs';
import { scratchFolder } from '../../harness/scratch.mjs';
import { ours } from '../peers/core.mjs';
import { oursInTheHost } from '../peers/extension.mjs';
import { markdownlint, remarkLint, yamlLanguageServer } from '../peers/others.mjs';
import { answer, given } from '../support/fresh.mjs';
import { below, randomFrom, shuffled } from '../support/random.mjs';
import { newBreaker, newTypist } from '../support/typist.mjs';
import { madeUpWorkbook } from '../support/workbook.mjs';

const { seed } = given();
const random = randomFrom(seed);
const SIZES = { '6 KB': 6000, '60 KB': 60_000, '1 MB': 1_000_000 };

// How often each has its turn, and how many keystrokes it then gets, by size. A peer is held
// against us where it does the same work.
const all = [
  [ours(await import(coreBundle)), ['front', 'broken', 'body'], [50, 8], [20, 8], [15, 8]],
  [
    await oursInTheHost(extensionBundle, scratchFolder('bench'), scratchFolder('bench')),
    ...[
      ['front', 'broken', 'body'],
      [50, 8],
      [20, 8],
      [8, 8],
    ],
  ],
  [yamlLanguageServer(), ['front', 'broken'], [50, 4], [15, 3], [6, 1]],
  [markdownlint(), ['body'], [40, 3], [8, 1], [3, 1]],
  [remarkLint(), ['body'], [25, 2], [6, 1], [3, 1]],
];

/** The largest front matter that is read, 64 KB and no more, above a body of 1 MB. */
function largestRead(chance) {
  const bodyStart = (text) => text.indexOf('\n---\n', 4) + 5;
  let text = '';
  for (let size = 100_000; bodyStart(text) <= 62_000; size += 4000) {
    text = madeUpWorkbook(chance, size);
  }
  const body = madeUpWorkbook(chance, 2_500_000);
  return text + body.slice(bodyStart(body)).slice(0, bodyStart(text) + 1_000_000 - text.length);
}

/** One contender at work on one document of its own. */
function desk(contender, size, kind) {
  const chance = randomFrom(below(random, 1e9));
  const text = size === '1 MB' ? largestRead(chance) : madeUpWorkbook(chance, SIZES[size]);
  const typist = kind === 'broken' ? newBreaker(chance, text) : newTypist(chance, text, kind);
  const state = contender.open(text);
  const samples = [];
  const press = async (times) => {
    // Thought of beforehand: to go through a long text for a place leaves the processor's caches cold,
    // and would be held against long texts alone.
    const edits = Array.from({ length: times }, () => typist.next());
    for (const edit of edits) {
      const prepared = contender.prepare(state, edit);
      const started = performance.now();
      const result = contender.run(state, edit, prepared);
      if (typeof result !== 'number') await result;
      const took = performance.now() - started;
      if (edit.isMend !== true) samples.push(took);
    }
  };
  return { press, samples, id: `${contender.name}/${size}/${kind}` };
}

const desks = [];
const turns = [];
for (const [contender, kinds, ...bySize] of all) {
  for (const kind of kinds) {
    for (const [at, size] of Object.keys(SIZES).entries()) {
      const [times, keys] = bySize[at];
      const one = desk(contender, size, kind);
      desks.push(one);
      for (let count = 0; count < times; count++) turns.push({ one, keys });
      if (at === 0) await warmUp(one);
    }
  }
}

/** Until the machine code is there; nothing of it counts. */
async function warmUp(one) {
  const end = performance.now() + 1500;
  for (let count = 0; count < 400 && performance.now() < end; count++) await one.press(1);
  one.samples.length = 0;
}

for (const { one, keys } of shuffled(random, turns)) await one.press(keys);
answer(Object.fromEntries(desks.map(({ id, samples }) => [id, samples])));
