import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { guide } from '../../../src/core/guide/guide.ts';
import { controlTexts } from '../../../src/core/imports/returned/controlTexts.ts';
import {
  keptUnasked,
  linesToKeep,
  noneTaken,
  returnedPreview,
  type ReturnedPreview,
} from '../../../src/core/imports/returned/returnedPreview.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import { previewOf } from '../../../src/core/imports/preview/preview.ts';
import {
  differencesOf,
  returnedPlan,
  type Differences,
} from '../../../src/core/imports/returned/returnedPlan.ts';
import { wordsAt } from '../../../src/core/imports/returned/planPlace.ts';
import { takeReturned } from '../../../src/core/imports/returned/takeReturned.ts';
import { readWord } from '../../../src/core/imports/word/readWord.ts';
import { hiddenWords } from '../../../src/core/imports/word/wordText.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { planDocument } from '../../../src/core/sharing/plan/plan.ts';
import { writeDocument } from '../../../src/core/sharing/writeDocument.ts';
import { isPlanPlace } from '../../../src/core/schema/planPlaces.ts';
import { knownKeys, propertySchema } from '../../../src/core/schema/schema.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import type { FieldPath } from '../../../src/core/schema/fieldPath.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { CANARY_TODAY, canaryWorkbook } from '../../support/canaryWorkbook.ts';
import { wordFile } from '../../support/wordFile.ts';
import { opened } from '../../support/workbookText.ts';

const workbook = opened(canaryWorkbook().text);

function planOf(one: Workbook): Uint8Array {
  const options = { today: CANARY_TODAY, t: inEnglish, draft: true, meetingNotes: true };
  return writeDocument(planDocument(one, options), 'docx');
}

/** The plan as it was sent, with more in its body. */
function forged(xml: string, one = workbook, styles = ''): Uint8Array {
  const parts = unzipSync(planOf(one));
  const put = (name: string, before: string, more: string): Uint8Array => {
    const text = strFromU8(parts[name]!);
    assert.ok(text.includes(before), before);
    return strToU8(text.replace(before, `${more}${before}`));
  };
  return zipSync({
    ...parts,
    'word/document.xml': put('word/document.xml', '<w:sectPr', xml),
    'word/styles.xml': put('word/styles.xml', '</w:styles>', styles),
  });
}

/** The paragraphs of one content control. */
function control(tag: string, text: string, look = '', paragraph = ''): string {
  return `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent><w:p>${paragraph}<w:r>${look}<w:t>${text}</w:t></w:r></w:p></w:sdtContent></w:sdt>`;
}

function found(back: Uint8Array, one = workbook): Differences {
  const now = { workbook: one, plan: readWord(planOf(one)), today: CANARY_TODAY };
  return differencesOf(returnedPlan(readWord(back))!, now, undefined);
}

/** What the command line makes of the workbook, where nobody is asked. */
function takenUnasked(found: Differences, one = workbook): Workbook {
  const answers = found.answers.filter(({ isSure }) => isSure);
  const edited = takeReturned(one, answers, linesToKeep(found, keptUnasked(found), inEnglish));
  assert.equal(edited.kind, 'edits');
  return opened(applyEdits(one.text, edited.edits));
}

/** The page as it is at first. */
function pageOf(found: Differences): ReturnedPreview {
  const state = {
    hasSent: true,
    hasControls: true,
    workbook: 'A partner',
    choices: noneTaken(found),
  };
  return returnedPreview('plan.docx', found, state, inEnglish);
}

/** All parts and all facts that there are, the first item of each list. */
function everyPlace(): readonly string[] {
  const below = (path: FieldPath): readonly string[] => {
    if (propertySchema([...path, 0]) !== undefined) return below([...path, 0]);
    const keys = knownKeys(path);
    return keys.length === 0 ? [path.join('.')] : keys.flatMap((key) => below([...path, key]));
  };
  return [...guide.parts.map(({ id }) => id), ...below([])];
}

