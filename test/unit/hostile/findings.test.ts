import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { saidDay } from '../../../src/core/english/days/saidDay.ts';
import { dateSlip } from '../../../src/core/english/days/dateSlip.ts';
import { parseJsonWithComments } from '../../../src/cli/settings.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import { readXml } from '../../../src/core/imports/file/xml.ts';
import { IMPORT_MESSAGES } from '../../../src/core/imports/preview/importMessages.ts';
import { readMessage } from '../../../src/core/pages/pageMessages.ts';
import { kindOfName } from '../../../src/core/imports/file/refusal.ts';
import { refusalText } from '../../../src/core/imports/wording.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { nearest } from '../../../src/core/workbook/values/misspelling.ts';
import { readMark, readReply } from '../../../src/core/checkUp/readMarks.ts';
import { FIGURES_NAME, FIGURES_PART } from '../../../src/core/sharing/figuresName.ts';
import { prepareMeeting } from '../../../src/core/meeting/prepare.ts';
import { planDocument } from '../../../src/core/sharing/plan/plan.ts';
import { writeDocument } from '../../../src/core/sharing/writeDocument.ts';
import { nextWorkbookPath } from '../../../src/core/workbook/naming.ts';
import { readFigures } from '../../../src/core/sharing/board/readFigures.ts';
import { fillGap, gapText } from '../../../src/core/form/pattern.ts';
import { draftBelow, statementBlock } from '../../../src/core/workbook/goalPattern/draftComment.ts';
import { getGoalSentence } from '../../../src/core/workbook/goalPattern/goalSentence.ts';
import { sheetParts, zipped } from '../../support/sheetFile.ts';
import { paragraph, wordFile } from '../../support/wordFile.ts';
import { NESTED_TABLES } from '../../hostile/nestedTables.ts';
import { assertSoon } from '../../support/work.ts';
import { opened, withBody, withFrontMatter } from '../../support/workbookText.ts';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { fixAll } from '../../../src/core/checks/fixAll.ts';
import { isMarkup } from '../../../src/core/workbook/values/placeholder.ts';
import { PROGRAMMERS_WORDS } from '../../hostile/files.ts';

const today = parseDay('2026-11-25')!;
function soon(read: () => void): void {
  assertSoon(2000, read);
}

const opening = (yaml: string): unknown => checkWorkbook(opened(withFrontMatter(yaml)), { today });
const documentOf = (body: string): unknown =>
  writeDocument(
    planDocument(opened(withBody(body)), { today, t: inEnglish, draft: false, meetingNotes: true }),
    'html',
  );
const goal = (comment: string): string =>
  withFrontMatter(`goal:\n  statement: We help.\n${comment}`);

