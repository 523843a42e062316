// Read when this is first called (src/build/later.mjs): most bodies are understood line by line.
export { parseMarkdown } from './markdown.ts';
