import { getCode } from './allChecks.ts';
import {
  inEnglish,
  type Sentence,
  type SlotValues,
  type Translate,
} from '../language/translate.ts';
import { CHECKS } from './generated/checks.ts';
import { SHARED_TITLES } from './mend/titles.ts';
import type { Note, Problem, RelatedPlace } from './problem.ts';

/** What to say about the other place, by its note. */
export const NOTES: Readonly<Record<Note, Sentence>> = {
  'goal-date': 'The goal’s date: {day}',
  'cycle-start': 'The cycle started on {day}',
  'same-milestone': 'The same milestone',
  'later-milestone': 'The milestone with the later date',
  'partner-name': 'The partner’s name',
  'answered-here': 'The ideas are here',
  'spectrum-today': 'Where you are today',
  'same-name': 'The same name',
};

/** The message that people read, in the language of `translate` (English without one). */
export function messageOf(
  { code, variant = '', values }: Pick<Problem, 'code' | 'variant' | 'values'>,
  translate: Translate = inEnglish,
): string {
  const wording = getCode(code).wording;
  const message = typeof wording === 'string' ? wording : (wording[variant] ?? wording['']);
  return message === undefined ? code : translate(message, values);
}

/** What people read about the other place. */
export function noteOf(place: RelatedPlace, translate: Translate = inEnglish): string {
  return translate(NOTES[place.note], place.values);
}

/** What a mend is called, in the language of `translate` (English without one). */
export function fixTitle(
  title: string,
  values: SlotValues,
  translate: Translate = inEnglish,
): string {
  const sentence = TITLES.get(title);
  return sentence === undefined ? title : translate(sentence, values);
}

const TITLES: ReadonlyMap<string, Sentence> = new Map(
  [SHARED_TITLES, ...CHECKS.map(({ titles = {} }) => titles)].flatMap((one) => Object.entries(one)),
);
