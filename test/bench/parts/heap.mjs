import { inFreshProcess } from '../support/fresh.mjs';
import { digits } from '../support/stats.mjs';

const CHECKPOINTS = [1000, 10_000, 100_000];
/** What garbage collection leaves to chance, as a share. */
const CHANCE = 0.02;

export async function heap({ seed }) {
  const { heaps, perEdit } = await inFreshProcess('heap', { seed, checkpoints: CHECKPOINTS }, [
    '--expose-gc',
  ]);
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
  const [data, all] = ['data', 'all'].map((key) => heaps.map((one) => one[key]));
  console.log(`after ${CHECKPOINTS.join(', ')} edits: ${data.map(megabytes).join(', ')}`);
  console.log(`with V8's machine code and its caches: ${all.map(megabytes).join(', ')}`);
  console.log(`${digits(perEdit)} ms for an edit with all its checks, on the average`);
  const ratio = data.at(-1) / data[0];
  return [
    {
      job: 'heap after 100,000 edits, without machine code',
      ours: megabytes(data.at(-1)),
      against: `after 1,000 ${megabytes(data[0])}`,
      ratio: `${digits(ratio)}×`,
      target: '≤ 1×',
      met: ratio <= 1 + CHANCE ? 'yes' : 'NO',
    },
  ];
}
