import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../src/build/paths.mjs';
import { bundleForNode } from '../../../src/build/runBundled.mjs';
import { onCpu } from '../support/onCpu.mjs';
import { atMost } from '../support/table.mjs';

/** What is done with as much as we read: of each thing, the slowest. In seconds of the processor. */
export async function largest() {
  const file = path.join(root, 'out/bench/largest.mjs');
  await bundleForNode('test/hostile/largest.ts', file);
  const { workOnWorkbooks, otherWork } = await import(pathToFileURL(file).href);
  const slowest = new Map();
  for (const work of workOnWorkbooks()) {
    const took = secondsOf(work.run);
    if (took > (slowest.get(work.doing)?.took ?? -1)) slowest.set(work.doing, { ...work, took });
  }
  const others = [...otherWork()].map((work) => ({ ...work, took: secondsOf(work.run) }));
  return [...slowest.values(), ...others].map(({ doing, of, took }) =>
    atMost(`${doing}: ${of}`, took, 's', /\d workbooks/.test(of) ? 5 : 2),
  );
}

/** The best of three times where it counts: what else the machine does is no fault of it. */
function secondsOf(run) {
  let best = Infinity;
  for (let round = 0; round < 3 && best > 0.5; round++) {
    const started = onCpu();
    run();
    best = Math.min(best, (onCpu() - started) / 1000);
  }
  return best;
}
