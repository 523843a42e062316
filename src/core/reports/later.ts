// Read when this is first called (src/build/later.mjs): once somebody shares something.
export { makeExport } from './makeExport.ts';
