import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { parseDay } from '../../src/core/calendar/day.ts';
import { saidDay } from '../../src/core/english/days/saidDay.ts';
import { checkWorkbook } from '../../src/core/checks/checkWorkbook.ts';
import { fixesFor } from '../../src/core/checks/fixesFor.ts';
import { formOf } from '../../src/core/form/readForm.ts';
import { differencesOf, planHome } from '../../src/core/imports/home/planHome.ts';
import { orRefused, planImport } from '../../src/core/imports/planImport.ts';
import { readWord } from '../../src/core/imports/word/readWord.ts';
import { readText } from '../../src/core/meeting/readNotes.ts';
import { IMPORT_MESSAGES } from '../../src/core/imports/preview/importMessages.ts';
import { readMessage } from '../../src/core/pages/pageMessages.ts';
import { inEnglish } from '../../src/core/portfolio/translate.ts';
import { readCalendar } from '../../src/core/reports/calendar/readCalendar.ts';
import { planDocument } from '../../src/core/reports/plan/plan.ts';
import { writeDocument } from '../../src/core/reports/writeDocument.ts';
import { openWorkbook } from '../../src/core/workbook/openWorkbook.ts';
import { parseJsonWithComments } from '../../src/cli/jsonc.ts';
import { canaryWorkbook } from '../support/canaryWorkbook.ts';
import { sheetParts, zipped } from '../support/sheetFile.ts';
import { wordFile } from '../support/wordFile.ts';
import { opened, withBody, withFrontMatter } from '../support/workbookText.ts';

/** Something that reads what others wrote, and the words that its grammar is made of. */
export interface Reader {
  readonly name: string;
  /** The pieces from which hostile texts are made: marks, near-misses of its patterns, plain words. */
  readonly words: readonly string[];
  /** Pairs that nest. */
  readonly pairs?: readonly (readonly [string, string])[];
  /** In characters of the text that grows; 1 MB where nothing is said. */
  readonly most?: number;
  /** Makes of a text what is read; that takes no time that counts. */
  readonly wrap: (text: string) => () => void;
}

const today = parseDay('2026-11-25')!;

/** Everything that happens to a workbook that somebody opens. */
function opening(text: string): void {
  const workbook = openWorkbook(text);
  if (workbook === undefined) return;
  const problems = checkWorkbook(workbook, { today });
  const dayWords = (): { iso: string; text: string; beneath: string } => ({
    iso: '',
    text: '',
    beneath: '',
  });
  formOf({ workbook, today, problems, translate: inEnglish, dayWords });
  for (const problem of problems.slice(0, 5)) fixesFor(workbook, problem, { today });
}

const ENGLISH = [
  ...['we', 'will', 'by', 'from', 'to', 'for', 'of', 'and', 'the', 'a', 'at least', 'more than'],
  ...['increase', '10', '1,000', '50%', '$5', 'families', 'May 5', '2027', 'June', 'every', 'week'],
  ...[
    'Ana',
    'Ana Ruiz',
    'Dr.',
    'has agreed to',
    'until',
    'next Tuesday',
    '12/5',
    '3-5',
    '.',
    ',',
    ';',
    ':',
  ],
  ...[
    '?',
    '!',
    '(',
    ')',
    '[',
    ']',
    '“',
    '”',
    '"',
    '-',
    '–',
    '\u00a0',
    'x',
    '@',
    'a@b.co',
    'http://a.b',
  ],
].flatMap((word) => [word, ` ${word} `]);

const YAML = [
  ...[
    'a',
    ' ',
    '  ',
    '\n',
    '\n  ',
    '\n  - ',
    ': ',
    ':',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
  ],
  ...[
    '#',
    ' # ',
    '&a ',
    '*a ',
    '!x ',
    '|',
    '>-',
    '%',
    '@',
    '`',
    '\t',
    '\\',
    '~',
    '---',
    '...',
    '<<: ',
  ],
  ...[
    'goal:',
    '\ngoal:',
    '\nmilestones:',
    '\n  - title: a',
    '\n    due: ',
    '2026-12-01',
    '[name]',
    'TBD',
  ],
  ...['\n# By ', ' will ', ' for ', ', from ', ' to ', ', ', '\u00a0', '\u2028', '\ud800', '\r'],
];

const MARKDOWN = [
  ...[
    '# ',
    '## Goals\n',
    '### Challenges\n',
    '#### 2026-01-02\n',
    '> ',
    '- ',
    '* ',
    '1. ',
    '- [ ] ',
    '\n',
    '\n\n',
  ],
  ...[
    '```',
    '~~~',
    '<!--',
    '-->',
    '<',
    '>',
    '|',
    '|-',
    '---\n',
    '===\n',
    '[',
    ']',
    '(',
    ')',
    '![',
    '*',
    '**',
  ],
  ...[
    '_',
    '`',
    '&',
    '&amp;',
    '\\',
    'a',
    ' ',
    '  ',
    '    ',
    '\t',
    '[a]: b',
    '?',
    '!',
    'TBD',
    '[name]',
    '\r\n',
  ],
];

