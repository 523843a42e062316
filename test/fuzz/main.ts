import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { followed } from './following.ts';
import { GROWING, PROPERTIES } from './properties.ts';

/** Runs every property, `runs` cases in all, and tells the seed, so that a find can be had again. */
function fuzz(runs: number, seed: number, only: string | undefined): number {
  const all = [...PROPERTIES, ...GROWING];
  const chosen = all.filter(({ promise }) => only === undefined || promise.includes(only));
  const each = Math.ceil(runs / Math.max(1, chosen.length));
  let failed = 0;
  console.log(`[fuzz] seed ${seed}, ${each} cases for each of ${chosen.length} promises`);
  for (const { promise, property, costs = 1 } of chosen) {
    const started = performance.now();
    const details = fc.check(property, { numRuns: Math.ceil(each / costs), seed });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`[fuzz] ${details.failed ? 'BROKEN' : 'kept'}: ${promise} (${seconds} s)`);
    if (details.failed) {
      failed++;
      console.log(fc.defaultReportMessage(details));
      console.log(details.errorInstance);
    }
  }
  if (followed.edits > 0) console.log(`[fuzz] ${followed.edits} edits compared`);
  return failed;
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

const runs = Number(argument('--runs') ?? 10_000);
const seed = Number(argument('--seed') ?? Math.floor(performance.timeOrigin % 2_147_483_647));
process.exitCode = fuzz(runs, seed, argument('--only')) > 0 ? 1 : 0;
