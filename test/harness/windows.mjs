// Several windows beside each other: most of the time each waits for something.
import * as os from 'node:os';
import { browserLauncher } from './browser.mjs';

/** How many windows are open at once, unless WINDOWS says another number. */
const PLACES = Number(process.env.WINDOWS ?? 2 * os.availableParallelism());

/**
 * How many jobs in which something failed run once more when all others are done, alone; what they count then
 * counts, and the first failure is told. `.ci/run` sets it: what lands has to be right, but not to hang on the
 * luck of windows beside each other. Whoever tests by hand gets the first answer, and so does who broke many.
 */
const RED_AGAIN = Number(process.env.RED_AGAIN ?? 0);

/**
 * Runs every job, `PLACES` of them at once, those that are expected to take longest first. Each place has
 * a browser of its own, since the windows of one share what was copied. What a job says is printed when it
 * is done, so that each one's lines stand together.
 *
 * @param {{name: string, seconds?: number, run: (at: {browser: object, say: (line: string) => void}) =>
 *   Promise<{passed: number, failed: number, skipped?: number, failures: object[]}>}[]} jobs
 * @returns the sum of what the jobs counted, for reportSuite()
 */
export async function runInWindows(jobs) {
  const waiting = jobs.toSorted((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0));
  const counted = [];
  const launchBrowser = await browserLauncher();
  const place = async (jobs, into) => {
    const browser = await launchBrowser();
    try {
      for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
        into.push({ job, ...(await runJob(job, browser)) });
      }
    } finally {
      await browser.close();
    }
  };
  await Promise.all(
    Array.from({ length: Math.min(PLACES, jobs.length) }, () => place(waiting, counted)),
  );
  const red = counted.filter(({ failed }) => failed > 0);
  if (red.length > 0 && red.length <= RED_AGAIN) {
    await place(
      red.map(({ job }) => job),
      counted,
    );
    for (const first of red) {
      counted.splice(counted.indexOf(first), 1);
      for (const { name, why } of first.failures) {
        console.log([`# red at first: ${name}`, ...why.slice(0, 2)].join('\n#   '));
      }
    }
  }
  const sum = (key) => counted.reduce((total, one) => total + (one[key] ?? 0), 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    failures: counted.flatMap(({ failures }) => failures),
  };
}

async function runJob({ name, run }, browser) {
  const started = performance.now();
  const lines = [];
  const counted = await run({ browser, say: (line) => lines.push(line) });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log([`# ${name}`, ...lines, `# ${seconds} s, ${counted.failed} failed\n`].join('\n'));
  return counted;
}
