import type { Day } from '../../calendar/day.ts';
import type { Language } from '../../guide/guide.ts';
import { readDays } from '../../readers/readDay.ts';
import { timeSaid } from '../../readers/saidTime.ts';
import type { OurFacts } from '../../schema/ourFacts.ts';
import { isShownPlace } from '../../schema/planPlaces.ts';
import { propertySchema, type PropertySchema } from '../../schema/schema.ts';
import { plainText } from '../../workbook/body/answerText.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import {
  addMilestone,
  moveDueDate,
  type NewMilestone,
} from '../../workbook/edits/commands/milestones.ts';
import { editInSteps, type EditStep } from '../../workbook/edits/composeEdits.ts';
import { refused, type Edited } from '../../workbook/edits/edited.ts';
import { insertSection } from '../../workbook/edits/insertSection.ts';
import { setNextMeeting } from '../../workbook/edits/nextMeeting.ts';
import type { FieldValue } from '../../workbook/edits/scalarText.ts';
import { setAnswer } from '../../workbook/edits/setAnswer.ts';
import { setFields } from '../../workbook/edits/setFields.ts';
import { readNumber } from '../../workbook/values/number.ts';
import { appending } from '../appending.ts';
import { choiceMeant } from '../choiceMeant.ts';
import { dateHabits, wholeDay } from '../filledGuide/writtenDays.ts';
import { partOf } from './planPlace.ts';
import type { Difference } from './returnedPlan.ts';
import { fieldPathOf } from '../../schema/fieldPath.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

/**
 * What is wanted of a returned plan, as one edit of the workbook: each answer in its place, what was added
 * to the milestones among these, further lines below everything under a heading of their own.
 */
export function takeReturned(
  workbook: Workbook,
  answers: readonly Difference[],
  further: readonly string[],
  milestones: readonly NewMilestone[] = [],
): Edited {
  return editInSteps(workbook, [
    ...answers.map((one) => stepOf(one, workbook.ours)),
    ...milestones.map(
      (one): EditStep =>
        (now) =>
          addMilestone(now, one),
    ),
    ...(further.length > 0 ? [appending('From the plan', further)] : []),
  ]);
}

function stepOf({ tag, theirs, value }: Difference, ours: OurFacts | undefined): EditStep {
  if (!isShownPlace(tag, ours)) return () => refused('not-found');
  const part = partOf(tag);
  if (part === undefined) return factStep(tag, theirs, value);
  return (now) =>
    editInSteps(now, [
      (one) => insertSection(one, part),
      (one) => {
        const at = one.sections.findIndex(({ section }) => section.part === part);
        return setAnswer(one, at, plainText(theirs));
      },
    ]);
}

/** Writes a fact as its place wants it. Removes what was emptied. */
export function factStep(tag: string, theirs: string, value: FieldValue | undefined): EditStep {
  const path = fieldPathOf(tag);
  if (singleSpaced(theirs) !== '' && value === undefined) return () => refused('other-shape');
  const [list, index, key] = path;
  const isMoved = list === 'milestones' && typeof index === 'number' && key === 'due';
  if (tag === 'next-meeting' && isDay(value))
    // The plan has the time of day beneath: who moves the day only has left that as it is.
    return (now) => {
      const time = timeSaid(theirs) ?? now.cycle['next-meeting-time'];
      return setNextMeeting(now, value.day, time);
    };
  return (now) =>
    isMoved && isDay(value) ? moveDueDate(now, index, value.day) : setFields(now, [[path, value]]);
}

function isDay(value: FieldValue | undefined): value is { readonly day: Day } {
  return typeof value === 'object' && 'day' in value;
}

/** The day on which it was written, the likeliest language, and the library's own questions. */
export interface WrittenAround {
  readonly today: Day;
  readonly language: Language;
  readonly ours?: OurFacts | undefined;
}

/** Whether two texts say the same of a fact: a day and a figure are the same in any writing. */
export function saysSame(tag: string, one: string, other: string, around: WrittenAround): boolean {
  if (one === other) return true;
  const [value, same] = [one, other].map((text) => factIn(tag, text, around));
  return (
    value !== undefined &&
    typeof value !== 'string' &&
    JSON.stringify(value) === JSON.stringify(same)
  );
}

/** Whether a fact can be written as it was typed: a day has to be a day, a status one of the choices. */
export function isReadable({
  tag,
  theirs,
  value,
}: Pick<Difference, 'tag' | 'theirs' | 'value'>): boolean {
  return partOf(tag) !== undefined || singleSpaced(theirs) === '' || value !== undefined;
}

/**
 * A fact as the front matter writes it; undefined for prose, for nothing, and for what can't be read.
 * A day without its year is the one that is meant by whoever says it `today`.
 */
export function factIn(tag: string, theirs: string, around: WrittenAround): FieldValue | undefined {
  const text = singleSpaced(theirs);
  return partOf(tag) !== undefined || text === ''
    ? undefined
    : factOf(text, propertySchema(fieldPathOf(tag), around.ours), around);
}

function factOf(
  text: string,
  schema: PropertySchema | undefined,
  { today, language }: WrittenAround,
): FieldValue | undefined {
  if (schema?.format === 'date') {
    const [said] = readDays(text, { today, first: 'recent', language });
    const day = said ?? wholeDay(text, dateHabits(text, today));
    return day === undefined ? undefined : { day };
  }
  if (schema?.enum !== undefined) return choiceMeant(schema, text);
  const { types = ['string'] } = schema ?? {};
  const isNumber = types.includes('number') || types.includes('integer');
  const number = isNumber ? readNumber(text) : undefined;
  return number !== undefined && /^-?[\d.,]+$/.test(text) ? number : text;
}
