import assert from 'node:assert/strict';
import { notUtf8Problem } from '../../../src/core/checks/checkWorkbook.ts';
import { expectCodes, messageWith, problemsIn } from './checking.ts';
import { SOUND, withFragment } from './soundWorkbook.ts';

describe('A broken line', () => {
  for (const [what, fragment] of [
    ['a second colon', 'focus: «Pantry nights: spring»'],
    ['no space after the colon', '«cycle:1»'],
    ['no colon', '«coordinator Outreach librarian»'],
    ['an open quote', 'library: «"Cedar Falls»'],
    ['an open bracket', 'focus: «[Pantry nights»'],
    ['a character that means something', 'focus: «@home»'],
  ] as const) {
    it(`(${what}) carries one problem at its own place, and the rest is still checked`, () => {
      const late = 'milestones:\n  - title: First night\n    due: «2026-04-01»\n    owner: Manager';
      expectCodes(`${fragment}\n${late}`, ['yaml-syntax', 'milestone-overdue']);
    });
  }

  it('inside the goal leaves the other parts of the goal checked', () => {
    expectCodes(
      `
«goal»:
  statement: By December we will run 12 pantry nights at the Riverside branch.
  specific: «Pantry nights: with sign-up»
  measurable:
    - measure: Households
      baseline: 0
      target: 150
  relevant: Priority 2
  time-bound: «2026-13-01»
`,
      ['smart-achievable', 'yaml-syntax', 'invalid-date'],
    );
  });

  it('says in plain words what would be right', () => {
    assert.equal(
      messageWith('focus: a: b', 'yaml-syntax'),
      'This text needs quotation marks around it.',
    );
    for (const spaced of ['cycle:1', 'milestones:\n  - title: A\n    - title: B'])
      assert.equal(
        messageWith(spaced, 'yaml-syntax'),
        'The spaces in this line are off. Line it up with its neighbors, with a space after “:” and “-”.',
      );
  });
});

describe('Front matter', () => {
  it('without its end is still read, and so is the body', () => {
    const text = SOUND.replace('---\n\n# Harbor', '\n# Harbor').replace('2026-05-12', '2026-04-01');
    assert.deepEqual(
      problemsIn(text).map(({ code, span }) => [code, text.slice(span.start, span.end)]),
      [
        ['front-matter-unclosed', '---'],
        ['milestone-overdue', '2026-04-01'],
      ],
    );
  });

  it('without its first line is still read, and says so where the line belongs', () => {
    const text = SOUND.replace('---\n', '').replace('2026-05-12', '2026-04-01');
    assert.deepEqual(
      problemsIn(text).map(({ code, severity, span }) => [
        code,
        severity,
        text.slice(span.start, span.end),
      ]),
      [
        ['front-matter-unclosed', 'error', 'workbook: partnership-cycle'],
        ['milestone-overdue', 'information', '2026-04-01'],
      ],
    );
  });

  it('below other lines is still read', () => {
    const codes = problemsIn(`Draft\n\n${SOUND}`).map(({ code }) => code);
    assert.deepEqual(codes, ['front-matter-not-first']);
  });

  it('with a key that stands twice says so at the second', () => {
    expectCodes('cycle: 1\n«cycle»: 2', ['duplicate-key']);
    expectCodes(
      'organization:\n  name: A\n  «name»: B\n  audience: C\n  relationship: existing\nroles:\n  - organization: A\n    contributes: x\n    benefits: y',
      ['duplicate-key'],
    );
  });
});

describe('Values', () => {
  for (const [what, fragment, codes] of [
    ['words for a number', 'cycle: «first»', ['wrong-type']],
    ['a list for a text', 'library:\n  «- Cedar Falls»', ['wrong-type']],
    ['a text for fields', 'spectrum: «consult»', ['wrong-type']],
    ['a word that is not known', 'spectrum:\n  current: «friendly»', ['unknown-value']],
    ['a text cut off at a #', 'focus: Night «#4 at Riverside»', ['text-cut-off']],
    ['a key spelt otherwise', '«libary»: Cedar Falls', ['unknown-key']],
  ] as const) {
    it(`remarks on ${what}`, () => expectCodes(fragment, codes));
  }

  for (const [what, fragment] of [
    ['a key of the team’s own', 'funding source: Friends of the library\nroom: 12'],
    ['the usual synonyms, in any case', 'spectrum:\n  current: Consulting\n  target: COLLABORATE'],
    ['a comment', 'focus: Pantry nights # in spring'],
    ['a # that begins nothing', 'focus: C#'],
    [
      'a number with a percent sign',
      'goal:\n  statement: By December 2026 we will reach 70% of renters.\n  specific: x\n  measurable:\n    - measure: Renters\n      baseline: 1,200\n      target: 70%\n  achievable: x\n  relevant: x\n  time-bound: 2026-12-15',
    ],
    [
      'a target in words',
      'goal:\n  statement: By December 2026 both boards will sign one agreement.\n  specific: x\n  measurable:\n    - measure: Agreement\n      target: signed by both boards\n  achievable: x\n  relevant: x\n  time-bound: 2026-12-15',
    ],
    ['a key with nothing after it', 'next-meeting:\nagreement:\nlibrary: ~'],
    ['a name that looks like something else', 'library: 826\ncoordinator: no'],
  ] as const) {
    it(`are left alone: ${what}`, () => expectCodes(fragment, []));
  }

  it('names the known key, also where that exists', () => {
    assert.equal(
      messageWith('libary: Cedar Falls', 'unknown-key'),
      'We don’t know “libary”, and “library” is already here. Keep one of them.',
    );
    assert.equal(
      messageWith('library:\nlibary: Cedar Falls', 'unknown-key'),
      'We don’t know “libary”. Did you mean “library”?',
    );
  });

  it('says which words are known', () => {
    assert.equal(
      messageWith('organization:\n  name: A\n  relationship: friend', 'unknown-value'),
      '“friend” isn’t one of the choices. Use new or existing.',
    );
    assert.equal(
      messageWith('spectrum:\n  current: colaborate', 'unknown-value'),
      '“colaborate” isn’t one of the choices. Did you mean “collaborate”?',
    );
  });

  it('cut off says from where', () => {
    assert.equal(
      messageWith('focus: Night #4 at Riverside', 'text-cut-off'),
      'Everything from “#4” on is being ignored. Put quotation marks around this text.',
    );
  });
});

