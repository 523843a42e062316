import { isAtRest } from '../../guide/statuses.ts';
import type { Day } from '../../calendar/day.ts';
import type { CycleState } from '../../portfolio/cycleState.ts';
import type { Dated } from '../../portfolio/dated.ts';
import { fullCycleLabel } from '../../portfolio/labels.ts';
import { namelessLabel } from '../../portfolio/organizations.ts';
import { compare } from '../../portfolio/sorting.ts';
import { readHours, type Hours } from '../../readers/readHours.ts';
import type { Cycle } from '../../schema/generated/types.ts';
import { printable } from '../../language/printable.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';
import type { Translate } from '../../language/translate.ts';
import { isNamedIn } from '../../workbook/model/peopleIn.ts';
import { dayIn } from '../../workbook/status/status.ts';
import { datedName } from '../datedName.ts';
import { portfolioOfAll, type SharedWorkbook } from '../sharedWorkbook.ts';
import { fingerprint } from '../../language/fingerprint.ts';

/** Something of a workbook that a calendar shows. */
export interface Occasion {
  readonly uid: string;
  readonly day: Day;
  /** When it begins and ends; without them it takes the whole day. */
  readonly hours?: Hours | undefined;
  readonly place?: string | undefined;
  /** `Harbor Light Food Bank: First pantry night` */
  readonly summary: string;
  /** Lines of text: what it is called and who is responsible, the cycle, the workbook's path. */
  readonly description: string;
}

/** What is to be seen to in all workbooks, or by one person, by path, and in each as it stands there. */
export function occasionsIn(
  workbooks: readonly SharedWorkbook[],
  today: Day,
  t: Translate,
  person?: string,
): readonly Occasion[] {
  const { cycles } = portfolioOfAll(workbooks, today);
  const said = new Map<string, number>();
  return cycles
    .toSorted((a, b) => compare(a.path, b.path))
    .flatMap((state) => {
      const file = calendarText(state.path).split('/').at(-1) ?? '';
      const { cycle } = state.summary;
      const all = occasionsOf(state, t).map(({ kind, owner, ...shown }) => ({
        owner,
        occasion: { ...shown, uid: newUid(kind, `${file}\n${shown.summary}`, said) },
      }));
      // An entry is the same in everybody's calendar and in one's own.
      return all
        .filter(({ owner }) => person === undefined || isNamedIn(cycle, owner, person))
        .map(({ occasion }) => occasion);
    });
}

type Shown = Omit<Occasion, 'uid'> & {
  readonly kind: Dated['kind'] | 'end';
  readonly owner: string | undefined;
};

function occasionsOf(state: CycleState, t: Translate): readonly Shown[] {
  const { dates, status, summary } = state;
  const { agreement, coordinator } = summary.cycle;
  const ends = isAtRest(status) ? undefined : dayIn(agreement?.ends);
  const milestones = dates.filter(({ kind }) => kind === 'milestone');
  return [
    ...milestones.toSorted((a, b) => placeIn(a) - placeIn(b)),
    ...dates.filter(({ kind }) => kind !== 'milestone'),
  ]
    .map((dated): Shown => {
      const { kind, day, owner } = dated;
      const said = words(datedName(dated, t), owner, state, t);
      if (kind !== 'meeting') return { kind, day, owner, ...said };
      const { hours, place, more } = timeAndPlace(summary.cycle, t);
      return {
        kind,
        day,
        owner,
        hours,
        place,
        ...said,
        description: [said.description, ...more].join('\n'),
      };
    })
    .concat(
      ends === undefined
        ? []
        : {
            kind: 'end',
            day: ends,
            owner: coordinator,
            ...words(t('End of the agreement'), coordinator, state, t),
          },
    );
}

/** The place of a milestone in its list. */
function placeIn({ target }: Dated): number {
  return target.kind === 'field' ? Number(target.path[1]) : 0;
}

function words(
  what: string,
  owner: string | undefined,
  state: CycleState,
  t: Translate,
): Pick<Occasion, 'summary' | 'description'> {
  const name = calendarText(what);
  const partner = calendarText(state.organization ?? t(namelessLabel([state])));
  const who =
    owner === undefined ? [] : [t('Who’s responsible: {owner}', { owner: calendarText(owner) })];
  const lines = [
    [name, ...who].join(' —\u00A0'),
    calendarText(fullCycleLabel(state.summary.cycle, t)),
    t('Workbook: {path}', { path: calendarText(state.path) }),
  ];
  return {
    summary: t('{partner}: {what}', { partner, what: name }),
    description: lines.join('\n'),
  };
}

/** When and where a cycle's next meeting is; `more` says a time that isn't surely one hour in people's own words. */
export function timeAndPlace(
  cycle: Cycle,
  t: Translate,
): Pick<Occasion, 'hours' | 'place'> & { readonly more: readonly string[] } {
  const time = calendarText(cycle['next-meeting-time'] ?? '');
  const place = calendarText(cycle['next-meeting-place'] ?? '');
  const hours = readHours(time);
  return {
    hours,
    place: place === '' ? undefined : place,
    more: time === '' || hours !== undefined ? [] : [t('Time: {time}', { time })],
  };
}

/** A text that stands in one line, as a calendar can say it. */
export function calendarText(text: string): string {
  // Some readers of calendars end a line at U+0085, which is a blank to nobody.
  const line = singleSpaced(printable(text).replaceAll('\u0085', ' '));
  if (line.length <= LONGEST_LINE) return line;
  return `${line.slice(0, LONGEST_LINE).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** In UTF-16 code units. Each entry says the partner again, up to four times. */
const LONGEST_LINE = 2000;

/**
 * A name for an entry, and counts how often its words were `said`. It follows from what the entry says, so
 * that colleagues and later calendars have the same one, also where its day has moved.
 */
export function newUid(kind: string, text: string, said: Map<string, number>): string {
  const count = said.get(`${kind}\n${text}`) ?? 0;
  said.set(`${kind}\n${text}`, count + 1);
  return `${kind}-${digitsOf(count === 0 ? text : `${text}\n${count}`)}@partnership-workbooks`;
}

/** Sixteen hexadecimal digits that are as good as never the same for two texts. */
function digitsOf(text: string): string {
  return [0x811c9dc5, 0x050c5d1f]
    .map((basis) => fingerprint(text, basis).toString(16).padStart(8, '0'))
    .join('');
}
