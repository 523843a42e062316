import { toTalkWith } from '../checkUp/sides.ts';
import { shortDay } from '../calendar/dayWords.ts';
import type { Day } from '../calendar/day.ts';
import { isCurrent, statusName } from '../guide/statuses.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import type { Dated } from '../portfolio/dated.ts';
import { datedLabel } from '../portfolio/labels.ts';
import { isGoingOn } from '../portfolio/checkUpsDue.ts';
import type { Organization } from '../portfolio/organizations.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Target } from '../portfolio/target.ts';
import type { Translate } from '../language/translate.ts';
import { cycleWords, lateWords } from '../portfolio/stateWords.ts';
import { findContact, type Contact } from './contact.ts';
import { makePagePlace, type PagePlace } from './pagePlace.ts';
import { cycleName, isStoppedNow, milestoneIndex, partnerName } from './whose.ts';

/** A partner that needs attention, and why. */
export interface NeedRow extends PagePlace {
  /** The organization's key: the row stays the same partner's, whatever waits there. */
  readonly key: string;
  readonly name: string;
  /** Whether its cycle in hand is paused or ended, as its menu asks. */
  readonly stopped: boolean;
  readonly words: string;
  readonly contact: Contact | undefined;
  /** What waits there, the oldest first. */
  readonly things: readonly Thing[];
}

export interface Thing extends PagePlace {
  /** `Letter to all landlords`. */
  readonly what: string;
  /** `12 days late`, `Wed Dec 2`. */
  readonly when: string;
  readonly isLate: boolean;
  readonly owner: string;
  /** The milestone's place in the list, from 0, where it can be ticked off. */
  readonly milestone: number | undefined;
  readonly isMeeting: boolean;
  /** What is done with it there, unless it is a milestone. */
  readonly next: 'prepare' | 'finish' | 'lookBack' | undefined;
  /** What has just been done with it here: `Done.`; `id` is what *Undo* names. */
  readonly settled?: { readonly id: number; readonly words: string };
}

/** Something that a partner waits for: what is late or over, and a goal to look back on. */
interface Waiting {
  readonly state: CycleState;
  readonly dated: Dated;
}

/** The partners that need somebody, the most urgent first. */
export function needy({ organizations, today }: Portfolio): readonly Organization[] {
  return organizations.filter(
    (one) =>
      waiting(one, today).length > 0 ||
      one.cycles.some((state) => state.status === 'reflect' || talks(state).length > 0),
  );
}

export function needRow(organization: Organization, today: Day, t: Translate): NeedRow {
  const all = waiting(organization, today);
  const toTalk = organization.cycles.find((one) => talks(one).length > 0);
  const state =
    all[0]?.state ?? organization.cycles.find(({ status }) => status === 'reflect') ?? toTalk;
  const elsewhere: Target = state === toTalk ? CHECK_UPS : { kind: 'part', part: 'how-did-it-go' };
  const path = (state ?? organization.cycles[0])?.path ?? '';
  return {
    key: organization.key,
    ...{ name: partnerName(organization, t), stopped: isStoppedNow(organization) },
    contact: findContact(organization, path),
    words: needWords(organization, state, all.length === 0, today, t),
    ...makePagePlace(path, all[0]?.dated.target ?? elsewhere),
    things: [
      ...all.map(({ state: one, dated }) => makeThing(one, dated, today, t)),
      ...organization.cycles.flatMap((one) => talks(one).map((partner) => talk(one, partner, t))),
    ],
  };
}

const CHECK_UPS: Target = { kind: 'field', path: ['check-ups'] };

/** With whom to talk about what both have answered, where work goes on. */
function talks(state: CycleState): readonly string[] {
  return isGoingOn(state) ? toTalkWith(state.summary.cycle) : [];
}

function talk({ path }: CycleState, partner: string, t: Translate): Thing {
  return {
    ...makePagePlace(path, CHECK_UPS),
    what: t('Talk with {partner} about how it’s going', { partner }),
    when: t('Both sides have answered'),
    ...{ isLate: false, owner: '', milestone: undefined, isMeeting: false, next: undefined },
  };
}

/** The cycle's name and its status; what is late stands below. */
function needWords(
  organization: Organization,
  state: CycleState | undefined,
  isWhole: boolean,
  today: Day,
  t: Translate,
): string {
  if (state === undefined) return '';
  const status = isWhole ? cycleWords(state, today, t) : t(statusName(state.status));
  return [cycleName(organization, state, t), status].filter((word) => word !== '').join(' · ');
}

function waiting({ cycles }: Organization, today: Day): readonly Waiting[] {
  return cycles
    .filter(({ status }) => isCurrent(status))
    .flatMap((state) =>
      state.dates.filter(({ day }) => day < today).map((dated) => ({ state, dated })),
    )
    .sort((a, b) => a.dated.day - b.dated.day);
}

function nextOf({ kind, day }: Dated, today: Day): Thing['next'] {
  if (kind === 'meeting') return day < today ? 'finish' : 'prepare';
  return kind === 'goal' && day < today ? 'lookBack' : undefined;
}

/** What is due, late or over, in words. */
export function makeThing(state: CycleState, dated: Dated, today: Day, t: Translate): Thing {
  return {
    ...makePagePlace(state.path, dated.target),
    what: datedLabel(dated, today, t),
    when: dated.daysLate > 0 ? lateWords(dated.daysLate, t) : shortDay(dated.day, today, t),
    isLate: dated.daysLate > 0,
    owner: dated.owner ?? '',
    ...{ isMeeting: dated.kind === 'meeting', next: nextOf(dated, today) },
    milestone: dated.kind === 'milestone' ? milestoneIndex(dated.target) : undefined,
  };
}
