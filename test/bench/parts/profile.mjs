// Where our own time goes: the functions of each job by what they spend themselves, and with all
// that they call. The profiles lie in out/bench/profiles, for VS Code or Chrome to open.
import * as fs from 'node:fs';
import { SourceMap } from 'node:module';
import * as path from 'node:path';
import { benchFolder, coreBundle, extensionBundle } from '../../../src/build/bench.mjs';
import { removeScratch, scratchFolder } from '../../harness/scratch.mjs';
import { inFreshProcess } from '../support/fresh.mjs';
import { writeLibrary } from '../support/library.mjs';
import { ms } from '../support/stats.mjs';

const JOBS = {
  'front-6KB': { kind: 'front', characters: 6000 },
  'broken-6KB': { kind: 'broken', characters: 6000 },
  'body-6KB': { kind: 'body', characters: 6000 },
  'front-1MB': { kind: 'front', characters: 1_000_000 },
  'broken-1MB': { kind: 'broken', characters: 1_000_000 },
  'body-1MB': { kind: 'body', characters: 1_000_000 },
  'event-front-6KB': { kind: 'front', characters: 6000, inHost: true },
  'event-front-1MB': { kind: 'front', characters: 1_000_000, inHost: true },
  index: { kind: 'index' },
};
/** Jobs that are profiled from their start, with V8's own flag. */
const FROM_START = {
  'host-index': (folder) => {
    writeLibrary(folder, 2000, 1);
    return ['hostIndex', { folder, storage: path.join(folder, '.storage'), changes: 3 }];
  },
  load: () => ['load', { bundle: extensionBundle }],
};
const SHOWN = 14;

export async function profile({ seed, only }) {
  const folder = path.join(benchFolder, 'profiles');
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, job] of Object.entries(JOBS)) {
    if (only !== undefined && !name.includes(only)) continue;
    const file = path.join(folder, `${name}.cpuprofile`);
    const { count, each } = await inFreshProcess('profile', { seed, file, ...job });
    console.log(`\n# ${name}: ${count} times, ${ms(each)} each`);
    show(file);
  }
  for (const [name, jobIn] of Object.entries(FROM_START)) {
    if (only !== undefined && !name.includes(only)) continue;
    const file = path.join(folder, `${name}.cpuprofile`);
    const scratch = scratchFolder('bench-profile');
    const [job, argument] = jobIn(scratch);
    const flags = ['--expose-gc', '--cpu-prof', '--cpu-prof-interval=100'];
    const where = [`--cpu-prof-dir=${folder}`, `--cpu-prof-name=${path.basename(file)}`];
    await inFreshProcess(job, argument, [...flags, ...where]);
    removeScratch(scratch);
    console.log(`\n# ${name}`);
    show(file);
  }
}

function show(file) {
  const { nodes, samples, timeDeltas } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const nameOf = namesIn([coreBundle, ...bundlesBeside(extensionBundle)]);
  const byId = new Map(nodes.map((node) => [node.id, { ...node, own: 0 }]));
  samples.forEach((id, at) => (byId.get(id).own += timeDeltas[at]));
  const own = new Map();
  const all = new Map();
  const visit = (node, above) => {
    const name = nameOf(node.callFrame);
    const isNew = !above.has(name);
    const inside = isNew ? new Set([...above, name]) : above;
    let total = node.own;
    for (const id of node.children ?? []) total += visit(byId.get(id), inside);
    own.set(name, (own.get(name) ?? 0) + node.own);
    // What calls itself counts once.
    if (isNew) all.set(name, (all.get(name) ?? 0) + total);
    return total;
  };
  const sum = visit(byId.get(nodes[0].id), new Set());
  const share = (time) => `${((100 * time) / sum).toFixed(1).padStart(5)} %`;
  const top = (map) => [...map].sort((a, b) => b[1] - a[1]).filter(([name]) => !isFrame(name));
  const [left, right] = [top(own).slice(0, SHOWN), top(all).slice(0, SHOWN * 3)];
  console.log('  by itself:');
  for (const [name, time] of left) console.log(`  ${share(time)}  ${name}`);
  console.log('  with what it calls:');
  for (const [name, time] of right) console.log(`  ${share(time)}  ${name}`);
}

function bundlesBeside(bundle) {
  const folder = path.dirname(bundle);
  return fs.readdirSync(folder).map((file) => path.join(folder, file));
}

/** Names a function with the source that it comes from, as the bundles' maps tell. */
function namesIn(bundles) {
  const maps = new Map(bundles.map((bundle) => [path.basename(bundle), mapIn(bundle)]));
  return ({ functionName, url, lineNumber, columnNumber }) => {
    const bundle = path.basename(url);
    const source = maps.get(bundle)?.findEntry(lineNumber, columnNumber).originalSource;
    const from = source?.replace(/^(?:\.\.\/)+/, '') ?? bundle;
    return `${functionName.slice(0, 60) || '(anonymous)'}  ${from}`;
  };
}

function mapIn(bundle) {
  const map = /^\/\/# sourceMappingURL=.*?base64,(.*)$/m.exec(fs.readFileSync(bundle, 'utf8'))?.[1];
  return map && new SourceMap(JSON.parse(Buffer.from(map, 'base64').toString()));
}

function isFrame(name) {
  return /^(?:\((?:root|program|idle)\)|dispatch|post|fn|\(anonymous\) {2}util)|profile\.mjs|^\S+ {2}(?:node:)?internal/.test(
    name,
  );
}