const WORD_WORDS = [
  ...[
    '<w:p>',
    '</w:p>',
    '<w:r>',
    '</w:r>',
    '<w:t>',
    '</w:t>',
    '<w:p/>',
    '<w:tbl>',
    '</w:tbl>',
    '<w:tr>',
    '</w:tr>',
  ],
  ...[
    '<w:tc>',
    '</w:tc>',
    '<w:br/>',
    '<w:tab/>',
    'a',
    ' ',
    '=',
    '"',
    "'",
    '&',
    '&amp;',
    '&#65;',
    '&x',
    ';',
    '<',
    '>',
  ],
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x?>',
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:instrText>HYPERLINK "a',
  ],
  ...[
    '</w:instrText>',
    '<w:fldChar w:fldCharType="separate"/>',
    '<w:commentRangeStart w:id="',
    '"/>',
  ],
  ...[
    '<w:footnoteReference w:id="1"/>',
    '<w:ins>',
    '</w:ins>',
    '<w:rPr><w:b/></w:rPr>',
    '<w:rPr><w:i/></w:rPr>',
  ],
];

/** Whole paragraphs, so that more than a refusal comes of them. */
const WORD_BLOCKS = [
  ...[
    'Goals',
    'Personal goals',
    'Reflection',
    'How will you communicate?',
    'TBD',
    'By May 5, Ana',
    '1. a',
    '• a',
  ],
  ...[
    'Milestones',
    'Owner',
    'Meeting notes',
    'December 4, 2026',
    'Organization 1',
    'Spectrum',
    'x',
    '_______',
    '☐ a',
  ],
].flatMap((text) => [
  `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`,
  `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`,
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`,
  `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`,
  `<w:sdt><w:sdtPr><w:tag w:val="challenges"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:sdtContent></w:sdt>`,
  `<w:p><w:commentRangeStart w:id="1"/><w:r><w:rPr><w:b/></w:rPr><w:t>${text} </w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>${text}</w:instrText><w:t>${text}</w:t></w:r></w:p>`,
]);

const NOTE = {
  footnotes: `<w:footnote w:id="1"><w:p><w:r><w:t>${'n'.repeat(500)}</w:t></w:r></w:p></w:footnote>`,
};

const SHEET = [
  ...[
    '<row>',
    '</row>',
    '<row r="1">',
    '<row r="1048576">',
    '<row r="9',
    '"/>',
    '<c t="s"><v>0</v></c>',
    '<c r="ZZ1"><v>1</v></c>',
  ],
  ...[
    '<c t="inlineStr"><is><t>Partner</t></is></c>',
    '<c t="inlineStr"><is><t>Name</t></is></c>',
    '<c><v>46000</v></c>',
  ],
  ...[
    '<row><c t="s"><v>0</v></c></row>',
    '<row><c t="inlineStr"><is><t>Total</t></is></c></row>',
    '<row/>',
  ],
  ...[
    '</sheetData><mergeCells><mergeCell ref="A1:A9999999"/>',
    '<mergeCell ref="A1:A50000"/>',
    '</mergeCells>',
    '<sheetData>',
  ],
];

const CALENDAR = [
  ...[
    'BEGIN:VCALENDAR\r\n',
    'END:VCALENDAR\r\n',
    'BEGIN:VEVENT\r\n',
    'END:VEVENT\r\n',
    'BEGIN:VALARM\r\n',
    'END:VALARM\r\n',
  ],
  ...[
    'PRODID:',
    'UID:a',
    'SUMMARY:',
    'DTSTART;VALUE=DATE:20270101',
    '\r\n',
    '\n',
    ' ',
    '\r\n ',
    ';',
    ':',
    '"',
    '\\',
    '\\n',
    ',',
    'a',
  ],
];

const canary = opened(canaryWorkbook().text);
const options = { today, t: inEnglish, draft: true, meetingNotes: true };
const now = {
  workbook: canary,
  plan: readWord(writeDocument(planDocument(canary, options), 'docx')),
};

const bytesOf = (name: string, bytes: Uint8Array) => () => {
  planImport({ name, bytes }, { today, known: ['Clinic'] });
};

export const READERS: readonly Reader[] = [
  {
    name: 'front matter',
    words: YAML,
    most: 70_000,
    wrap: (text) => () => {
      opening(withFrontMatter(text));
    },
  },
  {
    name: 'body',
    words: MARKDOWN,
    wrap: (text) => () => {
      opening(withBody(text));
    },
  },
  {
    name: 'goal',
    words: ENGLISH,
    most: 70_000,
    wrap: (text) => () => {
      opening(withFrontMatter(`goal:\n  statement: >-\n    ${text.replaceAll('\n', ' ')}`));
    },
  },
  {
    name: 'draft',
    words: [
      ...ENGLISH,
      '\n    # ',
      '\n    # By ',
      'By ',
      ', ',
      ' will ',
      ' for ',
      ', from ',
      ' to ',
      '[',
      ']',
    ],
    most: 70_000,
    wrap: (text) => () => {
      opening(withFrontMatter(`goal:\n    statement: A goal\n    # By ${text}`));
    },
  },
  {
    name: 'typed day',
    words: ENGLISH,
    wrap: (text) => () => {
      saidDay(text, today);
    },
  },
  {
    name: 'minutes',
    words: [
      ...ENGLISH,
      '\n',
      '\n- ',
      '\n- [ ] ',
      '\nAgreed:',
      '\nPresent:',
      '\n  - ',
      ' (',
      ') ',
      ' | ',
    ],
    most: 250_000,
    wrap: (text) => () => {
      readText(text, today, canary.cycle);
    },
  },
  {
    name: 'Word, broken',
    words: WORD_WORDS,
    wrap: (text) => bytesOf('a.docx', wordFile(text, NOTE)),
  },
  {
    name: 'Word',
    words: WORD_BLOCKS,
    most: 4_000_000,
    pairs: [
      ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
      ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
    ],
    wrap: (text) => bytesOf('a.docx', wordFile(text, NOTE)),
  },
  {
    name: 'Excel',
    words: SHEET,
    most: 4_000_000,
    wrap: (text) =>
      bytesOf('a.xlsx', zipped(sheetParts(`<sheetData>${text}</sheetData>`, 'Clinic '.repeat(20)))),
  },
  {
    name: 'CSV',
    words: [
      'Name',
      'Partner',
      'Status',
      'Email',
      'a@b.co',
      'A',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r\n',
      '"',
      '""',
      ' ',
      'Total',
      '# ',
      '*',
      '-5',
      '2026-01-02',
      '12/5/26',
    ],
    wrap: (text) => bytesOf('a.csv', strToU8(`Name,Status\n${text}`)),
  },
  {
    name: 'calendar',
    words: CALENDAR,
    wrap: (text) => {
      const bytes = strToU8(text);
      return () => {
        readCalendar(bytes);
      };
    },
  },
  {
    name: 'returned plan',
    words: WORD_BLOCKS,
    most: 1_000_000,
    wrap: (text) => {
      const bytes = wordFile(text, NOTE);
      return () => {
        orRefused(() => {
          const home = planHome(readWord(bytes));
          if (home !== undefined) differencesOf(home, now, undefined);
          return [];
        });
      };
    },
  },
  {
    name: 'page message',
    words: ['take', 'answer', '__proto__', 'constructor', ':', '.', '0', 'a'],
    wrap: (text) => () => {
      readMessage(IMPORT_MESSAGES, {
        type: 'take',
        what: text,
        index: 1,
        taken: true,
        [text]: text,
      });
    },
  },
  {
    name: 'settings',
    words: [
      '"',
      '\\',
      '\\"',
      '/*',
      '*/',
      '//',
      '\n',
      ',',
      '[',
      ']',
      '{',
      '}',
      ':',
      ' ',
      'a',
      '1',
      '"a":',
    ],
    wrap: (text) => () => {
      try {
        parseJsonWithComments(text);
      } catch {
        /* said in a sentence */
      }
    },
  },
];

