import { parseDay, type Day } from '../calendar/day.ts';
import { readDays } from '../readers/readDay.ts';
import { timeApart, timeSaid } from '../readers/saidTime.ts';
import { valueAt } from '../schema/presentValue.ts';
import { isPoint, propertySchema, whichDay } from '../schema/schema.ts';
import { tidyText, writtenAnswer } from '../workbook/body/answerText.ts';
import { languageOf } from '../workbook/language.ts';
import { appendItem } from '../workbook/edits/appendItem.ts';
import { markMilestoneDone, moveDueDate } from '../workbook/edits/commands/milestones.ts';
import { editInSteps, type EditStep } from '../workbook/edits/composeEdits.ts';
import { refused, type Edited } from '../workbook/edits/edited.ts';
import { asksMark, insertOurHeading, nameHeading } from '../workbook/edits/insertOurHeading.ts';
import { insertOwnSection } from '../workbook/edits/insertOwnSection.ts';
import { insertSection } from '../workbook/edits/insertSection.ts';
import { insertMeetingNotes } from '../workbook/edits/meetingNotes.ts';
import { NEXT_MEETING, setNextMeeting, withoutMeetingTime } from '../workbook/edits/nextMeeting.ts';
import { clearField, removeField, removeItem } from '../workbook/edits/removeField.ts';
import { saidText, type FieldValue } from '../workbook/edits/scalarText.ts';
import { setAnswer } from '../workbook/edits/setAnswer.ts';
import { setField } from '../workbook/edits/setField.ts';
import { setFields } from '../workbook/edits/setFields.ts';
import { sortItems } from '../workbook/edits/sortItems.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { fieldPathOf, type FieldPath } from '../schema/fieldPath.ts';
import { dayKey, factText } from './facts.ts';
import { factId, findSectionIndex, targetOfId, type SectionTarget } from './fieldId.ts';
import { isHidden } from './layout.ts';
import { fillGap, gapText, meantInGap, moveDraft, useSentence } from './pattern.ts';
import { GOAL_DAY, readGoalDay } from '../workbook/status/goalDay.ts';

/** Something that a person did in the form. */
export type FormChange =
  /**
   * `before`: what stood there before somebody began to type; a date that moves is kept. `time`: the time of day
   * that goes with a day where none is typed, empty for none; without it, a day keeps its own, and a new one has none.
   */
  | {
      readonly kind: 'set';
      readonly field: string;
      readonly value: string;
      readonly before?: string;
      readonly time?: string | undefined;
    }
  /** The first value of a new item; `field` leads into it, and its place in the list is where it goes. */
  | { readonly kind: 'begin'; readonly field: string; readonly value: string }
  | { readonly kind: 'remove'; readonly item: string }
  | { readonly kind: 'sort'; readonly list: string }
  /** `by`: how many places further down the list. */
  | { readonly kind: 'move'; readonly item: string; readonly by: number }
  | { readonly kind: 'tick'; readonly item: string; readonly done: boolean }
  | { readonly kind: 'meeting' }
  /** Makes what was filled in the goal. */
  | { readonly kind: 'sentence' };

/** A change as an edit of the text. Never throws; what can't be done is refused. */
export function applyChange(workbook: Workbook, change: FormChange, today: Day): Edited {
  switch (change.kind) {
    case 'set':
      return setValue(workbook, change, today);
    case 'begin':
      return beginItem(workbook, fieldPathOf(change.field), change.value, today);
    case 'remove':
      return removeItem(workbook, fieldPathOf(change.item));
    case 'sort':
      return sortByDay(workbook, fieldPathOf(change.list));
    case 'move':
      return moveItem(workbook, fieldPathOf(change.item), change.by);
    case 'tick':
      return tick(workbook, fieldPathOf(change.item), change.done, today);
    case 'meeting':
      return insertMeetingNotes(workbook, today);
    case 'sentence':
      return useSentence(workbook, today);
  }
}

/** What a field's words are read by: the workbook's language, and the library's own questions. */
type Read = Pick<Workbook, 'cycle' | 'ours'>;

/** The value of a control as it stands in the workbook; empty where nothing does. */
export function valueOf(workbook: Workbook, field: string): string {
  const target = targetOfId(field);
  if (target.kind === 'fact') return factText(workbook, target.path);
  if (target.kind === 'gap') return gapText(workbook, target.gap);
  const index = findSectionIndex(workbook, target);
  const section = index === undefined ? undefined : workbook.sections[index];
  return section === undefined ? '' : writtenAnswer(section).text;
}

/** Whether a field takes a day, even if its item isn't there yet. */
export function isDayField(field: string, workbook?: Read): boolean {
  const target = targetOfId(field);
  if (target.kind === 'gap') return target.gap === 'when';
  return target.kind === 'fact' && propertySchema(target.path, workbook?.ours)?.format === 'date';
}

