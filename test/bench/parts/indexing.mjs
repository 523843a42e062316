import * as fs from 'node:fs';
import * as path from 'node:path';
import { removeScratch, scratchFolder } from '../../harness/scratch.mjs';
import { inFreshProcess } from '../support/fresh.mjs';
import { writeLibrary } from '../support/library.mjs';
import { randomFrom, shuffled } from '../support/random.mjs';
import { median, ms } from '../support/stats.mjs';
import { atMost, atMostTimes, fasterThan, without } from '../support/table.mjs';

const WORKBOOKS = 10_000;
/** At most; another round is begun only in this time, in milliseconds. */
const ROUNDS = 3;
const PATIENCE = 30_000;
const CHANGES = 11;

export async function indexing({ seed }) {
  const [many, few] = [scratchFolder('bench-many'), scratchFolder('bench-few')];
  const bytes = writeLibrary(many, WORKBOOKS, seed);
  writeLibrary(few, 100, seed);
  console.log(`${WORKBOOKS} workbooks, ${(bytes / 1e6).toFixed(0)} MB`);
  await inFreshProcess('floor', { folder: many }); // from here on the files are in memory
  const measured = await inRandomOrder(seed, many);
  const warm = await warmStart(many);
  const alone = await indexAlone(many);
  const small = await host(few, path.join(few, '.storage'));
  [many, few].forEach(removeScratch);
  return rowsOf(measured, { warm, alone, small });
}

async function inRandomOrder(seed, folder) {
  const jobs = {
    floor: () => inFreshProcess('floor', { folder }),
    yaml: () => inFreshProcess('yamlIndex', { folder, by: 'yaml' }),
    grayMatter: () => inFreshProcess('yamlIndex', { folder, by: 'gray-matter' }),
    core: () => inFreshProcess('coreIndex', { folder }),
    // Without anything put away from before.
    host: () => host(folder, freshStorage(folder)),
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

function host(folder, storage) {
  return inFreshProcess('hostIndex', { folder, storage, changes: CHANGES }, ['--expose-gc']);
}

function storageOf(folder) {
  return path.join(folder, '.storage');
}

function freshStorage(folder) {
  fs.rmSync(storageOf(folder), { recursive: true, force: true });
  return storageOf(folder);
}

/** The second start, with what the first has put away. undefined where it puts nothing away. */
async function warmStart(folder) {
  const starts = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = await fs.promises.readdir(storageOf(folder)).catch(() => []);
    if (before.length === 0) return undefined;
    starts.push(await host(folder, storageOf(folder)));
  }
  return starts;
}

/** The same start without the tree and the rest of the extension; how long it was at work. */
async function indexAlone(folder) {
  const work = [];
  for (let round = 0; round < ROUNDS; round++) {
    const one = await inFreshProcess('warmIndex', { folder, storage: storageOf(folder) });
    if (one.known !== WORKBOOKS) throw new Error(`the index knows ${one.known} workbooks`);
    work.push(one.work);
  }
  return work;
}

function rowsOf({ floor, yaml, grayMatter, core, host: cold }, { warm, alone, small }) {
  const read = floor.map((one) => one.read);
  const total = cold.map((one) => one.total);
  const yamlTook = yaml.map(({ took }) => took);
  const coreTook = core.map(({ took }) => took);
  const changeTimes = (runs) => runs.flatMap((one) => one.changeTimes);
  const longest = median(cold.map(({ slices }) => slices.took[0] ?? 0));
  console.log(`find and stat ${ms(median(floor.map(({ walk }) => walk)))}, longest slices of the`);
  const { took, work } = cold.at(-1).slices;
  console.log(`last cold start: ${took.slice(0, 8).map(ms).join(', ')}`);
  console.log(`and what of them was work: ${work.slice(0, 8).map(ms).join(', ')}`);
  const cpu = (runs, key = 'cpu') => median(runs.map((one) => one[key]));
  console.log(
    `on the processor: floor ${ms(cpu(floor))}, yaml ${ms(cpu(yaml))}, core ${ms(cpu(core))},`,
  );
  console.log(`extension ${ms(cpu(cold))}, of that search ${ms(cpu(cold, 'searched'))}`);
  console.log(`portfolio and top rows ${ms(median(core.map(({ portfolio }) => portfolio)))}`);
  return [
    fasterThan('cold index in the extension', total, ['yaml', yamlTook], 2),
    fasterThan('cold index, the core alone', coreTook, ['yaml', yamlTook]),
    fasterThan('cold index, the core alone', coreTook, [
      'gray-matter',
      grayMatter.map(({ took }) => took),
    ]),
    atMostTimes('cold index in the extension', total, ['read floor', read]),
    atMost(
      'cold index: first rows in the tree',
      median(cold.map(({ firstRows }) => firstRows)),
      'ms',
      300,
    ),
    atMost('cold index: longest slice', longest, 'ms', 10),
    atMost(
      'cold index: longest slice, what of it was work',
      median(cold.map(({ slices }) => slices.work[0] ?? 0)),
      'ms',
    ),
    fasterThan(
      'cold index in the extension, work beside the search',
      cold.map((one) => one.cpu - one.searched),
      ['yaml, work', yaml.map((one) => one.cpu)],
    ),
    warm === undefined
      ? without('warm index: all files looked at', 'not built', '≤ 0.7×')
      : atMostTimes(
          'warm index: all files looked at, work beside the search',
          alone,
          ['read floor, work', floor.map((one) => one.cpu)],
          0.7,
        ),
    warm === undefined
      ? without('warm index, with activation and tree', 'not built')
      : atMostTimes(
          'warm index, with activation and tree, work beside the search',
          warm.map((one) => one.settledWork),
          ['read floor, work', floor.map((one) => one.cpu)],
        ),
    atMostTimes(
      'asking for 10,000 stamps, and nothing else',
      floor.map((one) => one.stat),
      ['read floor, work', floor.map((one) => one.cpu)],
    ),
    warm === undefined
      ? without('warm index: all files looked at', 'not built')
      : atMostTimes(
          'warm index: all files looked at, search included',
          warm.map((one) => one.settled),
          ['read floor', read],
        ),
    warm === undefined
      ? without('warm start: first rows in the tree', 'not built')
      : atMost(
          'warm start: first rows in the tree',
          median(warm.map((one) => one.firstRows)),
          'ms',
        ),
    warm === undefined
      ? without('warm start: all rows drawn', 'not built')
      : atMostTimes(
          'warm start: all rows drawn',
          warm.map((one) => one.total),
          ['read floor', read],
        ),
    atMost('one file of 10,000 changed: rows drawn', median(changeTimes(cold)), 'ms', 100),
    atMostTimes('one file of 10,000 changed', changeTimes(cold), ['of 100', small.changeTimes]),
  ];
}
