// `npm run soak -- [--minutes M] [--seed N] [--host node|web] [--kills] [--away] [--tolerance MS] [--life M] [--replay FILE] [--vsix FILE]`
// A random person works in the real workbench, one life (of ten minutes) after the other, each in a fresh
// window and with a seed of its own. Whatever goes wrong is told with its seed, and its steps and
// a picture are left in out/soak and out/screens; FILE is such steps, to be done once more.
import * as fs from 'node:fs';
import { parseArgs } from 'node:util';
import { vsix as ownVsix } from '../../src/build/paths.mjs';
import { browserLauncher } from '../harness/browser.mjs';
import { exitOnSignals, installVsix } from '../harness/host.mjs';
import { withWorkbench } from '../e2e/support/session.mjs';
import { live } from './live.mjs';
import { robotOptions } from './robot.mjs';
import { stepsFrom } from './steps.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(1 + Math.floor(Math.random() * 1e6)) },
    host: { type: 'string', default: 'node' },
    tolerance: { type: 'string', default: '300' },
    /** A window that is open for hours is another promise than one that is opened anew. */
    life: { type: 'string', default: '10' },
    kills: { type: 'boolean', default: false },
    away: { type: 'boolean', default: false },
    replay: { type: 'string' },
    vsix: { type: 'string', default: ownVsix },
    quiet: { type: 'boolean', default: false },
  },
});
const kept = values.replay && JSON.parse(fs.readFileSync(values.replay, 'utf8'));
const end = Date.now() + Number(values.minutes) * 60_000;

exitOnSignals();
const extensionsDir = await installVsix(values.vsix);
const launchBrowser = await browserLauncher();
const browser = await launchBrowser();
const sum = { lives: 0, steps: 0, broken: 0, stumbled: 0 };
try {
  let seed = Number(values.seed);
  do await oneLife(seed++);
  while (kept === undefined && Date.now() < end);
} finally {
  await browser.close();
}
console.log(
  `${sum.steps} steps in ${sum.lives} lives: ${sum.broken} promises broken, ` +
    `${sum.stumbled} times the robot could not go on`,
);
process.exit(sum.broken + sum.stumbled > 0 ? 1 : 0);

async function oneLife(seed) {
  const { host: hostKind, quiet } = values;
  const more = ['kills', 'away'].filter((one) => values[one]);
  const name = kept === undefined ? `${hostKind}-${seed}` : `${hostKind}-replayed`;
  console.log(`# ${name}`);
  let lived;
  await withWorkbench({ browser, extensionsDir, hostKind }, robotOptions, async (ctx) => {
    lived = await live(ctx, {
      name,
      steps: kept?.steps ?? stepsFrom(seed, more),
      end: kept === undefined ? Math.min(end, Date.now() + Number(values.life) * 60_000) : Infinity,
      tolerance: Number(values.tolerance),
      say: quiet ? undefined : (line) => console.log(`  ${line}`),
    });
  });
  sum.lives++;
  sum.steps += lived.count;
  if (lived.why === undefined) return;
  if (lived.isBroken) sum.broken++;
  else sum.stumbled++;
  console.log([`FAIL ${name}, step ${lived.count}`, ...lived.why].join('\n     '));
}
