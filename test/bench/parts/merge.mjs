import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../src/build/paths.mjs';
import { bundleForNode } from '../../../src/build/runBundled.mjs';
import { randomFrom } from '../support/random.mjs';
import { median } from '../support/stats.mjs';
import { atMost } from '../support/table.mjs';

const ROUNDS = 5;
const KB = 1024;

/** What a colleague's save and one's own words become, by what the text is like. */
export async function merge({ seed }) {
  const file = path.join(root, 'out/bench/merge.mjs');
  await bundleForNode('src/core/workbook/edits/workbooksTogether.ts', file);
  const { workbooksTogether } = await import(pathToFileURL(file).href);
  const next = randomFrom(seed);
  const word = () =>
    next()
      .toString(36)
      .slice(2, 3 + Math.floor(next() * 8));
  const line = () => Array.from({ length: 12 }, word).join(' ');
  const kinds = {
    'ordinary text': () =>
      next() < 0.2 ? `\n### ${line()}\n\n` : `${line()}\n${next() < 0.3 ? '\n' : ''}`,
    'blank lines': () => '\n',
    'short items': () => `- ${word().slice(0, 1)}\n`,
  };
  const sizes = [
    ...[16, 50, 256, 1024].map((size) => ['ordinary text', size]),
    ...[2, 50, 1024].map((size) => ['blank lines', size]),
    ...[8, 50, 1024].map((size) => ['short items', size]),
  ];
  return sizes.map(([kind, size]) => {
    let text = '---\nworkbook: partnership-cycle\n---\n\n# Notes\n\n';
    while (text.length < size * KB) text += kinds[kind]();
    const lines = text.split('\n');
    const changed = (words) =>
      lines.flatMap((one, at) => (at > 6 && next() < 0.02 ? [one, words] : [one])).join('\n');
    const versions = { base: text, mine: changed('Mine.'), theirs: changed('Theirs.') };
    const took = Array.from({ length: ROUNDS }, () => {
      const started = performance.now();
      workbooksTogether(versions);
      return performance.now() - started;
    });
    return atMost(`a merge of ${size} KB, ${kind}`, median(took), 'ms', size <= 50 ? 300 : 2000);
  });
}
