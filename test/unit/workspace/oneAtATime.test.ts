import assert from 'node:assert/strict';
import { oneAtATime } from '../../../src/vscode/oneAtATime.ts';

describe('A job of which there is one at a time', () => {
  it('runs once more when it is asked for while it runs, and never beside itself', async () => {
    let [running, most, runs] = [0, 0, 0];
    const run = oneAtATime(async () => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      runs++;
    }, assert.ifError);
    await Promise.all([run(), run(), run()]);
    assert.deepEqual([most, runs], [1, 2]);
    await run();
    assert.equal(runs, 3);
  });

  it('runs again after a run that went wrong, which is told', async () => {
    const told: unknown[] = [];
    let runs = 0;
    const run = oneAtATime(
      () => (++runs === 1 ? Promise.reject(new Error('odd')) : Promise.resolve()),
      (error) => told.push(String(error)),
    );
    await run();
    await run();
    assert.deepEqual([runs, told], [2, ['Error: odd']]);
  });
});
