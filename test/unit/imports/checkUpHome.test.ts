import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { readCheckUps, type Entry } from '../../../src/core/checkUp/sides.ts';
import { STATEMENTS } from '../../../src/core/checkUp/statements.ts';
import { readWord } from '../../../src/core/imports/word/readWord.ts';
import { blankPages } from '../../../src/core/sharing/checkUp/blankPages.ts';
import {
  readCheckUpPage,
  returnedCheckUp,
} from '../../../src/core/imports/checkUp/returnedCheckUp.ts';
import {
  findCheckUp,
  isPageOf,
  previewCheckUp,
  takeCheckUp,
  type FoundCheckUp,
} from '../../../src/core/imports/checkUp/takeCheckUp.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import { returnedPlan } from '../../../src/core/imports/returned/returnedPlan.ts';
import { refusalText } from '../../../src/core/imports/wording.ts';
import { inEnglish, type Translate } from '../../../src/core/language/translate.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { loadDocuments } from '../../../src/cli/bundles.ts';
import { altered, run, type Alter } from '../../support/alteredPage.ts';
import { asGoogleDocs } from '../../support/googleDocs.ts';
import { SOUND, withFragment } from '../checks/soundWorkbook.ts';

const TODAY = parseDay('2026-05-20')!;
const THEIRS = 'Harbor Light Food Bank';
const inSpanish = loadDocuments('es').t;

function page(workbook: Workbook, t: Translate, more: object = {}): Uint8Array {
  const made = makeShared({
    ...{ kind: 'check-up', format: 'docx', today: TODAY, t, ...more },
    workbooks: [{ path: 'partnerships/a/a-cycle-1.md', workbook }],
  });
  assert.ok(made.kind === 'file');
  return made.bytes;
}

/** Chooses in a control, as Word does. */
function choose(key: string, text: string, look = ''): Alter {
  const control = new RegExp(
    `(<w:tag w:val="check-up\\.${key}"/><w:id w:val="\\d+"/>)(?:<w:showingPlcHdr/>)?(.*?<w:sdtContent>).*?(</w:sdtContent>)`,
    's',
  );
  return (xml) => {
    assert.match(xml, control);
    return xml.replace(
      control,
      (_all, tag: string, list: string, end: string) => `${tag}${list}${run(text, look)}${end}`,
    );
  };
}

/** Types behind a control's paragraph, or behind the statement in its row. */
const typeAfter =
  (words: string, text: string): Alter =>
  (xml) => {
    assert.ok(xml.includes(`>${words}</w:t></w:r>`), words);
    return xml.replace(`>${words}</w:t></w:r>`, `>${words}</w:t></w:r>${run(` ${text}`)}`);
  };

const all =
  (...steps: readonly Alter[]): Alter =>
  (xml) =>
    steps.reduce((now, step) => step(now), xml);
const six = (marks: readonly string[]): Alter =>
  all(...marks.map((mark, at) => choose(STATEMENTS[at]!, mark)));
/** As Google Docs does: what a control holds stays, and the control goes. */
const withoutControls: Alter = (xml) =>
  xml.replace(/<w:sdt>.*?<w:sdtContent>|<\/w:sdtContent><\/w:sdt>/gs, '');
