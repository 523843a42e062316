// Read when this is first called (src/build/later.mjs): once a workbook is shown in a Markdown preview.
export { readingView } from '../../core/reading/readingView.ts';
export { placeFacts } from './placeFacts.ts';
