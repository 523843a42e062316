import { faultFindings } from '../faultFindings.ts';
import type { Rule } from '../rule.ts';

/** A fact that is there but not written so that it can be used. */
export const valuesRule: Rule = {
  check: (context) =>
    faultFindings(context, [
      'wrong-type',
      'unknown-value',
      'invalid-date',
      'unknown-key',
      'text-cut-off',
    ]),
  explanations: {
    'wrong-type': {
      what: 'Finds the wrong kind of value: words where a number goes, or a list where text goes.',
      why: 'The board’s report, what’s due, and where a cycle stands all come from dates, numbers, and lists.',
      source: 'The workbook format; see the schemas.',
      notOk: `
cycle: the first one
`,
      ok: `
cycle: 1
`,
    },
    'unknown-value': {
      what: 'Finds a word where only certain words work, such as “new” and “existing”.',
      why: 'With other words, we can’t tell where you are in the guide or compare cycles.',
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
      what: 'Finds dates that aren’t on the calendar, or that are written in a different order.',
      why: '03/04/27 is in March for some and in April for others. Written year-month-day, it’s the same day for everyone.',
      source: 'ISO 8601.',
      notOk: `
next-meeting: 03/04/27
`,
      ok: `
next-meeting: 2027-03-04
`,
    },
    'unknown-key': {
      what: 'Finds a key that looks like one we know but is spelled differently.',
      why: 'What follows a misspelled key is kept, but nobody finds it. Keys of your own are welcome and never flagged.',
      source: 'The workbook format.',
      notOk: `
coordinater: Outreach librarian
`,
      ok: `
coordinator: Outreach librarian
`,
    },
    'text-cut-off': {
      what: 'Finds a # after a space in your text. Everything after it counts as a comment.',
      why: 'The end of your sentence would be missing everywhere, and nobody would notice.',
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
