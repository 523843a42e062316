// Ours: the edit, all checks, and each problem's message and lines, as the extension does it.
import { randomFrom } from '../support/random.mjs';
import { newTextDocument } from '../support/textDocument.mjs';
import { TODAY, workbookText } from '../support/workbook.mjs';

/** Today in whole days since 1970-01-01. */
export const today = Date.parse(TODAY) / 86_400_000;

/** @param core the module that src/build/bench.mjs bundles */
export function ours(core) {
  const index = neighboursOf(core);
  return {
    name: 'ours',
    open: (text) => ({
      document: newTextDocument(undefined, text),
      workbook: core.openWorkbook(text),
      options: { today, neighbours: { self: 'self', index } },
      shown: [],
    }),
    // The editor's own bookkeeping: it is done for every extension, and before any of them.
    prepare: ({ document }, edit) => document.apply(edit),
    run: (state, edit, { range }) => {
      const { document } = state;
      state.workbook = core.editWorkbook(state.workbook, [edit]);
      const problems = core.checkWorkbook(state.workbook, state.options);
      const { line, character } = range.start;
      const within = {
        start: edit.start,
        lineEnd: edit.start - character + document.lineAt(line).text.length,
        growth: edit.text.length - (edit.end - edit.start),
      };
      state.shown = core.showAgain(problems, state.shown, within, (problem) => ({
        message: core.messageOf(problem),
        start: document.positionAt(problem.span.start),
        end: document.positionAt(problem.span.end),
      }));
      return state.shown.length;
    },
  };
}

/** Twenty other workbooks, for the checks across them. */
function neighboursOf(core) {
  const random = randomFrom(20);
  const entries = Array.from({ length: 20 }, (_, at) => {
    const workbook = core.openWorkbook(workbookText(random));
    return { path: `other-${at}.md`, summary: core.summarize(workbook) };
  });
  const { states } = core.buildPortfolio(entries, today);
  return core.indexNeighbours([...states].map(([path, state]) => core.neighbourOf(state, path)));
}
