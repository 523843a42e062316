// Read when one of these is first called (src/build/later.mjs): once a workbook is open in an editor,
// or is written in a way that facts/ leaves alone.
export { editWorkbook } from './editWorkbook.ts';
export { openWorkbook } from './openWorkbook.ts';
