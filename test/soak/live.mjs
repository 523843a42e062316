// A life of the random person: steps until a time is over or a promise is broken; what was done is kept.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../src/build/paths.mjs';
import { whyOf } from '../harness/results.mjs';
import { shoot } from '../e2e/support/screens.mjs';
import { Broken } from './place.mjs';
import { newRobot } from './robot.mjs';

const folder = path.join(root, 'out/soak');

/**
 * Plays steps in a scenario's session until they end or `end` (milliseconds since 1970) has come. Gives
 * how many were done and, where it came to no good end, what went wrong: `isBroken` if a promise was.
 * @param {object} ctx
 * @param {{ steps: Iterable<object>, end: number, name: string, tolerance?: number, say?: Function }} how
 */
export async function live(ctx, { steps, end, name, tolerance, say = () => undefined }) {
  const robot = newRobot(ctx, { tolerance });
  const done = [];
  try {
    await robot.open();
    for (const step of steps) {
      if (Date.now() >= end) break;
      done.push(step);
      say(`${done.length} ${JSON.stringify(step)}`);
      await robot.play(step);
    }
    await robot.finish();
    return { count: done.length };
  } catch (error) {
    const file = await keep({ ctx, robot, name, done, error });
    const why = [...whyOf(error), `steps and pictures: ${file}`];
    return { count: done.length, why, isBroken: error instanceof Broken };
  }
}

async function keep({ robot, name, done, error }) {
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.json`);
  const found = {
    error: String(error?.stack ?? error),
    now: robot.now(),
    files: robot.files(),
    page: await robot.words().catch(String),
    steps: done,
  };
  fs.writeFileSync(file, `${JSON.stringify(found, undefined, 1)}\n`);
  await shoot(robot.page(), `soak-${name}`).catch(() => undefined);
  return path.relative(root, file);
}
