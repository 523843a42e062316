import type { Day } from '../../../calendar/day.ts';
import { OURS, ourQuestionsGoing } from '../../../schema/ourFacts.ts';
import { type Destination, partGoing } from '../../../schema/whereFactsGo.ts';
import type { Candidate, Cycle } from '../../../schema/generated/types.ts';
import { writtenAnswer } from '../../body/answerText.ts';
import { insertion } from '../../edit.ts';
import { nameKey, sameName } from '../../naming.ts';
import { type KnownFields, asFields } from '../../scaffold/factsText.ts';
import { knownFacts } from '../../scaffold/knownFacts.ts';
import type { Refusal, WorkbookPlan } from '../../scaffold/planWorkbook.ts';
import { planNewWorkbook, withEdits } from './newWorkbook.ts';
import { languageOf } from '../../language.ts';
import { openWorkbook } from '../../openWorkbook.ts';
import { contactsIn, officeContacts } from '../../values/officeContacts.ts';
import type { Workbook } from '../../workbook.ts';
import { ourLongAnswers } from '../../model/ourHeadings.ts';
import type { Sentence } from '../../../language/translate.ts';
import type { PartId } from '../../../guide/parts.ts';
import type { ReadSection } from '../../model/readSections.ts';
import { sayingIn } from '../../../guide/saying.ts';
import { oneLine, wrapped } from '../../scaffold/wrapping.ts';

/** What this workbook can't tell about the one after it. */
export interface NextRequest {
  /** The number of the new cycle, from 1: one more than that of the last with this organization. */
  readonly cycle: number;
  readonly started: Day;
  readonly focus?: string | undefined;
  readonly eol?: '\n' | '\r\n' | undefined;
}

/**
 * The next cycle with the same organization. Facts carry over (names, audience, list, the level you
 * reached on the spectrum), and so does a short block of what you learned. Old answers don't. What
 * carries over was kept through a whole cycle, so nothing asks whether it belongs there.
 */
export function planNextCycle(workbook: Workbook, request: NextRequest): WorkbookPlan | Refusal {
  const { cycle } = workbook;
  const offices = cycle['office-contacts'] ?? [];
  const planned = planWithOffices(workbook, request, offices);
  if (planned.kind === 'refusal') return planned;
  const asked = contactsIn(planned.text, officeContacts(cycle));
  return asked.length === 0 ? planned : planWithOffices(workbook, request, [...offices, ...asked]);
}

function planWithOffices(
  workbook: Workbook,
  request: NextRequest,
  offices: readonly string[],
): WorkbookPlan | Refusal {
  const { organization, spectrum } = workbook.cycle;
  const facts = carriedFacts(workbook, 'next-cycle');
  const planned = planNewWorkbook({
    ...request,
    language: languageOf(workbook),
    ours: workbook.ours,
    ourAnswers: ourLongAnswersGoing(workbook),
    organization: organization?.name ?? '',
    relationship: 'existing', // one cycle together is behind you
    candidates: remainingCandidates(workbook, []),
    facts: {
      ...facts,
      // If nobody said how far you got, the new workbook asks again: you may be well past the level you
      // began at.
      spectrum: { ...asFields(facts.spectrum), current: spectrum?.reached },
      'office-contacts': offices.length === 0 ? undefined : offices,
      [OURS]: ourAnswers(workbook),
    },
  });
  return planned.kind === 'refusal' ? planned : withLessons(planned, workbook);
}

/**
 * The organizations on the list, each once, without this cycle's partner and without `partners`.
 */
export function remainingCandidates(
  { cycle }: Workbook,
  partners: readonly string[],
): readonly Candidate[] {
  const taken = new Set([...partners, cycle.organization?.name ?? ''].map(nameKey));
  return (cycle.candidates ?? []).filter(({ name }) => {
    const key = nameKey(name ?? '');
    const isNew = key !== '' && !taken.has(key);
    taken.add(key);
    return isNew;
  });
}

/** A first cycle with another organization; the rest of the list carries over. */
export function planRepeat(
  workbook: Workbook,
  chosen: Candidate & { readonly name: string },
  request: NextRequest,
): WorkbookPlan | Refusal {
  const others = (workbook.cycle.candidates ?? []).filter(
    ({ name }) => !sameName(name ?? '', chosen.name),
  );
  return planNewWorkbook({
    ...request,
    language: languageOf(workbook),
    ours: workbook.ours,
    organization: chosen.name,
    relationship: chosen.relationship,
    candidates: others,
    facts: {
      ...carriedFacts(workbook, 'next-partner'),
      organization: knownFacts(chosen, ['organization']),
    },
  });
}

