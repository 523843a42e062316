import assert from 'node:assert/strict';
import { closingLines } from '../../harness/results.mjs';

describe('The end of npm test', () => {
  it('says what failed and why, whatever scrolled away, and sums up in the last line', () => {
    const failures = [
      { name: 'Rename: moves the file', why: ['Error: it is still there', 'at …'] },
    ];
    const suites = [
      { name: 'unit', passed: 2000, failed: 0, failures: [] },
      { name: 'node', passed: 200, failed: 0 },
      { name: 'ui-web', passed: 30, failed: 1, failures },
    ];
    assert.deepEqual(closingLines(suites), [
      '# unit: 2000 passed, 0 failed',
      '# node: 200 passed, 0 failed',
      '# ui-web: 30 passed, 1 failed',
      'FAIL ui-web | Rename: moves the file',
      '     Error: it is still there',
      '     at …',
      '2230 passed, 1 failed',
    ]);
  });
});
