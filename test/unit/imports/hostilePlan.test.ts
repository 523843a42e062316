import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { guide } from '../../../src/core/guide/guide.ts';
import { controlTexts } from '../../../src/core/imports/returned/controlTexts.ts';
import { firstChoices } from '../../../src/core/imports/returned/returnedPreview.ts';
import {
  differencesOf,
  returnedPlan,
  type Differences,
} from '../../../src/core/imports/returned/returnedPlan.ts';
import { wordsAt } from '../../../src/core/imports/returned/planPlace.ts';
import { takeReturned } from '../../../src/core/imports/returned/takeReturned.ts';
import { readWord } from '../../../src/core/imports/word/readWord.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { planDocument } from '../../../src/core/sharing/plan/plan.ts';
import { writeDocument } from '../../../src/core/sharing/writeDocument.ts';
import { isPlanPlace } from '../../../src/core/schema/planPlaces.ts';
import { knownKeys, propertySchema } from '../../../src/core/schema/schema.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import type { FieldPath } from '../../../src/core/schema/fieldPath.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { CANARY_TODAY, canaryWorkbook } from '../../support/canaryWorkbook.ts';
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

/** What becomes of the workbook if nobody looks closely: everything stays as it is checked at first. */
function takenBlindly(found: Differences, one = workbook): Workbook {
  const { left, furtherLeft } = firstChoices(found);
  const answers = found.answers.filter((_, at) => !left.has(at));
  const further = found.further.filter((_, at) => !furtherLeft.has(at)).map(({ text }) => text);
  const edited = takeReturned(one, answers, further);
  assert.equal(edited.kind, 'edits');
  return opened(applyEdits(one.text, edited.edits));
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

const HIDDEN: readonly (readonly [string, string, string, string])[] = [
  ['hidden', '<w:rPr><w:vanish/></w:rPr>', '', ''],
  ['hidden for good', '<w:rPr><w:specVanish/></w:rPr>', '', ''],
  ['white', '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>', '', ''],
  ['too small', '<w:rPr><w:sz w:val="2"/></w:rPr>', '', ''],
  [
    'hidden by its style',
    '<w:rPr><w:rStyle w:val="Gone"/></w:rPr>',
    '',
    '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>',
  ],
  [
    'hidden by the style that its paragraph’s is based on',
    '',
    '<w:pPr><w:pStyle w:val="Below"/></w:pPr>',
    '<w:style w:type="paragraph" w:styleId="Below"><w:basedOn w:val="Gone"/></w:style><w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>',
  ],
];

describe('A plan that somebody forged', () => {
  it('is made of a workbook in which every place says something', () => {
    const silent = everyPlace().filter((place) => wordsAt(workbook, place) === '');
    const states = ['status', 'status-since', 'status-reason', 'resume-on'];
    assert.deepEqual(silent, ['organization.formerly.0', ...states, 'language']);
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
    assert.equal(takenBlindly(differences).text, workbook.text);
  });

  it('does not make up a milestone that the workbook lacks', () => {
    const { answers, further } = found(forged(control('milestones.7.title', 'Forged')));
    assert.deepEqual(answers, []);
    assert.deepEqual(further, [{ text: 'Forged', hidden: false }]);
  });

  for (const [what, look, paragraph, styles] of HIDDEN) {
    it(`has nothing taken over that is ${what} unless somebody wants it`, () => {
      const more = control('challenges', 'Forged', look, paragraph);
      const line = `<w:p>${paragraph}<w:r>${look}<w:t>Forged line</w:t></w:r></w:p>`;
      const bare = opened(
        workbook.text.replace(/^### Challenges\n\n.*\n\n<!--.*-->\n/m, '### Challenges\n\n'),
      );
      const differences = found(forged(more + line, bare, styles), bare);
      const [answer] = differences.answers;
      assert.equal(answer?.tag, 'challenges');
      assert.equal(answer.hidden, true);
      assert.deepEqual(differences.further, [{ text: 'Forged line', hidden: true }]);
      assert.equal(takenBlindly(differences, bare).text, bare.text);
    });
  }

  it('shows what it would overwrite as the workbook has it, where no plan shows that', () => {
    const comment = found(forged(control('challenges', 'Forged'))).answers[0]!;
    assert.match(comment.ours, /<!-- Qk\d+z -->/);
    const done = opened(workbook.text.replace('status: not started', 'status: done'));
    const status = found(forged(control('milestones.0.status', 'dropped'), done), done);
    assert.deepEqual(
      status.answers.map(({ tag, ours, keepsMore }) => ({ tag, ours, keepsMore })),
      [{ tag: 'milestones.0.status', ours: 'done', keepsMore: true }],
    );
    assert.equal(takenBlindly(status, done).text, done.text);
  });
});
