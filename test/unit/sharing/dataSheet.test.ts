import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { guide } from '../../../src/core/guide/guide.ts';
import { DATA_SHEET } from '../../support/dataSheet.ts';
import { strFromU8, unzipSync } from 'fflate';
import { fullDate } from '../../../src/core/calendar/dayWords.ts';
import { parseDay, type Day } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { KIND_IDS, KINDS, type FileFormat, type KindId } from '../../../src/core/sharing/kinds.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { CANARY_TODAY, canaryWorkbook, type Canary } from '../../support/canaryWorkbook.ts';
import { opened } from '../../support/workbookText.ts';

const canary = canaryWorkbook();

/** What a document says depends on how a cycle stands: under way, with everything late, or finished. */
const STATES: readonly (readonly [string, ReturnType<typeof canaryWorkbook>, Day])[] = [
  ['under way', canary, CANARY_TODAY],
  ['late', canary, parseDay('2032-06-01')!],
  ['done', canaryWorkbook({ 'milestones.0.status': 'done' }), parseDay('2032-06-01')!],
  [
    'ended',
    canaryWorkbook({ status: 'ended', 'status-since': '2031-01-03', 'status-reason': 'A move' }),
    CANARY_TODAY,
  ],
  ['paused', canaryWorkbook({ status: 'paused', 'status-reason': 'A move' }), CANARY_TODAY],
];

/** All that a file says, in whatever part of it. */
function textOf(bytes: Uint8Array, format: FileFormat): string {
  if (format !== 'docx' && format !== 'xlsx') return strFromU8(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

function madeOf(
  kind: KindId,
  format: FileFormat,
  [state, canary, today]: (typeof STATES)[number],
): string | undefined {
  const owner = canary.canaries.find(({ place }) => place === 'milestones.0.owner')!;
  const made = makeShared({
    ...{ kind, format, today, t: inEnglish, previous: undefined },
    workbooks: [{ path: canary.path, workbook: opened(canary.text) }],
    period: { from: parseDay('2030-01-01')!, to: today },
    ...{ draft: true, meetingNotes: true, isComplete: true },
    ...(kind === 'handover' ? { person: `${owner.text} words` } : {}),
  });
  // A calendar holds what is to come, a handover what is left to do.
  if (made.kind === 'nothing' && state !== 'under way') return undefined;
  assert.equal(made.kind, 'file');
  return textOf(made.bytes, format);
}

/** Words alone: a day or a figure may stand there for another reason. */
function sings({ place, text }: Canary, file: string): boolean {
  const day = parseDay(text);
  if (place.startsWith('path') || day === undefined) return file.includes(text);
  return file.includes(text) || file.includes(fullDate(day, inEnglish));
}

const SECURITY = fs.readFileSync('.github/SECURITY.md', 'utf8');

/** What SECURITY.md says of each kind of document: its kind, what it holds, and what it never holds. */
const TOLD = KIND_IDS.map((kind) => {
  const row = new RegExp(`^\\| ${kind}\\b.*$`, 'im').exec(SECURITY)?.[0] ?? '';
  const [, , holds = '', never = ''] = row.split('|').map((cell) => cell.trim());
  return { kind, holds: termsIn(holds), never: termsIn(never) };
});

/** Without what stands in parentheses about them. */
function termsIn(cell: string): readonly string[] {
  return cell.replace(/ \([^)]*\)/g, '').split(/[,;] /);
}

/** What it calls a part of a workbook. Names, days, and the like speak for several places. */
const CALLED: Readonly<Record<string, RegExp>> = {
  'plan priority': /^plan-priority$/,
  'possible partners': /^candidates\./,
  contact: /^organization\.contact$/,
  audience: /^organization\.audience$/,
  agreement: /^agreement\./,
  coordinator: /^coordinator$/,
  'money value': /^roles\.0\.value$/,
  'milestone notes': /^milestones\.0\.note$/,
  notes: /^(?:milestones\.0\.note|notes of a meeting)$/,
  'meeting notes': /^notes of a meeting$/,
  'goals of your own': /^(?:personal|team)-goals$/,
  assessment: /^(?:how-we-work-now|moving-toward|getting-to-know)$/,
  reflection: /^(?:how-did-it-go|what-did-we-learn|do-differently|do-again)$/,
  answers: new RegExp(`^(?:${guide.parts.map(({ id }) => id).join('|')})$`),
  'other answers': new RegExp(
    `^(?!how-did|what-did|do-)(?:${guide.parts.map(({ id }) => id).join('|')})$`,
  ),
  'own keys and sections': /^(?:own key of|section of the team)/,
  comments: /^comment/,
  path: /^path$/,
};

describe('The data sheet', () => {
  for (const kind of KIND_IDS) {
    for (const format of KINDS[kind].formats) {
      it(`names all that leaves the house: ${kind} as ${format}`, () => {
        for (const state of STATES) {
          const [name, { canaries }] = state;
          const file = madeOf(kind, format, state);
          if (file === undefined) continue;
          const found = canaries.filter((one) => sings(one, file)).map(({ place }) => place);
          assert.ok(found.includes('organization.name'));
          assert.deepEqual(
            found.filter((place) => !DATA_SHEET[kind].test(place)),
            [],
            `these leave the house in the ${kind} of a cycle that is ${name}: allow them in test/support/dataSheet.ts and in SECURITY.md, or take “${kind}” out of their goesTo`,
          );
        }
      });
    }
  }

  for (const { kind, holds, never } of TOLD) {
    it(`is what SECURITY.md tells people: ${kind}`, () => {
      const places = canary.canaries.map(({ place }) => place);
      const held = (term: string): readonly string[] =>
        places.filter((place) => CALLED[term]?.test(place) && DATA_SHEET[kind].test(place));
      assert.deepEqual(
        never.filter((term) => CALLED[term] === undefined),
        [],
        'say here which places these are',
      );
      assert.deepEqual(never.flatMap(held), []);
      for (const term of holds)
        if (CALLED[term] !== undefined) assert.ok(held(term).length > 0, term);
    });
  }
});
