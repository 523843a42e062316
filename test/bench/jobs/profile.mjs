// One of our jobs again and again, watched by V8's profiler.
import * as inspector from 'node:inspector/promises';
import * as fs from 'node:fs';
import { coreBundle, extensionBundle } from '../../../src/build/bench.mjs';
import { scratchFolder } from '../../harness/scratch.mjs';
import { ours } from '../peers/core.mjs';
import { oursInTheHost } from '../peers/extension.mjs';
import { answer, given } from '../support/fresh.mjs';
import { writeLibrary, findBelow, newReader } from '../support/library.mjs';
import { randomFrom } from '../support/random.mjs';
import { newBreaker, newTypist } from '../support/typist.mjs';
import { madeUpWorkbook } from '../support/workbook.mjs';

const { seed, kind, characters, inHost, file } = given();
const random = randomFrom(seed);
const session = new inspector.Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: 100 });

const work = kind === 'index' ? await indexWork() : await typingWork();
work(kind === 'index' ? 0.3 : 1.5); // until the machine code is there
await session.post('Profiler.start');
const result = work(3);
const { profile } = await session.post('Profiler.stop');
fs.writeFileSync(file, JSON.stringify(profile));
answer({ profile: file, ...result });

/** Gives a function that works for so many seconds. */
async function typingWork() {
  const contender = inHost
    ? await oursInTheHost(extensionBundle, scratchFolder('bench'), scratchFolder('bench'))
    : ours(await import(coreBundle));
  const text = madeUpWorkbook(random, characters);
  const typist = kind === 'broken' ? newBreaker(random, text) : newTypist(random, text, kind);
  const state = contender.open(text);
  return (seconds) => {
    let count = 0;
    let spent = 0;
    const end = performance.now() + seconds * 1000;
    while (performance.now() < end) {
      const edit = typist.next();
      const prepared = contender.prepare(state, edit);
      const started = performance.now();
      contender.run(state, edit, prepared);
      spent += performance.now() - started;
      count++;
    }
    return { count, each: spent / count };
  };
}

async function indexWork() {
  const core = await import(coreBundle);
  const folder = scratchFolder('bench');
  writeLibrary(folder, 2000, seed);
  const files = findBelow(folder);
  const { text } = newReader();
  return (seconds) => {
    let count = 0;
    const started = performance.now();
    const end = started + seconds * 1000;
    while (performance.now() < end) {
      core.summarizeText(text(files[count++ % files.length]));
    }
    return { count, each: (performance.now() - started) / count };
  };
}
