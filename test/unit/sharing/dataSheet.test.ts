import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { fullDate } from '../../../src/core/calendar/dayWords.ts';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { KIND_IDS, KINDS, type FileFormat, type KindId } from '../../../src/core/sharing/kinds.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { CANARY_TODAY, canaryWorkbook, type Canary } from '../../support/canaryWorkbook.ts';
import { opened } from '../../support/workbookText.ts';

const canary = canaryWorkbook();

/** All that a file says, in whatever part of it. */
function textOf(bytes: Uint8Array, format: FileFormat): string {
  if (format !== 'docx' && format !== 'xlsx') return strFromU8(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

function madeOf(kind: KindId, format: FileFormat): string {
  const owner = canary.canaries.find(({ place }) => place === 'milestones.0.owner')!;
  const made = makeShared({
    ...{ kind, format, today: CANARY_TODAY, t: inEnglish, previous: undefined },
    workbooks: [{ path: canary.path, workbook: opened(canary.text) }],
    period: { from: parseDay('2030-01-01')!, to: CANARY_TODAY },
    ...{ draft: true, meetingNotes: true, isComplete: true },
    ...(kind === 'handover' ? { person: `${owner.text} words` } : {}),
  });
  assert.equal(made.kind, 'file');
  return textOf(made.bytes, format);
}

/** Words alone: a day or a figure may stand there for another reason. */
function sings({ place, text }: Canary, file: string): boolean {
  const day = parseDay(text);
  if (place.startsWith('path') || day === undefined) return file.includes(text);
  return file.includes(text) || file.includes(fullDate(day, inEnglish));
}

/** What each document may hold, as the data sheet in SECURITY.md tells it; all else stays at home. */
const DATA_SHEET: Readonly<Record<KindId, RegExp>> = {
  // The library's own copy: all but comments and the keys that nobody shows.
  workbook: /^(?!comment|own key of (?!the workbook)|path)/,
  plan: /^(?:organization\.(?:name|audience|type|contact)|library|focus|coordinator|next-meeting|goal\..*|roles\.0\.(?:organization|contributes|benefits|lead)|milestones\.0\.(?:title|due|owner|first-due|done-on)|agreement\..*|their-goals|how-they-align|meeting-notes|title of a meeting|notes of a meeting|accomplish-together|roles-and-decisions|challenges|agreement-terms|communication)$/,
  report:
    /^(?:organization\.name|library|focus|plan-priority|started|next-meeting|goal\..*|roles\.0\.(?:organization|contributes|value)|milestones\.0\.(?:title|due))$/,
  partners:
    /^(?:organization\..*|focus|coordinator|plan-priority|started|next-meeting|goal\..*|roles\..*|milestones\..*|agreement\..*|path)$/,
  calendar:
    /^(?:organization\.name|focus|coordinator|next-meeting|goal\.time-bound|milestones\.0\.(?:title|due|owner)|agreement\..*|path)$/,
  meeting:
    /^(?:organization\.name|library|focus|next-meeting|goal\.time-bound|milestones\.0\.(?:title|due|owner|first-due|done-on))$/,
  handover:
    /^(?:organization\.(?:name|audience|contact)|library|focus|coordinator|next-meeting|goal\..*|roles\.0\.lead|milestones\..*|agreement\..*|notes of a meeting|roles-and-decisions|challenges|agreement-terms|communication|how-did-it-go|what-did-we-learn|do-differently|do-again|path)$/,
};

describe('The data sheet', () => {
  for (const kind of KIND_IDS) {
    for (const format of KINDS[kind].formats) {
      it(`names all that leaves the house: ${kind} as ${format}`, () => {
        const file = madeOf(kind, format);
        const found = canary.canaries.filter((one) => sings(one, file)).map(({ place }) => place);
        assert.ok(found.includes('organization.name'));
        assert.deepEqual(
          found.filter((place) => !DATA_SHEET[kind].test(place)),
          [],
          `these leave the house in the ${kind} now: allow them here and in SECURITY.md, or take “${kind}” out of their goesTo`,
        );
      });
    }
  }
});