/** Whether a field takes sentences, which two people can have written together. */
export function isProse(field: string, workbook?: Read): boolean {
  const target = targetOfId(field);
  return target.kind === 'fact'
    ? propertySchema(target.path, workbook?.ours)?.prose === true
    : target.kind !== 'gap';
}

/** Whether the time of day that is typed with the day is kept, too. */
export function keepsTime(field: string): boolean {
  return field === factId(NEXT_MEETING);
}

/** What a field says, with the time of day that goes with its day: typed there, it sets both. */
export function wholeValue(workbook: Workbook, field: string): string {
  const said = valueOf(workbook, field);
  const time = keepsTime(field) && said !== '' ? timeIn(workbook) : '';
  return time === '' ? said : `${said}, ${time}`;
}

/** The time of day of the next meeting; empty where none is known. */
export function timeIn({ cycle }: Workbook): string {
  return cycle['next-meeting-time'] ?? '';
}

/** Whether a time of day is typed that the workbook has not, though the day may be there. */
export function addsTime(workbook: Workbook, field: string, typed: string): boolean {
  const time = keepsTime(field) ? timeSaid(typed) : undefined;
  return time !== undefined && time !== timeIn(workbook);
}

/** What is typed where a day stood: an hour alone is one of that day. */
export function withDay(field: string, typed: string, day: string | undefined): string {
  const said = keepsTime(field) && parseDay(day ?? '') !== undefined ? timeApart(typed) : undefined;
  return said?.rest === '' ? `${day ?? ''}, ${said.time}` : typed;
}

/** The day meant by what is typed into such a field; undefined if it isn't one. */
export function dayMeantIn(
  field: string,
  typed: string,
  today: Day,
  workbook?: Read,
): Day | undefined {
  const target = targetOfId(field);
  const path = target.kind === 'fact' ? target.path : [];
  const language = workbook && languageOf(workbook);
  const around = { today, first: whichDay(path), language };
  const day = parseDay(typed.trim()) ?? readDays(typed, around)[0];
  if (day !== undefined || !keepsTime(field)) return day;
  // However a time of day is said, the day beside it is understood.
  const said = timeApart(typed);
  return said && (parseDay(said.rest) ?? readDays(said.rest, around)[0]);
}

/** What a control will say once this is typed into it; the same for texts that mean the same. */
export function meantBy(field: string, typed: string, today: Day, workbook?: Read): string {
  const target = targetOfId(field);
  if (target.kind === 'gap')
    return meantInGap(target.gap, typed, today, workbook && languageOf(workbook));
  if (target.kind !== 'fact') return tidyText(typed);
  const value = fieldValue(target.path, typed, today, workbook);
  return saidText(value);
}

type SetChange = Extract<FormChange, { kind: 'set' }>;

function setValue(workbook: Workbook, change: SetChange, today: Day): Edited {
  const { field, value } = change;
  const target = targetOfId(field);
  if (target.kind === 'gap') return fillGap(workbook, target.gap, value, today);
  return target.kind === 'fact'
    ? setFact(workbook, target.path, change, today)
    : answer(workbook, target, value);
}

function answer(workbook: Workbook, target: SectionTarget, value: string): Edited {
  const index = findSectionIndex(workbook, target);
  if (index !== undefined)
    return target.kind === 'heading'
      ? editInSteps(workbook, [
          (now) => nameHeading(now, index, target.question),
          (now) => setAnswer(now, index, value),
        ])
      : setAnswer(workbook, index, value);
  if (target.kind === 'section') return refused('not-found');
  if (tidyText(value) === '') return { kind: 'edits', edits: [] };
  return editInSteps(workbook, [
    (now) =>
      target.kind === 'heading'
        ? insertHeading(now, target.question)
        : insertSection(now, target.part),
    (now) => setAnswer(now, findSectionIndex(now, target) ?? -1, value),
  ]);
}

/** Of a question that is gone, what she wrote meanwhile stands among the team's own notes. */
function insertHeading(workbook: Workbook, id: string): Edited {
  const heading = workbook.ours?.headings.find((one) => one.id === id);
  return heading === undefined
    ? insertOwnSection(workbook, `${id}${asksMark(id)}`)
    : insertOurHeading(workbook, heading);
}

function setFact(
  workbook: Workbook,
  path: FieldPath,
  { value: said, before = '', time }: SetChange,
  today: Day,
): Edited {
  const moved = parseDay(before);
  const schema = propertySchema(path, workbook.ours);
  if (schema === undefined || isHidden(schema) || schema.properties || schema.items)
    return refused('other-shape');
  const typed = withDay(factId(path), said, factText(workbook, path));
  const value = fieldValue(path, typed, today, workbook);
  if (keepsTime(factId(path))) {
    const day = typeof value === 'object' && 'day' in value ? value.day : undefined;
    if (day !== undefined) return setNextMeeting(workbook, day, timeSaid(typed) ?? time);
  }
  if (saidText(value) === '') {
    return keepsTime(factId(path))
      ? editInSteps(workbook, [(now) => cleared(now, path), withoutMeetingTime])
      : cleared(workbook, path);
  }
  const [key, index, field] = path;
  if (key === 'milestones' && typeof index === 'number') {
    if (field === 'status') return setStatus(workbook, path, saidText(value), today);
    const day = typeof value === 'object' && 'day' in value ? value.day : undefined;
    if (field === 'due' && moved !== undefined && day !== undefined)
      return moveDueDate(workbook, index, day, moved);
  }
  if (factId(path) === factId(GOAL_DAY)) return setGoalDay(workbook, path, value, moved);
  return setField(workbook, path, value);
}

