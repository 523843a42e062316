import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { loadDocuments } from '../../../src/cli/bundles.ts';
import { readWord } from '../../../src/core/imports/word/readWord.ts';
import { parseDay } from '../../../src/core/calendar/day.ts';
import {
  readCheckUpPage,
  returnedCheckUp,
} from '../../../src/core/imports/checkUp/returnedCheckUp.ts';
import { findCheckUp } from '../../../src/core/imports/checkUp/takeCheckUp.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { asGoogleDocs } from '../../support/googleDocs.ts';
import { SOUND, withFragment } from '../checks/soundWorkbook.ts';

const TODAY = parseDay('2026-05-20')!;

const ANSWERS = `check-ups:
  - on: 2026-05-19
    by: Cedar Falls Public Library
    room: 5
    worth: 5
  - on: 2026-05-19
    by: Harbor Light Food Bank
    purpose: 4
    said: |
      Our organization can keep up with its part of the work. between 3 and 4
      Para nuestra organización, vale la pena lo que aportamos. ?
`;

describe('The page with both sides', () => {
  const workbook = openWorkbook(withFragment(SOUND, ANSWERS))!;
  for (const language of ['en', 'es'] as const) {
    const made = makeShared({
      ...{ kind: 'both-sides', format: 'docx', today: TODAY, t: loadDocuments(language).t },
      workbooks: [{ path: 'partnerships/a/a-cycle-1.md', workbook }],
    });
    assert.ok(made.kind === 'file');
    const { bytes } = made;

    it(`has their words where they marked none (${language})`, () => {
      const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
      for (const cell of ['between 3 and 4', '?']) assert.ok(xml.includes(`>${cell}<`), cell);
    });

    it(`is no answer of theirs (${language})`, () => {
      for (const one of [bytes, asGoogleDocs(bytes)]) {
        const home = returnedCheckUp(readWord(one))!;
        const says = readCheckUpPage(home, []);
        const { refusal } = findCheckUp(home, says, workbook, { today: TODAY, t: inEnglish });
        assert.match(refusal ?? '', /has both sides/);
      }
    });
  }
});
