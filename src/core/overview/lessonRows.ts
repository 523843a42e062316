import { civilDate } from '../calendar/day.ts';
import { guide } from '../guide/guide.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import { finishedOn } from '../portfolio/finished.ts';
import { compare } from '../portfolio/sorting.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Lesson } from '../portfolio/bodyFacts.ts';
import type { Translate } from '../language/translate.ts';
import { dayIn } from '../workbook/status/status.ts';
import { holdsWords } from './look.ts';
import { makePagePlace, type PagePlace } from './pagePlace.ts';
import { cycleName, partnerName } from './whose.ts';
import type { Owned } from './yearRows.ts';
import { readGoalDay } from '../workbook/status/goalDay.ts';

export interface LessonRow extends PagePlace {
  readonly partner: string;
  readonly cycle: string;
  /** The guide's heading that it stands under. */
  readonly heading: string;
  readonly text: string;
  /** The year in which it was learned, as far as the dates tell; empty where they don’t. */
  readonly year: string;
}

export interface Learned extends Owned {
  readonly lesson: Lesson;
}

/** The newest year first, then the newest cycle of a partner; with words to search for, those that hold them. */
export function learned({ organizations }: Portfolio, words: string): readonly Learned[] {
  const all = organizations.flatMap((organization) =>
    organization.cycles
      .toReversed()
      .flatMap((state) =>
        (state.summary.lessons ?? [])
          .filter(({ text }) => holdsWords(`${text}\n${organization.name ?? ''}`, words))
          .map((lesson) => ({ organization, state, lesson })),
      ),
  );
  return all.sort((a, b) => compare(yearOf(b.state), yearOf(a.state)));
}

/** When the cycle was finished or meant to be, else when it began. */
function yearOf({ status, summary: { cycle } }: CycleState): string {
  const finished = status === 'complete' ? finishedOn(cycle) : undefined;
  const day = finished ?? readGoalDay(cycle) ?? dayIn(cycle.started);
  return day === undefined ? '' : String(civilDate(day).year);
}

export function lessonRow({ organization, state, lesson }: Learned, t: Translate): LessonRow {
  return {
    ...makePagePlace(state.path, { kind: 'part', part: lesson.part }),
    partner: partnerName(organization, t),
    cycle: cycleName(organization, state, t),
    heading: t(guide.part(lesson.part).heading),
    text: lesson.text,
    year: yearOf(state),
  };
}
