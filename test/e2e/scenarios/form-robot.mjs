import { live } from '../../soak/live.mjs';
import { robotOptions } from '../../soak/robot.mjs';
import { stepsFrom } from '../../soak/steps.mjs';

export const name = 'A random person works in two forms for a minute';

export const options = robotOptions;

export const seconds = 70;

export const hosts = ['node', 'web'];

/** The same for both windows that a scenario may get. */
const fresh = 1 + Math.floor(Math.random() * 1e6);
const MINUTE = 60_000;
/** What a promise was broken by: no second window makes that good. */
const broken = [];

export async function run(ctx) {
  const { check, hostKind, measure } = ctx;
  const end = Date.now() + MINUTE;
  await check(`nothing that was done is lost (seeds 1 and ${fresh})`, async () => {
    if (broken.length > 0) throw new Error(broken.join('\n'));
    const steps = stepsOf(end - MINUTE / 2);
    const lived = await live(ctx, { steps, end, name: `${hostKind}-1-${fresh}` });
    measure(`${lived.count} steps of a random person in a minute`);
    if (lived.isBroken) broken.push(...lived.why);
    if (lived.why !== undefined) throw new Error(lived.why.join('\n'));
  });
}

/** Of a seed that is always the same until a time, of a fresh one from then on. */
function* stepsOf(until) {
  for (const step of stepsFrom(1)) {
    if (Date.now() >= until) break;
    yield step;
  }
  yield* stepsFrom(fresh);
}
