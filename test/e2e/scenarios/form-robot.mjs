import { live } from '../../soak/live.mjs';
import { robotOptions } from '../../soak/robot.mjs';
import { stepsFrom } from '../../soak/steps.mjs';

export const name = 'A random person works in two forms';

export const options = robotOptions;

export const seconds = 40;

/** The same every time: what lands must not depend on luck. Others are tried by `npm run soak`, and with SOAK_SEED. */
const seed = Number(process.env.SOAK_SEED ?? 1);
/** How long this person works, in milliseconds. */
const WORKS = 30_000;
/** What a promise was broken by: no second window makes that good. */
const broken = [];

export async function run(ctx) {
  const { check, hostKind, measure } = ctx;
  const end = Date.now() + WORKS;
  await check(`nothing that was done is lost (seed ${seed})`, async () => {
    if (broken.length > 0) throw new Error(broken.join('\n'));
    const lived = await live(ctx, { steps: stepsFrom(seed), end, name: `${hostKind}-${seed}` });
    measure(`${lived.count} steps of a random person in half a minute`);
    if (lived.isBroken) broken.push(...lived.why);
    if (lived.why !== undefined) throw new Error(lived.why.join('\n'));
  });
}
