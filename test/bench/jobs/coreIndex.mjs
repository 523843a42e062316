// The core's share of an index: find, read, summarize, make the portfolio and its top rows.
import { coreBundle } from '../../../src/build/bench.mjs';
import { today } from '../peers/core.mjs';
import { answer, given } from '../support/fresh.mjs';
import { findBelow, newReader } from '../support/library.mjs';
import { onCpu } from '../support/onCpu.mjs';

const { folder, questions } = given();
const core = await import(coreBundle);
const [started, began] = [performance.now(), onCpu()];
const ours = questions === undefined ? undefined : core.ourFactsIn(questions);
const ANSWERS = '\nours:\n  own-0: "082640"\n  own-2: 2026-02-03\n  own-4: Main\n---\n';
const answered = (text) => (ours === undefined ? text : text.replace('\n---\n', ANSWERS));
const reader = newReader();
const entries = findBelow(folder).map((path) => ({
  path,
  summary: core.summarizeText(answered(reader.text(path)), ours),
}));
const summarized = performance.now();
const rows = core.rowsOf(core.buildPortfolio(entries, today));
const ended = performance.now();
const cpu = onCpu() - began;
answer({ took: ended - started, cpu, portfolio: ended - summarized, rows: rows.length });
