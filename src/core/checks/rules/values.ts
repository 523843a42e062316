import { faultFindings } from '../faultFindings.ts';
import type { Rule } from '../rule.ts';

/** A fact that is there but not written so that it can be used. */
export const valuesRule: Rule = {
  checkFrontMatter: (context) =>
    faultFindings(context, [
      'wrong-type',
      'unknown-value',
      'invalid-date',
      'unknown-key',
      'text-cut-off',
    ]),
  explanations: {
    'wrong-type': {
      what: 'Finds a value of another kind than is wanted: words for a number, a list for a text.',
      why: 'The board’s report, what is due and where a cycle stands are all worked out from dates, figures and lists.',
      source: 'The workbook format; see the schemas.',
      notOk: `
cycle: the first one
`,
      ok: `
cycle: 1
`,
    },
    'unknown-value': {
      what: 'Finds a word where only certain words have a meaning, such as “new” and “existing”.',
      why: 'Only with the known words can the guide be followed the right way, and cycles be compared.',
      source: 'The workbook format; the spectrum’s five levels are IAP2’s.',
      notOk: `
spectrum:
  current: friendly
`,
      ok: `
spectrum:
  current: consult
`,
    },
    'invalid-date': {
      what: 'Finds dates that are no day of the calendar, or are written in another order.',
      why: '03/04/27 is in March for some and in April for others. Written year-month-day it is one day for everybody.',
      source: 'ISO 8601.',
      notOk: `
next-meeting: 03/04/27
`,
      ok: `
next-meeting: 2027-03-04
`,
    },
    'unknown-key': {
      what: 'Finds a key that looks like a known one, but is spelled another way.',
      why: 'What stands after a misspelt key is kept, but nobody finds it. Keys of your own are welcome and get no remark.',
      source: 'The workbook format.',
      notOk: `
coordinater: Outreach librarian
`,
      ok: `
coordinator: Outreach librarian
`,
    },
    'text-cut-off': {
      what: 'Finds a # after a space in a text. From there on everything is a comment.',
      why: 'The end of your sentence would be missing wherever this is shown, and nobody would notice.',
      source: 'The YAML 1.2 specification: a space and # begin a comment.',
      notOk: `
focus: Pantry night #4
`,
      ok: `
focus: "Pantry night #4"
`,
    },
  },
};
