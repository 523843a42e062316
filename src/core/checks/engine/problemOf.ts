import { propertySchema } from '../../schema/schema.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import { isSpan, findSpan } from './placing.ts';
import type { SlotValues } from '../../language/translate.ts';
import { CODES, getSeverity, type Problem, type Severity } from '../problem.ts';
import type { Finding } from './check.ts';
import type { Shown } from './shown.ts';

/** A finding with its place in the text and its severity. */
export function makeProblem(finding: Finding, workbook: Workbook, shown: Shown): Problem {
  const { code, variant, at, values = NO_VALUES, related } = finding;
  const path = finding.path ?? (isSpan(at) ? undefined : at);
  const severity = shownSeverity(finding, shown);
  const places = related?.map((place) => ({
    span: findSpan(workbook, place.at),
    note: place.note,
    values: place.values ?? NO_VALUES,
  }));
  return { code, variant, severity, span: findSpan(workbook, at), path, values, related: places };
}

const NO_VALUES: SlotValues = {};

function shownSeverity({ code, path }: Finding, { severities }: Shown): Severity {
  const severity = getSeverity(code, severities);
  // In a team's own key, nothing is lost here if other programs can't read it.
  if (code === 'yaml-syntax' && severity === 'error' && isInOwnKey(path)) return 'warning';
  return severity === 'off' ? CODES[code].severity : severity;
}

function isInOwnKey([key]: FieldPath = []): boolean {
  return typeof key === 'string' && propertySchema([key]) === undefined;
}

/** In the order of the text. */
export function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || byCode(a.code, b.code);
}

function byCode(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
