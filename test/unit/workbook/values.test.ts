import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { cycleIn, shownFaults, withFrontMatter } from '../../support/workbookText.ts';

interface Case {
  readonly what: string;
  readonly yaml: string;
  readonly reads: Readonly<Record<string, unknown>>;
  readonly faults?: readonly string[];
}

function promise({ what, yaml, reads, faults }: Case): void {
  it(what, () => {
    const text = withFrontMatter(yaml);
    assert.deepEqual(cycleIn(text), reads);
    assert.deepEqual(shownFaults(text), faults ?? []);
  });
}

const milestone = (fields: string): string => `milestones:\n  - title: A\n    ${fields}`;
const measure = (fields: string): string =>
  `goal:\n  measurable:\n    - measure: A\n      ${fields}`;
const measured = (fields: object): object => ({
  goal: { measurable: [{ measure: 'A', ...fields }] },
});

describe('where text is wanted, what was typed is what is read', () => {
  const TYPED = ['no', 'yes', 'true', 'on', '02134', '826', '0x1F', '1e3', '12:30', '10:30', '.5'];
  const MORE = ['2026-03-02', '1,200', '70%', '-3', 'Kim & Lee', "O'Neil", 'a [b] c', 'a #b: x'];
  for (const text of [
    ...TYPED,
    ...MORE.slice(0, -1),
    'naïve Ærø 😀',
    'NULL',
    'http://a.b/c?d=e#f',
  ]) {
    promise({ what: text, yaml: `coordinator: ${text}`, reads: { coordinator: text } });
  }
  const WRITTEN: readonly Case[] = [
    { what: 'in double quotes', yaml: 'library: "a: b # c"', reads: { library: 'a: b # c' } },
    { what: 'with escapes', yaml: String.raw`library: "a\tb\u00e9"`, reads: { library: 'a\tbé' } },
    { what: 'in single quotes', yaml: "library: 'it''s'", reads: { library: "it's" } },
    {
      what: 'folded',
      yaml: 'library: >-\n  one\n  two\n\n  three',
      reads: { library: 'one two\nthree' },
    },
    { what: 'kept line by line', yaml: 'library: |\n  one\n  two', reads: { library: 'one\ntwo' } },
    { what: 'over two lines', yaml: 'library: one\n  two', reads: { library: 'one two' } },
    { what: 'on the next line', yaml: 'library:\n  one', reads: { library: 'one' } },
    { what: 'with a comment', yaml: 'library: one # two', reads: { library: 'one' } },
    { what: 'with spaces around', yaml: 'library:    one   ', reads: { library: 'one' } },
    { what: 'with a quoted key', yaml: '"library": one', reads: { library: 'one' } },
    { what: 'with a tag', yaml: 'library: !!str 826', reads: { library: '826' } },
    {
      what: 'with a tag that nobody uses',
      yaml: 'library: !!binary TWFu',
      reads: { library: 'TWFu' },
    },
  ];
  WRITTEN.forEach(promise);

  // To YAML the first word is the kind of what follows, and no part of it.
  promise({
    what: 'or it is said why not',
    yaml: 'library: !East Branch',
    reads: {},
    faults: ['yaml-syntax (tag) at library: !East Branch'],
  });
  promise({ what: 'and a key of one’s own may have a tag', yaml: 'ours: !mine 826', reads: {} });
});

describe('where a number is wanted', () => {
  const NUMBERS: Readonly<Record<string, number>> = {
    '150': 150,
    '0': 0,
    '70%': 70,
    '70 %': 70,
    '1,200': 1200,
    '1 200': 1200,
    '12,345,678': 12_345_678,
    '2.5': 2.5,
    '-3': -3,
    '$5,000': 5000,
    '"150"': 150,
  };
  for (const [typed, number] of Object.entries(NUMBERS)) {
    promise({
      what: `${typed} is ${number}`,
      yaml: measure(`target: ${typed}`),
      reads: { ...measured({ target: number }) },
    });
  }
  const WORDS = ['signed by both boards', '10 to 12', '1,20', '3 of 4', '12 nights', '1.2.3', '±5'];
  for (const words of WORDS) {
    promise({
      what: `“${words}” stays words`,
      yaml: measure(`target: ${words}`),
      reads: { ...measured({ target: words }) },
    });
  }
  promise({ what: 'a cycle is a number', yaml: 'cycle: 2', reads: { cycle: 2 } });
  promise({ what: 'a cycle in quotes, too', yaml: 'cycle: "2"', reads: { cycle: 2 } });
  promise({
    what: 'a cycle in words is not',
    yaml: 'cycle: second',
    reads: {},
    faults: ['wrong-type (number) at cycle: second'],
  });
  promise({
    what: 'a cycle of half a pass is not',
    yaml: 'cycle: 1.5',
    reads: {},
    faults: ['wrong-type (number) at cycle: 1.5'],
  });
  promise({
    what: 'the first cycle is 1',
    yaml: 'cycle: 0',
    reads: {},
    faults: ['wrong-type (number) at cycle: 0'],
  });
});

