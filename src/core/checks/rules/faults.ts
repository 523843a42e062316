import type { Sentence } from '../../language/translate.ts';
import type { YamlReason } from '../../workbook/syntax/yaml/nodes.ts';
import { UNREAD, type Check } from '../engine/check.ts';
import { cutOffFixes } from '../mend/valueFixes.ts';
import { duplicateFixes } from '../mend/duplicateFixes.ts';
import { faultFindings } from '../find/faultFindings.ts';
import { invalidDateFixes } from '../mend/dateFixes.ts';
import { notFirstFixes } from '../mend/frontMatterFixes.ts';
import { syntaxFixes } from '../mend/syntaxFixes.ts';
import { unclosedFixes } from '../mend/frontMatterFixes.ts';
import { unknownKeyFixes } from '../mend/valueFixes.ts';
import { unknownValueFixes } from '../mend/valueFixes.ts';
import { wrongTypeFixes } from '../mend/typeFixes.ts';

/** Of a status other than the two that nothing in the workbook tells. */
const FOLLOWS = 'You don’t need this line. Write a status only if the cycle is paused or ended.';

const QUOTES = 'This text needs quotation marks around it.';
const SPACING =
  'The spaces in this line are off. Line it up with its neighbors, with a space after “:” and “-”.';
const TOO_MUCH = 'This is too long or complex to check.';

/** One sentence for several ways in which a line went wrong. Each has mends of its own. */
function saidOf(sentence: Sentence, reasons: readonly YamlReason[]): Record<string, Sentence> {
  return Object.fromEntries(reasons.map((reason) => [reason, sentence]));
}

