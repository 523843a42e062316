import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, it } from 'mocha';
import { complete } from '../../../src/core/assist/completion.ts';
import { hoverAt } from '../../../src/core/assist/hover.ts';
import { inlayHints } from '../../../src/core/assist/inlayHints.ts';
import { statusLens } from '../../../src/core/assist/lens.ts';
import { outlineOf } from '../../../src/core/assist/outline.ts';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { explanationOf } from '../../../src/core/checks/explain.ts';
import { explanationPage } from '../../../src/core/checks/explanationPage.ts';
import { goalDraft } from '../../../src/core/checks/find/goalDraft.ts';
import { fixesFor } from '../../../src/core/checks/fixesFor.ts';
import { allMessages } from '../../support/checkWords.ts';
import { messageOf } from '../../../src/core/checks/messages.ts';
import { CODES } from '../../../src/core/checks/problem.ts';
import { wordsOnPage } from '../../../src/core/form/remarks.ts';
import { guide } from '../../../src/core/guide/guide.ts';
import type { RefusalReason } from '../../../src/core/imports/file/refusal.ts';
import { readLists } from '../../../src/core/imports/list/readLists.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import { previewOf } from '../../../src/core/imports/preview/preview.ts';
import { differencesOf, returnedPlan } from '../../../src/core/imports/returned/returnedPlan.ts';
import {
  keptUnasked,
  linesToKeep,
  returnedPreview,
  takenOver,
} from '../../../src/core/imports/returned/returnedPreview.ts';
import { refusalText } from '../../../src/core/imports/wording.ts';
import { readWord } from '../../../src/core/imports/word/readWord.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { cycleMeanings } from '../../../src/core/schema/generated/cycleMeanings.ts';
import { propertySchema } from '../../../src/core/schema/schema.ts';
import { EVERYTHING } from '../../../src/core/overview/look.ts';
import { overviewOf } from '../../../src/core/overview/overview.ts';
import { pageTexts } from '../../../src/core/overview/pageTexts.ts';
import { buildPortfolio } from '../../../src/core/portfolio/portfolio.ts';
import type { Row } from '../../../src/core/portfolio/row.ts';
import { badgeOf, rowsOf } from '../../../src/core/portfolio/rows.ts';
import { summarize } from '../../../src/core/portfolio/summary.ts';
import { readingView } from '../../../src/core/reading/readingView.ts';
import type { SharedDocument } from '../../../src/core/sharing/document.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { handoverDocument } from '../../../src/core/sharing/handover/handover.ts';
import { findWork } from '../../../src/core/sharing/handover/personsWork.ts';
import { meetingPage } from '../../../src/core/sharing/meeting/meetingPage.ts';
import { planDocument } from '../../../src/core/sharing/plan/plan.ts';
import { reportedCycles } from '../../../src/core/sharing/board/reportedCycle.ts';
import { reportDocument } from '../../../src/core/sharing/board/report.ts';
import { wholeWorkbook } from '../../../src/core/sharing/whole/wholeWorkbook.ts';
import { CANARY_TODAY as today, canaryWorkbook } from '../../support/canaryWorkbook.ts';
import { plainWords, pseudo as t } from '../../support/pseudoLanguage.ts';
import { opened } from '../../support/workbookText.ts';
import { SOUND, withFragment } from '../checks/soundWorkbook.ts';
import { formIn } from '../form/forms.ts';
import { outline } from '../sharing/outline.ts';

/** Why a file is refused, each of them. */
const REASONS = Object.keys({
  ...{ empty: 0, 'not-office': 0, 'not-csv': 0, 'cut-off': 0, damaged: 0, 'too-large': 0 },
  ...{ 'old-format': 0, password: 0, macros: 0, 'leads-outside': 0, entities: 0 },
  ...{ 'other-kind': 0, 'no-guide': 0, 'nothing-filled-in': 0, 'no-table': 0, 'no-names': 0 },
  ...{ 'other-text': 0, 'unknown-kind': 0 },
} satisfies Readonly<Record<RefusalReason, 0>>) as readonly RefusalReason[];