/** What the schemas send into the next workbook, but for the list and the language: these are told apart. */
function carriedFacts({ cycle }: Workbook, to: Destination): KnownFields {
  const facts = Object.entries(knownFacts((partGoing(cycle, to) ?? {}) as Cycle));
  return Object.fromEntries(facts.filter(([key]) => key !== 'candidates' && key !== 'language'));
}

/** The answers to the library's own questions that go on; undefined where none do. */
function ourAnswers({ cycle, ours }: Workbook): KnownFields | undefined {
  const ids = ourQuestionsGoing('next-cycle', ours);
  const going = Object.entries(cycle.ours ?? {}).filter(([id]) => ids.includes(id));
  return going.length === 0 ? undefined : knownFacts(Object.fromEntries(going), [OURS]);
}

function ourLongAnswersGoing(workbook: Workbook): ReadonlyMap<string, string> {
  return new Map(
    ourLongAnswers('next-cycle', workbook).map(({ id, section }) => [
      id,
      writtenAnswer(section).text,
    ]),
  );
}

/** The block stands above the guide's first heading. */
function withLessons(plan: WorkbookPlan, workbook: Workbook): WorkbookPlan {
  const lessons = lessonsText(workbook);
  const first = openWorkbook(plan.text)?.sections.find(({ section }) => section.level === 2);
  if (lessons === undefined || first === undefined) return plan;
  const eol = plan.text.includes('\r\n') ? '\r\n' : '\n';
  const block = `${lessons}\n`.replaceAll('\n', eol);
  return withEdits(plan, [insertion(first.start, block)]);
}

/**
 * The parts of a reflection that the next cycle should know, each with the line that introduces it.
 */
const CARRIED: readonly (readonly [PartId, Sentence])[] = [
  ['what-did-we-learn', 'What we learned:'],
  ['do-differently', 'What we want to do differently:'],
  ['do-again', 'What we want to do again:'],
];

/** A longer block would no longer be a short reminder; the old workbook is still there to read. */
const MOST_POINTS = 5;
const LONGEST_POINT = 400;

/** What a reflection says, as a section of the next workbook under no heading of the guide; undefined for nothing. */
function lessonsText(workbook: Workbook): string | undefined {
  const say = sayingIn(languageOf(workbook));
  const blocks = CARRIED.flatMap(([part, lead]) => {
    const list = pointsOf(workbook, part).map((point) => `- ${wrapped(point, '  ').trimStart()}`);
    return list.length === 0 ? [] : [`${say(lead)}\n\n${list.join('')}`];
  });
  if (blocks.length === 0) return undefined;
  const number = workbook.cycle.cycle;
  const heading =
    number === undefined ? say('From our last cycle') : say('From cycle {number}', { number });
  return `## ${heading}\n\n${blocks.join('\n')}`;
}

function pointsOf(workbook: Workbook, part: PartId): readonly string[] {
  const found = workbook.sections.find(({ section }) => section.part === part);
  if (found?.answer.answered !== true) return [];
  return listPoints(workbook.text, found).slice(0, MOST_POINTS).map(shortened);
}

/** The answer's lines; a line that only continues a sentence belongs to the point before it. */
function listPoints(text: string, { section, answer }: ReadSection): readonly string[] {
  const content = text.slice(section.content.start, section.content.end);
  const points: string[] = [];
  let end: number | undefined;
  for (const line of answer.lines) {
    const said = content.slice(line.start, line.end);
    const goesOn = end !== undefined && /^[ \t]*\r?\n[ \t>]*$/.test(content.slice(end, line.start));
    if (goesOn) points[points.length - 1] = `${points.at(-1) ?? ''} ${said}`;
    else points.push(said);
    end = line.end;
  }
  return points.map(oneLine);
}

function shortened(point: string): string {
  if (point.length <= LONGEST_POINT) return point;
  const cut = point.slice(0, LONGEST_POINT);
  // At the end of a sentence, where there is one; else at a word.
  const [whole] = /^.*[.!?…]["”’)]?(?=\s)/s.exec(cut) ?? [];
  if (whole !== undefined) return whole;
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trimEnd()} …`;
}
