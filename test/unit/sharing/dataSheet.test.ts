import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { dayOf, parseDay, type Day } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { KIND_IDS, KINDS, type FileFormat, type KindId } from '../../../src/core/sharing/kinds.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import {
  CANARY_TODAY,
  canaryWorkbook,
  withBothSides,
  type CanaryWorkbook,
} from '../../support/canaryWorkbook.ts';
import { CALLED, mayHold, SHEET, sings } from '../../support/dataSheet.ts';
import { opened } from '../../support/workbookText.ts';

/** A day after all that the canaries hold is due. */
const LATE = dayOf({ year: 2034, month: 6, day: 1 });

/** How a cycle can stand, which decides what is said of it. */
const STANDS: Readonly<Record<string, readonly [Readonly<Record<string, string>>, Day]>> = {
  open: [{}, CANARY_TODAY],
  late: [{}, LATE],
  paused: [{ status: 'paused' }, CANARY_TODAY],
  'paused and late': [{ status: 'paused' }, LATE],
  ended: [{ status: 'ended' }, LATE],
  'done in time': [{ 'milestones.0.status': 'done' }, CANARY_TODAY],
  done: [{ 'milestones.0.status': 'done' }, LATE],
  dropped: [{ 'milestones.0.status': 'dropped' }, LATE],
};

/** All that a file says, in whatever part of it. */
function textOf(bytes: Uint8Array, format: FileFormat): string {
  if (format !== 'docx' && format !== 'xlsx') return strFromU8(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

/** The text with its notes of a meeting as those of the next one, of which a page is made. */
function withNotesOfTheNext({ text, canaries }: CanaryWorkbook): string {
  const next = canaries.find(({ place }) => place === 'next-meeting')?.text ?? '';
  return text.replace(/^#### 2030-12-04/m, `#### ${next}`);
}

/** The places of the workbook that a file of this kind tells, however its cycle stands. */
function toldIn(kind: KindId, format: FileFormat): ReadonlySet<string> {
  const found = Object.values(STANDS).flatMap(([chosen, today]) => {
    const canary = canaryWorkbook(chosen);
    const { canaries, path } = canary;
    const text = kind === 'both-sides' ? withBothSides(canary) : withNotesOfTheNext(canary);
    const owner = canaries.find(({ place }) => place === 'milestones.0.owner')!;
    const workbooks = [{ path, workbook: opened(text) }];
    const whose = kind === 'calendar' ? ['', owner.text] : [undefined];
    // The agenda is the one that was typed, or else one that is made.
    const wanted = kind === 'meeting' ? [true, false] : [true];
    return [path, undefined].flatMap((story) =>
      wanted.flatMap((meetingNotes) =>
        whose.flatMap((person) => {
          const made = makeShared({
            ...{ kind, format, today, t: inEnglish, previous: undefined, workbooks, story },
            period: { from: parseDay('2030-01-01')!, to: today },
            ...{ draft: true, meetingNotes, isComplete: true },
            ...(person === undefined ? {} : { person }),
            ...(kind === 'handover' ? { person: `${owner.text} words` } : {}),
          });
          if (made.kind !== 'file') return [];
          const told = textOf(made.bytes, format);
          return canaries.filter((one) => sings(one, told)).map(({ place }) => place);
        }),
      ),
    );
  });
  return new Set(found);
}

const TOLD = new Map(
  KIND_IDS.map((kind) => [kind, KINDS[kind].formats.map((format) => toldIn(kind, format))]),
);

describe('The data sheet', () => {
  for (const { kind, holds, never } of SHEET) {
    const formats = TOLD.get(kind) ?? [];
    const all = [...new Set(formats.flatMap((one) => [...one]))];

    it(`is in words that mean places: ${kind}`, () => {
      assert.deepEqual(
        [...holds, ...never].filter((word) => CALLED[word] === undefined),
        [],
        'say in test/support/dataSheet.ts which places these are',
      );
    });

    for (const [at, format] of KINDS[kind].formats.entries())
      it(`names all that leaves the house: ${kind} as ${format}`, () => {
        const found = [...(formats[at] ?? [])];
        assert.ok(found.includes('organization.name'));
        assert.deepEqual(
          found.filter((place) => !mayHold(kind, place)),
          [],
          `these leave the house in the ${kind} now: tell so in SECURITY.md, or take “${kind}” out of their goesTo`,
        );
      });

    it(`tells of nothing that stays at home: ${kind}`, () => {
      assert.deepEqual(
        holds.filter((word) => !all.some((place) => CALLED[word]?.test(place))),
        [],
      );
    });

    it(`never holds what it says so of: ${kind}`, () => {
      assert.deepEqual(
        never.flatMap((word) => all.filter((place) => CALLED[word]?.test(place))),
        [],
      );
    });
  }
});
