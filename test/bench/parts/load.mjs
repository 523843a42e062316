import { emptyBundle, extensionBundle } from '../../../src/build/bench.mjs';
import { inFreshProcess } from '../support/fresh.mjs';
import { randomFrom, shuffled } from '../support/random.mjs';
import { median } from '../support/stats.mjs';
import { atMost, atMostTimes } from '../support/table.mjs';

const ROUNDS = 15;

export async function load({ seed }) {
  const bundles = { ours: extensionBundle, empty: emptyBundle };
  const took = { ours: [], empty: [] };
  let bytes = 0;
  const names = Array.from({ length: ROUNDS }, () => Object.keys(bundles)).flat();
  for (const name of shuffled(randomFrom(seed), names)) {
    const loaded = await inFreshProcess('load', { bundle: bundles[name] });
    took[name].push(loaded.took);
    if (name === 'ours') bytes = loaded.bytes;
  }
  const kilobytes = (bytes / 1024).toFixed(0);
  return [
    atMost(`loading the main bundle (${kilobytes} KB)`, median(took.ours), 'ms', 12),
    atMostTimes('loading the main bundle', took.ours, ['empty bundle', took.empty]),
  ];
}