describe('where one of several words is wanted', () => {
  const SAID: Readonly<Record<string, string>> = {
    done: 'done',
    Done: 'done',
    complete: 'done',
    COMPLETED: 'done',
    cancelled: 'dropped',
    canceled: 'dropped',
    'in progress': 'in progress',
    'In-Progress': 'in progress',
    in_progress: 'in progress',
    'not started': 'not started',
    'to do': 'not started',
    ToDo: 'not started',
  };
  for (const [typed, value] of Object.entries(SAID)) {
    promise({
      what: `${typed} is ${value}`,
      yaml: milestone(`status: ${typed}`),
      reads: { milestones: [{ title: 'A', status: value }] },
    });
  }
  promise({
    what: 'another word is remarked on, with the nearest one',
    yaml: 'spectrum:\n  current: Colaborate\n  target: EMPOWER',
    reads: { spectrum: { target: 'empower' } },
    faults: ['unknown-value at spectrum.current: Colaborate'],
  });
  promise({
    what: 'a derived status is not for typing',
    yaml: 'status: complete',
    reads: {},
    faults: ['unknown-value at status: complete'],
  });
});

describe('where a day is wanted', () => {
  promise({
    what: 'YYYY-MM-DD is read',
    yaml: 'started: 2028-02-29',
    reads: { started: '2028-02-29' },
  });
  promise({
    what: 'quotes do no harm',
    yaml: 'started: "2026-03-02"',
    reads: { started: '2026-03-02' },
  });
  for (const typed of '2026-02-30|2026-3-2|2 March 2026|2026-13-45|2027-02-29|20260302'.split(
    '|',
  )) {
    promise({
      what: `${typed} is none`,
      yaml: `started: ${typed}`,
      reads: {},
      faults: [`invalid-date at started: ${typed}`],
    });
  }
});

describe('what says nothing is absent', () => {
  const ABSENT: readonly Case[] = [
    { what: 'a key with nothing after it', yaml: 'library:', reads: {} },
    { what: 'a key with a comment after it', yaml: 'library: # yours', reads: {} },
    { what: 'a key with empty quotes', yaml: 'library: ""', reads: {} },
    { what: 'a key with blank quotes', yaml: 'library: "  "', reads: {} },
    { what: 'null', yaml: 'library: null', reads: {} },
    { what: 'a tilde', yaml: 'library: ~', reads: {} },
    {
      what: 'an item whose fields are all empty',
      yaml: 'candidates:\n  - name:\n    audience:\n  - name: B',
      reads: { candidates: [{ name: 'B' }] },
    },
    {
      what: 'an item with nothing after its dash',
      yaml: 'candidates:\n  -\n  - name: B',
      reads: { candidates: [{ name: 'B' }] },
    },
    {
      what: 'an empty item between others, in brackets too',
      yaml: 'candidates: [{name: A}, {name: }, {name: B}]',
      reads: { candidates: [{ name: 'A' }, { name: 'B' }] },
    },
  ];
  ABSENT.forEach(promise);
});

describe('a placeholder is no answer', () => {
  for (const typed of 'TBD|tbc|???|[name]|"[name]"|see e-mail|paste the name here'.split('|')) {
    promise({
      what: typed,
      yaml: `coordinator: ${typed}`,
      reads: {},
      faults: [`placeholder at coordinator: ${typed}`],
    });
  }
  promise({
    what: 'but an item with only a placeholder exists',
    yaml: 'candidates:\n  - name: TBD\n  - name: B',
    reads: { candidates: [{}, { name: 'B' }] },
    faults: ['placeholder at candidates.0.name: TBD'],
  });
  promise({
    what: 'and what merely contains such a word is an answer',
    yaml: 'coordinator: Kim, see staff page of the branch on Main Street for the phone',
    reads: { coordinator: 'Kim, see staff page of the branch on Main Street for the phone' },
  });
});

