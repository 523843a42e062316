import { isAtRest } from '../../guide/statuses.ts';
import { parseDay, type Day } from '../../calendar/day.ts';
import type { CycleState } from '../../portfolio/cycleState.ts';
import type { Dated } from '../../portfolio/dated.ts';
import { fullCycleLabel } from '../../portfolio/labels.ts';
import { namelessLabel } from '../../portfolio/organizations.ts';
import { compare } from '../../portfolio/sorting.ts';
import type { Translate } from '../../language/translate.ts';
import { formerNames } from '../../workbook/model/formerNames.ts';
import { dayIn } from '../../workbook/status/status.ts';
import { datedName } from '../datedName.ts';
import { portfolioOfAll, type SharedWorkbook } from '../sharedWorkbook.ts';
import { unreadKeys } from '../unreadParts.ts';
import { BEFORE_OWNER, type OccasionKind } from './calendarEntry.ts';
import { calendarText } from './writeCalendar.ts';

/** Something of a workbook that a calendar shows, or did. */
export interface Occasion {
  readonly kind: OccasionKind;
  /** undefined where it has none (any more). */
  readonly day: Day | undefined;
  /** Whether it is to be seen to: not done, not dropped, and the work goes on. */
  readonly isOpen: boolean;
  readonly summary: string;
  readonly description: string;
  /** What `summary` was under the partner's former names. */
  readonly formerly: readonly string[];
}

export interface WorkbookOccasions {
  /** As an entry shows it. */
  readonly path: string;
  /** Milestones stand in the order of the workbook, also those that are over. */
  readonly occasions: readonly Occasion[];
  /** Whether what the workbook says of this kind can't be read just now. */
  readonly isUnread: (kind: OccasionKind) => boolean;
  /** The days of meetings that were held: they have notes. */
  readonly held: ReadonlySet<Day>;
}

/** What all workbooks have for a calendar, by path. */
export function occasionsIn(
  workbooks: readonly SharedWorkbook[],
  today: Day,
  t: Translate,
): readonly WorkbookOccasions[] {
  const { states } = portfolioOfAll(workbooks, today);
  return workbooks
    .toSorted((a, b) => compare(a.path, b.path))
    .flatMap(({ path, workbook }) => {
      const state = states.get(path);
      if (state === undefined) return [];
      const unread = unreadKeys(workbook);
      return [
        {
          path: calendarText(path),
          occasions: occasionsOf(state, t),
          isUnread: (kind: OccasionKind) => unread.has(undefined) || unread.has(KEY_OF[kind]),
          held: heldMeetings(state, today),
        },
      ];
    });
}

/** The key of the front matter that each kind stands in. */
const KEY_OF: Readonly<Record<OccasionKind, string>> = {
  meeting: 'next-meeting',
  milestone: 'milestones',
  review: 'agreement',
  end: 'agreement',
  goal: 'goal',
  resume: 'resume-on',
};

function occasionsOf(state: CycleState, t: Translate): readonly Occasion[] {
  const { dates, summary } = state;
  const { milestones = [], agreement, coordinator: owner } = summary.cycle;
  const others = dates.filter(({ kind }) => kind !== 'milestone');
  return [
    ...milestones.map((milestone, at) => {
      const isOpen = dates.some((one) => isMilestone(one, at));
      const what = datedName({ kind: 'milestone', title: milestone.title }, t);
      const day = dayIn(milestone.due);
      return { kind: 'milestone', day, isOpen, ...words(what, milestone.owner, state, t) } as const;
    }),
    ...others.map((dated) => {
      const { kind, day } = dated;
      return { kind, day, isOpen: true, ...words(datedName(dated, t), owner, state, t) };
    }),
    {
      kind: 'end',
      day: dayIn(agreement?.ends),
      isOpen: !isAtRest(state.status),
      ...words(t('End of the agreement'), owner, state, t),
    },
  ];
}

function isMilestone({ kind, target }: Dated, at: number): boolean {
  return kind === 'milestone' && target.kind === 'field' && target.path[1] === at;
}

function words(
  what: string,
  owner: string | undefined,
  state: CycleState,
  t: Translate,
): Pick<Occasion, 'summary' | 'description' | 'formerly'> {
  const name = calendarText(what);
  const partner = calendarText(state.organization ?? t(namelessLabel([state])));
  const who =
    owner === undefined ? [] : [t('Who’s responsible: {owner}', { owner: calendarText(owner) })];
  const lines = [
    [name, ...who].join(BEFORE_OWNER),
    calendarText(fullCycleLabel(state.summary.cycle, t)),
    t('Workbook: {path}', { path: calendarText(state.path) }),
  ];
  return {
    summary: t('{partner}: {what}', { partner, what: name }),
    description: lines.join('\n'),
    formerly: formerNames(state.summary.cycle).map((one) =>
      t('{partner}: {what}', { partner: calendarText(one), what: name }),
    ),
  };
}

function heldMeetings({ summary }: CycleState, today: Day): ReadonlySet<Day> {
  const days = (summary.meetings ?? []).flatMap((day) => parseDay(day) ?? []);
  return new Set(days.filter((day) => day <= today));
}
