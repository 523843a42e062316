import { execFileSync } from 'node:child_process';
import { root } from '../../../src/build/paths.mjs';
import { live } from '../../soak/live.mjs';
import { robotOptions } from '../../soak/robot.mjs';
import { stepsFrom } from '../../soak/steps.mjs';

export const name = 'A random person works in two forms';

export const options = robotOptions;

export const hosts = ['node', 'web'];

export const seconds = 40;

/** How long this person works, in milliseconds. */
const WORKS = 30_000;

/**
 * In the Node host the same steps every time, in the web host others with each commit: new ones are tried again
 * and again, and what lands does not depend on luck. More are tried by `npm run soak`.
 */
function seedFor(hostKind) {
  if (process.env.SOAK_SEED !== undefined) return Number(process.env.SOAK_SEED);
  if (hostKind === 'node') return 1;
  const commit = execFileSync('git', ['rev-parse', '--short=7', 'HEAD'], { cwd: root });
  return Number.parseInt(String(commit).slice(0, 7), 16);
}

export async function run(ctx) {
  const { check, hostKind, measure } = ctx;
  const seed = seedFor(hostKind);
  const end = Date.now() + WORKS;
  await check(`nothing that was done is lost (seed ${seed})`, async () => {
    const lived = await live(ctx, { steps: stepsFrom(seed), end, name: `${hostKind}-${seed}` });
    measure(`${lived.count} steps of a random person in half a minute`);
    if (lived.why !== undefined) throw new Error(lived.why.join('\n'));
  });
}
