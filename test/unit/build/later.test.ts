import assert from 'node:assert/strict';
import * as assist from '../../../src/core/assist/later.ts';
import * as checks from '../../../src/core/checks/later.ts';
import * as body from '../../../src/core/workbook/body/later.ts';
import * as yaml from '../../../src/core/workbook/syntax/yaml/later.ts';

describe('What is read late', () => {
  // The bundles have stand-ins for them, which can be called and nothing else.
  for (const [name, module] of Object.entries({ assist, checks, body, yaml })) {
    it(`is functions, in ${name}`, () => {
      assert.deepEqual([...new Set(Object.values(module).map((one) => typeof one))], ['function']);
    });
  }
});
