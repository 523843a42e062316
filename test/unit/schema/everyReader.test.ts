import assert from 'node:assert/strict';
import { strFromU8 } from 'fflate';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { fullDate, shortDay } from '../../../src/core/calendar/dayWords.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { readingView } from '../../../src/core/reading/readingView.ts';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { propertySchema } from '../../../src/core/schema/schema.ts';
import { factUses } from '../../../src/core/schema/generated/factUses.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { CANARY_TODAY, canaryWorkbook, type Canary } from '../../support/canaryWorkbook.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';
import { formIn } from '../form/forms.ts';

/** With a milestone that is done, since no other one says on which day. */
const canary = canaryWorkbook({ 'milestones.0.status': 'done' });
const workbook = opened(canary.text);

/** All facts of the schemas that are words or days; a number may stand anywhere for another reason. */
const FACTS = canary.canaries.filter(({ place, text }) => {
  const path = place.replaceAll(/\b0\b/g, '*').replaceAll('.', '/');
  return Object.hasOwn(factUses, path) && !/^7\d{4}$/.test(text);
});

function whole(): string {
  const made = makeShared({
    ...{ kind: 'workbook', format: 'html', today: CANARY_TODAY, t: inEnglish },
    workbooks: [{ path: canary.path, workbook }],
  });
  assert.equal(made.kind, 'file');
  return strFromU8(made.bytes);
}

function reading(): string {
  const view = readingView(canary.text, { today: CANARY_TODAY, t: inEnglish })!;
  return [view.card, ...view.facts.values(), view.end].join('\n');
}

/** What shows a workbook as a whole, and so has to know each fact that the schemas have. */
const READERS: Readonly<Record<string, () => string>> = {
  form: () => JSON.stringify(formIn(canary.text, CANARY_TODAY)),
  'reading view': reading,
  'whole workbook': whole,
};

function isToldIn({ text }: Canary, file: string): boolean {
  const day = parseDay(text);
  if (day === undefined) return file.includes(text);
  const said = [text, fullDate(day, inEnglish), shortDay(day, CANARY_TODAY, inEnglish)];
  return said.some((one) => file.includes(one));
}

/** What two sides answered in confidence stays in the form. */
function isMeant({ place }: Canary, reader: string): boolean {
  return reader === 'form' || !place.includes('check-up');
}

describe('Every fact of the schemas', () => {
  for (const [reader, read] of Object.entries(READERS))
    it(`is known to the ${reader}`, () => {
      const said = read();
      assert.ok(FACTS.length > 30);
      assert.deepEqual(
        FACTS.filter((one) => isMeant(one, reader) && !isToldIn(one, said)).map(
          ({ place }) => place,
        ),
        [],
      );
    });
});

describe('Every part that the schemas require', () => {
  const LISTS = [['goal'], ['goal', 'measurable', 0], ['milestones', 0], ['roles', 0]];
  /** Measures are there below; and no check asks whose a role is. */
  const NOT_ASKED = ['goal.measurable', 'roles.0.organization'];
  const REQUIRED = LISTS.flatMap((path) =>
    (propertySchema(path)?.required ?? []).map((key) => [...path, key].join('.')),
  ).filter((place) => !NOT_ASKED.includes(place));
  const text = withFrontMatter(`organization:
  name: Elm Clinic
goal:
  own-key: 1
  measurable:
    - unit: visits
roles:
  - lead: Ana
milestones:
  - note: Soon`);

  it('is asked for by a check, or by the next thing', () => {
    const problems = checkWorkbook(opened(text), { today: CANARY_TODAY });
    const asked = problems.map(({ path = [] }) => path.join('.'));
    assert.ok(REQUIRED.length > 8);
    assert.deepEqual(
      REQUIRED.filter((place) => !asked.includes(place)),
      [],
    );
  });
});
