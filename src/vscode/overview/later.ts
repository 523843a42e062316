// Read when this is first called (src/build/later.mjs): once the overview is open.
export { runOverview } from './runOverview.ts';
