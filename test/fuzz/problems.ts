import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkWorkbook, type CheckOptions } from '../../src/core/checks/checkWorkbook.ts';
import { indexNeighbors } from '../../src/core/checks/neighborIndex.ts';
import type { NeighborCycle } from '../../src/core/workbook/model/neighborCycle.ts';
import type { Memory } from '../../src/core/workbook/syntax/memory.ts';
import type { Workbook } from '../../src/core/workbook/workbook.ts';
import { step, oddWorkbook, type Step } from '../support/oddWorkbooks.ts';
import { followSteps } from './following.ts';

/** 2026-04-20, in days. */
export const TODAY = 20_563;

const OTHER: NeighborCycle = {
  id: 'other',
  label: 'other-cycle-1.md',
  organization: 'Harbor Light',
  cycle: 1,
  focus: undefined,
  atRest: false,
  candidates: ['Tenants Union'],
  openMilestones: [
    { owner: 'Branch manager', due: TODAY + 15 },
    { owner: 'Branch manager', due: TODAY + 16 },
  ],
};

/** Each workbook is checked under one of these after the other, as settings and days change. */
const OPTIONS: readonly CheckOptions[] = [
  { today: TODAY },
  { today: TODAY + 60 },
  { today: TODAY, neighbors: { self: 'this', index: indexNeighbors([OTHER]) } },
  { today: TODAY + 30, settings: { milestonesAWeek: 1, ownDomains: ['lib.us'] } },
  { today: TODAY, severities: { placeholder: 'off', 'milestone-overdue': 'warning' } },
];

/** Lists with something to say about their items and about what they have in common. */
const LISTS = [
  'milestones:\n' +
    '  - title: Flyers\n    due: 2026-05-05\n    owner: Branch manager\n' +
    '  - title: flyers\n    due: 2026-05-05\n    owner: branch manager\n' +
    '  - title: Call 319-555-0142\n    due: 2026-04-01\n    owner: everyone\n' +
    '  -\n' +
    '  - title: Opening\n    due: 2027-01-01\n    owner: Branch manager\n    status: done\n' +
    '  - due: 2026-05-06\n    owner: Branch manager\n',
  'roles:\n  - organization: Harbor Light\n    contributes: Food\n  - organization: TBD\n    benefits: Cards\n',
  'candidates:\n  - name: Tenants Union\n  - name: Harbor Light\n  - name: tenants union\n    audience: kim@lib.us\n',
  'goal:\n  statement: With the Tenants Union we will improve access by July.\n  time-bound: 2026-12-15\n  measurable:\n    - measure: Cards\n      target: 5\n',
  'organization:\n  name: Harbor Light\n  audience: TBD\n  relationship: new\n',
];

const OTHERS = [
  'library: Cedar Falls Public Library\n',
  'started: 2026-04-10\n',
  'spectrum:\n  current: consult\n  target: none\n',
  'coordinator: TBD\n',
  'agreement:\n  review: 2026-04-30\n',
];

const BODY = [
  '# Harbor Light\n\n',
  '### How we work together now\n\nWe lend them a room. Call 319-555-0142.\n\n',
  '## Discussion\n\n### Meeting notes\n\n#### 2026-03-09\n\n- We met.\n- TBD\n\n',
  '### Moving toward Collaborate or Empower\n\nMore nights.\n\n',
  '### How did the partnership go?\n\n[bookmark: _GoBack]Well.\n\n',
  '### Challenges\n\nkim@lib.us\n\n```\n## none\n```\n\n',
];

/** Workbooks of which there is much to say, and that can be read. */
export const remarkableText: fc.Arbitrary<string> = fc
  .record({
    keys: fc.shuffledSubarray([...LISTS, ...OTHERS], { minLength: 4 }),
    body: fc.shuffledSubarray(BODY),
    eol: fc.constantFrom('\n', '\n', '\r\n'),
  })
  .map(({ keys, body, eol }) => {
    const front = `---\nworkbook: partnership-cycle\n${keys.join('')}---\n\n`;
    return `${front}${body.join('')}`.replaceAll('\n', eol);
  });

/** Most of what people type breaks nothing. */
const gentleStep: fc.Arbitrary<Step> = fc
  .record({
    at: fc.nat({ max: 1000 }),
    line: fc.boolean(),
    cut: fc.constantFrom(0, 0, 0, 1, 2),
    put: fc.constantFrom(...'a| b|1||everyone |319-555-0142 |  - title: X\n|#### X\n'.split('|')),
  })
  .map((place) => ({ kind: 'replace', places: [place] }));

export const problemsProperty = fc.property(
  fc.oneof({ weight: 4, arbitrary: remarkableText }, { weight: 1, arbitrary: oddWorkbook }),
  fc.array(fc.oneof({ weight: 5, arbitrary: gentleStep }, { weight: 1, arbitrary: step }), {
    minLength: 5,
    maxLength: 60,
    size: 'max',
  }),
  (text, all) => {
    followSteps(text, all, assertSameProblems);
  },
);

/** The problems of both, under options that differ from one comparison to the next. */
function assertSameProblems(
  remembered: Workbook | undefined,
  fresh: Workbook | undefined,
  memory: Memory,
): void {
  assert.equal(remembered === undefined, fresh === undefined);
  if (remembered === undefined || fresh === undefined) return;
  const { length } = remembered.text;
  // Some edits follow one another without a check between them.
  if (length % 5 === 0) return;
  const options = OPTIONS[(length >> 2) % OPTIONS.length] ?? { today: TODAY };
  const problems = checkWorkbook(remembered, { ...options, memory });
  const starts = problems.map(({ span }) => span.start);
  assert.deepEqual(
    starts,
    starts.toSorted((a, b) => a - b),
    'in the order of the text',
  );
  assert.deepEqual(problems, checkWorkbook(fresh, options));
  // Nor does what is remembered change when it is asked for again.
  assert.deepEqual(checkWorkbook(remembered, { ...options, memory }), problems);
}
