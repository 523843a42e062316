import { isoDay, type Day } from '../calendar/day.ts';
import { slugOf } from '../workbook/naming.ts';

export const KINDS = {
  workbook: { of: 'one', formats: ['docx', 'html'], name: 'workbook' },
  plan: { of: 'one', formats: ['docx', 'html'], name: 'plan' },
  report: { of: 'all', formats: ['docx', 'html'], name: 'partnerships-report' },
  partners: { of: 'all', formats: ['xlsx', 'csv'], name: 'partners' },
  calendar: { of: 'all', formats: ['ics'], name: 'partnerships' },
  meeting: { of: 'one', formats: ['docx', 'html'], name: 'meeting' },
  invitation: { of: 'one', formats: ['ics'], name: 'invitation' },
  'check-up': { of: 'one', formats: ['docx', 'html'], name: 'check-up' },
  'both-sides': { of: 'one', formats: ['docx', 'html'], name: 'both-sides' },
  handover: { of: 'all', formats: ['docx', 'html'], name: 'handover' },
} as const satisfies Readonly<Record<string, Kind>>;

interface Kind {
  /** What it is made of: one workbook, or all there are. */
  readonly of: 'one' | 'all';
  readonly formats: readonly FileFormat[];
  /** What a file's name begins with that is about all partnerships. */
  readonly name: string;
}

export type FileFormat = 'docx' | 'html' | 'xlsx' | 'csv' | 'ics';

export type KindId = keyof typeof KINDS;

export const KIND_IDS = Object.keys(KINDS) as readonly KindId[];

/** Whether it is made of one workbook, and not of all there are. */
export function isMadeOfOne(kind: KindId): boolean {
  return KINDS[kind].of === 'one';
}

/**
 * `harbor-light-plan-2026-03-02.docx`: what it is of, what it is, and as of when. `of` is a name of
 * an organization or a person; without one the file is about all partnerships.
 */
export function fileNameOf(
  kind: KindId,
  format: FileFormat,
  { of, today }: { readonly of: string | undefined; readonly today: Day },
): string {
  if (kind === 'calendar') return of === undefined ? CALENDAR_NAME : `${slugOf(of)}-calendar.ics`;
  const begin = of === undefined ? KINDS[kind].name : `${slugOf(of)}-${kind}`;
  return `${begin}-${isoDay(today)}.${format}`;
}

/** Each calendar takes the place of the last, as one's own does: it has no day in its name. */
export const CALENDAR_NAME = 'partnerships.ics';

/** Whether a file's name is one of a report's, so that the next report can be made since it. */
export function isReportName(name: string): boolean {
  return /^partnerships-report-.*\.(?:docx|html)$/.test(name);
}
