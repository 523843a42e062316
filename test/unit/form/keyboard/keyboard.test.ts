import fc from 'fast-check';
import { Desk } from './desk.ts';
import { sequences, take, type Step } from './keyboardSteps.ts';

function hold(steps: readonly Step[]): void {
  const desk = new Desk();
  try {
    for (const step of steps) take(desk, step);
    desk.end();
  } catch (error) {
    if (error instanceof Error) error.message += `\n${desk.trail.join('\n')}`;
    throw error;
  }
}

describe('The keyboard in a form', () => {
  it('is in the field she was in, or was led to, and every letter goes there', () => {
    fc.assert(fc.property(sequences, hold), { numRuns: Number(process.env.SYNC_RUNS ?? 10_000) });
  });
});
