// The core's share of an index: find, read, summarize, make the portfolio and its top rows.
import { coreBundle } from '../../../src/build/bench.mjs';
import { today } from '../peers/core.mjs';
import { answer, given } from '../support/fresh.mjs';
import { findBelow, newReader } from '../support/library.mjs';
import { onCpu } from '../support/onCpu.mjs';

const { folder } = given();
const core = await import(coreBundle);
const [started, began] = [performance.now(), onCpu()];
const reader = newReader();
const entries = findBelow(folder).map((path) => ({
  path,
  summary: core.summarizeText(reader.text(path)),
}));
const summarized = performance.now();
const rows = core.rowsOf(core.buildPortfolio(entries, today));
const ended = performance.now();
const cpu = onCpu() - began;
answer({ took: ended - started, cpu, portfolio: ended - summarized, rows: rows.length });