/** What couldn't be read as it was meant; one look finds all of it. */
export const faultsCheck: Check = {
  find: (context) =>
    faultFindings(context, [
      'yaml-syntax',
      'front-matter-unclosed',
      'front-matter-not-first',
      'duplicate-key',
      'too-large',
      'wrong-type',
      'unknown-value',
      'invalid-date',
      'unknown-key',
      'text-cut-off',
    ]),
  codes: {
    'yaml-syntax': {
      ...UNREAD,
      severity: 'error',
      wording: {
        '': 'We can’t read this line. It should look like “key: value”.',
        ...saidOf(QUOTES, [
          'colon-in-value',
          'bracket',
          'quote',
          'alias',
          'tag',
          'special-character',
        ]),
        ...saidOf(SPACING, [
          'no-space-after-colon',
          'no-space-after-hyphen',
          'list-mark',
          'tab',
          'hard-space',
          'indentation',
          'inner-dash',
        ]),
        ...saidOf(TOO_MUCH, ['aliases', 'too-deep']),
      },
      why: 'The facts at the top are written in YAML, where a colon, a quotation mark, or a tab in the wrong place changes the meaning. We skip a line like that and still read everything else.',
      example: `
-focus: Pantry nights: spring
+focus: "Pantry nights: spring"
`,
      mend: syntaxFixes,
    },
    'front-matter-unclosed': {
      ...UNREAD,
      severity: 'error',
      wording: {
        '': 'The facts at the top don’t end anywhere. Add a line with just --- after the last one.',
        unopened: 'The line above these facts is missing. Add a line with just --- above this one.',
      },
      why: 'Without those lines, no program can tell the facts from your text.',
      example: `
 ---
 workbook: partnership-cycle
 cycle: 1
+---

 # Harbor Light Food Bank

 ## Goals
`,
      mend: unclosedFixes,
    },
    'front-matter-not-first': {
      ...UNREAD,
      severity: 'error',
      wording:
        'The facts between the --- lines have to come first. Move what’s above them down below, or remove it if it’s blank.',
      why: 'Other programs look for the facts on the very first line. Anywhere else, they look like ordinary text.',
      example: `
-Draft, please do not pass on
 ---
 workbook: partnership-cycle
 cycle: 1
 ---
+
+Draft, please do not pass on
`,
      mend: notFirstFixes,
    },
    'duplicate-key': {
      ...UNREAD,
      severity: 'error',
      wording: '“{key}” appears twice, and only the first one counts. Keep one of them.',
      why: 'Only the first one counts, so nobody sees what you wrote in the second.',
      example: `
-focus: Pantry nights
-focus: Story times
+focus: Pantry nights and story times
`,
      mend: duplicateFixes,
    },
    'too-large': {
      ...UNREAD,
      severity: 'error',
      wording: TOO_MUCH,
      why: 'Long texts go below, each under its heading; pictures and reports, into files of their own.',
    },
    'mark-missing': {
      group: 'reading',
      severity: 'warning',
      speaksAtRest: true,
      wording:
        'Without the line “workbook: partnership-cycle”, this file no longer counts as a workbook. Put the line back.',
      why: 'Without it, the file has no checks and its organization disappears from the sidebar.',
    },
    'not-utf-8': {
      ...UNREAD,
      severity: 'error',
      wording:
        'Some letters may look wrong. Click the encoding in the status bar, choose Reopen with Encoding, then save as UTF-8.',
      why: 'In another encoding, letters such as é or ñ come out wrong, and saving the file would make that permanent.',
    },
    'wrong-type': {
      ...UNREAD,
      severity: 'error',
      wording: {
        '': 'We can’t read “{title}” written this way.',
        text: '“{title}” should be plain text. If it contains brackets, put quotation marks around it.',
        'one-text':
          'Write “{title}” on one line, not as a list. Put commas or semicolons between the parts.',
        follows: FOLLOWS,
        number: '“{title}” should be a number, such as 1.',
        list: '“{title}” should be a list: one line for each entry, starting with a hyphen.',
        fields: '“{title}” should have its own lines below it, each with a key and a value.',
      },
      why: 'The board’s report, what’s due, and where a cycle stands all come from dates, numbers, and lists.',
      example: `
-cycle: the first one
+cycle: 1
`,
      mend: wrongTypeFixes,
    },
    'unknown-value': {
      ...UNREAD,
      severity: 'error',
      wording: {
        '': '“{found}” isn’t one of the choices. Use {allowed}.',
        misspelt: '“{found}” isn’t one of the choices. Did you mean “{meant}”?',
        follows: FOLLOWS,
      },
      why: 'With other words, we can’t tell where you are in the guide or compare cycles.',
      example: `
 spectrum:
-  current: friendly
+  current: consult
`,
      mend: unknownValueFixes,
    },
    'invalid-date': {
      ...UNREAD,
      severity: 'error',
      wording: {
        '': '“{found}” isn’t a date. Write dates like 2027-02-28.',
        'other-weekday': '{date} is a {weekday}. Which day do you mean?',
        'other-writing': 'Write this date as {meant}.',
        'two-readings': 'Is this {meant} or {orMeant}?',
      },
      why: 'To some people 03/04/27 is March 4; to others it’s April 3. Written year-month-day, it’s the same day for everyone.',
      example: `
-next-meeting: 03/04/27
+next-meeting: 2027-03-04
`,
      mend: invalidDateFixes,
    },
    'unknown-key': {
      ...UNREAD,
      severity: 'warning',
      wording: {
        '': 'We don’t know “{found}”. Did you mean “{meant}”?',
        'both-there': 'We don’t know “{found}”, and “{meant}” is already here. Keep one of them.',
      },
      why: 'A misspelled key is kept, but we can’t find what’s in it. You can add keys of your own; we never flag those.',
      example: `
-coordinater: Outreach librarian
+coordinator: Outreach librarian
`,
      mend: unknownKeyFixes,
    },
    'text-cut-off': {
      ...UNREAD,
      severity: 'warning',
      wording:
        'Everything from “{from}” on is being ignored. Put quotation marks around this text.',
      why: 'The end of your sentence would be missing everywhere, and nobody would notice.',
      example: `
-focus: Pantry night #4
+focus: "Pantry night #4"
`,
      mend: cutOffFixes,
    },
  },
};
