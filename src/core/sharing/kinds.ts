import { isoDay, type Day } from '../calendar/day.ts';
import { slugOf } from '../workbook/naming.ts';

/** What can leave the house, and as which files; the first is what most people want. */
export const KINDS = {
  workbook: ['docx', 'html'],
  plan: ['docx', 'html'],
  report: ['docx', 'html'],
  partners: ['xlsx', 'csv'],
  calendar: ['ics'],
  meeting: ['docx', 'html'],
  handover: ['docx', 'html'],
} as const satisfies Readonly<Record<string, readonly FileFormat[]>>;

export type FileFormat = 'docx' | 'html' | 'xlsx' | 'csv' | 'ics';

export type KindId = keyof typeof KINDS;

export const KIND_IDS = Object.keys(KINDS) as readonly KindId[];

/** Whether it is made of one workbook, and not of all there are. */
export function isMadeOfOne(kind: KindId): boolean {
  return kind === 'workbook' || kind === 'plan' || kind === 'meeting';
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
  if (kind === 'calendar') return CALENDAR_NAME;
  const begin = of === undefined ? BEGIN[kind] : `${slugOf(of)}-${kind}`;
  return `${begin}-${isoDay(today)}.${format}`;
}

/** Calendars know this file, and each one is made from the last: it has no day in its name. */
export const CALENDAR_NAME = 'partnerships.ics';

/** What the name of a file begins with that is about all partnerships. */
const BEGIN: Readonly<Record<KindId, string>> = {
  workbook: 'workbook',
  plan: 'plan',
  report: 'partnerships-report',
  partners: 'partners',
  calendar: 'partnerships',
  meeting: 'meeting',
  handover: 'handover',
};

/** Whether a file's name is one of a report's, so that the next report can be made since it. */
export function isReportName(name: string): boolean {
  return /^partnerships-report-.*\.(?:docx|html)$/.test(name);
}
