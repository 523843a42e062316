import { guide } from '../guide/guide.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Lesson } from '../portfolio/told.ts';
import type { Translate } from '../portfolio/translate.ts';
import { holdsWords } from './look.ts';
import { placeOf, type PagePlace } from './pagePlace.ts';
import { cycleName, partnerName } from './whose.ts';
import type { Owned } from './yearRows.ts';

/** Something that was learned, and with whom. */
export interface LessonRow extends PagePlace {
  readonly partner: string;
  readonly cycle: string;
  /** The guide's heading that it stands under. */
  readonly heading: string;
  readonly text: string;
}

export interface Learned extends Owned {
  readonly lesson: Lesson;
}

/** The newest cycle of a partner first; with words to search for, those that hold them. */
export function learned({ organizations }: Portfolio, words: string): readonly Learned[] {
  return organizations.flatMap((organization) =>
    organization.cycles
      .toReversed()
      .flatMap((state) =>
        (state.summary.lessons ?? [])
          .filter(({ text }) => holdsWords(`${text}\n${organization.name ?? ''}`, words))
          .map((lesson) => ({ organization, state, lesson })),
      ),
  );
}

export function lessonRow({ organization, state, lesson }: Learned, t: Translate): LessonRow {
  return {
    ...placeOf(state.path, { kind: 'part', part: lesson.part }),
    partner: partnerName(organization, t),
    cycle: cycleName(organization, state, t),
    heading: t(guide.part(lesson.part).heading),
    text: lesson.text,
  };
}