describe('A date', () => {
  for (const [written, message] of [
    ['2027-02-30', '“2027-02-30” isn’t a date. Write dates like 2027-02-28.'],
    ['2028-02-30', '“2028-02-30” isn’t a date. Write dates like 2027-02-28.'],
    ['April 31, 2027', '“April 31, 2027” isn’t a date. Write dates like 2027-02-28.'],
    ['2027-13-01', '“2027-13-01” isn’t a date. Write dates like 2027-02-28.'],
    ['2027-03', '“2027-03” isn’t a date. Write dates like 2027-02-28.'],
    ['March 2027', '“March 2027” isn’t a date. Write dates like 2027-02-28.'],
    ['2027', '“2027” isn’t a date. Write dates like 2027-02-28.'],
    ['March 4', '“March 4” isn’t a date. Write dates like 2027-02-28.'],
    ['03/04/27', 'Is this 2027-03-04 or 2027-04-03?'],
    ['3/14/2027', 'Write this date as 2027-03-14.'],
    ['14.3.2027', 'Write this date as 2027-03-14.'],
    ['2027/3/4', 'Write this date as 2027-03-04.'],
    ['2027-3-4', 'Write this date as 2027-03-04.'],
    ['2027-03-04 10:30', 'Write this date as 2027-03-04.'],
    ['Thursday, March 4th, 2027', 'Write this date as 2027-03-04.'],
    ['20270304', 'Write this date as 2027-03-04.'],
    ['2027–03–04', 'Write this date as 2027-03-04.'],
    ['2027-03-04 (Thu)', 'Write this date as 2027-03-04.'],
    ['Thu 2027-03-04', 'Write this date as 2027-03-04.'],
    ['4 March 2027, Thursday', 'Write this date as 2027-03-04.'],
    ['Thu 03/04/27', 'Write this date as 2027-03-04.'],
    ['Sun 04/04/27', 'Write this date as 2027-04-04.'],
    ['2027-03-04 (Fri)', '2027-03-04 is a Thursday. Which day do you mean?'],
    ['Fri 03/04/27', '“Fri 03/04/27” isn’t a date. Write dates like 2027-02-28.'],
    ['March 4 at 10:30', '“March 4 at 10:30” isn’t a date. Write dates like 2027-02-28.'],
    ['3/3', '“3/3” isn’t a date. Write dates like 2027-02-28.'],
    ['3/4', '“3/4” isn’t a date. Write dates like 2027-02-28.'],
    ['31 Nov', '“31 Nov” isn’t a date. Write dates like 2027-02-28.'],
    ['29 Feb', '“29 Feb” isn’t a date. Write dates like 2027-02-28.'],
    ['20102027', '“20102027” isn’t a date. Write dates like 2027-02-28.'],
    [
      '2027-03-04 10:30 at Riverside',
      '“2027-03-04 10:30 at Riverside” isn’t a date. Write dates like 2027-02-28.',
    ],
    ['2027–28', '“2027–28” isn’t a date. Write dates like 2027-02-28.'],
    ['4 Sept 2027', 'Write this date as 2027-09-04.'],
    ['next spring', '“next spring” isn’t a date. Write dates like 2027-02-28.'],
    ['45/45/2027', '“45/45/2027” isn’t a date. Write dates like 2027-02-28.'],
  ] as const) {
    it(`written “${written}” is told what would be right`, () => {
      assert.equal(
        messageWith(`next-meeting: "${written}"`, 'invalid-date').replaceAll('"', ''),
        message,
      );
    });
  }
});

describe('What is too large or no text', () => {
  it('is said once, and nothing else with it', () => {
    const long = `organization:\n  name: ${'x'.repeat(70_000)}\n`;
    const codes = problemsIn(withFragment(SOUND, long)).map(({ code }) => code);
    assert.deepEqual(codes, ['too-large']);
  });

  it('is said of a whole file', () => {
    const text = `${SOUND}${'word '.repeat(900_000)}`;
    assert.deepEqual(
      problemsIn(text).map(({ code }) => code),
      ['too-large'],
    );
  });

  it('is told by hosts that read bytes', () => {
    assert.equal(notUtf8Problem()?.severity, 'error');
    assert.equal(notUtf8Problem({ 'not-utf-8': 'hint' })?.severity, 'hint');
    assert.equal(notUtf8Problem({ 'not-utf-8': 'off' }), undefined);
  });
});
