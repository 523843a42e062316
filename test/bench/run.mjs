// `npm run bench`: how fast we are, beside the peers and what the machine allows.
//   npm run bench -- [keystroke] [index] [load] [heap] [--seed N]
//   npm run bench -- workbench [--vsix FILE] [--size N…]   the extension in a real workbench
//   npm run bench -- form [--vsix FILE]                    the form in a real workbench
//   npm run bench -- kills [--vsix FILE] [--times N]       what is lost where a window or its host dies
//   npm run bench -- merge              what is brought together with a colleague's save
//   npm run bench -- largest            what is done with workbooks and files as large as we read them
// Without a part all are measured but the workbench and the form, which take minutes. Read the ratios: milliseconds differ from machine to machine.
import { parseArgs } from 'node:util';
import { buildForBench } from '../../src/build/bench.mjs';
import { form } from './parts/form.mjs';
import { heap } from './parts/heap.mjs';
import { indexing } from './parts/indexing.mjs';
import { keystroke } from './parts/keystroke.mjs';
import { kills } from './parts/kills.mjs';
import { largest } from './parts/largest.mjs';
import { load } from './parts/load.mjs';
import { merge } from './parts/merge.mjs';
import { workbench } from './parts/workbench.mjs';
import { installPeers } from './support/install.mjs';
import { tableOf } from './support/table.mjs';

const parts = { keystroke, index: indexing, load, heap };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(1 + Math.floor(Math.random() * 1e6)) },
    vsix: { type: 'string' },
    times: { type: 'string' },
    size: { type: 'string', multiple: true },
  },
});
const seed = Number(values.seed);

/** What needs neither peers nor our bundles. */
const alone = { workbench, form, kills, merge, largest }[positionals[0]];

if (alone !== undefined) {
  console.log(`seed ${seed}, Node ${process.version}`);
  const { vsix, size } = values;
  const times = values.times && Number(values.times);
  console.log(`\n${tableOf(await alone({ seed, vsix, times, sizes: size?.map(Number) }))}`);
} else {
  installPeers();
  await measure(positionals.length === 0 ? Object.keys(parts) : positionals);
}

async function measure(names) {
  const unknown = names.find((name) => !Object.hasOwn(parts, name));
  if (unknown !== undefined) throw new Error(`no part is called “${unknown}”`);
  await buildForBench();
  console.log(`seed ${seed}, Node ${process.version}`);
  const rows = [];
  for (const name of names) {
    const started = performance.now();
    console.log(`\n# ${name}`);
    rows.push(...(await parts[name]({ seed })));
    console.log(`# ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  console.log(`\n${tableOf(rows)}`);
}
