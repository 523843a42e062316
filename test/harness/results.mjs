// What each suite counted, and what failed in it, kept in out/results for the end of `npm test`.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../src/build/paths.mjs';

const folder = path.join(root, 'out/results');

export function clearResults() {
  fs.rmSync(folder, { recursive: true, force: true });
}

/**
 * Prints and keeps a suite's count (under the name that suites.mjs gives it, if it has one), each failed test
 * with its `name` and the lines that say `why`; the exit code is 1 if a test failed, 2 if none ran.
 */
export function reportSuite(kind, { passed, failed, skipped = 0, failures = [] }) {
  const suite = process.env.SUITE ?? kind;
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(
    path.join(folder, `${suite}.json`),
    `${JSON.stringify({ passed, failed, skipped, failures })}\n`,
  );
  console.log(`[${suite}] ${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed > 0 ? 1 : passed > 0 ? 0 : 2;
}

/** The first lines of an error. */
export function whyOf(error) {
  const text = String(error?.stack ?? error?.message ?? error);
  return text.split('\n').slice(0, 8);
}

/** What a suite counted, or undefined if it came to no end. */
export function suiteResult(suite) {
  const file = path.join(folder, `${suite}.json`);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
}

/** The end of `npm test`: each suite's count, each failed test and why, and the sum of all suites. */
export function closingLines(suites) {
  const total = (key) => suites.reduce((sum, counted) => sum + counted[key], 0);
  return [
    ...suites.map(({ name, passed, failed }) => `# ${name}: ${passed} passed, ${failed} failed`),
    ...suites.flatMap(({ name: suite, failures = [] }) =>
      failures.flatMap(({ name, why }) => [
        `FAIL ${suite} | ${name}`,
        ...why.map((line) => `     ${line}`),
      ]),
    ),
    `${total('passed')} passed, ${total('failed')} failed`,
  ];
}