/** A person's words. */
const OWN = /Qk\d+z(?: words| is what we say here)?/g;
/** A text right below a chapter is shown under the heading that the workbook has. */
const CHAPTERS = new RegExp(guide.parts.map(({ heading }) => heading).join('|'), 'g');
/** What stands in a workbook as it is: its keys, their values, and paths. */
const KEYS = new RegExp(
  [
    String.raw`partnerships\/\S+|\bown-key\b|\bpartnership-cycle\b`,
    ...guide.parts.map(({ id }) => id),
    ...Object.keys(cycleMeanings).flatMap((place) => place.split('/')),
    ...Object.keys(cycleMeanings).flatMap(
      (place) => propertySchema(place.split('/').map((key) => (key === '*' ? 0 : key)))?.enum ?? [],
    ),
  ]
    .filter((word) => word !== '' && word !== '*')
    .sort((a, b) => b.length - a.length)
    .map((word) => (word.includes('|') ? word : keyAlone(word)))
    .join('|'),
  'g',
);

/** In a hover, a hyphen has a backslash before it. */
function keyAlone(word: string): string {
  return String.raw`(?<![\w-])${word.replaceAll('-', String.raw`\\?-`)}(?![\w-])`;
}

const canaries = [
  canaryWorkbook(),
  canaryWorkbook({ status: 'paused', 'status-since': '2031-01-02', 'resume-on': '2031-02-02' }),
  canaryWorkbook({ cycle: '2', status: 'ended' }),
];
const workbooks = canaries.map(({ text, path }, at) => ({
  path: path.replace('cycle-1', `cycle-${at + 1}`),
  workbook: opened(text),
}));
const fresh = opened(
  '---\nworkbook: partnership-cycle\norganization:\n  name: Qk1z\nmilestones:\n  - title: Qk2z\n---\n',
);
const all = [...workbooks, { path: 'partnerships/fresh-cycle-1.md', workbook: fresh }];
const portfolio = buildPortfolio(
  all.map(({ path, workbook }) => ({ path, summary: summarize(workbook) })),
  today,
);

/** Fails on each word that is said in plain letters. */
function saysNoEnglish(text: string, also = /$^/): void {
  const plain = text.replace(also, ' ').replace(KEYS, ' ');
  assert.deepEqual([...new Set(plainWords(plain, OWN))], []);
}

/** What is said in a value that a page gets: the texts below these keys. */
function saidIn(value: unknown, quiet: ReadonlySet<string>): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return (entries as readonly (readonly [string, unknown])[]).flatMap(([key, below]) =>
    quiet.has(key) ? [] : saidIn(below, quiet),
  );
}

