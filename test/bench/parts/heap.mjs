import { inFreshProcess } from '../support/fresh.mjs';
import { digits } from '../support/stats.mjs';

const CHECKPOINTS = [1000, 10_000, 100_000];
/** What garbage collection leaves to chance, as a share. */
const CHANCE = 0.02;

export async function heap({ seed }) {
  const { heaps, perEdit } = await inFreshProcess('heap', { seed, checkpoints: CHECKPOINTS }, [
    '--expose-gc',
  ]);
  const megabytes = heaps.map((bytes) => `${digits(bytes / 1e6)} MB`);
  console.log(`heap after ${CHECKPOINTS.join(', ')} edits: ${megabytes.join(', ')}`);
  console.log(`${digits(perEdit)} ms for an edit with all its checks, on the average`);
  const ratio = heaps.at(-1) / heaps[0];
  return [
    {
      job: 'heap after 100,000 edits',
      ours: megabytes.at(-1),
      against: `after 1,000 ${megabytes[0]}`,
      ratio: `${digits(ratio)}×`,
      target: '≤ 1×',
      met: ratio <= 1 + CHANCE ? 'yes' : 'NO',
    },
  ];
}
