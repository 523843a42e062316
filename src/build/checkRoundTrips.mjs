// Has LibreOffice, and what writes like Word and Google Docs, open and save a plan to which a partner
// did something, and counts what is found when it comes home: npm run check:round-trips
import { runBundled } from './runBundled.mjs';

await runBundled('test/roundTrips/main.ts');
