import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  differencesOf,
  returnedPlan,
  type Differences,
} from '../../../src/core/imports/returned/returnedPlan.ts';
import {
  keptUnasked,
  returnedPreview,
} from '../../../src/core/imports/returned/returnedPreview.ts';
import { takeReturned } from '../../../src/core/imports/returned/takeReturned.ts';
import { readWord } from '../../../src/core/imports/word/readWord.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { ourFactsIn } from '../../../src/core/ourQuestions/ourFactsIn.ts';
import { planDocument } from '../../../src/core/sharing/plan/plan.ts';
import { writeDocument } from '../../../src/core/sharing/writeDocument.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { NO_MEMORY } from '../../../src/core/workbook/syntax/memory.ts';

const today = 20_783; // November 26, 2026

const ours = ourFactsIn(
  [
    ['code', 'Budget code', 'text', 'goes-to: plan'],
    ['keys', 'Keys until', 'date', 'goes-to: plan'],
    ['hours', 'Hours in kind', 'number', 'goes-to: plan'],
    ['branch', 'Branch', 'choice', 'choices: [Mill, Elm]\n  goes-to: plan'],
    ['insured', 'Insured', 'yes-no', 'goes-to: plan'],
    ['inside', 'Inside only', 'text', 'goes-to: report'],
  ]
    .map(
      ([id, question, kind, more]) =>
        `- id: ${id!}\n  question: ${question!}\n  kind: ${kind!}\n  part: agreement\n  ${more!}\n`,
    )
    .join(''),
)!;

const text = `---
workbook: partnership-cycle
organization:
  name: Elm Clinic
library: Cedar Falls
cycle: 1
ours:
  code: A-114
  keys: 2026-12-01
  hours: 40
  branch: Mill
  insured: no   # ask again
  inside: Ours alone
---
`;
const workbook = openWorkbook(text, NO_MEMORY, ours)!;

function sent(): Uint8Array {
  const options = { today: today - 1, t: inEnglish, draft: true, meetingNotes: true };
  return writeDocument(planDocument(workbook, options), 'docx');
}

/** What comes home when these words were typed over those. */
function home(typed: Readonly<Record<string, string>>): Differences {
  const parts = unzipSync(sent());
  let document = strFromU8(parts['word/document.xml']!);
  for (const [from, to] of Object.entries(typed)) {
    assert.ok(document.includes(from), from);
    document = document.replace(from, to);
  }
  const back = zipSync({ ...parts, 'word/document.xml': strToU8(document) });
  return differencesOf(
    returnedPlan(readWord(back))!,
    { workbook, plan: readWord(sent()), today },
    readWord(sent()),
  );
}

describe('Answers to the library’s own questions in a plan that comes home', () => {
  it('come back to their questions, each as its kind', () => {
    const found = home({
      ...{ '>A-114<': '>B-7<', '>40<': '>48<', '>Mill<': '>Elm<', '>No<': '>Yes<' },
      'December 1, 2026': 'January 9, 2027',
    });
    assert.deepEqual(found.further, []);
    const shown = returnedPreview(
      'plan.docx',
      found,
      { hasSent: true, hasControls: true, workbook: '', choices: keptUnasked(found) },
      inEnglish,
    );
    const labels = ['Budget code', 'Keys until', 'Hours in kind', 'Branch', 'Insured'];
    assert.deepEqual(shown.answers.map(({ label }) => label).sort(), labels.sort());
    const edited = takeReturned(workbook, found.answers, []);
    assert.ok(edited.kind === 'edits', edited.kind);
    assert.equal(
      applyEdits(text, edited.edits),
      text
        .replace('A-114', 'B-7')
        .replace('2026-12-01', '2027-01-09')
        .replace('40', '48')
        .replace('Mill', 'Elm')
        .replace('insured: no ', 'insured: "yes" '),
    );
  });

  it('are none where no plan shows the question, whatever the file says that it holds', () => {
    const found = home({ '"ours.code"': '"ours.inside"', '>A-114<': '>Theirs<' });
    assert.deepEqual(
      found.answers.map(({ tag }) => tag),
      ['ours.code'],
    );
    const [answer] = found.answers;
    assert.equal(answer?.theirs, '');
    const forged = takeReturned(
      workbook,
      [{ ...answer, tag: 'ours.inside', theirs: 'x', value: 'x' }],
      [],
    );
    assert.notEqual(forged.kind, 'edits');
  });
});
