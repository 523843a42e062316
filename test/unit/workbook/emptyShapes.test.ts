import assert from 'node:assert/strict';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';

describe('A value of nothing, in a shape that is not wanted, is absent:', () => {
  for (const [what, yaml] of [
    ['fields with nothing in them, for a list', 'milestones:\n  title:\n  due:\n'],
    ['fields that cannot be read, for a list', 'milestones:\n  title: "A\n  due: "B\n'],
    ['fields with nothing in them, for a text', 'library: {name: }\n'],
    ['a list of nothing, for fields', 'goal: [TBD]\n'],
    ['a list of nothing, for a text', 'focus:\n  - {}\n'],
    ['a list of nothing, for a date', 'started: []\n'],
  ] as const) {
    it(what, () => {
      const { cycle } = openWorkbook(`---\nworkbook: partnership-cycle\n${yaml}---\n`)!;
      assert.deepEqual(cycle, { workbook: 'partnership-cycle' });
    });
  }
});
