// Tries made-up workbooks: `npm run fuzz -- --runs N [--seed S] [--only TEXT]`.
import { runBundled } from './runBundled.mjs';

process.setSourceMapsEnabled(true);
await runBundled('test/fuzz/main.ts', { sourcemap: 'inline', external: ['fast-check'] });
