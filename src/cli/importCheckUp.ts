import * as fs from 'node:fs';
import * as path from 'node:path';
import { LANGUAGES } from '../core/guide/guide.ts';
import { readWord } from '../core/imports/word/readWord.ts';
import { blankPages } from '../core/sharing/checkUp/blankPages.ts';
import { readCheckUpPage, type ReturnedCheckUp } from '../core/imports/checkUp/returnedCheckUp.ts';
import { findCheckUp, isPageOf, takeCheckUp } from '../core/imports/checkUp/takeCheckUp.ts';
import { inEnglish } from '../core/language/translate.ts';
import { applyEdits } from '../core/workbook/edit.ts';
import { refusedText } from '../core/workbook/edits/edited.ts';
import { loadDocuments } from './bundles.ts';
import { workbooksOf, type PlanImporting } from './importPlan.ts';
import { readWorkbookFile } from './readFile.ts';
import { settingsReader } from './settings.ts';
import { sentence, stayInPlace, trying, withSlashes } from './walk.ts';
import { replaceFile } from './writeNewFile.ts';

/** What a side answered, as `--format json` prints it: how much of it, and never what. */
export interface CheckUpReport {
  /** The workbook that it belongs to; null where none was found. */
  readonly workbook: string | null;
  readonly by: string | null;
  /** How many of the six statements are marked. */
  readonly marked: number;
  readonly remarks: readonly string[];
}

/** Takes a page that came back into the workbook that `into` names; a sentence where that can't be done. */
export function importCheckUp(
  file: string,
  home: ReturnedCheckUp,
  importing: PlanImporting,
): CheckUpReport | string {
  const { cwd, into, today, dryRun, say } = importing;
  const [only, ...more] = workbooksOf((cycle) => isPageOf(home, cycle), importing);
  const shown = into === undefined ? (more.length === 0 ? only : undefined) : withSlashes(into);
  if (shown === undefined) {
    say(`${file}: this is a page of “How are we doing?”. Name its workbook with --into.`);
    return { workbook: null, by: null, marked: 0, remarks: [] };
  }
  const place = path.resolve(cwd, shown);
  const isInPlace = trying(() => {
    stayInPlace(place, cwd);
  });
  if (isInPlace.error !== undefined) return sentence({ shown }, isInPlace.error);
  const reading = readWorkbookFile(place);
  if (reading.kind !== 'workbook') return `“${shown}” isn’t a workbook that can be read.`;
  const { workbook } = reading;
  if (home.from !== undefined && !isPageOf(home, workbook.cycle))
    return `“${file}” is for another workbook (${home.from.partner}, ${home.from.cycle}). Nothing was taken.`;
  const whoSees = settingsReader(say)(place).checkUpWhoSees;
  const languages = LANGUAGES.map((language) => loadDocuments(language).t);
  const blanks = blankPages(workbook, languages, { today, whoSees }).map(readWord);
  const says = readCheckUpPage(home, blanks);
  const found = findCheckUp(home, says, workbook, { today, t: inEnglish });
  const remarks = [...(found.refusal === undefined ? [] : [found.refusal]), ...found.remarks];
  const marked = Object.keys(found.points).length;
  say(`${file}: ${found.by}, ${String(marked)} of 6 marked, for ${shown}.`);
  for (const remark of remarks) say(`  ${remark}`);
  if (into !== undefined && found.refusal === undefined) {
    const edited = takeCheckUp(workbook, found);
    if (edited.kind !== 'edits') return `“${shown}”: ${refusedText(edited.reason)}`;
    say(dryRun ? 'Would be taken over.' : 'Taken over.');
    if (!dryRun) {
      const { error } = trying(() => {
        const mark = fs
          .readFileSync(place)
          .subarray(0, 3)
          .equals(Buffer.from([0xef, 0xbb, 0xbf]));
        const text = applyEdits(workbook.text, edited.edits);
        replaceFile(place, Buffer.from(mark ? `\u{FEFF}${text}` : text));
      });
      if (error !== undefined) return sentence({ shown }, error);
    }
  }
  return { workbook: shown, by: found.by, marked, remarks };
}