const texts: readonly (readonly [string, () => void])[] = [
  [
    'a workbook of 16 KB with drafts inside one another',
    () => {
      const workbook = opened(goal(`  # By x, ${'a will b for c, from d '.repeat(680)}\n`));
      draftBelow(workbook, statementBlock(workbook)!);
      gapText(workbook, 'who');
    },
  ],
  [
    'a draft of 17 KB in brackets',
    () => {
      const lines = `  # By [${', '.repeat(40)}], [a] will ${'x '.repeat(30)}\n`.repeat(120);
      const workbook = opened(goal(lines));
      draftBelow(workbook, statementBlock(workbook)!);
    },
  ],
  ...['5 ', 'mostly ', '1: 4\n'].map(
    (unit) =>
      [
        `500 KB of “${unit.trim()}” where one is marked`,
        () => void readMark(unit.repeat(500_000 / unit.length)),
      ] as const,
  ),
  // Each dash was tried as the end of what was marked.
  ['a reply of 60 KB of signatures', () => void readReply('-- \n'.repeat(15_000))],
  ['a reply of 400 KB of digits', () => void readReply(`9${'1,'.repeat(200_000)}9 or 3`)],
  [
    'a word of 60 KB that is almost another',
    () => void nearest('x'.repeat(60_000), [`${'x'.repeat(59_999)}y`]),
  ],
  ['a reply of 500 KB of numbers', () => void readReply('>4'.repeat(250_000))],
  ['a paste of 60 KB into a date', () => void saidDay(', '.repeat(30_000), today)],
  ['a date of 60 KB', () => void dateSlip(`1${' '.repeat(30_000)}:${', '.repeat(15_000)}`)],
  // One way to part it into tags was as good as another, and all were tried: 144 characters took a minute.
  ['a value of 200 characters of tags', () => void opening(`focus: ${'<!--=-->'.repeat(24)}x\n`)],
  // Each line was traced back to the first.
  ['a workbook of 10 KB of lines without a key', () => void opening('\na'.repeat(5000))],
  [
    'an answer of 300 KB of brackets that open',
    () =>
      void checkWorkbook(opened(withBody(`## Goals\n\nx]: y\n${'[\n'.repeat(150_000)}`)), {
        today,
      }),
  ],
  // Each row was filled up to the columns of the widest: 12 million cells of 25 KB.
  [
    'a document of a table of 25 KB',
    () => {
      const table = `${'|a'.repeat(3000)}|\n${'|-'.repeat(3000)}|\n${'|b\n'.repeat(4000)}`;
      documentOf(`## Discussion with our partner\n\n### Challenges\n\n${table}`);
    },
  ],
  [
    'a document of 180 KB that names one address again and again',
    () => {
      const links = `[a]: u${'u'.repeat(20_000)}\n\n${'[a] '.repeat(4000)}`;
      documentOf(`## Discussion with our partner\n\n### Challenges\n\n${links}`);
    },
  ],
  [
    'a document of 200 KB of quotes that go on',
    () =>
      void documentOf(
        `## Discussion with our partner\n\n### Challenges\n\n${'> a\nb\n'.repeat(33_000)}`,
      ),
  ],
  [
    'a document of 20 KB of bullets, one of them typed',
    () => {
      const bullets = `${'- a\n'.repeat(5000)}\n• x\n`;
      documentOf(`## Discussion with our partner\n\n### Challenges\n\n${bullets}`);
    },
  ],
  ...Object.entries({
    'keys in brackets': ['', '[a]:\n'],
    'keys in brackets in an item': ['milestones:\n  - title: x\n', '    [a]:\n'],
    'items out of line': ['milestones:\n  - title: x\n', '   - title: a\n'],
    'broken keys of the goal': ['goal:\n', '  specific: a: b\n'],
    quotes: ['ours:\n', '  a: "b\n'],
  } as const).flatMap(([what, [before, unit]]) =>
    [15, 60].map((size): (typeof texts)[number] => [
      `all that can be fixed of ${String(size)} KB of ${what}`,
      () => {
        const workbook = opened(withFrontMatter(before + unit.repeat((size * 1000) / unit.length)));
        fixAll(workbook, checkWorkbook(workbook, { today }), { today });
      },
    ]),
  ),
  [
    'a new workbook beside 3,000 folders of others',
    () => {
      const taken = Array.from({ length: 3000 }, (_, at) => ({
        path: `partnerships/clinic${at === 0 ? '' : `-${String(at + 1)}`}/a.md`,
        organization: `Other ${String(at)}`,
      }));
      nextWorkbookPath({ folder: 'partnerships', organization: 'Clinic', taken });
    },
  ],
  [
    'a meeting in a workbook of 120 KB of merged aliases',
    () => {
      const aliases = `a: &a {title: x}\nmilestones:\n  - <<: [${'*a, '.repeat(30_000)}*a]\n`;
      prepareMeeting(opened(withFrontMatter(aliases, '## Goals\n')), today + 3, today);
    },
  ],
  ['an answer of tags', () => void isMarkup(`${'<!--=--><a =></a>'.repeat(20_000)}x`)],
  ['an answer of equals signs', () => void isMarkup(`<${'='.repeat(60_000)}`)],
  ['an answer of comments that open', () => void isMarkup(`<!--${'<!--'.repeat(60_000)}`)],
  ...Object.entries({
    'headings that open': '<h1>',
    'tags that open': `<meta name="a`,
    'figures that open': `<meta content="a" name="${FIGURES_NAME}" `,
    'figures that never end': `\n<meta name="${FIGURES_NAME}" content="`,
    'angle brackets': '<',
    'tables that open': '<table><tr><td',
  }).map(([what, unit]): readonly [string, () => void] => [
    `an earlier report of ${what}`,
    () => void readFigures(strToU8(`${unit.repeat(1_000_000 / unit.length)}<table><tr><th>`)),
  ]),
  ...Object.entries({
    'figures that open': `<a xmlns="urn:${FIGURES_NAME}" `,
    'texts that open': '<w:t a',
    paragraphs: '<w:p>',
  }).map(([what, unit]): readonly [string, () => void] => [
    `an earlier report in Word of ${what}`,
    () => {
      const xml = `<w:tbl><w:tr><w:tc>${unit.repeat(1_000_000 / unit.length)}`;
      readFigures(zipped({ [FIGURES_PART]: xml }));
    },
  ]),
  [
    'settings of open comments',
    () => assert.throws(() => parseJsonWithComments(`{${'/*'.repeat(200_000)}`)),
  ],
  [
    'settings of escaped quotation marks',
    () => assert.throws(() => parseJsonWithComments('"\\'.repeat(100_000))),
  ],
];

