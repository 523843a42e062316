// How right the goal reader is on a file of labelled goals: `npm run accuracy -- FILE`.
import { runBundled } from './runBundled.mjs';

await runBundled('test/accuracy/accuracy.ts');