/** As LibreOffice does: it goes on saying that a control asks. */
const stillAsking: Alter = (xml) =>
  xml.replace(
    /(<w:tag w:val="check-up[^>]*\/><w:id [^>]*\/>)(?!<w:showing)/g,
    '$1<w:showingPlcHdr/>',
  );

const FULL = ['4 – Mostly', '2 – A little', '4 – Mostly', '5 – Fully', '3 – Partly', '3 – Partly'];
const UNSEEN = '<w:rPr><w:color w:val="FFFFFF"/><w:shd w:fill="auto"/></w:rPr>';
const SAID = 'A date for the truck that holds';

const WORKBOOK = openWorkbook(SOUND)!;

const BLANKS = new WeakMap<Workbook, readonly ReturnType<typeof readWord>[]>();

function found(bytes: Uint8Array, workbook = WORKBOOK): FoundCheckUp {
  const home = returnedCheckUp(readWord(bytes));
  assert.ok(home, 'this is not known as a page of ours');
  const blanks =
    BLANKS.get(workbook) ??
    blankPages(workbook, [inEnglish, inSpanish], { today: TODAY }).map(readWord);
  BLANKS.set(workbook, blanks);
  return findCheckUp(home, readCheckUpPage(home, blanks), workbook, { today: TODAY, t: inEnglish });
}

function entriesAfter(one: FoundCheckUp, workbook = WORKBOOK): readonly Entry[] {
  const edited = takeCheckUp(workbook, one);
  assert.ok(edited.kind === 'edits');
  return readCheckUps(openWorkbook(applyEdits(workbook.text, edited.edits))!.cycle);
}

const marksOf = ({ points }: Pick<FoundCheckUp, 'points'>): string =>
  STATEMENTS.map((id) => points[id] ?? '.').join('');

interface Case {
  readonly marks: string;
  readonly words?: RegExp;
  readonly remarks?: RegExp;
}

const CASES: Readonly<Record<string, readonly [Alter, Case]>> = {
  'chosen in the lists': [six(FULL), { marks: '424533' }],
  'with a sentence': [
    all(six(FULL), choose('said', SAID)),
    { marks: '424533', words: /^A date for the truck that holds$/ },
  ],
  'that asks for a talk': [choose('rather-talk', 'Tuesdays'), { marks: '......Tuesdays' }],
  'with digits, or out of 5': [six(['4', '2/5', '4', '5 of 5', '3', '3']), { marks: '424533' }],
  'with words alone': [
    six(['mostly', 'a little', 'Mostly', 'FULLY', 'partly', 'Partly']),
    { marks: '424533' },
  ],
  'typed behind the statement': [
    typeAfter('What each of us promised gets done.', '2'),
    { marks: '...2..' },
  ],
  'typed as a word behind the statement': [
    typeAfter('What each of us promised gets done.', 'a little'),
    { marks: '...2..' },
  ],
  'without its controls': [all(six(FULL), withoutControls), { marks: '424533' }],
  'without its controls, and half filled': [
    all(choose('purpose', '4'), withoutControls),
    { marks: '4.....', words: /^$/ },
  ],
  'that LibreOffice saved': [all(six(FULL), stillAsking), { marks: '424533' }],
  'half filled': [
    all(choose('purpose', '4'), choose('open', '2')),
    { marks: '4....2', remarks: /2 of 6 are marked/ },
  ],
  'with a 7': [
    all(six(FULL), choose('room', '7')),
    {
      marks: '4.4533',
      words: /keep up with its part of the work\. 7$/,
      remarks: /“7” isn’t a number from 1 to 5/,
    },
  ],
  'with a 0': [choose('room', '0'), { marks: '......', words: /\. 0/, remarks: /“0” isn’t/ }],
  'with two digits': [
    choose('room', '2 or 3'),
    { marks: '......', words: /\. 2 or 3/, remarks: /“2 or 3” isn’t/ },
  ],
  'with words beside a mark': [
    choose('room', '2, we lost a driver'),
    { marks: '.2....', words: /we lost a driver/ },
  ],
  'with a dash': [all(choose('room', '–'), choose('rather-talk', 'No')), { marks: '......' }],
  'with a cross alone': [choose('room', 'X'), { marks: '......', words: /\. X$/ }],
  'with hidden words': [
    all(six(FULL), choose('room', '5', UNSEEN), choose('said', 'secret', UNSEEN)),
    { marks: '4.4533', words: /^$/, remarks: /hidden text that isn’t brought in: 5 · secret/ },
  ],
  'with a mark struck out': [
    (xml) =>
      choose(
        'room',
        '4',
        '<w:rPr><w:strike/></w:rPr>',
      )(xml).replace('<w:strike/></w:rPr><w:t xml:space="preserve">4</w:t></w:r>', `$&${run('2')}`),
    { marks: '.2....' },
  ],
  'with a line typed below': [
    (xml) => xml.replace('<w:sectPr>', `<w:p>${run('We love the pantry nights.')}</w:p><w:sectPr>`),
    { marks: '......', words: /^We love the pantry nights\.$/ },
  ],
  'with words typed behind a line of ours': [
    typeAfter(
      'Send this page back, or just reply with six numbers, 1 to 5, in this order. To skip one, type a dash.',
      'I will call you on Monday.',
    ),
    { marks: '......', words: /I will call you on Monday/ },
  ],
  'with rows in another order': [
    (xml) =>
      all(
        choose('purpose', '1'),
        choose('room', '5'),
      )(xml).replace(
        /(<w:tr>(?:(?!<\/w:tr>).)*check-up\.purpose.*?<\/w:tr>)(<w:tr>.*?check-up\.room.*?<\/w:tr>)/s,
        '$2$1',
      ),
    { marks: '15....' },
  ],
  'with a row less': [
    (xml) =>
      choose('purpose', '1')(xml).replace(/<w:tr>(?:(?!<\/w:tr>).)*check-up\.room.*?<\/w:tr>/s, ''),
    { marks: '1.....' },
  ],
  'with a row twice': [
    (xml) =>
      choose(
        'room',
        '5',
      )(xml).replace(
        /<w:tr>(?:(?!<\/w:tr>).)*check-up\.room.*?<\/w:tr>/s,
        (row) => row + row.replace('>5<', '>3<'),
      ),
    { marks: '.5....', words: /3/ },
  ],
  'with a statement reworded': [
    all(
      (xml) => xml.replace('What each of us promised gets done.', 'What WE promised gets done.'),
      choose('promises', '3'),
    ),
    { marks: '...3..', words: /What WE promised/ },
  ],
  'with tracked changes': [
    (xml) =>
      choose(
        'room',
        '2',
      )(xml).replace(
        /(<w:r><w:t xml:space="preserve">2<\/w:t><\/w:r>)/,
        '<w:del w:id="9" w:author="M"><w:r><w:delText>4</w:delText></w:r></w:del><w:ins w:id="8" w:author="M">$1</w:ins>',
      ),
    { marks: '.2....' },
  ],
  'in two languages': [
    six(['En gran parte', 'un poco', '4', 'del todo', 'en parte', '3']),
    { marks: '424533' },
  ],
  'with odd spaces': [
    six(['  4 ', '2\u00a0–\u00a0A\u00a0little', ' 4', '5', '3', '3']),
    { marks: '424533' },
  ],
  'with an answer in the box of the question': [
    choose('said', '4 2 4'),
    { marks: '......', words: /^4 2 4$/ },
  ],
  'with six numbers below its tables': [
    (xml) => xml.replace('<w:sectPr', `<w:p>${run('4 2 4 5 3 3, thanks, Dee')}</w:p><w:sectPr`),
    { marks: '424533', words: /^thanks, Dee$/ },
  ],
  'with a number by its word': [six(['four', 'dos', '4', 'Five.', '3', '3']), { marks: '424533' }],
  'with its title gone': [
    all(six(FULL), (xml) => xml.replace(/How are we doing\?/g, '')),
    { marks: '424533' },
  ],
};

describe('A page that comes home', () => {
  const blank = page(WORKBOOK, inEnglish, { otherContact: 'Ana Ruiz' });

  it('is tried in 32 ways', () => assert.equal(Object.keys(CASES).length, 32));
  for (const [what, [alter, expected]] of Object.entries(CASES))
    it(`is read ${what}`, () => {
      const one = found(altered(blank, alter));
      assert.equal(marksOf(one) + one.ratherTalk, expected.marks);
      assert.match(one.words, expected.words ?? /^$/);
      if (expected.remarks !== undefined) assert.match(one.remarks.join('\n'), expected.remarks);
    });

  it('goes into the workbook as it was filled in', () => {
    const [one] = entriesAfter(found(altered(blank, all(six(FULL), choose('said', SAID)))));
    assert.deepEqual(
      { ...one },
      {
        ...{ at: 0, on: TODAY, by: THEIRS, isOurs: false, said: SAID, ratherTalk: '' },
        answers: { purpose: 4, room: 2, worth: 4, promises: 5, decide: 3, open: 3 },
        ...{ talkedOn: undefined, next: undefined },
      },
    );
  });

  it('says that nothing is filled in', () => {
    assert.match(found(blank).refusal ?? '', /Nothing is filled in/);
    assert.match(found(altered(blank, withoutControls)).refusal ?? '', /Nothing is filled in/);
  });

  it('says nothing where nothing is filled in, whomever we named, for whichever partner', () => {
    const names = ['Directora de la biblioteca', 'Wanda Ostrow, Assistant Director of Outreach'];
    const ways = ['', '555-0100', '555-0100, ask@library.example', 'room [2], ext. 4 – or “front”'];
    const workbook = openWorkbook(
      withFragment(SOUND, 'roles:\n  - organization: Riverside Mosque of the Valley\n'),
    )!;
    const { cycle } = workbook;
    const later = {
      ...workbook,
      cycle: { ...cycle, organization: { ...cycle.organization, name: 'HL', formerly: [THEIRS] } },
    };
    for (const t of [inEnglish, inSpanish])
      for (const by of [undefined, 'Riverside Mosque of the Valley'])
        for (const otherContact of names.flatMap((a) => ways.map((b) => `${a}, ${b}`))) {
          const bytes = page(workbook, t, { by, otherContact });
          for (const now of by === undefined ? [workbook, later] : [workbook])
            assert.equal(found(bytes, now).words, '', otherContact);
        }
  });

  it('keeps what somebody typed behind whom else they can talk to', () => {
    const sent = page(WORKBOOK, inSpanish, {
      otherContact: 'Directora de la biblioteca, 555-0100',
    });
    const typed = altered(sent, (xml) =>
      xml.replace('que no participa en esta alianza.', '$& Prefiero a Luz.'),
    );
    assert.equal(found(typed).words, 'Prefiero a Luz.');
  });

  it('says that it came twice; another one of the same day stands beside it', () => {
    const bytes = altered(blank, six(FULL));
    const edited = takeCheckUp(WORKBOOK, found(bytes));
    assert.ok(edited.kind === 'edits');
    const once = openWorkbook(applyEdits(SOUND, edited.edits))!;
    assert.match(found(bytes, once).refusal ?? '', /already in the workbook, from May 20, 2026/);
    const other = found(altered(blank, six(['1', '1', '1', '1', '1', '1'])), once);
    assert.match(other.remarks.join(), /already answered today\. This answer is added/);
    assert.deepEqual(
      entriesAfter(other, once).map(({ on }) => on),
      [TODAY, TODAY],
    );
  });

  it('is a new answer where the same was said months ago', () => {
    const bytes = altered(blank, six(FULL));
    const marks = STATEMENTS.map((id, at) => `    ${id}: ${FULL[at]![0]!}\n`).join('');
    const before = (on: string): Workbook =>
      openWorkbook(withFragment(SOUND, `check-ups:\n  - on: ${on}\n    by: ${THEIRS}\n${marks}`))!;
    assert.match(found(bytes, before('2026-05-10')).refusal ?? '', /already in the workbook/);
    assert.equal(found(bytes, before('2026-02-10')).refusal, undefined);
  });

  it('knows its workbook, also under a former name, and no other', () => {
    const home = returnedCheckUp(readWord(blank))!;
    const cycle = WORKBOOK.cycle;
    const organization = { ...cycle.organization, name: 'Harbor Light' };
    assert.ok(isPageOf(home, cycle));
    assert.ok(isPageOf(home, { ...cycle, organization: { ...organization, formerly: [THEIRS] } }));
    assert.ok(!isPageOf(home, { ...cycle, organization }));
    assert.ok(!isPageOf(home, { ...cycle, cycle: 7 }));
  });

  it('is no plan, and a plan is no such page', () => {
    const plan = makeShared({
      ...{ kind: 'plan', format: 'docx', today: TODAY, t: inEnglish },
      workbooks: [{ path: 'a.md', workbook: WORKBOOK }],
    });
    assert.ok(plan.kind === 'file');
    assert.equal(returnedCheckUp(readWord(plan.bytes)), undefined);
    assert.notEqual(returnedPlan(readWord(plan.bytes)), undefined);
  });

  it('comes home in Spanish, with its controls and without', () => {
    const workbook = openWorkbook(withFragment(SOUND, 'language: es\n'))!;
    const spanish = altered(
      page(workbook, inSpanish),
      six(['4', 'Un poco', 'En gran parte', '5', '3', 'en parte']),
    );
    const bare = altered(spanish, withoutControls);
    // The workbook may be in another language by then.
    for (const one of [
      found(spanish, workbook),
      found(bare, workbook),
      found(spanish),
      found(bare),
    ])
      assert.deepEqual([marksOf(one), one.words], ['424533', '']);
  });

  for (const [language, t] of [
    ['English', inEnglish],
    ['Spanish', inSpanish],
  ] as const)
    it(`comes home from Google Docs (${language})`, () => {
      const workbook =
        t === inEnglish ? WORKBOOK : openWorkbook(withFragment(SOUND, 'language: es\n'))!;
      const sent = page(workbook, t, { otherContact: 'Ana Ruiz' });
      const filled = all(
        six(['4', t('A little'), '4', '5 – 5', `2 – ${t('A little')}, we lost a driver`]),
        choose('said', SAID),
        choose('rather-talk', 'Tuesdays'),
      );
      const one = found(asGoogleDocs(altered(sent, filled)), workbook);
      assert.equal(marksOf(one), '42452.');
      assert.match(one.words, new RegExp(`^${SAID}\n[^\n]*we lost a driver$`));
      assert.match(`${one.ratherTalk}${one.remarks.join()}`, /^Tuesdays.*comes in, too/);
      const nothing = found(asGoogleDocs(sent), workbook);
      assert.match(nothing.refusal ?? '', /Nothing is filled in/);
    });

  it('says how to save it as a Word file where it came in another format', () => {
    const list = { today: TODAY, known: [], ideas: [], language: 'en' } as const;
    for (const name of ['page.odt', 'Page.DOC', 'page.rtf', 'page.gdoc']) {
      const plan = planImport({ name, bytes: blank }, list);
      assert.ok(plan.kind === 'refused', name);
      const says = refusalText(plan.reason, undefined, inEnglish);
      assert.match(says, /Save As.*Word 2010–365 Document.*Google Docs.*Download/);
    }
  });

  it('is for another partner where the library asked that one', () => {
    const text = withFragment(
      SOUND,
      'roles:\n  - organization: Harbor Light Food Bank\n  - organization: Riverside Mosque\n',
    );
    const workbook = openWorkbook(text)!;
    const bytes = altered(page(workbook, inEnglish, { by: 'Riverside Mosque' }), six(FULL));
    assert.equal(found(bytes, workbook).by, 'Riverside Mosque');
  });

  it('shows theirs only once ours is in', () => {
    const one = found(altered(blank, six(FULL)));
    const shownIn = (text: string): string => {
      const { cycle } = openWorkbook(text)!;
      const state = { cycle, label: '', isTaken: true };
      return previewCheckUp('a.docx', one, state, inEnglish).answers[0]!.theirs;
    };
    assert.match(shownIn(SOUND), /Fill in yours first/);
    const ours =
      'check-ups:\n  - on: 2026-05-01\n    by: Cedar Falls Public Library\n    room: 5\n';
    assert.match(shownIn(withFragment(SOUND, ours)), /Fill in yours first/);
    const through = withFragment(SOUND, `${ours}    open: 4\n`);
    assert.match(shownIn(through), /part of the work\. 2 – A little/);
  });
});