describe('In a language that nobody speaks, there is no English', () => {
  const documents: Readonly<Record<string, () => readonly SharedDocument[]>> = {
    'the whole workbook': () => all.map(({ workbook }) => wholeWorkbook(workbook, { today, t })),
    'the plan': () =>
      all.flatMap(({ workbook }) => [
        planDocument(workbook, { today, t, draft: true, meetingNotes: true }),
        planDocument(workbook, { today, t, onePage: true }),
      ]),
    'the meeting': () =>
      all.map(({ workbook }) => meetingPage(workbook, today + 5, { today, t, meetingNotes: true })),
    'the board report': () => [
      reportDocument(all, { today, t, period: { from: today - 900, to: today + 400 } }),
    ],
    'the handover': () => {
      const cycles = reportedCycles(all, today, t);
      const held = findWork(undefined, cycles);
      return [
        handoverDocument({ person: undefined, successor: undefined, held, cycles, today, t }),
      ];
    },
  };
  for (const [name, make] of Object.entries(documents)) {
    it(`in ${name}`, () =>
      make().forEach((document) =>
        saysNoEnglish(
          outline(document).replace(/\{[\w.-]+\}|^title:|^foot:|^\(\w+\)/gm, ' '),
          CHAPTERS,
        ),
      ));
  }

  it('in the list of partners', () => {
    const made = makeShared({ kind: 'partners', format: 'csv', today, t, workbooks: all });
    assert.ok(made.kind === 'file');
    saysNoEnglish(strFromU8(made.bytes));
  });

  it('in the calendar', () => {
    const made = makeShared({ kind: 'calendar', format: 'ics', today, t, workbooks: all });
    assert.ok(made.kind === 'file');
    const said = strFromU8(made.bytes).replaceAll('\r\n ', '');
    saysNoEnglish(said.replace(/^(?!SUMMARY|DESCRIPTION)[A-Z].*$|^(?:SUMMARY|DESCRIPTION)/gm, ' '));
  });

  it('in the sidebar', () => {
    const whole = (row: Row): readonly string[] => [
      row.label,
      row.description,
      row.tooltip(),
      ...row.children().flatMap(whole),
    ];
    saysNoEnglish(rowsOf(portfolio, t).flatMap(whole).join('\n'));
    saysNoEnglish(badgeOf(portfolio, t).tooltip);
  });

  it('in the overview', () => {
    const quiet = new Set('path id kind type status level step tone key part'.split(' '));
    saysNoEnglish(saidIn(overviewOf(portfolio, EVERYTHING, t), quiet).join('\n'));
    saysNoEnglish(saidIn(pageTexts(t), quiet).join('\n'), /\{\w+\}/g);
  });

  it('in the form', () => {
    const quiet = new Set(
      'id kind value input code severity path fix names iso sentence'.split(' '),
    );
    for (const { workbook } of all) {
      const form = formIn(workbook.text, today, { translate: t });
      saysNoEnglish(saidIn(form, quiet).join('\n'), CHAPTERS);
    }
  });

  const ofAll = workbooks.map((one) => {
    const shared = { format: 'docx' as const, today, t: inEnglish, workbooks: [one] };
    const made = (kind: 'workbook' | 'plan'): Uint8Array => {
      const file = makeShared({ ...shared, kind, draft: true, meetingNotes: true });
      assert.ok(file.kind === 'file');
      return file.bytes;
    };
    return { ...one, guide: made('workbook'), plan: made('plan') };
  });

  it('on the page of a file that is imported', () => {
    const list = strToU8(
      'Organization,Contact,Status,Last contact\nQk1z,Qk2z,active,Qk3z\nQk1z,,,\nTotal,,,1',
    );
    const files = [
      ...ofAll.map(({ guide: bytes }) => ({ name: 'qk1z.docx', kind: 'word' as const, bytes })),
      { name: 'qk1z.csv', kind: 'csv' as const, bytes: list },
    ];
    for (const { name, kind, bytes } of files) {
      const plan = planImport({ name, bytes }, { today, known: [] });
      assert.equal(plan.kind, 'plan', JSON.stringify(plan));
      const lists = kind === 'csv' ? readLists(name, bytes) : [];
      for (const as of ['partners', 'ideas'] as const) {
        const page = previewOf({ name, kind }, plan, lists, { as, left: new Set() }, t);
        // What stands in the file is shown as it is.
        const said = saidIn(
          page,
          new Set(['kind', 'id', 'lists', 'as', 'ways', 'text', 'unplaced', 'known']),
        );
        saysNoEnglish(said.join('\n'), /qk1z\.\w+|\{\w+\}/g);
      }
    }
    for (const kind of ['word', 'excel', 'csv', undefined] as const)
      for (const reason of REASONS)
        saysNoEnglish(refusalText(reason, kind, t), /\b(?:Word|Excel)\b/g);
  });

  it('on the page of a plan that came back', () => {
    for (const { workbook, plan } of ofAll) {
      const parts = unzipSync(plan);
      const xml = strFromU8(parts['word/document.xml']!)
        .replaceAll(/Qk(\d+)z is what we say here/g, 'Qk$1z')
        .replace('<w:body>', '<w:body><w:p><w:r><w:t>Qk77z</w:t></w:r></w:p>');
      const back = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
      const now = { workbook, plan: readWord(plan), today };
      const found = differencesOf(returnedPlan(readWord(back))!, now, readWord(plan));
      assert.ok(found.answers.length > 3 && found.further.length > 0);
      const choices = keptUnasked(found);
      const state = { hasSent: false, hasControls: false, workbook: 'Qk1z', choices };
      const page = returnedPreview('qk1z.docx', found, state, t);
      const said = saidIn(page, new Set(['kind', 'id', 'theirs', 'ours']));
      const heads = Object.values(page.texts);
      const more = [takenOver(2, 1, t), ...linesToKeep(found, choices, t)];
      saysNoEnglish([...said, ...heads, ...more].join('\n'), /qk1z\.docx/g);
    }
  });

  it('in the reading view', () => {
    for (const { workbook } of all) {
      const view = readingView(workbook.text, { today, t });
      const html = saidIn(view, new Set()).join('\n');
      saysNoEnglish(html.replace(/<[^>]*>|&\w+;/g, ' '));
    }
  });

  it('in hovers, lenses, hints, and the outline', () => {
    for (const { workbook } of all) {
      const { text } = workbook;
      const hovers = Array.from({ length: text.length / 5 }, (_, at) =>
        hoverAt(workbook, at * 5, { today, translate: t }),
      );
      const lens = statusLens(workbook, today, t);
      const hints = inlayHints(workbook, today, undefined, t).map(({ text: said }) => said);
      saysNoEnglish([lens.text, lens.tooltip, ...hints].join('\n'));
      const markdown = hovers.map((hover) => hover?.markdown ?? '');
      saysNoEnglish(markdown.join('\n'));
      const names = saidIn(outlineOf(workbook, t), new Set(['kind', 'detail']));
      saysNoEnglish(names.join('\n'), /Qk\d+z.*/g);
    }
  });

  it('in what completes a word', () => {
    const quiet = new Set(['label', 'insertText', 'kind', 'filterText', 'sortText', 'snippet']);
    for (const { workbook } of all) {
      for (let at = 0; at < workbook.text.length; at += 7) {
        const offered = complete(workbook.text, at, { today, translate: t });
        saysNoEnglish(saidIn([...offered], quiet).join('\n'));
      }
    }
  });

  for (const code of Object.keys(CODES)) {
    it(`in what ${code} says, fixes, and explains`, () => {
      const explanation = explanationOf(code);
      assert.ok(explanation !== undefined);
      saysNoEnglish(explanationPage(code, explanation, t), /~{6}[\s\S]*?~{6}|`[^`]*`|^# .*/gm);
      if (explanation.example === undefined) return;
      const text = withFragment(SOUND, explanation.example.notOk);
      const workbook = opened(text);
      const own = ownWords(text);
      for (const problem of checkWorkbook(workbook, { today })) {
        const page = wordsOnPage(problem);
        const said = [
          messageOf(problem, t),
          ...(page === undefined ? [] : [t(page, problem.values)]),
          ...fixesFor(workbook, problem, { today, translate: t }).map(({ title }) => title),
        ];
        saysNoEnglish(
          said.join('\n').replace(CHAPTERS, ' ').replace(goalDraft(workbook.cycle, 'en'), ' '),
          own,
        );
      }
    });
  }

  it('in any wording of the checks', () =>
    saysNoEnglish(
      allMessages()
        .map((one) => t(one))
        .join('\n'),
      /\{\w+\}/g,
    ));
});

/** Each word that the workbook itself has, its keys among them. */
function ownWords(text: string): RegExp {
  const words = new Set(text.match(/[A-Za-z][A-Za-z’'-]+/g));
  return new RegExp(String.raw`(?<![\w-])(?:${[...words].join('|')})(?![\w-])`, 'g');
}
