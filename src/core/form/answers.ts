import { guide } from '../guide/guide.ts';
import { isCredit } from '../guide/saying.ts';
import { PAGE_WORDS } from '../guide/partsOnPage.ts';
import { isMeantFor, type GuidePart, type PartId } from '../guide/parts.ts';
import { parseDay, type Day } from '../calendar/day.ts';
import { dayHeading } from '../calendar/dayHeading.ts';
import { writtenAnswer } from '../workbook/body/answerText.ts';
import type { ReadSection } from '../workbook/model/readSections.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { FormContext } from './context.ts';
import { ourHeadingOf } from '../workbook/model/ourHeadings.ts';
import { sectionId } from './fieldId.ts';
import type { AnswerControl } from './form.ts';
import { singleSpaced } from '../language/singleSpaced.ts';

/** The answer to a part's question; undefined for a part that asks none, or not of this partner. */
export function makeAnswer(context: FormContext, part: GuidePart): AnswerControl | undefined {
  const { workbook, translate: t } = context;
  if (part.question === undefined) return undefined;
  const found = workbook.sections.find(({ section }) => section.part === part.id);
  const value = found === undefined ? '' : writtenAnswer(found).text;
  const isMeant = isMeantFor(part, workbook.cycle.organization?.relationship);
  if (!isMeant && value === '') return undefined;
  const words = PAGE_WORDS[part.id];
  return {
    kind: 'answer',
    id: part.id,
    label: t(part.heading),
    help: t(words?.onPage ?? part.question),
    optional: false,
    value,
    open: context.isOpen(part.id),
    remarks: context.remarksOn(part.id),
    notesTitle: words?.notesTitle && t(words.notesTitle),
    ...findLastTime(context, part.id, value),
  };
}

/** The previous cycle's answer to a question, if it differs; its meetings aren't this cycle's. */
function findLastTime({ before }: FormContext, id: PartId, value: string): { lastTime?: string } {
  if (before?.answered.has(id) !== true || id === 'meeting-notes') return {};
  const found = before.sections.find(({ section }) => section.part === id);
  const text = found === undefined ? '' : writtenAnswer(found).text;
  return text === '' || text === value ? {} : { lastTime: text };
}

/** The meetings under *Meeting notes*, the newest first. */
export function listMeetings(context: FormContext): readonly AnswerControl[] {
  const { workbook, today, translate: t } = context;
  const meetings = meetingIndexes(workbook).map((index) => {
    const section = workbook.sections[index];
    const title = section?.section.title ?? '';
    const control = ownSection(context, index, section);
    return { day: readDay(title), control: { ...control, label: dayHeading(title, today, t) } };
  });
  return meetings.sort((a, b) => b.day - a.day).map(({ control }) => control);
}

/** The control of the notes of a day's meeting; undefined where there are none. */
export function meetingId(workbook: Workbook, day: Day): string | undefined {
  const titleAt = (index: number): string => workbook.sections[index]?.section.title ?? '';
  const index = meetingIndexes(workbook).find((one) => readDay(titleAt(one)) === day);
  return index === undefined ? undefined : sectionId(index, titleAt(index));
}

/** For a title without a day, the first of all days. */
function readDay(title: string): number {
  return parseDay(/\d{4}-\d{2}-\d{2}/.exec(title)?.[0] ?? '') ?? 0;
}

function meetingIndexes({ sections }: Workbook): readonly number[] {
  const home = sections.findIndex(({ section }) => section.part === 'meeting-notes');
  if (home < 0) return [];
  const level = sections[home]?.section.level ?? 0;
  const end = sections.findIndex(
    ({ section }, at) => at > home && (section.level <= level || section.part !== undefined),
  );
  const last = end < 0 ? sections.length : end;
  return Array.from({ length: last - home - 1 }, (_, at) => home + 1 + at);
}

/** The headings that aren't the guide's, and text where the guide asks nothing. */
export function ownSections(context: FormContext): readonly AnswerControl[] {
  const { sections } = context.workbook;
  const meetings = new Set(meetingIndexes(context.workbook));
  const seen = new Set<string>();
  return sections.flatMap((section, index): readonly AnswerControl[] => {
    const { part } = section.section;
    const isShown =
      part !== undefined && !seen.has(part) && guide.part(part).question !== undefined;
    if (part !== undefined) seen.add(part);
    const isAsked = ourHeadingOf(context.workbook, section.section) !== undefined;
    if (isShown || isAsked || meetings.has(index) || saysNothingOwn(section)) return [];
    return [ownSection(context, index, section)];
  });
}

/** A title with the guide's credit, a heading that only groups others, blank lines or comments at the top. */
function saysNothingOwn(section: ReadSection): boolean {
  const { part, level } = section.section;
  if (part === undefined && level > 1) return false;
  const text = singleSpaced(writtenAnswer(section).text);
  return isOnlyComments(text) || (level === 1 && isCredit(text));
}

/** Comments say something to other tools: a long title brings one along. */
function isOnlyComments(text: string): boolean {
  const pieces = text.split('-->');
  return (
    pieces.at(-1)?.trim() === '' &&
    pieces.slice(0, -1).every((piece) => piece.trimStart().startsWith('<!--'))
  );
}

function ownSection(
  context: FormContext,
  index: number,
  section: ReadSection | undefined,
): AnswerControl {
  const title = section?.section.title ?? '';
  const id = sectionId(index, title);
  const value = section === undefined ? '' : writtenAnswer(section).text;
  const label = title === '' ? context.translate('At the top of the page') : title;
  const remarks = context.remarksOn(id);
  return {
    kind: 'answer',
    id,
    label,
    help: '',
    optional: false,
    value,
    open: false,
    remarks,
  };
}
