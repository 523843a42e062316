import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { noneTaken, returnedPreview } from '../../../src/core/imports/returned/returnedPreview.ts';
import { differencesOf, returnedPlan } from '../../../src/core/imports/returned/returnedPlan.ts';
import { readLists } from '../../../src/core/imports/list/readLists.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import { previewOf } from '../../../src/core/imports/preview/preview.ts';
import { readWord } from '../../../src/core/imports/word/readWord.ts';
import { EVERYTHING } from '../../../src/core/overview/look.ts';
import { overviewOf } from '../../../src/core/overview/overview.ts';
import { buildPortfolio } from '../../../src/core/portfolio/portfolio.ts';
import type { Row } from '../../../src/core/portfolio/row.ts';
import { rowsOf } from '../../../src/core/portfolio/rows.ts';
import { summarize } from '../../../src/core/portfolio/summary.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { planDocument } from '../../../src/core/sharing/plan/plan.ts';
import { writeDocument } from '../../../src/core/sharing/writeDocument.ts';
import { CANARY_TODAY, canaryWorkbook } from '../../support/canaryWorkbook.ts';
import { mayHold, sings } from '../../support/dataSheet.ts';
import { opened } from '../../support/workbookText.ts';
import { formIn } from '../form/forms.ts';

const canary = canaryWorkbook();
const workbook = opened(canary.text);
const portfolio = buildPortfolio(
  [{ path: canary.path, summary: summarize(workbook) }],
  CANARY_TODAY,
);
const planNow = (): Uint8Array =>
  writeDocument(
    planDocument(workbook, { today: CANARY_TODAY, t: inEnglish, draft: true, meetingNotes: true }),
    'docx',
  );

/** A page for a plan in which the partner has changed every word. */
function pageOfPlan(): unknown {
  const parts = unzipSync(planNow());
  const said = strFromU8(parts['word/document.xml']!).replaceAll('Qk', 'Changed');
  const home = returnedPlan(readWord(zipSync({ ...parts, 'word/document.xml': strToU8(said) })))!;
  const now = { workbook, plan: readWord(planNow()), today: CANARY_TODAY };
  const found = differencesOf(home, now, undefined);
  const choices = noneTaken(found);
  const state = { hasSent: false, hasControls: true, workbook: 'A partner · Cycle 1', choices };
  return returnedPreview('plan.docx', found, state, inEnglish);
}

/** A page for a list that names the partner, whom the library knows. */
function pageOfList(): unknown {
  const { text } = canary.canaries.find(({ place }) => place === 'organization.name')!;
  const file = { name: 'list.csv', bytes: strToU8(`Name,Contact\n${text} words,Ana\nChoir,Ben\n`) };
  const plan = planImport(file, { today: CANARY_TODAY, known: [`${text} words`] });
  const choices = { as: undefined, left: new Set<number>() };
  const of = { name: file.name, kind: 'list' as const };
  return previewOf(of as never, plan, readLists(file.name, file.bytes), choices, inEnglish);
}

function wholeRow(one: Row): unknown {
  return [one, one.tooltip(), one.children().map(wholeRow)];
}

/** Each page, with what it may be told, as the data sheet in SECURITY.md has it. */
const PAGES: Readonly<Record<string, readonly [() => unknown, Pick<RegExp, 'test'>]>> = {
  // One workbook, for whoever may open it.
  form: [
    () => formIn(canary.text, CANARY_TODAY),
    /^(?!comment of|own key of (?!the workbook)|path)/,
  ],
  overview: [
    () => overviewOf(portfolio, EVERYTHING, inEnglish),
    /^(?:organization\.(?:name|audience)|focus|coordinator|plan-priority|next-meeting|candidates\..*|goal\.(?:measurable\.0\.(?:measure|unit|baseline|target|result)|time-bound)|roles\.0\.lead|milestones\.0\.(?:title|due|owner)|agreement\.review|(?:section of the team below )?(?:how-did-it-go|what-did-we-learn|do-differently)|path)$/,
  ],
  sidebar: [
    () => rowsOf(portfolio).map(wholeRow),
    /^(?:organization\.(?:name|audience|contact)|candidates\..*|goal\.statement|milestones\.0\.(?:title|due|owner)|path)$/,
  ],
  // What a plan holds, each with what the workbook says now.
  'plan that comes home': [
    pageOfPlan,
    { test: (place) => mayHold('plan', place.replace(/^comment in /, '')) },
  ],
  'list to import': [pageOfList, /^organization\.name$/],
};

describe('What a page is told', () => {
  for (const [page, [told, mayBeTold]] of Object.entries(PAGES)) {
    it(`is what the data sheet says: ${page}`, () => {
      const text = JSON.stringify(told());
      const found = canary.canaries.filter((one) => sings(one, text)).map(({ place }) => place);
      assert.ok(found.includes('organization.name'));
      assert.deepEqual(
        found.filter((place) => !mayBeTold.test(place)),
        [],
        `the ${page} is told these now: allow them here and in SECURITY.md, or don’t tell them`,
      );
    });
  }
});
