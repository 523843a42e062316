import { emptyBundle, extensionBundle } from '../../../src/build/bench.mjs';
import { inFreshProcess } from '../support/fresh.mjs';
import { randomFrom, shuffled } from '../support/random.mjs';
import { median } from '../support/stats.mjs';
import { atMost, atMostTimes } from '../support/table.mjs';

const ROUNDS = 15;

export async function load({ seed }) {
  const jobs = {
    ours: ['load', { bundle: extensionBundle }],
    empty: ['load', { bundle: emptyBundle }],
    problems: ['firstProblems', { bundle: extensionBundle, seed }],
  };
  const took = { ours: [], empty: [], problems: [] };
  let bytes = 0;
  const names = Array.from({ length: ROUNDS }, () => Object.keys(jobs)).flat();
  for (const name of shuffled(randomFrom(seed), names)) {
    const answer = await inFreshProcess(...jobs[name]);
    took[name].push(answer.took);
    if (name === 'ours') bytes = answer.bytes;
  }
  const kilobytes = (bytes / 1024).toFixed(0);
  return [
    atMost(`loading the main bundle (${kilobytes} KB)`, median(took.ours), 'ms', 12),
    atMostTimes('loading the main bundle', took.ours, ['empty bundle', took.empty]),
    atMost('loading, starting, and the problems of a first 6 KB', median(took.problems), 'ms'),
  ];
}
