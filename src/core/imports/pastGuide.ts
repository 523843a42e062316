import { isAtRest } from '../guide/statuses.ts';
import { isoDay, parseDay, type Day } from '../calendar/day.ts';
import { deriveStatus } from '../workbook/status/status.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { planWorkbook } from '../workbook/scaffold/planWorkbook.ts';
import type { KnownFields } from '../workbook/scaffold/factsText.ts';
import type { ImportedWorkbook, ImportPlan, Placed } from './importPlan.ts';

/** How what is imported ended: all of it was done, it ended earlier, or nobody says. */
export const ENDINGS = ['done', 'ended', 'as-is'] as const;

export type Ending = (typeof ENDINGS)[number];

/** Whether every date has passed, so that it makes sense to ask how it ended. */
export function isPast(plan: ImportPlan, today: Day): boolean {
  if (plan.kind === 'refused' || plan.workbooks.length === 0) return false;
  return plan.workbooks.every((workbook) => {
    const last = lastDay(workbook);
    return last !== undefined && last < today && !wouldBeAtRest(workbook, today);
  });
}

/** The same with an end, so that nothing is late from the start; a finished cycle stays finished. */
export function withEnding(plan: ImportPlan, ending: Ending, today: Day): ImportPlan {
  if (plan.kind === 'refused' || ending === 'as-is') return plan;
  return { ...plan, workbooks: plan.workbooks.map((one) => ended(one, ending, today)) };
}

function ended(workbook: ImportedWorkbook, ending: Ending, today: Day): ImportedWorkbook {
  const done = ending === 'done' ? withAllDone(workbook) : workbook;
  const last = lastDay(workbook);
  if (last === undefined || wouldBeAtRest(done, today)) return done;
  return withFacts(done, { status: 'ended', 'status-since': { day: last } }, [
    { to: 'status', text: 'ended' },
    { to: 'status-since', text: isoDay(last) },
  ]);
}

function withAllDone(workbook: ImportedWorkbook): ImportedWorkbook {
  const { milestones: listed } = workbook.request.facts ?? {};
  if (!Array.isArray(listed)) return workbook;
  const milestones: readonly (KnownFields | string)[] = listed;
  const isClosed = (one: unknown): boolean =>
    isFields(one) && (one.status === 'done' || one.status === 'dropped');
  const all = milestones.map((one) =>
    isFields(one) && !isClosed(one) ? { ...one, status: 'done' } : one,
  );
  const placed = milestones.flatMap((one, at) =>
    isClosed(one) ? [] : [{ to: `milestones.${String(at)}.status`, text: 'done' }],
  );
  return withFacts(workbook, { milestones: all }, placed);
}

function isFields(value: unknown): value is KnownFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withFacts(
  workbook: ImportedWorkbook,
  facts: KnownFields,
  placed: readonly Placed[],
): ImportedWorkbook {
  const { request } = workbook;
  const said = new Set(placed.map(({ to }) => to));
  return {
    ...workbook,
    request: { ...request, facts: { ...request.facts, ...facts } },
    placed: [...workbook.placed.filter(({ to }) => !said.has(to)), ...placed],
  };
}

/** Whether nothing in the resulting workbook can be late. */
function wouldBeAtRest({ organization, request }: ImportedWorkbook, today: Day): boolean {
  const plan = planWorkbook({ ...request, organization: organization ?? 'Partner', cycle: 1 });
  const workbook = plan.kind === 'plan' ? openWorkbook(plan.text) : undefined;
  return workbook !== undefined && isAtRest(deriveStatus(workbook, today).id);
}

/** The last of the days in its facts. */
function lastDay({ placed }: ImportedWorkbook): Day | undefined {
  const days = placed.flatMap(({ to, text }) => (/^[a-z]/.test(to) ? (parseDay(text) ?? []) : []));
  return days.length === 0 ? undefined : Math.max(...days);
}
