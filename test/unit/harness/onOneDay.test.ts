import assert from 'node:assert/strict';
import Mocha from 'mocha';
import { onOneDay } from '../../support/onOneDay.ts';

describe('A test that counts days from today', () => {
  /** How often it runs, and whether it fails, if its first `wrong` runs go wrong and each day has an hour. */
  async function runs(wrong: number, days: readonly string[]): Promise<readonly [number, boolean]> {
    const mocha = new Mocha({ reporter: 'base' });
    let [ran, asked] = [0, 0];
    const body = async (): Promise<void> => {
      if (++ran <= wrong) return Promise.reject(new Error('in 11 days'));
    };
    const test = onOneDay(body, () => days[asked++] ?? 'no day');
    mocha.suite.addTest(new Mocha.Test('counts', test));
    const failures = await new Promise<number>((resolve) => {
      mocha.cleanReferencesAfterRun(false).run(resolve);
    });
    return [ran, failures > 0];
  }

  it('runs once more where midnight came while it ran', async () => {
    assert.deepEqual(await runs(1, ['Tue', 'Wed', 'Wed', 'Wed']), [2, false]);
  });

  it('fails for good if it fails again, whatever day it is', async () => {
    assert.deepEqual(await runs(9, ['Tue', 'Wed', 'Wed', 'Thu']), [2, true]);
  });

  it('fails at once on one and the same day', async () => {
    assert.deepEqual(await runs(1, ['Tue', 'Tue']), [1, true]);
  });
});
