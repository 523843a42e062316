import * as fs from 'node:fs';
import { isoDay, parseDay } from '../../src/core/calendar/day.ts';
import { fullDate, shortDate } from '../../src/core/calendar/dayWords.ts';
import { guide } from '../../src/core/guide/guide.ts';
import { inEnglish } from '../../src/core/language/translate.ts';
import { KIND_IDS, type KindId } from '../../src/core/sharing/kinds.ts';
import { CANARY_TODAY, type Canary } from './canaryWorkbook.ts';

/** The places of a workbook that SECURITY.md means by a word of *What leaves the house*. */
export const CALLED: Readonly<Record<string, RegExp>> = {
  names: /^(?:organization\.name|library|roles\.0\.organization)$/,
  name: /^(?:organization\.name|library)$/,
  kind: /^organization\.type$/,
  contact: /^organization\.contact$/,
  audience: /^organization\.audience$/,
  focus: /^focus$/,
  coordinator: /^coordinator$/,
  'plan priority': /^plan-priority$/,
  'possible partners': /^candidates\./,
  days: /^(?:started|next-meeting|goal\.time-bound|milestones\.0\.(?:due|first-due|done-on)|agreement\..*|status-since|resume-on|finished-on|goal\.measurable\.0\.readings\.0\.on)$/,
  'time of the meeting': /^next-meeting-time$/,
  'place of the meeting': /^next-meeting-place$/,
  goal: /^goal\.(?:statement|time-bound)$/,
  'goal and measures': /^goal\./,
  roles: /^roles\.0\.(?:organization|contributes|benefits|lead)$/,
  'what each brings': /^roles\.0\.contributes$/,
  'who decides': /^roles\.0\.lead$/,
  'money value': /^roles\.0\.value$/,
  milestones: /^milestones\.0\.(?:title|due|first-due|done-on)$/,
  'who’s responsible': /^milestones\.0\.owner$/,
  'milestone notes': /^milestones\.0\.note$/,
  'why it’s paused or ended': /^status-reason$/,
  'the answers both read':
    /^(?:their-goals|how-they-align|accomplish-together|roles-and-decisions|challenges|agreement-terms|communication)$/,
  'working answers': /^(?:roles-and-decisions|challenges|agreement-terms|communication)$/,
  reflection: /^(?:how-did-it-go|what-did-we-learn|do-differently|do-again)$/,
  'meeting notes': /^(?:meeting-notes|title of a meeting|notes of a meeting)$/,
  'goals of your own': /^(?:personal|team)-goals$/,
  assessment: /^(?:how-we-work-now|moving-toward|getting-to-know)$/,
  'check-ups': /^check-ups\.0\.(?:said|rather-talk)$/,
  answers: new RegExp(`^(?:${guide.parts.map(({ id }) => id).join('|')})$`),
  'own keys and sections': /^(?:own key of|section of the team)/,
  comments: /^comment/,
  path: /^path$/,
  'all facts':
    /^(?!candidates|next-check-up)(?:[a-z-]+|(?:organization|goal|roles|milestones|agreement)\..*)$/,
  everything: /^(?!comment|check-ups|next-check-up|own key of (?!the workbook)|path)/,
};

/** What a row of SECURITY.md says, in words of {@link CALLED}. */
interface Said {
  readonly holds: readonly string[];
  readonly never: readonly string[];
}

/** A row of SECURITY.md about something that is shared. */
export interface SheetRow extends Said {
  readonly kind: KindId;
}

export const SHEET: readonly SheetRow[] = KIND_IDS.map((kind) => ({ kind, ...rowOf(kind) }));

/** The row of SECURITY.md that begins with a word. */
export function rowOf(called: string): Said {
  const row = new RegExp(`^\\| ${called}\\b.*$`, 'im').exec(
    fs.readFileSync('.github/SECURITY.md', 'utf8'),
  );
  const [, , holds = '', never = ''] = row?.[0].split('|').map((cell) => cell.trim()) ?? [];
  return { holds: wordsIn(holds), never: wordsIn(never) };
}

/** Without what stands in parentheses about them. */
function wordsIn(cell: string): readonly string[] {
  return cell.replace(/ \([^)]*\)/g, '').split(/[,;] /);
}

/** Whether a document may hold what stands at a place, as people are told. */
export function mayHold(kind: KindId, place: string): boolean {
  const words = SHEET.find((row) => row.kind === kind)?.holds ?? [];
  return words.some((word) => CALLED[word]?.test(place));
}

/** Whether a file or a page tells it. A figure alone, or a day without its year, may stand there for another reason. */
export function sings({ place, text }: Canary, told: string): boolean {
  return told.includes(text) || waysToSay(place, text).some((words) => told.includes(words));
}

function waysToSay(place: string, text: string): readonly string[] {
  if (/^\d{5}$/.test(text)) return [`${text.slice(0, 2)},${text.slice(2)}`];
  const day = place.startsWith('path') ? undefined : parseDay(text);
  if (day === undefined) return [];
  const short = shortDate(day, CANARY_TODAY, inEnglish);
  return [
    isoDay(day).replaceAll('-', ''),
    fullDate(day, inEnglish),
    ...(/\d{4}/.test(short) ? [short] : []),
  ];
}