describe('keys that are not in the guide', () => {
  const OWN: readonly Case[] = [
    { what: 'are silent at the top', yaml: 'our-budget-code: 12', reads: {} },
    {
      what: 'are silent below a key',
      yaml: 'goal:\n  specific: S\n  mood: good',
      reads: { goal: { specific: 'S' } },
    },
    {
      what: 'are silent in an item',
      yaml: milestone('colour: blue'),
      reads: { milestones: [{ title: 'A' }] },
    },
    {
      what: 'may hold what they like',
      yaml: 'ours:\n  - [1, {a: b}]\n  - >\n    text',
      reads: {},
    },
    {
      what: 'are remarked on when misspelt at the top',
      yaml: 'libary: L',
      reads: {},
      faults: ['unknown-key at libary: libary'],
    },
    {
      what: 'are remarked on when written the programmer’s way',
      yaml: 'goal:\n  timeBound: 2026-12-15',
      reads: { goal: {} },
      faults: ['unknown-key at goal.timeBound: timeBound'],
    },
    {
      what: 'are remarked on when misspelt in an item',
      yaml: milestone('ownr: Kim'),
      reads: { milestones: [{ title: 'A' }] },
      faults: ['unknown-key at milestones.0.ownr: ownr'],
    },
    {
      what: 'are remarked on also where the right key exists',
      yaml: 'library: L\nLibrary: M',
      reads: { library: 'L' },
      faults: ['unknown-key at Library: Library'],
    },
    { what: 'may be called constructor', yaml: 'constructor: a\ntoString: b', reads: {} },
    {
      what: 'may be called __proto__',
      yaml: '__proto__:\n  library: evil\nlibrary: L',
      reads: { library: 'L' },
    },
    {
      what: 'may be called __proto__ below a key',
      yaml: 'goal:\n  __proto__:\n    specific: evil\n  relevant: R',
      reads: { goal: { relevant: 'R' } },
    },
  ];
  OWN.forEach(promise);
});

describe('text that is cut off at a number sign', () => {
  const CUT: readonly Case[] = [
    {
      what: 'is remarked on',
      yaml: 'coordinator: Room #4 upstairs',
      reads: { coordinator: 'Room' },
      faults: ['text-cut-off at coordinator: #4 upstairs'],
    },
    {
      what: 'is remarked on in an item',
      yaml: milestone('note: Agenda #2'),
      reads: { milestones: [{ title: 'A', note: 'Agenda' }] },
      faults: ['text-cut-off at milestones.0.note: #2'],
    },
    {
      what: 'is a comment when a space follows',
      yaml: 'library: L # ours',
      reads: { library: 'L' },
    },
    { what: 'is a comment behind quotes', yaml: 'library: "L" #4', reads: { library: 'L' } },
    {
      what: 'is a comment behind a date or a status',
      yaml: 'started: 2026-03-02 #1\nstatus: paused #2',
      reads: { started: '2026-03-02', status: 'paused' },
    },
    {
      what: 'is not cut off without a space before it',
      yaml: 'library: C#4',
      reads: { library: 'C#4' },
    },
  ];
  CUT.forEach(promise);
});

describe('a value of the wrong kind is refused at its place, and only there', () => {
  const WRONG: readonly Case[] = [
    {
      what: 'text where fields are wanted',
      yaml: 'organization: Harbor Light\nlibrary: L',
      reads: { library: 'L' },
      faults: ['wrong-type (fields) at organization: Harbor Light'],
    },
    {
      what: 'fields where a list is wanted',
      yaml: 'milestones:\n  title: A\n  due: 2026-02-03',
      reads: {},
      faults: ['wrong-type (list) at milestones: title: A\n  due: 2026-02-03'],
    },
    {
      what: 'a list where text is wanted',
      yaml: 'coordinator:\n  - Kim',
      reads: {},
      faults: ['wrong-type (one-text) at coordinator: - Kim'],
    },
    {
      what: 'text where an item’s fields are wanted',
      yaml: 'candidates:\n  - name: A\n  - Tenants Union\n  - name: B',
      reads: { candidates: [{ name: 'A' }, {}, { name: 'B' }] },
      faults: ['wrong-type (fields) at candidates.1: Tenants Union'],
    },
  ];
  WRONG.forEach(promise);
});
