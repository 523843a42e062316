// Read when one of these is first called (src/build/later.mjs): once the cursor is in a problem.
export { fixAll } from './fixAll.ts';
export { fixesFor } from './fixesFor.ts';
export { markFix } from './markFix.ts';