/** How one hostile text grows: what stands before, what is repeated, what stands behind. */
export interface Shape {
  readonly before: string;
  readonly unit: string;
  readonly after: string;
  readonly close: string;
}

/** The text of a shape, of about this many characters. */
export function grown({ before, unit, after, close }: Shape, size: number): string {
  const count = Math.max(
    1,
    Math.floor((size - before.length - after.length) / (unit.length + close.length)),
  );
  return before + unit.repeat(count) + after + close.repeat(count);
}

/** Every repetition and nesting that a reader's words allow. */
export function shapesOf({ words, pairs = [] }: Reader): fc.Arbitrary<Shape> {
  const word = fc.constantFrom(...words);
  const some = (least: number, most: number): fc.Arbitrary<string> =>
    fc.array(word, { minLength: least, maxLength: most }).map((all) => all.join(''));
  const repeated = fc.record({
    before: some(0, 2),
    unit: some(1, 3),
    after: some(0, 2),
    close: fc.constant(''),
  });
  if (pairs.length === 0) return repeated;
  const nested = fc
    .record({ pair: fc.constantFrom(...pairs), before: some(0, 1), after: some(0, 1) })
    .map(({ pair: [unit, close], before, after }) => ({ before, unit, after, close }));
  return fc.oneof({ weight: 4, arbitrary: repeated }, { weight: 1, arbitrary: nested });
}
