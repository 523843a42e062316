// Read when this is first called (src/build/later.mjs): once somebody imports a file.
export { runImport } from './runImport.ts';
