import type { Day } from '../../../calendar/day.ts';
import { partGoing, type Destination } from '../../../schema/whereFactsGo.ts';
import type { Candidate, Cycle } from '../../../schema/generated/types.ts';
import { applyEdits, insertion } from '../../edit.ts';
import { nameKey, sameName } from '../../naming.ts';
import { asFields, type KnownFields } from '../../scaffold/factsText.ts';
import { knownFacts } from '../../scaffold/knownFacts.ts';
import { planWorkbook, type Refusal, type WorkbookPlan } from '../../scaffold/planWorkbook.ts';
import { languageOf } from '../../language.ts';
import { openWorkbook } from '../../openWorkbook.ts';
import { contactsIn, officeContacts } from '../../values/officeContacts.ts';
import type { Workbook } from '../../workbook.ts';
import { moved } from '../composeEdits.ts';
import { lessonsText } from './lessons.ts';

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
  const planned = planWorkbook({
    ...request,
    language: languageOf(workbook),
    organization: organization?.name ?? '',
    relationship: 'existing', // one cycle together is behind you
    candidates: remainingCandidates(workbook, []),
    facts: {
      ...facts,
      // If nobody said how far you got, the new workbook asks again: you may be well past the level you
      // began at.
      spectrum: { ...asFields(facts.spectrum), current: spectrum?.reached },
      'office-contacts': offices.length === 0 ? undefined : offices,
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
  return planWorkbook({
    ...request,
    language: languageOf(workbook),
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

/** The block stands above the guide's first heading. */
function withLessons(plan: WorkbookPlan, workbook: Workbook): WorkbookPlan {
  const lessons = lessonsText(workbook);
  const first = openWorkbook(plan.text)?.sections.find(({ section }) => section.level === 2);
  if (lessons === undefined || first === undefined) return plan;
  const eol = plan.text.includes('\r\n') ? '\r\n' : '\n';
  const block = `${lessons}\n`.replaceAll('\n', eol);
  const edits = [insertion(first.start, block)];
  return { ...plan, text: applyEdits(plan.text, edits), cursor: moved(plan.cursor, edits) };
}
