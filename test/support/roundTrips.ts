import * as fs from 'node:fs';
import { parseDay } from '../../src/core/calendar/day.ts';
import {
  differencesOf,
  returnedPlan,
  type Differences,
} from '../../src/core/imports/returned/returnedPlan.ts';
import { readWord } from '../../src/core/imports/word/readWord.ts';
import { inEnglish } from '../../src/core/language/translate.ts';
import { planDocument } from '../../src/core/sharing/plan/plan.ts';
import { writeDocument } from '../../src/core/sharing/writeDocument.ts';
import { openWorkbook } from '../../src/core/workbook/openWorkbook.ts';
import type { Workbook } from '../../src/core/workbook/workbook.ts';
import type { PlanEdit } from './planEdits.ts';

const FILE =
  'test/sample/library/partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-2.md';

export function sampleWorkbook(): Workbook {
  const opened = openWorkbook(fs.readFileSync(FILE, 'utf8'));
  if (opened === undefined) throw new Error(`${FILE} is no workbook.`);
  return opened;
}

/** The plan of the sample's food bank, second cycle, as it is sent: to be talked about, or agreed. */
export function sentPlan(draft = true): Uint8Array {
  const options = { today: parseDay('2026-11-24') ?? 0, t: inEnglish, draft };
  return writeDocument(planDocument(sampleWorkbook(), options), 'docx');
}

/** What is found in a plan that came back; `sent` is undefined where that file is gone. */
export function foundIn(
  back: Uint8Array,
  sent: { readonly bytes: Uint8Array | undefined } = { bytes: sentPlan() },
  workbook: Workbook = sampleWorkbook(),
): Differences {
  const home = returnedPlan(readWord(back));
  if (home === undefined) throw new Error('It isn’t known as a plan.');
  const options = {
    today: parseDay('2026-11-27') ?? 0,
    t: inEnglish,
    draft: true,
    meetingNotes: true,
  };
  const plan = readWord(writeDocument(planDocument(workbook, options), 'docx'));
  const now = { workbook, plan, today: options.today };
  return differencesOf(home, now, sent.bytes && readWord(sent.bytes));
}

/** Everything that is shown as a change. */
export function unchanged(back: Uint8Array): readonly string[] {
  const { answers, further } = foundIn(back);
  return [
    ...answers.map(({ tag, theirs }) => `${tag}: ${theirs}`),
    ...further.map(({ text }) => `further: ${text}`),
  ];
}

/** Whether an edit is found (1 or 0), and what is shown besides. */
export function tripOf(
  back: Uint8Array,
  { at, says, kind }: PlanEdit,
): { readonly found: number; readonly invented: readonly string[] } {
  const all = unchanged(back);
  const isIt = (line: string): boolean =>
    line.startsWith(`${at}: `) && (says === '' ? line === `${at}: ` : line.includes(says));
  // A row that is gone takes all its cells along.
  const row = at.replace(/\.\w+$/, '.');
  const isOfIt = (line: string): boolean => kind === 'a row less' && line.startsWith(row);
  return {
    found: all.filter(isIt).length,
    invented: all.filter((line) => !isIt(line) && !isOfIt(line)),
  };
}

/** The comments of a plan that came back. */
export function remarksFound(
  back: Uint8Array,
): readonly { readonly at: string | undefined; readonly text: string; readonly by: string }[] {
  return foundIn(back).comments.map(({ tag, text, by }) => ({ at: tag, text, by }));
}
