import { live } from '../../soak/live.mjs';
import { robotOptions } from '../../soak/robot.mjs';
import { stepsFrom } from '../../soak/steps.mjs';

export const name = 'A random person works in two forms';

export const options = robotOptions;

export const hosts = ['node', 'web'];

export const seconds = 40;

/** How long this person works, in milliseconds. */
const WORKS = 30_000;

/** The same steps every time, others in each host: what lands does not depend on luck. More: `npm run soak`. */
const seedFor = (hostKind) => Number(process.env.SOAK_SEED ?? (hostKind === 'node' ? 1 : 2));

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
