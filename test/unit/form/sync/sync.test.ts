import fc from 'fast-check';
import { sequences, type Step } from './steps.ts';
import { newWorld } from './world.ts';

function hold(all: readonly Step[]): void {
  const world = newWorld();
  try {
    for (const step of all) world.take(step);
    world.check();
  } catch (error) {
    if (error instanceof Error) error.message += `\n${world.trail.join('\n')}\n${world.text()}`;
    throw error;
  }
}

function holdFor(numRuns: number): void {
  fc.assert(fc.property(sequences, hold), { numRuns: Number(process.env.SYNC_RUNS ?? numRuns) });
}

describe('What is typed in a form', () => {
  it('is never lost, in whatever order things happen', function () {
    this.timeout(180_000); // of which a machine to itself needs ten
    holdFor(1000);
  });

  it('is never lost, in very many orders #many', function () {
    this.timeout(0);
    holdFor(5000);
  });
});
