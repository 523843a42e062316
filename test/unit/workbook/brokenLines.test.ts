import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { cycleIn, shownFaults, windows, withFrontMatter } from '../../support/workbookText.ts';

interface Damage {
  readonly what: string;
  readonly yaml: string;
  readonly faults: readonly string[];
  /** What is read besides `library: L` above the damage and `focus: F` below it. */
  readonly reads: Readonly<Record<string, unknown>>;
}

const DAMAGES: readonly Damage[] = [
  {
    what: 'a second colon without quotes',
    yaml: 'goal:\n  statement: By May: 12 nights\n  specific: S\n  relevant: R',
    faults: ['yaml-syntax (colon-in-value) at goal.statement: By May: 12 nights'],
    reads: { goal: { specific: 'S', relevant: 'R' } },
  },
  {
    what: 'a second colon at the top',
    yaml: 'coordinator: Kim: outreach',
    faults: ['yaml-syntax (colon-in-value) at coordinator: Kim: outreach'],
    reads: {},
  },
  {
    what: 'a second colon in one milestone of several',
    yaml: 'milestones:\n  - title: A\n  - title: B: C\n    due: 2026-03-01\n  - title: D',
    faults: ['yaml-syntax (colon-in-value) at milestones.1.title: B: C'],
    reads: { milestones: [{ title: 'A' }, { due: '2026-03-01' }, { title: 'D' }] },
  },
  {
    what: 'a question mark for an answer',
    yaml: 'milestones:\n  - title: A\n    owner: ?\n  - title: B',
    faults: ['yaml-syntax (special-character) at milestones.0.owner: ?'],
    reads: { milestones: [{ title: 'A' }, { title: 'B' }] },
  },
  {
    what: 'a hyphen before a value',
    yaml: 'coordinator: - Maria',
    faults: ['yaml-syntax (special-character) at coordinator: - Maria'],
    reads: {},
  },
  {
    what: 'no space after the colon',
    yaml: 'cycle:1',
    faults: ['yaml-syntax (no-space-after-colon) at cycle: cycle:1'],
    reads: {},
  },
  {
    what: 'no space after the colon of a nested key',
    yaml: 'goal:\n  specific:S\n  relevant: R',
    faults: ['yaml-syntax (no-space-after-colon) at goal.specific: specific:S'],
    reads: { goal: { relevant: 'R' } },
  },
  {
    what: 'hard spaces for indentation',
    yaml: 'goal:\n\u00a0\u00a0specific: S\n\u00a0\u00a0relevant: R',
    faults: ['yaml-syntax (hard-space) at goal: \u00a0\u00a0'],
    reads: { goal: { specific: 'S', relevant: 'R' } },
  },
  {
    what: 'a hard space behind a colon',
    yaml: 'coordinator:\u00a0Kim',
    faults: ['yaml-syntax (hard-space) at coordinator: \u00a0'],
    reads: { coordinator: 'Kim' },
  },
  {
    what: 'an empty line with a hard space in it',
    yaml: 'goal:\n  specific: S\n\u00a0\n  relevant: R',
    faults: ['yaml-syntax (hard-space) at goal: \u00a0'],
    reads: { goal: { specific: 'S', relevant: 'R' } },
  },
  {
    what: 'an item with hard spaces among others',
    yaml: 'milestones:\n  - title: A\n\u00a0\u00a0-\u00a0title: B\n\u00a0\u00a0  due: 2026-03-01\n  - title: C',
    faults: ['yaml-syntax (hard-space) at milestones.1: \u00a0\u00a0'],
    reads: { milestones: [{ title: 'A' }, { title: 'B', due: '2026-03-01' }, { title: 'C' }] },
  },
  {
    what: 'hard spaces in a text',
    yaml: 'goal:\n  specific: >-\n    \u00a0A\u00a0B\n  relevant: R\u00a0',
    faults: [],
    reads: { goal: { specific: 'A\u00a0B', relevant: 'R' } },
  },
  {
    what: 'tabs for indentation',
    yaml: 'goal:\n\tspecific: S\n\trelevant: R',
    faults: ['yaml-syntax (tab) at goal: \t'],
    reads: { goal: { specific: 'S', relevant: 'R' } },
  },
  {
    what: 'one tab among spaces',
    yaml: 'goal:\n  statement: A\n\tspecific: S\n  relevant: R',
    faults: ['yaml-syntax (tab) at goal.specific: \t'],
    reads: { goal: { statement: 'A', specific: 'S', relevant: 'R' } },
  },
  {
    what: 'a key that is indented too far',
    yaml: 'goal:\n  statement: A\n    specific: S\n  relevant: R',
    faults: ['yaml-syntax (indentation) at goal.statement: specific: S'],
    reads: { goal: { statement: 'A', relevant: 'R' } },
  },
  {
    what: 'a key that is not indented far enough',
    yaml: 'goal:\n  statement: A\n specific: S\n  relevant: R',
    faults: ['yaml-syntax (indentation) at goal.specific: specific: S'],
    reads: { goal: { statement: 'A', specific: 'S', relevant: 'R' } },
  },
  {
    what: 'a first key that is indented too far',
    yaml: 'goal:\n    statement: A\n  specific: S\n  relevant: R',
    faults: ['yaml-syntax (indentation) at goal.statement: statement: A'],
    reads: { goal: { statement: 'A', specific: 'S', relevant: 'R' } },
  },
  {
    what: 'a quote that is never closed',
    yaml: 'goal:\n  statement: "A\n  specific: S\n  relevant: R',
    faults: ['yaml-syntax (quote) at goal.statement: "A'],
    reads: { goal: { specific: 'S', relevant: 'R' } },
  },
  {
    what: 'a quote that is never closed at the top',
    yaml: 'coordinator: "Kim',
    faults: ['yaml-syntax (quote) at coordinator: "Kim'],
    reads: {},
  },
  {
    what: 'an apostrophe inside single quotes',
    yaml: "coordinator: 'Kim's team'",
    faults: ["yaml-syntax (quote) at coordinator: 'Kim's team'"],
    reads: {},
  },
  {
    what: 'words behind a closing quote',
    yaml: 'coordinator: "Kim" of outreach',
    faults: ['yaml-syntax (quote) at coordinator: "Kim" of outreach'],
    reads: {},
  },
  {
    what: 'a bracket that is never closed',
    yaml: 'goal:\n  statement: [A\n  specific: S\n  relevant: R',
    faults: ['yaml-syntax (bracket) at goal.statement: [A'],
    reads: { goal: { specific: 'S', relevant: 'R' } },
  },
  {
    what: 'a brace that is never closed at the top',
    yaml: 'organization: {name: A, audience: B',
    faults: ['yaml-syntax (bracket) at organization: {name: A, audience: B'],
    reads: {},
  },
  {
    what: 'a stray line of text at the top',
    yaml: 'cycle: 2\nremember to call them\nstatus: paused',
    faults: ['yaml-syntax (no-colon) at : remember to call them'],
    reads: { cycle: 2, status: 'paused' },
  },
  {
    what: 'a stray line of text among a key’s fields',
    yaml: 'goal:\n  statement: A\n  remember to call\n  specific: S',
    faults: ['yaml-syntax (no-colon) at goal: remember to call'],
    reads: { goal: { statement: 'A', specific: 'S' } },
  },
  {
    what: 'a line without a colon in one milestone',
    yaml: 'milestones:\n  - title: A\n    due 2026-02-03\n  - title: B',
    faults: ['yaml-syntax (no-colon) at milestones.0: due 2026-02-03'],
    reads: { milestones: [{ title: 'A' }, { title: 'B' }] },
  },
  {
    what: 'a stray dash',
    yaml: 'goal:\n  statement: A\n  - and more\n  specific: S',
    faults: ['yaml-syntax (no-colon) at goal: - and more'],
    reads: { goal: { statement: 'A', specific: 'S' } },
  },
  {
    what: 'a stray dash at the margin',
    yaml: 'goal:\n  statement: A\n- and more\nstatus: paused',
    faults: ['yaml-syntax (no-colon) at goal: - and more'],
    reads: { goal: { statement: 'A' }, status: 'paused' },
  },
  ...['@', '`', '%'].map((mark) => ({
    what: `a value that begins with ${mark}`,
    yaml: `goal:\n  statement: ${mark}A\n  specific: S`,
    faults: [`yaml-syntax (special-character) at goal.statement: ${mark}A`],
    reads: { goal: { specific: 'S' } },
  })),
  {
    what: 'an item that is not indented like the others',
    yaml: 'milestones:\n- title: A\n- title: B\n   owner: X\n- title: C',
    faults: ['yaml-syntax (indentation) at milestones.1.title: owner: X'],
    reads: { milestones: [{ title: 'A' }, { title: 'B' }, { title: 'C' }] },
  },
  {
    what: 'a stray line among the items of a list',
    yaml: 'milestones:\n  - title: A\n  remember\n  - title: B',
    faults: ['yaml-syntax (no-colon) at milestones.0: remember'],
    reads: { milestones: [{ title: 'A' }, { title: 'B' }] },
  },
  {
    what: 'a field that does not stand in as far as its item',
    yaml: 'milestones:\n  - title: A\n  due: 2026-03-01\n  - title: B',
    faults: ['yaml-syntax (indentation) at milestones.0.due: due: 2026-03-01'],
    reads: { milestones: [{ title: 'A', due: '2026-03-01' }, { title: 'B' }] },
  },
  {
    what: 'a dash without a space behind it',
    yaml: 'milestones:\n  - title: A\n  -title: B\n  - title: C',
    faults: ['yaml-syntax (no-space-after-hyphen) at milestones.1: -title: B'],
    reads: { milestones: [{ title: 'A' }, { title: 'B' }, { title: 'C' }] },
  },
  {
    what: 'a stray line among the items of a list below another key',
    yaml: 'goal:\n  measurable:\n    - measure: A\n    remember\n    - measure: B',
    faults: ['yaml-syntax (no-colon) at goal.measurable.0: remember'],
    reads: { goal: { measurable: [{ measure: 'A' }, { measure: 'B' }] } },
  },
  {
    what: 'a key that is written twice at the top',
    yaml: 'coordinator: A\ncoordinator: B',
    faults: ['duplicate-key at coordinator: coordinator'],
    reads: { coordinator: 'A' },
  },
  {
    what: 'a key that is written twice below another',
    yaml: 'goal:\n  statement: A\n  statement: B',
    faults: ['duplicate-key at goal.statement: statement'],
    reads: { goal: { statement: 'A' } },
  },
  {
    what: 'an alias that leads nowhere',
    yaml: 'coordinator: *boss',
    faults: ['yaml-syntax (alias) at coordinator: *boss'],
    reads: {},
  },
  {
    what: 'more aliases than are followed',
    yaml: `ours: [&a [${'x,'.repeat(3000)}], *a, *a, *a]\ncycle: 2`,
    faults: ['yaml-syntax (aliases) at ours.2: *a'],
    reads: { cycle: 2 },
  },
  {
    what: 'an alias of what another key names, among keys that cannot be read together',
    yaml: 'ours: &a L\ntheirs: *a\ncoordinator: b: c\ncycle: 2',
    faults: [
      'yaml-syntax (alias) at theirs: *a',
      'yaml-syntax (colon-in-value) at coordinator: b: c',
    ],
    reads: { cycle: 2 },
  },
  {
    what: 'a document end in the middle',
    yaml: 'cycle: 2\n...\nstatus: paused',
    faults: ['yaml-syntax (no-colon) at : ...'],
    reads: { cycle: 2, status: 'paused' },
  },
  {
    what: 'a directive in the middle',
    yaml: 'cycle: 2\n%YAML 1.2\nstatus: paused',
    faults: ['yaml-syntax (no-colon) at : %YAML 1.2'],
    reads: { cycle: 2, status: 'paused' },
  },
];