const run = '<w:r><w:t>a</w:t></w:r>';
const bold = '<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>';
const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const comments = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<w:commentRangeStart w:id="${at}"/>`).join('');
const footnotes = `<w:footnote w:id="1"><w:p><w:r><w:t>${'n'.repeat(1_000_000)}</w:t></w:r></w:p></w:footnote>`;
const cells = '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>x</t></is></c></row>';
const sheet = (inner: string): Uint8Array => zipped(sheetParts(inner));

const sheetsOnOnePart = (): Uint8Array => {
  const rows = '<row><c t="inlineStr"><is><t>Name</t></is></c></row>'.repeat(500);
  const parts = sheetParts(`<sheetData>${rows}</sheetData>`);
  const sheets = '<sheet name="a" r:id="rId1"/>'.repeat(2000);
  return zipped({ ...parts, 'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>` });
};

const commentsOnOneRow = (): Uint8Array => {
  const parts = sheetParts(`<sheetData>${cells}</sheetData>`);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  return zipped({
    ...parts,
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="rId1" Type="${type}" Target="comments1.xml"/></Relationships>`,
    'xl/worksheets/comments1.xml': `<comments>${'<comment ref="A1"><text><t>a</t></text></comment>'.repeat(70_000)}</comments>`,
  });
};

const files: readonly (readonly [string, string, () => Uint8Array])[] = [
  ['an attribute of 160,000 letters', 'a.docx', () => wordFile(`<w:p ${'a'.repeat(160_000)}/>`)],
  [
    'an element of 2 million attributes',
    'a.docx',
    () => wordFile(`<w:p${' a=""'.repeat(2_000_000)}/>`),
  ],
  ...['<', '*', '<-', '☑<', ' ', '-', '( ', '\u00a0'].flatMap((mark) =>
    [30, 3000].map((count): readonly [string, string, () => Uint8Array] => [
      `an organization marked ${count} times with ${JSON.stringify(mark)}`,
      'a.docx',
      () =>
        wordFile(
          `${paragraph('Identifying organizations')}${paragraph(`Clinic ${mark.repeat(count)}x`)}${paragraph(`Choir ${mark.repeat(count)}`)}`,
        ),
    ]),
  ),
  [
    '40 paragraphs of 60,000 digits',
    'a.docx',
    () => wordFile(paragraph(`${'1'.repeat(60_000)}x`).repeat(40)),
  ],
  [
    '50 paragraphs of 20,000 no-break spaces',
    'a.docx',
    () => wordFile(paragraph('Goals') + paragraph(`By${'\u00a0'.repeat(20_000)}x`).repeat(50)),
  ],
  [
    'a goal of 20,000 numbers',
    'a.docx',
    () => wordFile(paragraph('Goals') + paragraph(`We will ${'1 and '.repeat(20_000)}`)),
  ],
  [
    'controls 20,000 deep',
    'a.docx',
    () =>
      wordFile(
        `${'<w:sdt><w:sdtContent>'.repeat(20_000)}${paragraph('x')}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`,
      ),
  ],
  [
    'a table of 2,000 columns and 2,000 rows of one cell',
    'a.docx',
    () => {
      const cell = '<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>';
      const rows = `<w:tr>${cell.repeat(2000)}</w:tr>${`<w:tr>${cell}</w:tr>`.repeat(2000)}`;
      return wordFile(`${paragraph('Challenges')}<w:tbl>${rows}</w:tbl>`);
    },
  ],
  ...NESTED_TABLES,
  [
    '3,000 passes through the guide',
    'a.docx',
    () => wordFile((paragraph('Goals') + paragraph('Challenges')).repeat(3000)),
  ],
  ...Object.entries({
    '40,000 lines of one answer': ['<w:p><w:r>', '<w:t>a </w:t><w:br/>', '</w:r></w:p>', 40_000],
    'a text of 1 MB of lines': ['<w:p><w:r><w:t>', 'a\n', '</w:t></w:r></w:p>', 500_000],
    'a text of 1 MB of tabs': ['<w:p><w:r><w:t>', 'a\t', '</w:t></w:r></w:p>', 500_000],
    '14,000 lines of one answer': ['<w:p><w:r>', '<w:t>* </w:t><w:br/>', '</w:r></w:p>', 14_000],
    '40,000 answers of a line': ['', '<w:p><w:r><w:t>a </w:t><w:br/></w:r></w:p>', '', 40_000],
    '15,000 words, each second one bold': ['<w:p>', `${bold}${run}`, '</w:p>', 15_000],
  } as const).map(([what, [before, unit, after, count]]): (typeof files)[number] => [
    what,
    'a.docx',
    () =>
      wordFile(
        paragraph('Challenges') + before + unit.repeat(count) + after + paragraph('Reflection'),
      ),
  ]),
  ['20,000 open fields', 'a.docx', () => wordFile(`<w:p>${field.repeat(20_000)}${run}</w:p>`)],
  [
    'an instruction of 4 MB',
    'a.docx',
    () =>
      wordFile(
        `<w:p>${field}<w:r><w:instrText>${' '.repeat(4_000_000)}</w:instrText></w:r>${(run + bold).repeat(3000)}</w:p>`,
      ),
  ],
  [
    '20,000 open comments with text behind',
    'a.docx',
    () => wordFile(`<w:p>${comments(20_000)}${(run + bold).repeat(10_000)}</w:p>`),
  ],
  [
    'a footnote of 1 MB in 2,000 places',
    'a.docx',
    () =>
      wordFile(
        `<w:p>${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(2000)}</w:p>${paragraph('Reflection')}`,
        { footnotes },
      ),
  ],
  ['2,000 sheets on one part', 'a.xlsx', sheetsOnOnePart],
  [
    '250,000 merged cells',
    'a.xlsx',
    () =>
      sheet(
        `<sheetData>${cells.repeat(2)}</sheetData><mergeCells>${'<mergeCell ref="A1:A99999"/>'.repeat(250_000)}</mergeCells>`,
      ),
  ],
  ['70,000 comments on a row', 'a.xlsx', commentsOnOneRow],
  [
    'one text of 9 MB in 5,000 cells',
    'a.xlsx',
    () =>
      zipped(
        sheetParts(`<sheetData>${cells.repeat(5000)}</sheetData>`, 'Clinic '.repeat(1_300_000)),
      ),
  ],
  [
    'a cell in the last column of 40,000 rows',
    'a.xlsx',
    () => sheet(`<sheetData>${'<row><c r="GR1"><v>1</v></c></row>'.repeat(40_000)}</sheetData>`),
  ],
  [
    '9,000 names that begin alike',
    'a.csv',
    () =>
      strToU8(
        `Name\n${Array.from({ length: 9000 }, (_, at) => `Friends of ${(at * 7919).toString(36)}${'abc'[at % 3]!}x`).join('\n')}`,
      ),
  ],
  ['49,000 rows that say A', 'a.csv', () => strToU8('A\n'.repeat(49_000))],
  ['49,000 names alone', 'a.csv', () => strToU8(`Name,Status\n${'A\n\n'.repeat(24_000)}`)],
  ['2 million commas', 'a.csv', () => strToU8(','.repeat(2_000_000))],
  ['8 million quotation marks', 'a.csv', () => strToU8(`Name\n${'"'.repeat(8_000_000)}`)],
];

describe('A small hostile text', () => {
  for (const [what, read] of texts) {
    it(`is read within two seconds: ${what}`, () => soon(read)).timeout(120_000);
  }

  it('leaves drafts that people write as they were', () => {
    const shape =
      /^By ([A-Z][a-z]+ \d{1,2}, \d{4}|[^,]*), (.*?) will (.*?) for (.*?), from (.*?) to (.*?)[.!?]?$/;
    const drafts = [
      'By May 5, 2027, the library and Ana will serve soup for families, from 0 to 5.',
      'By June, we will for a day help for you, from a to b to c',
      'By June, we will help you, from 0 to 5.',
      'By , a will b for c, from d to e!',
      'By May 5, 2027, will for, from to',
    ];
    for (const draft of drafts) {
      const found = shape
        .exec(draft)
        ?.slice(1)
        .map((one) => one.trim());
      assert.deepEqual(
        Object.values(getGoalSentence('en').gapsIn(draft) ?? {}),
        found ?? [],
        draft,
      );
    }
  });

  it('keeps out of the workbook what would not be found again', () => {
    const long = fillGap(opened(goal('')), 'what', 'x'.repeat(5000), today);
    assert.equal(long.kind, 'refused');
  });
});

describe('A small hostile file', () => {
  for (const [what, name, make] of files) {
    it(`is answered plainly within two seconds: ${what}`, () => {
      const bytes = make();
      soon(() => {
        const plan = planImport({ name, bytes }, { today, known: [] });
        if (plan.kind === 'refused') {
          const said = refusalText(plan.reason, kindOfName(name), inEnglish);
          assert.doesNotMatch(said, PROGRAMMERS_WORDS);
        }
      });
    }).timeout(120_000);
  }
});

describe('A name that JavaScript knows', () => {
  const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];
  for (const name of names) {
    it(`is nothing else in what others wrote: ${name}`, () => {
      const { children, attributes } = readXml(
        strToU8(`<a ${name}="x" ${name}.y="z">&${name};&amp;<b ${name}="&${name};"/></a>`),
      );
      assert.equal(children[0], `&${name};&`);
      assert.ok(Object.values(attributes).every((value) => typeof value === 'string'));
      const list = planImport(
        { name: 'a.csv', bytes: strToU8(`Name,${name}\n${name},${name}\n`) },
        { today, known: [name] },
      );
      assert.doesNotMatch(JSON.stringify(list), /native code|\[object/);
      const message = { type: name, [name]: name };
      assert.equal(readMessage(IMPORT_MESSAGES, message), undefined);
    });
  }
});