/** A goal that is still in blanks has its date there, too. */
function setGoalDay(
  workbook: Workbook,
  path: FieldPath,
  value: FieldValue,
  moved: Day | undefined,
): Edited {
  const day = typeof value === 'object' && 'day' in value ? value.day : undefined;
  const set: EditStep = (now) => setField(now, path, value);
  if (day === undefined) return set(workbook);
  const from = [moved, readGoalDay(workbook.cycle)];
  const known = from.filter((one) => one !== undefined);
  return editInSteps(workbook, [set, (now) => moveDraft(now, known, day)]);
}

/** A key that every new workbook has stays when it is emptied; others go with their value. */
function cleared(workbook: Workbook, path: FieldPath): Edited {
  if (factText(workbook, path) === '') return { kind: 'edits', edits: [] };
  return propertySchema(path, workbook.ours)?.scaffold === false
    ? removeField(workbook, path)
    : clearField(workbook, path);
}

/** What is typed in a field, as it is written: a day as such, a figure as a number, a sentence with its lines. */
export function fieldValue(
  path: FieldPath,
  typed: string,
  today: Day,
  workbook?: Read,
): FieldValue {
  const schema = propertySchema(path, workbook?.ours);
  if (schema?.format === 'date') {
    const day = dayMeantIn(factId(path), typed, today, workbook);
    return day === undefined ? typed : { day };
  }
  if (schema?.enum !== undefined && isPoint(typed)) return Number(typed);
  const isFigure = schema?.types.some((type) => type === 'number' || type === 'integer') === true;
  if (isFigure && /^-?(?:0|[1-9]\d{0,14})(?:\.\d*[1-9])?$/.test(typed.trim())) return Number(typed);
  return schema?.prose === true ? { lines: typed } : typed;
}

/** Only what is done has a day on which it was done. */
function setStatus(workbook: Workbook, path: FieldPath, status: string, today: Day): Edited {
  const index = Number(path[1]);
  const day = [...path.slice(0, 2), 'done-on'];
  if (status === 'done') {
    const isDated = factText(workbook, day) !== '';
    return isDated ? setField(workbook, path, status) : markMilestoneDone(workbook, index, today);
  }
  const steps: EditStep[] = [(now) => setField(now, path, status)];
  if (factText(workbook, day) !== '') steps.push((now) => removeField(now, day));
  return editInSteps(workbook, steps);
}

function tick(workbook: Workbook, item: FieldPath, done: boolean, today: Day): Edited {
  const [key, index] = item;
  if (key !== 'milestones' || typeof index !== 'number') return refused('not-found');
  if (done) return markMilestoneDone(workbook, index, today);
  const day = [...item, 'done-on'];
  return setFields(workbook, [
    [[...item, 'status'], 'in progress'],
    ...(factText(workbook, day) === '' ? [] : ([[day, undefined]] as const)),
  ]);
}

function beginItem(workbook: Workbook, path: FieldPath, typed: string, today: Day): Edited {
  const place = path.findLastIndex((step) => typeof step === 'number');
  const list = path.slice(0, place);
  const key = path[place + 1];
  const index = path[place];
  if (place < 1 || typeof key !== 'string' || typeof index !== 'number')
    return refused('not-found');
  const before = index < countAt(workbook, list) ? index : undefined;
  const value = fieldValue(path, typed, today, workbook);
  return appendItem(workbook, list, { [key]: value }, before);
}

function countAt(workbook: Workbook, list: FieldPath): number {
  const items = valueAt(workbook.cycle, list);
  return Array.isArray(items) ? items.length : 0;
}

/** Past the items in between, and never beyond the ends of the list. */
function moveItem(workbook: Workbook, item: FieldPath, by: number): Edited {
  const list = item.slice(0, -1);
  const from = item.at(-1);
  if (typeof from !== 'number' || from + by < 0 || from + by >= countAt(workbook, list))
    return refused('not-found');
  const rank = from + by + Math.sign(by) / 2;
  return sortItems(workbook, list, (at) => (at === from ? rank : at));
}

function sortByDay(workbook: Workbook, list: FieldPath): Edited {
  const schema = propertySchema([...list, 0]);
  const key = schema === undefined ? undefined : dayKey(schema);
  if (key === undefined) return refused('not-found');
  return sortItems(workbook, list, (index) => parseDay(factText(workbook, [...list, index, key])));
}
