import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { parseDay } from '../../src/core/calendar/day.ts';
import { saidDay } from '../../src/core/english/days/saidDay.ts';
import { readReply } from '../../src/core/checkUp/readMarks.ts';
import { checkWorkbook } from '../../src/core/checks/checkWorkbook.ts';
import { fixesFor } from '../../src/core/checks/fixesFor.ts';
import { formOf } from '../../src/core/form/readForm.ts';
import { differencesOf, returnedPlan } from '../../src/core/imports/returned/returnedPlan.ts';
import { orRefused, planImport } from '../../src/core/imports/planImport.ts';
import { readWord } from '../../src/core/imports/word/readWord.ts';
import { readText } from '../../src/core/meeting/readNotes.ts';
import { IMPORT_MESSAGES } from '../../src/core/imports/preview/importMessages.ts';
import { readMessage } from '../../src/core/pages/pageMessages.ts';
import { inEnglish } from '../../src/core/language/translate.ts';
import { planDocument } from '../../src/core/sharing/plan/plan.ts';
import { writeDocument } from '../../src/core/sharing/writeDocument.ts';
import { openWorkbook } from '../../src/core/workbook/openWorkbook.ts';
import { parseJsonWithComments } from '../../src/cli/settings.ts';
import { canaryWorkbook } from '../support/canaryWorkbook.ts';
import { sheetParts, zipped } from '../support/sheetFile.ts';
import { wordFile } from '../support/wordFile.ts';
import { opened, withBody, withFrontMatter } from '../support/workbookText.ts';
import { ENGLISH, YAML, MARKDOWN, MAIL, WORD_WORDS, WORD_BLOCKS, SHEET } from './grammars.ts';

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

const NOTE = {
  footnotes: `<w:footnote w:id="1"><w:p><w:r><w:t>${'n'.repeat(500)}</w:t></w:r></w:p></w:footnote>`,
};

const SENT =
  'Hello Ana,\n\nHow are we doing? Answer with six numbers.\n\n1. Each of us gains from this.\n2. We talk about what doesn’t work.\n';

const canary = opened(canaryWorkbook().text);
const options = { today, t: inEnglish, draft: true, meetingNotes: true };
const now = {
  workbook: canary,
  plan: readWord(writeDocument(planDocument(canary, options), 'docx')),
  today: options.today,
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
    name: 'reply',
    words: MAIL,
    wrap: (text) => () => {
      readReply(text, [SENT]);
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
      ['<w:tbl><w:tr><w:tc/><w:tc>', '</w:tc><w:tc/></w:tr><w:tr><w:tc/></w:tr></w:tbl>'],
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
      ...'Name¦Partner¦Status¦Email¦a@b.co¦A¦,¦;¦\t¦|¦\n¦\r\n¦"¦""¦ ¦Total¦# ¦*'.split('¦'),
      ...'-5¦2026-01-02¦12/5/26'.split('¦'),
    ],
    wrap: (text) => bytesOf('a.csv', strToU8(`Name,Status\n${text}`)),
  },
  {
    name: 'returned plan',
    words: WORD_BLOCKS,
    most: 1_000_000,
    wrap: (text: string) => {
      const bytes = wordFile(text, NOTE);
      return () => {
        orRefused(() => {
          const home = returnedPlan(readWord(bytes));
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
    words: '"|\\|\\"|/*|*/|//|\n|,|[|]|{|}|:| |a|1|"a":'.split('|'),
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
