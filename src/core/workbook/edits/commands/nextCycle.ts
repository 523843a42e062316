import type { Day } from '../../../calendar/day.ts';
import type { Candidate } from '../../../schema/generated/types.ts';
import { applyEdits, insertion } from '../../edit.ts';
import { nameKey, sameName } from '../../naming.ts';
import {
  planWorkbook,
  type Refusal,
  type WorkbookPlan,
  type WorkbookRequest,
} from '../../scaffold/planWorkbook.ts';
import { languageOf } from '../../language.ts';
import { openWorkbook } from '../../openWorkbook.ts';
import type { Workbook } from '../../workbook.ts';
import { moved } from '../composeEdits.ts';
import { setField } from '../setField.ts';
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
 * reached on the spectrum), and so does a short block of what you learned. Old answers don't.
 */
export function planNextCycle(workbook: Workbook, request: NextRequest): WorkbookPlan | Refusal {
  const { cycle } = workbook;
  const planned = planWorkbook({
    ...sharedFacts(workbook, request),
    organization: cycle.organization?.name ?? '',
    audience: cycle.organization?.audience,
    type: cycle.organization?.type,
    contact: cycle.organization?.contact,
    planPriority: cycle['plan-priority'],
    relationship: 'existing', // one cycle together is behind you
    candidates: remainingCandidates(workbook, []),
  });
  if (planned.kind === 'refusal') return planned;
  // If nobody said how far you got, the new workbook asks again: you may be well past the level you
  // began at.
  const level = cycle.spectrum?.reached;
  return withLessons(level === undefined ? planned : withLevel(planned, level), workbook);
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
    ...sharedFacts(workbook, request),
    organization: chosen.name,
    audience: chosen.audience,
    relationship: chosen.relationship,
    candidates: others,
  });
}

function sharedFacts(
  workbook: Workbook,
  { cycle: number, started, focus, eol }: NextRequest,
): Omit<WorkbookRequest, 'organization'> {
  const { library, coordinator } = workbook.cycle;
  return {
    language: languageOf(workbook),
    library,
    coordinator,
    cycle: number,
    started,
    focus,
    eol,
  };
}

function withLevel(plan: WorkbookPlan, level: string): WorkbookPlan {
  const workbook = openWorkbook(plan.text);
  const edited = workbook && setField(workbook, ['spectrum', 'current'], level);
  if (edited?.kind !== 'edits') return plan;
  const text = applyEdits(plan.text, edited.edits);
  return { ...plan, text, cursor: moved(plan.cursor, edited.edits) };
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
