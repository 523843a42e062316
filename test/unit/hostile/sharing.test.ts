import assert from 'node:assert/strict';
import { strFromU8 } from 'fflate';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { pairsOf } from '../../../src/core/imports/returned/answerPairs.ts';
import { prepareMeeting } from '../../../src/core/meeting/prepare.ts';
import { readNotes, isCutShort } from '../../../src/core/meeting/readNotes.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { writeCsv } from '../../../src/core/sharing/sheets/csvWriter.ts';
import { parseAnswer } from '../../../src/core/sharing/answers/parseAnswer.ts';
import type { SharedFile } from '../../../src/core/sharing/sharedFile.ts';
import type { RelativePath } from '../../../src/core/workbook/naming.ts';
import { meetingsOf } from '../../../src/core/workbook/model/meetingEntries.ts';
import { assertSoon } from '../../support/work.ts';
import { opened, withBody, withFrontMatter } from '../../support/workbookText.ts';

const today = parseDay('2026-11-25')!;

const milestone = (at: number): string =>
  `  - title: Step ${at}\n    due: 2026-1${at % 3}-0${(at % 9) + 1}\n    owner: Ana ${at % 7}\n`;

function sharedOf(count: number, kind: 'calendar' | 'report'): SharedFile {
  const text = withFrontMatter(
    `organization:\n  name: Clinic\nmilestones:\n${Array.from({ length: 200 }, (_, at) => milestone(at)).join('')}`,
  );
  const workbook = opened(text);
  const workbooks = Array.from({ length: count }, (_, at) => ({
    path: `${at}.md` as RelativePath,
    workbook,
  }));
  const format = kind === 'calendar' ? 'ics' : 'docx';
  return makeShared({ kind, format, today, t: inEnglish, workbooks });
}

describe('What is shared of very much', () => {
  for (const kind of ['calendar', 'report'] as const) {
    it(`takes five seconds at most: the ${kind} of a hundred workbooks of 200 milestones`, () => {
      assertSoon(5000, () => assert.equal(sharedOf(100, kind).kind, 'file'));
    }).timeout(120_000);
    it(`says what to do where it would take longer: the ${kind}`, () => {
      const shared = sharedOf(101, kind);
      assert.ok(shared.kind === 'nothing' && shared.why.includes('too many milestones'));
    });
  }
});

describe('What is read of very much', () => {
  const notes = (line: string, count: number): string =>
    withBody(`## Meeting notes\n\n${line.repeat(count)}`);

  it('is the beginning of the notes of a meeting, and that is said', () => {
    const workbook = opened(notes('- Ana will call by Friday.\n', 3000));
    const [meeting] = meetingsOf(workbook.sections, today);
    assert.ok(meeting !== undefined && isCutShort(meeting));
    const { agreed } = readNotes(workbook, meeting, today);
    assert.ok(agreed.length > 1000 && agreed.length < 2500, `${agreed.length}`);
    const usual = meetingsOf(opened(notes('- Ana will call by Friday.\n', 100)).sections, today);
    assert.ok(usual[0] !== undefined && !isCutShort(usual[0]));
  });

  it('is the day of the first thousand meetings', () => {
    const { sections } = opened(notes('### March 9\n\nx\n\n', 1100));
    const days = meetingsOf(sections, today).map(({ day }) => day);
    assert.equal(days.filter((day) => day !== undefined).length, 1000);
  });

  it('is the text alone of an answer with more marks than anybody makes', () => {
    assert.ok(parseAnswer('- **a** b\n'.repeat(80)) !== undefined);
    assert.equal(parseAnswer('- **a** b\n'.repeat(101)), undefined);
  });

  it('is a plan of thousands of the same paragraphs', () => {
    const many = Array.from({ length: 30_000 }, () => 'a');
    assertSoon(2000, () => assert.equal(pairsOf(many, many).length, 30_000));
    assertSoon(2000, () => assert.equal(pairsOf(many.slice(0, 10), many).length, 10));
  });

  it('is an agenda of a hundred thousand lines', () => {
    const points = '  - a\n'.repeat(130_000);
    const workbook = opened(
      withBody(`## Meeting notes\n\n### 2026-12-01\n\n- To talk about:\n${points}`),
    );
    prepareMeeting(workbook, today + 6, today);
  }).timeout(120_000);
});

describe('What is shared of a workbook in which somebody forgot something', () => {
  for (const open of ['```', '~~~', '<pre>', '<script>', '<?', '<![CDATA[', '<!--'])
    it(`has nothing of the parts that stay at home: ${open}`, () => {
      const text = withFrontMatter(
        'organization:\n  name: Clinic\n',
        `## Aligned goals and values\n\n### Their goals and values\n\nFood.\n\n${open}\n\n## Reflection\n\n### What did we learn?\n\nQuetzal.\n`,
      );
      const made = makeShared({
        ...{ kind: 'plan', format: 'html', today, t: inEnglish },
        workbooks: [{ path: 'a.md', workbook: opened(text) }],
      });
      assert.ok(made.kind === 'file');
      assert.doesNotMatch(strFromU8(made.bytes), /Quetzal/);
    });
});

describe('A cell of a list as CSV', () => {
  it('is no formula, whatever a program parts cells at, nor is its title', () => {
    const texts = ['=1', 'Songs;=1', 'a\n@SUM(1)', 'a\t+x', 'a;b', 'a; b = c', '12;-5'];
    const said = strFromU8(
      writeCsv({
        name: 'x',
        columns: [{ title: "=cmd|'/C calc'!A0", width: 9 }],
        rows: texts.map((text) => [{ kind: 'text', text }]),
      }).slice(3),
    );
    assert.equal(
      said,
      [
        `"'=cmd|'/C calc'!A0"\r\n`,
        ...[
          `"'=1"`,
          `"Songs;'=1"`,
          `"a\n'@SUM(1)"`,
          `"a\t'+x"`,
          '"a;b"',
          '"a; b = c"',
          '"12;-5"',
        ].map((line) => `${line}\r\n`),
      ].join(''),
    );
  });
});
