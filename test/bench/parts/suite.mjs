// What only a real VS Code can tell: `npm run test:ui` leaves it in a file.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root, vsix } from '../../../src/build/paths.mjs';
import { median, quantile } from '../support/stats.mjs';
import { atMost, without } from '../support/table.mjs';

/** `{ "keystrokeToSquiggle": [milliseconds, …], "activation": [milliseconds, …] }` */
const file = path.join(root, 'out/results/ui-measures.json');
const FIRST = 'run npm run test:ui first';

export function suite() {
  const found = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  const { keystrokeToSquiggle: keys = [], activation = [] } = found;
  const job = 'keystroke to squiggle in the workbench';
  const squiggle =
    keys.length === 0
      ? [without(job, FIRST, '≤ 40 ms, p95 ≤ 80 ms')]
      : [
          atMost(`${job}, median of ${keys.length}`, median(keys), 'ms', 40),
          atMost(`${job}, p95`, quantile(keys, 0.95), 'ms', 80),
        ];
  return [
    ...squiggle,
    activation.length === 0
      ? without('activation in the workbench', FIRST)
      : atMost('activation in the workbench', median(activation), 'ms'),
    fs.existsSync(vsix)
      ? atMost('VSIX', fs.statSync(vsix).size / 1024, 'KB', 600)
      : without('VSIX', 'run npm run package first', '≤ 600 KB'),
  ];
}
