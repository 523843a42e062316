import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { parseDay } from '../../../src/core/calendar/day.ts';
import {
  controlTexts,
  type ControlTexts,
} from '../../../src/core/imports/returned/controlTexts.ts';
import {
  keptUnasked,
  returnedPreview,
  linesToKeep,
  milestonesToAdd,
  takenOver,
  type ReturnedPreview,
} from '../../../src/core/imports/returned/returnedPreview.ts';
import {
  differencesOf,
  isMadeOf,
  returnedPlan,
  type Differences,
} from '../../../src/core/imports/returned/returnedPlan.ts';
import { isReadable, takeReturned } from '../../../src/core/imports/returned/takeReturned.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import { plainText } from '../../../src/core/workbook/body/answerText.ts';
import { readWord } from '../../../src/core/imports/word/readWord.ts';
import { inEnglish, translateBy } from '../../../src/core/language/translate.ts';
import { planDocument } from '../../../src/core/sharing/plan/plan.ts';
import { writeDocument } from '../../../src/core/sharing/writeDocument.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { setAnswer } from '../../../src/core/workbook/edits/setAnswer.ts';
import { planWorkbook } from '../../../src/core/workbook/scaffold/planWorkbook.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { guideSamples } from '../../support/importSamples.ts';
import { asGoogleDocsSaves } from '../../support/planEdits.ts';

/** A workbook in which everything is answered. */
function fullWorkbook(): Workbook {
  const today = parseDay('2026-11-25')!;
  const guide = guideSamples('word')[0]!;
  const plan = planImport(guide, { today, known: [] });
  assert.equal(plan.kind, 'plan');
  const planned = planWorkbook({ ...plan.workbooks[0]!.request, cycle: 1 });
  assert.equal(planned.kind, 'plan');
  return openWorkbook(planned.text)!;
}

const workbook = fullWorkbook();

/** The plan of a workbook as it is sent, with every answer. */
function sent(one: Workbook = workbook): Uint8Array {
  const options = { today: parseDay('2026-11-24')!, t: inEnglish, draft: true, meetingNotes: true };
  return writeDocument(planDocument(one, options), 'docx');
}

function held(bytes: Uint8Array): ControlTexts {
  return controlTexts(readWord(bytes));
}

/** What is found in a plan that came back, made of `now` by now, and of `before` when it was sent. */
function found(back: Uint8Array, now = workbook, before?: Workbook): Differences {
  const word = before === undefined ? undefined : readWord(sent(before));
  return differencesOf(
    returnedPlan(readWord(back))!,
    { workbook: now, plan: readWord(sent(now)), today: parseDay('2026-11-25')! },
    word,
  );
}

/** All that is shown as a change. */
function changedIn({ answers, further, comments }: Differences): readonly unknown[] {
  return [...answers, ...further, ...comments];
}

