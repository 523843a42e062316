// The core's share of an index: find, read, summarize, build the portfolio and its top rows.
// Then what the summaries take in memory, beside the length of their strings.
import * as path from 'node:path';
import { coreBundle } from '../../../src/build/bench.mjs';
import { today } from '../peers/core.mjs';
import { answer, given } from '../support/fresh.mjs';
import { findBelow, newReader } from '../support/library.mjs';
import { onCpu } from '../support/onCpu.mjs';

const { folder, weigh } = given();
const core = await import(coreBundle);
const weight = () => {
  for (let round = 0; round < 4; round++) globalThis.gc();
  return process.memoryUsage().heapUsed;
};

const [started, began] = [performance.now(), onCpu()];
const files = findBelow(folder);
if (weigh) {
  summaryOf(files[0]);
  const empty = weight();
  const kept = new Map(files.map((file) => [copied(path.relative(folder, file)), summaryOf(file)]));
  const full = weight();
  // What somebody wrote; the names of parts are the guide's.
  const own = [...kept].reduce((sum, [name, { cycle }]) => sum + stringLength([name, cycle]), 0);
  answer({ perWorkbook: (full - empty - own) / kept.size, strings: own / kept.size });
} else {
  const entries = files.map((file) => ({ path: file, summary: summaryOf(file) }));
  const summarized = performance.now();
  const rows = core.rowsOf(core.buildPortfolio(entries, today));
  const ended = performance.now();
  const cpu = onCpu() - began;
  answer({ took: ended - started, cpu, portfolio: ended - summarized, rows: rows.length });
}

function summaryOf(file) {
  summaryOf.reader ??= newReader();
  return core.summarizeText(summaryOf.reader.text(file));
}

/** The string by itself, not as a part of a longer one. */
function copied(text) {
  return Buffer.from(text).toString();
}

/** In bytes: V8 keeps Latin-1 strings with one byte for each unit. */
function stringLength(value) {
  if (typeof value === 'string')
    return /^[\0-\xff]*$/.test(value) ? value.length : value.length * 2;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum, one) => sum + stringLength(one), 0);
}
