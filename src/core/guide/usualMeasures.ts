import type { Sentence } from '../language/translate.ts';

/** Something that libraries count already, so that it can be added up across partners. */
export interface UsualMeasure {
  readonly measure: Sentence;
  readonly unit: Sentence;
  /** Other names that mean the same. */
  readonly also: readonly string[];
}

/** What libraries ask for after a program, in our own words, and the usual counts. */
export const USUAL_MEASURES: readonly UsualMeasure[] = [
  {
    measure: 'People who took part',
    unit: 'people',
    also: ['People reached', 'People served', 'Participants', 'Attendance', 'Attendees'],
  },
  { measure: 'Households served', unit: 'households', also: ['Households reached', 'Households'] },
  {
    measure: 'Sessions held',
    unit: 'sessions',
    also: ['Sessions', 'Programs held', 'Events held', 'Workshops held', 'Classes held'],
  },
  {
    measure: 'Hours given',
    unit: 'hours',
    also: ['Hours', 'Volunteer hours', 'Hours volunteered', 'Hours contributed'],
  },
  {
    measure: 'New library cards',
    unit: 'cards',
    also: ['Library cards', 'Library cards issued', 'Library-card sign-ups', 'Card sign-ups'],
  },
  { measure: 'People who learned something new', unit: 'people', also: ['People who learned'] },
  {
    measure: 'People who feel more confident',
    unit: 'people',
    also: ['People who gained confidence'],
  },
  {
    measure: 'People who used what they learned',
    unit: 'people',
    also: ['People who applied what they learned', 'People who put to use what they learned'],
  },
  {
    measure: 'People who know more about what the library offers',
    unit: 'people',
    also: [
      'People who learned what the library offers',
      'People who know better what the library offers',
    ],
  },
];
