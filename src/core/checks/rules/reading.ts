import { faultFindings } from '../faultFindings.ts';
import type { Rule } from '../rule.ts';

/** A file, or a part of one, that cannot be read. */
export const readingRule: Rule = {
  check: (context) =>
    faultFindings(context, [
      'yaml-syntax',
      'front-matter-unclosed',
      'front-matter-not-first',
      'duplicate-key',
      'too-large',
    ]),
  explanations: {
    'yaml-syntax': {
      what: 'Finds the line at the top of a workbook that we can’t read.',
      why: 'The facts at the top are written in YAML, where a colon, a quotation mark, or a tab in the wrong place changes the meaning. We skip a line like that and still read everything else.',
      source: 'The YAML 1.2 specification.',
      notOk: `
focus: Pantry nights: spring
`,
      ok: `
focus: "Pantry nights: spring"
`,
    },
    'front-matter-unclosed': {
      what: 'Finds facts at the top that are missing the line of three hyphens above or below them.',
      why: 'Without those lines, no program can tell the facts from your text.',
      source: 'The workbook format: front matter stands between two lines of ---.',
      notOk: `
---
workbook: partnership-cycle
cycle: 1

# Harbor Light Food Bank

## Goals
`,
      ok: `
---
workbook: partnership-cycle
cycle: 1
---

# Harbor Light Food Bank

## Goals
`,
    },
    'front-matter-not-first': {
      what: 'Finds text above the facts at the top.',
      why: 'Other programs look for the facts on the very first line. Anywhere else, they look like ordinary text.',
      source: 'The workbook format: front matter is the first thing in the file.',
      notOk: `
Draft, please do not pass on
---
workbook: partnership-cycle
cycle: 1
---
`,
      ok: `
---
workbook: partnership-cycle
cycle: 1
---

Draft, please do not pass on
`,
    },
    'duplicate-key': {
      what: 'Finds a key that appears twice in one place.',
      why: 'Only the first one counts, so nobody sees what you wrote in the second.',
      source: 'The YAML 1.2 specification: keys are unique.',
      notOk: `
focus: Pantry nights
focus: Story times
`,
      ok: `
focus: Pantry nights and story times
`,
    },
    'too-large': {
      what: 'Says that a file or a value is too long to check while you type.',
      why: 'A workbook is a few pages. Checking millions of letters would freeze the editor, so we leave the file alone and tell you.',
      source: 'Measured: a million letters take seconds to read.',
      notOk:
        'One value at the top with more than 65,536 letters, or a file with more than 4 million.',
      ok: 'Long texts below, each under its heading; pictures and reports in files of their own.',
      described: true,
    },
    'mark-missing': {
      what: 'Says that an open workbook has lost the line that makes it a workbook.',
      why: 'Without it, the file has no checks and its organization disappears from the sidebar.',
      source: 'The workbook format: a file is a workbook when its front matter says so.',
      notOk: 'A workbook in an editor, its line “workbook: partnership-cycle” just deleted.',
      ok: 'The same workbook with that line between the lines of ---.',
      described: true,
    },
    'not-utf-8': {
      what: 'Says that a file isn’t saved as UTF-8.',
      why: 'In another encoding, letters such as é or ñ come out wrong, and saving the file would make that permanent.',
      source: 'The workbook format: files are UTF-8.',
      notOk: 'A file saved with the encoding Windows-1252.',
      ok: 'The same file, saved again with the encoding UTF-8.',
      described: true,
    },
  },
};