/** The same Word file after somebody has typed in it. */
function typedOver(bytes: Uint8Array, changes: readonly (readonly [string, string])[]): Uint8Array {
  const parts = unzipSync(bytes);
  let xml = strFromU8(parts['word/document.xml']!);
  for (const [from, to] of changes) {
    assert.ok(xml.includes(from), from);
    xml = xml.replace(from, to);
  }
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

/** What a partner typed over: a prose answer, an owner, and a date. */
const CHANGES = [
  ['every other Monday', 'every Monday'],
  ['>Outreach coordinator<', '>Shelter office<'],
  ['August 31, 2026', 'September 4, 2026'],
] as const;

describe('A plan that comes home', () => {
  it('is known by its controls, and its footer tells of which workbook it was made', () => {
    const plan = returnedPlan(readWord(sent()))!;
    assert.equal(plan.from!.partner, workbook.cycle.organization!.name);
    assert.match(plan.from!.cycle, /^Cycle 1/);
    assert.ok(held(sent()).texts.has('goal.statement'));
    assert.ok(held(sent()).texts.has('milestones.0.due'));
  });

  it('differs in nothing when nobody has changed anything', () => {
    assert.deepEqual(changedIn(found(sent())), []);
    assert.deepEqual(changedIn(found(sent(), workbook, workbook)), []);
  });

  it('shows what was changed, answer by answer, and takes it in one edit that touches no more', () => {
    const back = typedOver(sent(), CHANGES);
    const { answers, further } = found(back, workbook, workbook);
    assert.deepEqual(further, []);
    assert.deepEqual(answers.map(({ tag }) => tag).sort(), [
      'communication',
      'milestones.1.owner',
      'milestones.2.due',
    ]);
    const edited = takeReturned(workbook, answers, []);
    assert.equal(edited.kind, 'edits');
    const after = openWorkbook(applyEdits(workbook.text, edited.edits))!;
    assert.deepEqual(found(back, after).answers, []);
    const lines = (text: string): readonly string[] => text.split('\n');
    const kept = lines(after.text).filter((line) => lines(workbook.text).includes(line));
    assert.ok(kept.length >= lines(workbook.text).length - 2 * answers.length - 2);
  });

  it('counts only what the partner changed where the workbook has gone on meanwhile', () => {
    const at = workbook.sections.findIndex(({ section }) => section.part === 'challenges');
    const edited = setAnswer(workbook, at, 'The buses stop at nine.');
    assert.equal(edited.kind, 'edits');
    const later = openWorkbook(applyEdits(workbook.text, edited.edits))!;
    const back = typedOver(sent(), CHANGES);
    const threeWay = found(back, later, workbook);
    assert.ok(
      threeWay.answers.every(({ tag, bothChanged }) => tag !== 'challenges' && !bothChanged),
    );
    const twoWay = found(back, later);
    assert.equal(
      twoWay.answers.length,
      threeWay.answers.length + (held(sent()).texts.has('challenges') ? 1 : 0),
    );
  });

  it('keeps what they wrote outside of every answer', () => {
    const body = '<w:p><w:r><w:t>We would like to start in May.</w:t></w:r></w:p>';
    const back = typedOver(sent(), [['<w:body>', `<w:body>${body}`]]);
    const { answers, further } = found(back, workbook, workbook);
    assert.deepEqual(further, [{ text: 'We would like to start in May.', hidden: false }]);
    const edited = takeReturned(workbook, answers, ['We would like to start in May.']);
    assert.equal(edited.kind, 'edits');
    assert.match(
      applyEdits(workbook.text, edited.edits),
      /\n## From the plan\n\nWe would like to start in May\.\n$/,
    );
  });

  for (const [how, lost] of [
    ['', (xml: string) => xml],
    [
      ', where the controls were lost on the way',
      (xml: string) => xml.replace(/<w:tag w:val="[^"]*"\/>/g, ''),
    ],
  ] as const) {
    it(`has a row that they added to the milestones as a milestone${how}`, () => {
      const row = (cells: readonly string[]): string =>
        `<w:tr>${cells.map((one) => `<w:tc><w:p><w:r><w:t>${one}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;
      const parts = unzipSync(sent());
      const xml = strFromU8(parts['word/document.xml']!);
      const tag = xml.lastIndexOf('<w:tag w:val="milestones.');
      const at = xml.indexOf('</w:tr>', tag) + '</w:tr>'.length;
      const rows = [
        row(['Thank-you dinner', 'June 4, 2027', 'Dana Reyes']),
        row(['Second dinner', 'when it is warm', 'Dana Reyes']),
      ];
      const document = lost(xml.slice(0, at) + rows.join('') + xml.slice(at));
      const back = zipSync({ ...parts, 'word/document.xml': strToU8(document) });
      const differences = found(back, workbook, workbook);
      assert.deepEqual(differences.answers, []);
      const choices = keptUnasked(differences);
      assert.deepEqual(milestonesToAdd(differences, choices), []);
      const preview = returnedPreview(
        'plan.docx',
        differences,
        { hasSent: true, hasControls: how === '', workbook: 'Cycle 1', choices },
        inEnglish,
      );
      assert.deepEqual(
        preview.further.map(({ remark, taken }) => [remark, taken]),
        [
          ['Goes in as a milestone, due June 4, 2027.', false],
          ['Goes in as a milestone, without a date.', false],
        ],
      );
      const wanted = { ...choices, furtherLeft: new Set<number>() };
      assert.deepEqual(linesToKeep(differences, wanted, inEnglish), []);
      const edited = takeReturned(workbook, [], [], milestonesToAdd(differences, wanted));
      assert.ok(edited.kind === 'edits');
      const now = openWorkbook(applyEdits(workbook.text, edited.edits))!;
      // Their next reply still has those rows.
      assert.deepEqual(found(back, now, workbook).further, []);
      const { milestones = [] } = now.cycle;
      assert.deepEqual(
        milestones.filter(({ title }) => title?.endsWith('dinner')),
        [
          { title: 'Thank-you dinner', due: '2027-06-04', owner: 'Dana Reyes' },
          {
            ...{ title: 'Second dinner', owner: 'Dana Reyes' },
            note: 'Second dinner; when it is warm; Dana Reyes',
          },
        ],
      );
    });
  }

  it('is followed by its headings where the controls were lost on the way', () => {
    const parts = unzipSync(typedOver(sent(), CHANGES.slice(0, 1)));
    const xml = strFromU8(parts['word/document.xml']!).replace(/<w:tag w:val="[^"]*"\/>/g, '');
    const back = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
    const plan = returnedPlan(readWord(back))!;
    assert.equal(plan.hasControls, false);
    const { answers, further } = found(back, workbook, workbook);
    assert.deepEqual(
      answers.map(({ tag, theirs }) => [tag, theirs.includes('every Monday')]),
      [['communication', true]],
    );
    assert.deepEqual(further, []);
  });

  it('reads a date as people type it, and keeps as a note what it can’t read', () => {
    const typed = [
      ...['Dec. 13', 'Dec 13', 'December 13', '12/13', 'Sunday, Dec. 13', 'by Dec. 13'],
      ...['13 Dec', '12/13/26', '2026-12-13', 'Nov. 20', 'Friday', 'in two weeks'],
      ...['TBD', 'when the flyers are printed', 'Dec. 35', '???'],
    ];
    for (const text of typed) {
      const back = typedOver(sent(), [['August 31, 2026', text]]);
      const differences = found(back, workbook, workbook);
      const { answers } = differences;
      assert.deepEqual(
        answers.map(({ tag }) => tag),
        ['milestones.2.due'],
        text,
      );
      const choices = keptUnasked(differences);
      const notes = linesToKeep(differences, choices, inEnglish);
      const edited = takeReturned(workbook, answers.filter(isReadable), notes);
      assert.equal(edited.kind, 'edits');
      const after = openWorkbook(applyEdits(workbook.text, edited.edits))!;
      const due = after.cycle.milestones![2]!.due;
      if (text.includes('Nov')) assert.equal(due, '2026-11-20');
      else if (text === 'Friday') assert.equal(due, '2026-11-27');
      else if (text === 'in two weeks') assert.equal(due, '2026-12-09');
      else if (/TBD|flyers|35|\?/.test(text)) {
        assert.equal(due, '2026-08-31', text);
        assert.deepEqual(notes.length, 1, text);
        assert.ok(plainText(after.text).includes(text), text);
        assert.doesNotMatch(notes[0]!, /““|””/);
      } else assert.equal(due, '2026-12-13', text);
    }
  });

  it('reads days and choices of a Spanish plan, in Spanish first', () => {
    const spanish = openWorkbook(
      workbook.text
        .replace('\n---\n', '\nlanguage: es\n---\n')
        .replace(/^( {4}due: 2026-08-31)$/m, '$1\n    status: not started'),
    )!;
    const t = translateBy(
      JSON.parse(readFileSync('l10n/bundle.l10n.es.json', 'utf8')) as Record<string, string>,
    );
    const options = { today: parseDay('2026-11-24')!, t, draft: true, meetingNotes: true };
    const plan = writeDocument(planDocument(spanish, options), 'docx');
    const { from, ...home } = returnedPlan(readWord(plan))!;
    assert.ok(isMadeOf({ from, ...home }, spanish.cycle), from?.footer);
    assert.ok(!isMadeOf({ from, ...home }, { ...spanish.cycle, cycle: 7 }));
    assert.deepEqual(returnedPlan(readWord(asGoogleDocsSaves(plan)))?.from, from);
    const agreed = writeDocument(planDocument(spanish, { ...options, draft: false }), 'docx');
    const now = { workbook: spanish, plan: readWord(plan), today: options.today };
    assert.deepEqual(differencesOf(returnedPlan(readWord(agreed))!, now, undefined).further, []);
    for (const [typed, due] of [
      ['el 20 de abril de 2027', '2027-04-20'],
      ['3/4/2027', '2027-04-03'],
      ['dentro de dos semanas', '2026-12-09'],
      ['April 20, 2027', '2027-04-20'],
    ] as const) {
      const back = typedOver(plan, [
        ['31 de agosto de 2026', typed],
        ['sin empezar', 'en curso'],
      ]);
      const { answers, further } = differencesOf(
        returnedPlan(readWord(back))!,
        { workbook: spanish, plan: readWord(plan), today: parseDay('2026-11-25')! },
        readWord(plan),
      );
      const edited = takeReturned(spanish, answers, ['Vamos en mayo.']);
      assert.ok(edited.kind === 'edits' && further.length === 0);
      const after = openWorkbook(applyEdits(spanish.text, edited.edits))!;
      const milestones = after.cycle.milestones ?? [];
      assert.equal(milestones[2]?.due, due, typed);
      assert.ok(milestones.some(({ status }) => status === 'in progress'));
      assert.match(after.text, /\n## Del plan de nuestro socio\n/);
    }
  });

  it('finds what was typed over a prompt, though the program still calls it one', () => {
    const prompts = /<w:showingPlcHdr\/>(?:(?!<\/w:sdt>).)*?<w:t[^>]*>(\[[^\]]*\])<\/w:t>/gs;
    const bare = openWorkbook(workbook.text.replace(/^ +(?:owner|due|target): .*\n/gm, ''))!;
    const plan = sent(bare);
    const xml = strFromU8(unzipSync(plan)['word/document.xml']!);
    const controls = [...xml.matchAll(prompts)].map(([whole, prompt = '']) => ({ whole, prompt }));
    assert.ok(controls.length > 3, String(controls.length));
    for (const { whole, prompt } of controls) {
      // Several look alike but for what stands before them.
      const at = xml.indexOf(whole);
      const before = xml.slice(Math.max(0, at - 300), at);
      const typed = whole.replace(prompt, 'Dana Reyes');
      const back = typedOver(plan, [[before + whole, before + typed]]);
      const { answers, further } = found(back, bare, bare);
      assert.deepEqual(further, []);
      assert.deepEqual(
        answers.map(({ theirs }) => theirs),
        ['Dana Reyes'],
        before,
      );
    }
  });

  it('says which value cannot be read instead of writing it', () => {
    const difference = {
      tag: 'milestones.0.due',
      theirs: 'soon',
      value: undefined,
      ours: '2026-03-30',
      sent: '2026-03-30',
      bothChanged: false,
      hidden: false,
      keepsMore: false,
      by: [],
      isSure: true,
    };
    const unread = { answers: [difference], further: [], comments: [], now: new Map() };
    const choices = keptUnasked(unread);
    const shownWith = (now: ReadonlyMap<string, string>): ReturnedPreview['answers'][number] =>
      returnedPreview(
        'plan.docx',
        { answers: [difference], further: [], comments: [], now },
        { hasSent: true, hasControls: true, workbook: 'Clinic · Cycle 1', choices },
        inEnglish,
      ).answers[0]!;
    const shown = shownWith(new Map());
    assert.equal(shown.label, 'Milestones 1 – Due date');
    assert.equal(
      shownWith(new Map([['milestones.0.title', 'Flyers']])).label,
      '“Flyers” – Due date',
    );
    assert.equal(takenOver(3, 1, inEnglish), 'Added: 3 answers, 1 note.');
    assert.equal(shown.fits, false);
    assert.equal(shown.taken, true);
    assert.match(shown.remark, /can’t read this/);
    const left = { ...choices, left: new Set([0]) };
    assert.deepEqual(linesToKeep(unread, left, inEnglish), []);
  });

  it('brings any answer of plain words home as it was', () => {
    const at = workbook.sections.findIndex(({ section }) => section.part === 'challenges');
    const line = fc
      .stringMatching(/^[A-Za-z#>*_`<&.!?~|+\-0-9 ]{1,40}$/)
      .filter((text) => /[A-Za-z]/.test(text));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
        const edited = setAnswer(workbook, at, lines.join('\n\n'));
        if (edited.kind !== 'edits') return;
        const one = openWorkbook(applyEdits(workbook.text, edited.edits))!;
        const first = held(sent(one));
        const taken = takeReturned(workbook, found(sent(one)).answers, []);
        assert.equal(taken.kind, 'edits');
        const home = openWorkbook(applyEdits(workbook.text, taken.edits))!;
        assert.deepEqual(held(sent(home)).texts.get('challenges'), first.texts.get('challenges'));
      }),
      { numRuns: 15 },
    );
  }).timeout(60_000);
});
