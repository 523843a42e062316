// Loaded first by each process that runs unit tests.
import fc from 'fast-check';

process.setSourceMapsEnabled(true);
// The same texts every time: what lands must not depend on luck. New ones are tried by `npm run fuzz` and
// `npm run test:many`, and here with FC_SEED=<number>.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_124) });
