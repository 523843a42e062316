import assert from 'node:assert/strict';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { messageOf } from '../../../src/core/checks/messages.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { newMemory } from '../../../src/core/workbook/syntax/memory.ts';
import { planWorkbook } from '../../../src/core/workbook/scaffold/planWorkbook.ts';
import { expectCodes, problemsIn } from './checking.ts';
import { FINISHED, SOUND, TODAY, withFragment } from './soundWorkbook.ts';

function scaffold(request: object): string {
  const plan = planWorkbook({
    organization: 'Harbor Light',
    cycle: 1,
    started: TODAY,
    ...request,
  });
  assert.ok(plan.kind === 'plan');
  return plan.text;
}

function codesIn(text: string): readonly string[] {
  return problemsIn(text).map(({ code }) => code);
}

describe('A workbook is not nagged about', () => {
  it('when it is in order', () => assert.deepEqual(codesIn(SOUND), []));

  for (const [who, request] of [
    ['somebody whose name is all we know', {}],
    ['a new partner', { relationship: 'new', audience: 'Renters' }],
    [
      'a partner we know, with ideas for later',
      { relationship: 'existing', audience: 'Renters', candidates: [{ name: 'Tenants Union' }] },
    ],
    ['a name that YAML would misread', { organization: 'no: #1 [TBD]' }],
  ] as const) {
    it(`when it is fresh, for ${who}: it shows the next step and nothing else`, () => {
      for (const eol of ['\n', '\r\n']) {
        assert.deepEqual(codesIn(scaffold({ ...request, eol })), ['next-step']);
      }
    });
  }

  it('when it is finished', () => assert.deepEqual(codesIn(FINISHED), []));

  it('but is told when a finished one has lost its organization’s name', () => {
    for (const gone of ['', '  name:\n']) {
      const text = FINISHED.replace('  name: Harbor Light Food Bank\n', gone);
      assert.deepEqual(
        problemsIn(text).map((problem) => [problem.code, messageOf(problem)]),
        [['next-step', 'Which organization is this about? Write its name here.']],
      );
    }
  });

  for (const status of ['paused', 'ended']) {
    it(`when it is ${status}, whatever is missing or late`, () => {
      expectCodes(
        `
status: ${status}
goal:
  specific: Pantry nights
roles:
  - organization: Somebody Else
milestones:
  - title: First pantry night
    due: 2026-04-01
  - title: Everything
    due: 2027-04-01
    owner: everyone
spectrum:
  current: empower
  target: inform
`,
        [],
      );
    });
  }

  it('when it rests, except for what cannot be read', () => {
    expectCodes(
      `
status: paused
cycle: «first»
coordinator: «TBD»
library: sam@harbor.lib.us
milestones:
  - title: First pantry night
    due: 2026-04-01
`,
      ['wrong-type', 'placeholder'],
    );
  });
});

describe('Of very many problems of one kind', () => {
  const count = 1200;
  const problems = checkWorkbook(
    openWorkbook(
      `---\nworkbook: partnership-cycle\nmilestones:\n${'  - title: A: B\n    due: 2026-03-03\n'.repeat(count)}---\n`,
    )!,
    { today: TODAY },
  );
  const of = (code: string): number => problems.filter((problem) => problem.code === code).length;

  it('the first thousand are told', () => assert.equal(of('milestone-owner'), 1000));
  it('but all that cannot be read, as others rest on it', () =>
    assert.equal(of('yaml-syntax'), count));
});

