// What each suite counted, kept in out/results for the closing line of `npm test`.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../src/build/paths.mjs';

const folder = path.join(root, 'out/results');

export function clearResults() {
  fs.rmSync(folder, { recursive: true, force: true });
}

/** Prints and keeps a suite's count; the exit code is 1 if a test failed, 2 if none ran. */
export function reportSuite(suite, { passed, failed, skipped = 0 }) {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(
    path.join(folder, `${suite}.json`),
    `${JSON.stringify({ passed, failed, skipped })}\n`,
  );
  console.log(`[${suite}] ${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed > 0 ? 1 : passed > 0 ? 0 : 2;
}

/** What a suite counted, or undefined if it came to no end. */
export function suiteResult(suite) {
  const file = path.join(folder, `${suite}.json`);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
}
