// Ours: the edit, all checks, and each problem's message and lines, as the extension does it.
import { randomFrom } from '../support/random.mjs';
import { newTextDocument } from '../support/textDocument.mjs';
import { TODAY, madeUpWorkbook } from '../support/workbook.mjs';

/** Today in whole days since 1970-01-01. */
export const today = Date.parse(TODAY) / 86_400_000;

/** @param core the module that src/build/bench.mjs bundles */
export function ours(core) {
  const index = neighborsOf(core);
  return {
    name: 'ours',
    open: (text) => {
      const memory = core.newMemory();
      core.openWorkbook(text, memory);
      const options = { today, neighbors: { self: 'self', index } };
      return { document: newTextDocument(undefined, text), memory, options };
    },
    // The editor's own bookkeeping: it is done for every extension, and before any of them.
    prepare: ({ document }, edit) => document.apply(edit),
    run: (state) => {
      const { document, memory } = state;
      const workbook = core.openWorkbook(document.getText(), memory);
      const problems = core.checkWorkbook(workbook, { ...state.options, memory });
      const shown = problems.map((problem) => ({
        message: core.messageOf(problem),
        start: document.positionAt(problem.span.start),
        end: document.positionAt(problem.span.end),
      }));
      return shown.length;
    },
  };
}

/** Twenty other workbooks, for the checks across them. */
function neighborsOf(core) {
  const random = randomFrom(20);
  const entries = Array.from({ length: 20 }, (_, at) => {
    const workbook = core.openWorkbook(madeUpWorkbook(random));
    return { path: `other-${at}.md`, summary: core.summarize(workbook) };
  });
  const { states } = core.buildPortfolio(entries, today);
  return core.indexNeighbors(
    [...states].map(([, state]) => core.neighborOf(state, (file) => file)),
  );
}
