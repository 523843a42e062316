import { removeScratch, scratchFolder } from '../../harness/scratch.mjs';
import { inFreshProcess } from '../support/fresh.mjs';
import { writeLibrary } from '../support/library.mjs';
import { randomFrom, shuffled } from '../support/random.mjs';
import { median, ms } from '../support/stats.mjs';
import { atMostTimes, fasterThan } from '../support/table.mjs';

const WORKBOOKS = 10_000;
/** At most; another round is begun only in this time, in milliseconds. */
const ROUNDS = 3;
const PATIENCE = 30_000;

const KINDS = ['text', 'long', 'date', 'number', 'choice', 'yes-no'];

/** What a library asks itself, as many as a whole form of its own has. */
const QUESTIONS = Array.from({ length: 20 }, (_, at) => {
  const kind = KINDS[at % KINDS.length];
  const choices = kind === 'choice' ? '  choices: [Main, Riverside]\n' : '';
  return `- id: own-${at}\n  question: What of ${at}?\n  kind: ${kind}\n  part: agreement\n${choices}`;
}).join('');

/** The core alone: what the extension takes is measured in the workbench. */
export async function indexing({ seed }) {
  const folder = scratchFolder('bench-many');
  const bytes = writeLibrary(folder, WORKBOOKS, seed);
  console.log(`${WORKBOOKS} workbooks, ${(bytes / 1e6).toFixed(0)} MB`);
  await inFreshProcess('floor', { folder }); // from here on the files are in memory
  const measured = await inRandomOrder(seed, folder);
  removeScratch(folder);
  return rowsOf(measured);
}

async function inRandomOrder(seed, folder) {
  const jobs = {
    floor: () => inFreshProcess('floor', { folder }),
    yaml: () => inFreshProcess('yamlIndex', { folder, by: 'yaml' }),
    grayMatter: () => inFreshProcess('yamlIndex', { folder, by: 'gray-matter' }),
    core: () => inFreshProcess('coreIndex', { folder }),
    asked: () => inFreshProcess('coreIndex', { folder, questions: QUESTIONS }),
  };
  const names = Object.keys(jobs);
  const random = randomFrom(seed);
  const measured = Object.fromEntries(names.map((name) => [name, []]));
  const started = performance.now();
  for (let round = 0; round < ROUNDS; round++) {
    if (performance.now() - started > PATIENCE) break;
    for (const name of shuffled(random, names)) measured[name].push(await jobs[name]());
  }
  return measured;
}

function rowsOf({ floor, yaml, grayMatter, core, asked }) {
  const took = (runs) => runs.map((one) => one.took);
  const cpu = (runs) => ms(median(runs.map((one) => one.cpu)));
  console.log(`find and stat ${ms(median(floor.map(({ walk }) => walk)))}`);
  console.log(`on the processor: floor ${cpu(floor)}, yaml ${cpu(yaml)}, core ${cpu(core)}`);
  console.log(`portfolio and top rows ${ms(median(core.map(({ portfolio }) => portfolio)))}`);
  return [
    fasterThan('index, the core alone', took(core), ['yaml', took(yaml)], 2),
    fasterThan('index, the core alone', took(core), ['gray-matter', took(grayMatter)]),
    atMostTimes('index, with 20 questions of their own', took(asked), ['without', took(core)], 1.2),
    atMostTimes('index, the core alone', took(core), ['read floor', floor.map((one) => one.read)]),
  ];
}
