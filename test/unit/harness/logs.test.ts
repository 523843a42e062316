import assert from 'node:assert/strict';
import { troubleIn } from '../../harness/logs.mjs';

describe('The look through the logs of a workbench', () => {
  const found = (contents: string): readonly string[] =>
    troubleIn([{ relativePath: 'exthost.log', contents }], 'ours.workbooks');

  it('finds an error of ours, told in the lines below it', () => {
    assert.deepEqual(
      found(
        '2026-11-24 20:00:00 [error] TypeError: x is undefined\n    at ours.workbooks/extension.js:1',
      ),
      ['exthost.log: 2026-11-24 20:00:00 [error] TypeError: x is undefined'],
    );
  });

  it('finds what nobody caught, whoever it was', () =>
    assert.equal(found('2026-11-24 20:00:00 [error] rejected promise not handled').length, 1));

  it('passes over errors of others, and what is no error', () => {
    assert.deepEqual(
      found(
        '2026-11-24 20:00:00 [error] no gallery\n2026-11-24 20:00:01 [info] ours.workbooks activated',
      ),
      [],
    );
  });
});
