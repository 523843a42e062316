import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { fullDate } from '../../../src/core/calendar/dayWords.ts';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { factUses } from '../../../src/core/schema/generated/factUses.ts';
import {
  COLUMN_FACTS,
  factsGoing,
  type Destination,
} from '../../../src/core/schema/whereFactsGo.ts';
import { knownKeys, propertySchema } from '../../../src/core/schema/schema.ts';
import { planNextCycle, planRepeat } from '../../../src/core/workbook/edits/commands/nextCycle.ts';
import { CANARY_TODAY, canaryWorkbook, type Canary } from '../../support/canaryWorkbook.ts';
import { opened } from '../../support/workbookText.ts';

const canary = canaryWorkbook();
const workbook = opened(canary.text);

/** The facts of the schemas, with the first item of each list. */
function facts(path: readonly (string | number)[] = []): readonly string[] {
  const { items, properties, const: mark, reserved } = propertySchema(path) ?? {};
  if (mark !== undefined || reserved === true) return [];
  if (items !== undefined) return facts([...path, 0]);
  if (properties === undefined) return [path.join('.')];
  return knownKeys(path).flatMap((key) => facts([...path, key]));
}

function goes(place: string, to: Destination): boolean {
  const path = place.split('.').map((step) => (step === '0' ? 0 : step));
  return factsGoing(to, path.slice(0, -1)).includes(String(path.at(-1)));
}

function exported(kind: 'plan' | 'report' | 'partners' | 'handover', person = ''): string {
  const made = makeShared({
    ...{ kind, format: kind === 'partners' ? 'xlsx' : 'html', t: inEnglish },
    workbooks: [{ path: canary.path, workbook }],
    // When a milestone is late, the report says all there is of it.
    today: kind === 'report' ? CANARY_TODAY + 400 : CANARY_TODAY,
    period: { from: parseDay('2030-01-01')!, to: CANARY_TODAY + 400 },
    ...{ draft: true, person },
  });
  assert.equal(made.kind, 'file');
  if (kind !== 'partners') return strFromU8(made.bytes);
  return Object.values(unzipSync(made.bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

function nextText(to: 'next-cycle' | 'next-partner'): string {
  const request = { cycle: 2, started: CANARY_TODAY };
  const other = { name: 'Elm Clinic' };
  const plan =
    to === 'next-cycle' ? planNextCycle(workbook, request) : planRepeat(workbook, other, request);
  assert.equal(plan.kind, 'plan');
  return plan.text;
}

/** What each says; a sheet has its days as numbers, which tell nothing by themselves. */
const DESTINATIONS: Readonly<Record<Destination, () => string>> = {
  list: () => exported('partners'),
  plan: () => exported('plan'),
  report: () => exported('report'),
  // One of all, in which everybody’s roles stand, and one of a person.
  handover: () =>
    exported('handover') + exported('handover', workbook.cycle.milestones?.[0]?.owner),
  'next-cycle': () => nextText('next-cycle'),
  'next-partner': () => nextText('next-partner'),
};

function sings({ text }: Canary, file: string): boolean {
  const day = parseDay(text);
  return file.includes(text) || (day !== undefined && file.includes(fullDate(day, inEnglish)));
}

/** Numbers of five digits and days may stand in a file for another reason, or in another shape. */
function isToldApart({ text, place }: Canary): boolean {
  return text.startsWith('Qk') && facts().includes(place);
}

describe('Where a fact goes', () => {
  it('is said of each in its schema, if only that it stays at home, and of nothing else', () => {
    const said = Object.keys(factUses).map((place) =>
      place.replaceAll('*', '0').replaceAll('/', '.'),
    );
    assert.deepEqual(said.toSorted(), facts().toSorted());
  });

  for (const [to, made] of Object.entries(DESTINATIONS) as [Destination, () => string][]) {
    const file = made();
    const told = canary.canaries.filter(isToldApart);

    it(`is where it is found: ${to}`, () => {
      const promised = told.filter(({ place }) => goes(place, to));
      assert.ok(promised.length > 1);
      assert.deepEqual(
        promised.filter((one) => !sings(one, file)),
        [],
      );
    });

    it(`is the only place where it is found: ${to}`, () => {
      const others = told.filter(({ place }) => !goes(place, to));
      assert.deepEqual(
        others.filter((one) => sings(one, file)),
        [],
      );
    });
  }

  it('has one fact for each name of a column', () => {
    const names = COLUMN_FACTS.flatMap(([, columns]) => columns);
    assert.equal(new Set(names).size, names.length);
    for (const name of names) assert.equal(name, name.toLowerCase());
  });
});