describe('A value with an Error or a placeholder gets no second problem:', () => {
  for (const [what, fragment, codes] of [
    [
      'a placeholder in the goal',
      'goal:\n  statement: By December we will run 12 pantry nights.\n  specific: «TBD»\n  measurable:\n    - measure: Households\n      baseline: 0\n      target: 150\n  achievable: Staff is promised\n  relevant: Priority 2\n  time-bound: 2026-12-15',
      ['placeholder'],
    ],
    ['a goal that is only a placeholder', 'goal: «TBD»', ['placeholder']],
    [
      'a milestone’s impossible date',
      'milestones:\n  - title: First night\n    due: «2026-02-30»\n    owner: Branch manager',
      ['invalid-date'],
    ],
    [
      'an owner in brackets',
      'milestones:\n  - title: First night\n    due: 2026-05-12\n    owner: «[name]»',
      ['placeholder'],
    ],
    ['a milestone that is only a placeholder', 'milestones:\n  - «TBD»', ['placeholder']],
    [
      'a role whose name cannot be read',
      'roles:\n  - organization: «TBD»\n    contributes: Food\n    benefits: Reach',
      ['placeholder'],
    ],
    [
      'a level that is not known',
      'spectrum:\n  current: «friendly»\n  target: inform',
      ['unknown-value'],
    ],
    [
      'an audience that stands elsewhere',
      'organization:\n  name: Harbor Light Food Bank\n  audience: «see notes»\n  relationship: existing',
      ['placeholder'],
    ],
    [
      'a key that was misspelt',
      'milestones:\n  - title: First night\n    due: 2026-05-12\n    «ownr»: Branch manager',
      ['unknown-key'],
    ],
    [
      'a line without its colon',
      'milestones:\n  - title: First night\n    due: 2026-05-12\n    «owner Branch manager»',
      ['yaml-syntax'],
    ],
    [
      'a text that is cut off',
      'milestones:\n  - title: First night\n    due: 2026-05-12\n    owner: All «#4 staff»',
      ['text-cut-off'],
    ],
    ['an answer that is a placeholder', '### Their goals and values\n\n«TBD»\n', ['placeholder']],
    [
      'a phone number where a date is wanted',
      'next-meeting: «call 319-555-0142»',
      ['invalid-date'],
    ],
  ] as const) {
    it(what, () => expectCodes(fragment, codes));
  }

  it('but its neighbors are still looked at', () => {
    expectCodes(
      `
milestones:
  - title: «First night»
    due: «TBD»
  - title: «Second night»
    owner: Branch manager
`,
      ['milestone-owner', 'placeholder', 'milestone-due'],
    );
  });

  it('and what is switched off silences nothing', () => {
    expectCodes(
      'milestones:\n  - title: First night\n    due: «TBD»\n    owner: Branch manager',
      ['milestone-due'],
      { severities: { placeholder: 'off' } },
    );
  });
});

describe('Severities', () => {
  const fragment =
    'milestones:\n  - title: First night\n    due: 2026-04-01\n    owner: Branch manager';

  for (const severity of ['error', 'warning', 'information', 'hint'] as const) {
    it(`can be set to ${severity}`, () => {
      const text = withFragment(SOUND, fragment);
      const found = problemsIn(text, { severities: { 'milestone-overdue': severity } });
      assert.deepEqual(
        found.map((problem) => [problem.code, problem.severity]),
        [['milestone-overdue', severity]],
      );
    });
  }

  it('can be off', () => expectCodes(fragment, [], { severities: { 'milestone-overdue': 'off' } }));
});

describe('Line ends and a byte order mark', () => {
  const text = withFragment(
    SOUND,
    'coordinator: TBD\nfocus: a: b\nmilestones:\n  - title: First night\n    due: 2026-04-01\n\n### Challenges\n\n- Parking\n- TBD\n',
  );

  for (const [name, change] of [
    ['CRLF', (lf: string) => lf.replaceAll('\n', '\r\n')],
    ['lone CR', (lf: string) => lf.replaceAll('\n', '\r')],
    ['a byte order mark', (lf: string) => `\uFEFF${lf}`],
    ['both', (lf: string) => `\uFEFF${lf.replaceAll('\n', '\r\n')}`],
  ] as const) {
    it(`${name}: the same problems at the same words`, () => {
      const seen = (some: string): readonly string[] =>
        problemsIn(some).map(
          (problem) => `${messageOf(problem)} ${some.slice(problem.span.start, problem.span.end)}`,
        );
      assert.equal(seen(text).length, 5);
      assert.deepEqual(seen(change(text)), seen(text));
    });
  }
});

describe('Problems', () => {
  it('come in the order of the text', () => {
    const text = withFragment(
      SOUND,
      'coordinator: TBD\nfocus: a: b\nmilestones:\n  - due: 2026-04-01\n    title: First night',
    );
    const starts = problemsIn(text).map(({ span }) => span.start);
    assert.ok(starts.length > 3);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
  });

  it('are the same after an edit as in the new text', () => {
    const text = withFragment(SOUND, '### Challenges\n\nCall 319-555-0142\n');
    const memory = newMemory();
    const before = openWorkbook(text, memory)!;
    assert.equal(checkWorkbook(before, { today: TODAY, memory }).length, 1);
    const edited = text.replace('cycle: 1', 'cycle: TBD');
    assert.deepEqual(
      checkWorkbook(openWorkbook(edited, memory)!, { today: TODAY, memory }),
      checkWorkbook(openWorkbook(edited)!, { today: TODAY }),
    );
  });
});
