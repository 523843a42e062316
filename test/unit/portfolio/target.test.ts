import assert from 'node:assert/strict';
import { offsetOf } from '../../../src/core/portfolio/spot.ts';
import type { Target } from '../../../src/core/portfolio/target.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';

const text = `---
workbook: partnership-cycle
organization:
  name: Harbor Light
  audience:
goal:
  statement: >-
    We will do it.
milestones:
  - title: Letter
    due: 2026-11-20
  - due: 2026-12-01
---

# Harbor Light

## Discussion with our partner

### Challenges

> What could get in the way,
> and what will you do?

### Communication

> How?

By phone.
`;

function lineAt(target: Target, source = text): string {
  const offset = offsetOf(openWorkbook(source)!, target);
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = source.slice(start).split(/\r?\n/);
  return `${line.slice(0, offset - start)}|${line.slice(offset - start)}`;
}

describe('A click leads', () => {
  const field = (...path: (string | number)[]): Target => ({ kind: 'field', path });
  const cases: readonly [string, Target, string][] = [
    ['to a value', field('organization', 'name'), '  name: |Harbor Light'],
    ['behind the key that waits for one', field('organization', 'audience'), '  audience:|'],
    ['to the parent of a key that is not there', field('goal', 'specific'), '|goal:'],
    ['to the key of a long text', field('goal', 'statement'), '  |statement: >-'],
    ['to a milestone’s title', field('milestones', 0), '  - title: |Letter'],
    ['to what there is of a milestone', field('milestones', 1), '  - due: |2026-12-01'],
    [
      'to the parent of what a milestone lacks',
      field('milestones', 1, 'owner'),
      '  - due: |2026-12-01',
    ],
    ['below a question', { kind: 'part', part: 'challenges' }, '|'],
    ['to an answer', { kind: 'part', part: 'communication' }, '|By phone.'],
    [
      'to the heading before one that is gone',
      { kind: 'part', part: 'roles-and-decisions' },
      '|## Discussion with our partner',
    ],
  ];
  for (const [what, target, expected] of cases) {
    it(what, () => {
      assert.equal(lineAt(target), expected);
      assert.equal(lineAt(target, text.replaceAll('\n', '\r\n')), expected);
    });
  }
});