/** What no control of ours is called. */
const STRANGE = [
  ...['', 'workbook', 'goal', 'milestones', 'milestones.0', 'milestones.#.title', '__proto__'],
  ...['milestones.-1.title', 'milestones.00.title', 'milestones.0.note', 'constructor', 'toString'],
  ...['organization.constructor', 'organization.__proto__', 'roles.0.value', 'cycle', 'own-key'],
];

const words = '<w:t>Forged</w:t>';
const rPr = (inner: string): string => `<w:r><w:rPr>${inner}</w:rPr>${words}</w:r>`;
const plain = `<w:r>${words}</w:r>`;
const p = (inner: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const row = (properties: string, cell = '', table = '', held = p(plain)): string =>
  `<w:tbl><w:tblPr>${table}</w:tblPr><w:tr><w:trPr>${properties}</w:trPr><w:tc><w:tcPr>${cell}</w:tcPr>${held}</w:tc></w:tr></w:tbl>`;
const field = (instruction: string, more = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin">${more}</w:fldChar></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${plain}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const WHITE = '<w:color w:val="FFFFFF"/>';
const DARK = '<w:shd w:val="clear" w:color="auto" w:fill="1F4E5F"/>';
const WHITE_GROUND = '<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>';
const THEMED = '<w:shd w:val="clear" w:fill="auto" w:themeFill="background1"/>';
const gone = '<w:rPr><w:vanish/></w:rPr>';
const STYLES = `<w:style w:type="character" w:styleId="No longer listed">${gone}</w:style><w:style w:type="paragraph" w:styleId="Lost">${gone}</w:style><w:style w:type="paragraph" w:styleId="Below"><w:basedOn w:val="Lost"/></w:style><w:style w:type="table" w:styleId="Table">${gone}</w:style>${styled('White', '<w:color w:val="FFFFFF"/>')}${styled('Tiny', '<w:sz w:val="2"/>')}${styled('Dark', '<w:shd w:fill="1F4E5F"/>')}${styled('Pale', '<w:shd w:fill="FFFFFF"/>')}<w:style w:type="paragraph" w:styleId="Self"><w:basedOn w:val="Self"/></w:style>${longChain(25)}`;

function styled(id: string, look: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:rPr>${look}</w:rPr></w:style>`;
}

/** So many styles, each based on the next; only the last one says that its text is hidden. */
function longChain(length: number): string {
  const links = Array.from(
    { length },
    (_, at) =>
      `<w:style w:type="paragraph" w:styleId="Chain ${at}"><w:basedOn w:val="Chain ${at + 1}"/></w:style>`,
  );
  return `${links.join('')}<w:style w:type="paragraph" w:styleId="Chain ${length}">${gone}</w:style>`;
}

/** Ways to carry words past whoever reads a plan in Word; those that we know, and are told to be hidden. */
const KNOWN: Readonly<Record<string, string>> = {
  hidden: p(rPr('<w:vanish/>')),
  'hidden for good': p(rPr('<w:specVanish/>')),
  white: p(rPr('<w:color w:val="FFFFFF"/>')),
  'white without a shading': p(
    rPr('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:color="auto" w:fill="auto"/>'),
  ),
  'white on white shading': p(rPr('<w:color w:val="FFFFFF"/><w:shd w:fill="FFFFFF"/>')),
  'white on a shading that says nothing': p(rPr('<w:color w:val="FFFFFF"/><w:shd/>')),
  'white on white highlight': p(rPr('<w:color w:val="FFFFFF"/><w:highlight w:val="white"/>')),
  'white by its style, and said to be shown': p(
    rPr('<w:rStyle w:val="White"/><w:vanish w:val="0"/>'),
  ),
  'too small': p(rPr('<w:sz w:val="2"/>')),
  'too small, in points': p(rPr('<w:sz w:val="1pt"/>')),
  'too small by its style, and said to be shown': p(
    rPr('<w:rStyle w:val="Tiny"/><w:vanish w:val="0"/>'),
  ),
  'hidden by its style': p(rPr('<w:rStyle w:val="No longer listed"/>')),
  'hidden by its paragraph’s style': p(plain, '<w:pStyle w:val="Lost"/>'),
  'hidden by the style that its paragraph’s is based on': p(plain, '<w:pStyle w:val="Below"/>'),
  'white without the shading of its style': p(
    rPr('<w:rStyle w:val="Dark"/><w:color w:val="FFFFFF"/><w:shd w:val="nil"/>'),
  ),
  'hidden by the last of a long chain of styles': p(plain, '<w:pStyle w:val="Chain 0"/>'),
  'nearly white': p(rPr('<w:color w:val="FEFEFE"/>')),
  'white by its theme': p(rPr('<w:color w:themeColor="background1"/>')),
  'white by its theme, and said to be black': p(
    rPr('<w:color w:val="000000" w:themeColor="background1"/>'),
  ),
  'white on what its theme makes white': p(
    rPr(`${WHITE}<w:shd w:fill="1F4E5F" w:themeFill="background1"/>`),
  ),
  'white on white in a dark cell': row('', DARK, '', p(rPr(`${WHITE}<w:shd w:fill="FFFFFF"/>`))),
  'white on what its theme makes white in a dark cell': row('', DARK, '', p(rPr(WHITE + THEMED))),
  'white in a paragraph that its theme makes white in a dark cell': row(
    '',
    DARK,
    '',
    p(rPr(WHITE), THEMED),
  ),
  'white in a white paragraph of a dark cell': row('', DARK, '', p(rPr(WHITE), WHITE_GROUND)),
  'white in a white cell of a dark table': row('', WHITE_GROUND, DARK, p(rPr(WHITE))),
  'white in a box beside a dark paragraph': p(
    `<w:r><w:pict><w:txbxContent>${p(rPr(WHITE))}</w:txbxContent></w:pict></w:r>`,
    DARK,
  ),
  'white in a box beside what a dark cell says': row(
    '',
    DARK,
    '',
    p(`<w:r><w:pict><w:txbxContent>${p(rPr(WHITE))}</w:txbxContent></w:pict></w:r>`),
  ),
};

/** What looks like one of these, and is there for all to see. */
const SEEN: Readonly<Record<string, string>> = {
  'white on a dark shading': p(
    rPr('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:color="auto" w:fill="1F4E5F"/>'),
  ),
  'white on a solid pattern': p(
    rPr('<w:color w:val="FFFFFF"/><w:shd w:val="solid" w:color="1F4E5F" w:fill="auto"/>'),
  ),
  'white on a highlight': p(rPr('<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>')),
  'white on the shading of its style': p(rPr('<w:rStyle w:val="Dark"/><w:color w:val="FFFFFF"/>')),
  'white by its style, and black': p(rPr('<w:rStyle w:val="White"/><w:color w:val="auto"/>')),
  'tiny by its style, and large': p(rPr('<w:rStyle w:val="Tiny"/><w:sz w:val="22"/>')),
  'hidden by its style, and shown': p(
    rPr('<w:rStyle w:val="No longer listed"/><w:vanish w:val="0"/>'),
  ),
  'in a style that is based on itself': p(plain, '<w:pStyle w:val="Self"/>'),
  'white in a dark cell': row('', DARK, '', p(rPr(WHITE))),
  'white in a dark table': row('', '', DARK, p(rPr(WHITE))),
  'white in a dark paragraph': p(rPr(WHITE), DARK),
  'white in a table in a dark cell': row('', DARK, '', row('', '', '', p(rPr(WHITE)))),
  'white in a dark cell, in a paragraph without a shading of its own': row(
    '',
    DARK,
    '',
    p(rPr(WHITE), '<w:shd w:val="clear" w:color="auto" w:fill="auto"/>'),
  ),
  'white in a dark cell, without a shading of its own': row(
    '',
    DARK,
    '',
    p(rPr(`${WHITE}<w:shd w:val="clear" w:color="auto" w:fill="auto"/>`)),
  ),
  'white in a dark cell, without the shading of its style': row(
    '',
    DARK,
    '',
    p(rPr(`<w:rStyle w:val="Pale"/>${WHITE}<w:shd w:val="nil"/>`)),
  ),
  'gray by its theme’s white': p(
    rPr('<w:color w:val="A6A6A6" w:themeColor="background1" w:themeShade="A6"/>'),
  ),
};

/** The others: what a person is shown is all there is against them. */
const CARRIERS: Readonly<Record<string, string>> = {
  ...KNOWN,
  'black on black shading': p(rPr('<w:color w:val="000000"/><w:shd w:fill="000000"/>')),
  'black on black highlight': p(rPr('<w:highlight w:val="black"/>')),
  'shaded with its paragraph': p(plain, '<w:shd w:fill="000000"/>'),
  'squeezed to 1 %': p(rPr('<w:w w:val="1"/>')),
  'letters upon each other': p(rPr('<w:spacing w:val="-1000"/>')),
  'far below its line': p(rPr('<w:position w:val="-3000"/>')),
  'without a fill': p(rPr('<w14:textFill><w14:noFill/></w14:textFill>')),
  'hidden on the web': p(rPr('<w:webHidden/>')),
  'lines as high as a twip': p(plain, '<w:spacing w:line="1" w:lineRule="exact"/>'),
  'beside the page': p(plain, '<w:ind w:left="31000"/>'),
  'in a frame off the page': p(plain, '<w:framePr w:x="-30000" w:y="-30000"/>'),
  'a hidden row': row('<w:hidden/>'),
  'a row as high as a twip': row('<w:trHeight w:val="1" w:hRule="exact"/>'),
  'a cell as wide as a twip': row('', '<w:tcW w:w="1" w:type="dxa"/>'),
  'hidden by its table’s style': row('', '', '<w:tblStyle w:val="Table"/>'),
  'a choice for other programs': p(
    `<mc:AlternateContent><mc:Choice>${plain}</mc:Choice></mc:AlternateContent>`,
  ),
  'blocks for other programs': `<mc:AlternateContent><mc:Choice>${p(plain)}</mc:Choice></mc:AlternateContent>`,
  'a formula': p('<m:oMath><m:r><m:t>Forged</m:t></m:r></m:oMath>'),
  'a SET field': p(field('SET a &quot;b&quot;')),
  'a QUOTE field': p(`<w:fldSimple w:instr="QUOTE">${plain}</w:fldSimple>`),
  'a list in a form': p(
    field(
      'FORMDROPDOWN',
      '<w:ffData><w:ddList><w:listEntry w:val="Forged"/></w:ddList></w:ffData>',
    ),
  ),
  'a box in the text': p(`<w:r><w:pict><w:txbxContent>${p(plain)}</w:txbxContent></w:pict></w:r>`),
  'a control in the control': `<w:sdt><w:sdtPr/><w:sdtContent>${p(plain)}</w:sdtContent></w:sdt>`,
  'an insertion that waits': p(`<w:ins w:author="A">${plain}</w:ins>`),
  'what moved here': p(`<w:moveTo w:author="A">${plain}</w:moveTo>`),
  'letters without a width between': p('<w:r><w:t>For\u200b\u{e0041}\u202eged</w:t></w:r>'),
};

describe('A plan that somebody forged', () => {
  it('is made of a workbook in which every place says something', () => {
    const silent = everyPlace().filter((place) => wordsAt(workbook, place) === '');
    const states = ['status', 'status-since', 'status-reason', 'resume-on'];
    assert.deepEqual(silent, [
      'organization.formerly.0',
      ...states,
      'office-contacts.0',
      'language',
    ]);
  });

  it('can hold what a plan of ours holds, and nothing else', () => {
    const held = controlTexts(readWord(planOf(workbook))).texts;
    const places = everyPlace().filter(isPlanPlace);
    // A milestone that is done shows its day with its status, which no control holds.
    assert.deepEqual([...held.keys()].sort(), [...places].sort());
  });

  it('changes nothing that no plan shows, whatever its controls are called', () => {
    const places = [...everyPlace(), ...STRANGE].filter((place) => !isPlanPlace(place));
    assert.ok(places.length > 30);
    const back = forged(places.map((place) => control(place, `Forged for ${place}`)).join(''));
    const differences = found(back);
    assert.deepEqual(differences.answers, []);
    assert.equal(
      differences.further.filter(({ text }) => text.startsWith('Forged for')).length,
      places.length,
    );
    assert.equal(takenUnasked(differences).text, workbook.text);
  });

  it('does not make up a milestone that the workbook lacks', () => {
    const { answers, further } = found(forged(control('milestones.7.title', 'Forged')));
    assert.deepEqual(answers, []);
    assert.deepEqual(further, [{ text: 'Forged', hidden: false }]);
  });

  const bare = opened(
    workbook.text.replace(/^### Challenges\n\n.*\n\n<!--.*-->\n/m, '### Challenges\n\n'),
  );
  for (const [what, xml] of Object.entries(CARRIERS)) {
    it(`shows in plain words what would be written, and takes it for nobody: ${what}`, () => {
      const inControl = `<w:sdt><w:sdtPr><w:tag w:val="challenges"/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`;
      const differences = found(forged(inControl + xml, bare, STYLES), bare);
      const page = pageOf(differences);
      assert.ok([...page.answers, ...page.further].every(({ taken }) => !taken));
      const edited = takeReturned(
        bare,
        differences.answers,
        differences.further.map(({ text }) => text),
      );
      assert.equal(edited.kind, 'edits');
      const written = edited.edits.map(({ text }) => text).join('\n');
      const shown = [
        ...page.answers.map(({ theirs }) => theirs),
        ...page.further.map(({ text }) => text),
      ];
      const count = (text: string): number => text.split('Forged').length;
      assert.equal(count(shown.join('\n')), count(written), written);
      assert.equal(written.replace(/\P{Default_Ignorable_Code_Point}/gu, ''), '');
      if (!(what in KNOWN)) return;
      assert.ok([...differences.answers, ...differences.further].every(({ hidden }) => hidden));
      assert.equal(takenUnasked(differences, bare).text, bare.text);
    });
  }

  for (const [what, xml] of Object.entries(KNOWN)) {
    it(`says of a guide that it has such text, and where it would go: ${what}`, () => {
      const heading = (text: string): string => p(`<w:r><w:t>${text}</w:t></w:r>`);
      const body = `${heading('Challenges')}${heading('Time.')}${xml}${heading('Reflection')}`;
      const bytes = wordFile(body, { styles: STYLES });
      const plan = planImport({ name: 'guide.docx', bytes }, { today: CANARY_TODAY, known: [] });
      const choices = { as: undefined, left: new Set<number>() };
      const file = { name: 'guide.docx', kind: 'word' } as const;
      const { notices, workbooks } = previewOf(file, plan, [], choices, inEnglish);
      assert.match(notices.join(), /hidden in Word.*“Forged”/);
      assert.deepEqual(
        workbooks[0]?.answers.map(({ label, hidden }) => [label, hidden]),
        [['Challenges', true]],
      );
    });
  }

  for (const [what, xml] of Object.entries(SEEN)) {
    it(`tells nobody that what all can see is hidden: ${what}`, () => {
      const { further } = found(forged(xml, bare, STYLES), bare);
      assert.deepEqual(further, [{ text: 'Forged', hidden: false }]);
    });
  }

  it('is hidden by a style for all that has none, also where it names one that isn’t there', () => {
    const usual = `<w:style w:type="paragraph" w:default="1" w:styleId="Usual">${gone}</w:style>`;
    const body = p(plain, '<w:pStyle w:val="Gone for good"/>');
    const { blocks } = readWord(wordFile(body, { styles: usual }));
    assert.deepEqual(hiddenWords(blocks), ['Forged']);
  });

  it('shows what it would overwrite as the workbook has it, where no plan shows that', () => {
    const comment = found(forged(control('challenges', 'Forged'))).answers[0]!;
    assert.match(comment.ours, /<!-- Qk\d+z -->/);
    const done = opened(workbook.text.replace('status: not started', 'status: done'));
    const status = found(forged(control('milestones.0.status', 'dropped'), done), done);
    assert.deepEqual(
      status.answers.map(({ tag, ours, keepsMore }) => ({ tag, ours, keepsMore })),
      [{ tag: 'milestones.0.status', ours: 'done', keepsMore: true }],
    );
    assert.equal(takenUnasked(status, done).text, done.text);
  });
});
