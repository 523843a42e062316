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
const FOLLOWS =
  'You don’t need this line: we work out the status from what you’ve filled in. Write a status only if the cycle is paused or ended.';

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
        'colon-in-value':
          'There are two colons in this line, so we can’t read it. Put quotation marks around the text after the first one.',
        'colon-after-key':
          'There are two colons in this line, so we can’t read it. Put quotation marks around the text after “{key}:”.',
        'no-space-after-colon': 'Add a space after the colon.',
        'no-space-after-hyphen': 'Add a space after the hyphen.',
        'list-mark': 'A list item starts with a hyphen and a space. Use “- ” instead of this mark.',
        'no-colon': 'We can’t read this line. Is a colon missing after the first word?',
        'goes-on':
          'This line isn’t part of the text above, as it starts a new line. Join it to the line above.',
        'torn-text':
          'The text for “{key}” goes on here, but we can’t read it as one piece. Join these lines into one piece of text.',
        'stray-item':
          'This list item isn’t part of any list. Is the line above it, the one that names the list, missing?',
        'lost-key':
          'These lines belong to “{key}”, but the line “{key}:” above them is missing. Put it back.',
        tab: 'This line starts with a tab. Use spaces instead.',
        'hard-space':
          'There’s a non-breaking space here, the kind word processors use. Replace it with a plain space.',
        indentation: 'This line doesn’t line up with the lines around it. Give it the same indent.',
        'inner-dash':
          'This looks like another item in the list, but its hyphen is indented too far. Line it up with the hyphen above.',
        bracket:
          'There’s one bracket too many or too few. If the bracket is part of your text, put quotation marks around the text.',
        quote:
          'A quotation mark is missing, or there’s one too many. Text in quotation marks starts and ends with the same mark.',
        alias: 'A * at the start has a special meaning here. Put quotation marks around the text.',
        tag: 'A ! at the start has a special meaning here. Put quotation marks around the text.',
        aliases: 'There are too many repeats with * here, so we don’t read the rest.',
        duplicate: 'This key appears twice. Keep one of them.',
        'too-deep': 'This is nested too deeply for us to read.',
        'too-large': 'This is too long for us to read.',
        'special-character':
          'The first character has a special meaning here. Put quotation marks around the text.',
        other:
          'We can’t read this line. It should look like “key: value”, with quotation marks around any text that has special characters.',
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
      wording: {
        '': 'This is too long to check.',
        workbook: 'This file is too large to check.',
        facts:
          'The facts at the top are too long to check. Longer text goes below, under the headings.',
        part: 'This is too long to check. Longer text goes below, under the headings.',
        keys: 'There are too many keys here. The rest isn’t checked.',
      },
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
          '“{title}” should be plain text, not a list. Write it on one line, with commas between the parts.',
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
        'no-such-day': 'There’s no {month} {day}. Write dates as {example}.',
        'no-such-day-ever': 'There’s no {month} {day}. Write the whole date, like 2027-02-28.',
        'no-such-month':
          'There’s no month {month}. Write dates as year-month-day, like 2027-02-28.',
        'no-day': 'Which day? Write the whole date, like 2027-02-28.',
        'no-year': 'Which year? Write the whole date, like 2027-02-28.',
        'other-weekday': '{date} is a {weekday}. Which day do you mean?',
        'other-writing': 'Write this date as {meant}.',
        'two-readings': 'Is this {meant} or {orMeant}? Write dates as year-month-day.',
        words: '“{found}” isn’t a date. Write the date like 2027-02-28.',
      },
      why: '03/04/27 is in March for some and in April for others. Written year-month-day, it’s the same day for everyone.',
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
      why: 'What follows a misspelled key is kept, but nobody finds it. Keys of your own are welcome and never flagged.',
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
