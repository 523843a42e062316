// Read when one of these is first called (src/build/later.mjs): once a workbook is open.
export { checkWorkbook, lostMarkProblem, notUtf8Problem } from './checkWorkbook.ts';
export { explanationOf } from './explain.ts';
export { messageOf, noteOf } from './messages.ts';
export { indexNeighbours } from './neighbourIndex.ts';
export { fixAll } from './fixAll.ts';
export { offersFor } from './offers.ts';
export { markFix } from './markFix.ts';
