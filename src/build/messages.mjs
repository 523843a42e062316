// Each message of the checks beside its mends, to be read aloud: `npm run messages`.
import { runBundled } from './runBundled.mjs';

await runBundled('test/messages/main.ts');
