// Read when this is first called (src/build/later.mjs): once a Markdown preview is open.
export { addReadingView } from './readingPlugin.ts';