describe('one broken line does not silence the rest', () => {
  for (const { what, yaml, faults, reads } of DAMAGES) {
    const text = withFrontMatter(`library: L\n${yaml}\nfocus: F`);
    const all = { library: 'L', ...reads, focus: 'F' };
    it(what, () => {
      assert.deepEqual(shownFaults(text), faults);
      assert.deepEqual(cycleIn(text), all);
    });
    it(`${what}, with the line ends of Windows`, () => {
      assert.deepEqual(shownFaults(windows(text)), faults);
      assert.deepEqual(cycleIn(windows(text)), all);
    });
    it(`${what}, in the last key`, () => {
      const last = withFrontMatter(`library: L\n${yaml}`);
      assert.deepEqual(shownFaults(last), faults);
      assert.deepEqual(cycleIn(last), { library: 'L', ...reads });
    });
  }
});

describe('YAML that only makes sense as a whole is read as a whole', () => {
  const WHOLE: Readonly<Record<string, { yaml: string; reads: object }>> = {
    'an anchor used at another key': {
      yaml: 'coordinator: &who Kim\nstatus-reason: *who',
      reads: { coordinator: 'Kim', 'status-reason': 'Kim' },
    },
    'an explicit key': { yaml: '? coordinator\n: Kim', reads: { coordinator: 'Kim' } },
    'a list in brackets over several lines': {
      yaml: 'milestones: [\n  {title: A},\n  {title: B}\n]',
      reads: { milestones: [{ title: 'A' }, { title: 'B' }] },
    },
  };
  for (const [what, { yaml, reads }] of Object.entries(WHOLE)) {
    it(what, () => {
      const text = withFrontMatter(`library: L\n${yaml}\nfocus: F`);
      assert.deepEqual(cycleIn(text), { library: 'L', ...reads, focus: 'F' });
      assert.deepEqual(shownFaults(text), []);
    });
  }
});
