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
  const names = Array.from({ length: ROUNDS }, () => Object.keys(jobs)).flat();
  for (const name of shuffled(randomFrom(seed), names)) {
    took[name].push((await inFreshProcess(...jobs[name])).took);
  }
  return [
    atMost('loading the main bundle', median(took.ours), 'ms', 15),
    atMostTimes('loading the main bundle', took.ours, ['empty bundle', took.empty]),
    atMost('loading, starting, and the problems of a first 6 KB', median(took.problems), 'ms'),
  ];
}
