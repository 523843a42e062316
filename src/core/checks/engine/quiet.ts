import { placeAt } from '../../workbook/model/place.ts';
import type { Span } from '../../workbook/span.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { FieldPath, PathStep } from '../../schema/fieldPath.ts';
import { isAbsent, isSpan, findSpan } from './placing.ts';
import { CODES, getWord, type Severity } from '../problem.ts';
import type { At, Finding } from './check.ts';

/**
 * Nagging is a defect: a value with an Error or a placeholder doesn't get a
 * second problem. Nothing is said about a value that was cut off either, and a key that was
 * misspelled counts as there. Returns the findings that are left.
 */
export function withoutSecondFindings(
  all: readonly Finding[],
  workbook: Workbook,
): readonly Finding[] {
  const { first, spoilt } = spoiltPlaces(all, workbook);
  if (first.size === 0 && spoilt.keys.size === 0) return all;
  return all.filter((finding) =>
    CODES[finding.code].silences ? first.has(finding) : !isSilenced(finding, spoilt, workbook),
  );
}

function isSilenced(finding: Finding, spoilt: Spoilt, workbook: Workbook): boolean {
  if (CODES[finding.code].silences) return false;
  const about = finding.about ?? [finding.path ?? finding.at];
  return about.some((at) => isSpoilt(at, spoilt, workbook));
}

/** Values that can't be relied on, by path and by place. */
interface Spoilt {
  /** The top-level keys that have any of them. */
  readonly keys: ReadonlySet<PathStep | undefined>;
  /** Path keys of values that are spoilt themselves. */
  readonly values: ReadonlySet<string>;
  /** Path keys of values that are spoilt along with everything in them. */
  readonly wholes: ReadonlySet<string>;
  /** Path keys of maps and lists with a line that could be any of their missing parts. */
  readonly leaky: ReadonlySet<string>;
  /** In order, not overlapping. */
  readonly spans: readonly Span[];
}

function spoiltPlaces(
  findings: readonly Finding[],
  workbook: Workbook,
): { readonly first: ReadonlySet<Finding>; readonly spoilt: Spoilt } {
  const first = new Set<Finding>();
  const keys = new Set<PathStep | undefined>();
  for (const { reading } of workbook.keys) if (reading.faults.length > 0) keys.add(reading.key);
  const values = new Set<string>();
  const wholes = new Set<string>();
  const leaky = new Set<string>();
  const bySpan = new Map<string, Span>();
  for (const finding of gravestFirst(findings.filter(({ code }) => CODES[code].silences))) {
    const { code, path } = finding;
    const span = findSpan(workbook, finding.at);
    const key = `${joinPath(path ?? [])} ${String(span.start)}`;
    if (bySpan.has(key)) continue;
    first.add(finding);
    if (code !== 'unknown-key') bySpan.set(key, span);
    if (path === undefined || path.length === 0) continue;
    if (code === 'unknown-key') {
      keys.add(path[0]);
      const meant = meantPath(finding, path);
      keys.add(meant[0]);
      if (isAbsent(workbook, meant)) wholes.add(joinPath(meant)).add(joinPath(path));
      continue;
    }
    values.add(joinPath(path));
    if (code === 'duplicate-key') continue;
    keys.add(path[0]);
    (holdsOthers(workbook, path) ? leaky : wholes).add(joinPath(path));
  }
  return { first, spoilt: { keys, values, wholes, leaky, spans: merged([...bySpan.values()]) } };
}

/** If several are about one value, the most severe counts. */
function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ code }: Finding): number => SEVERITIES.indexOf(CODES[code].severity);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The key that a misspelled one was meant to be. */
function meantPath({ values }: Finding, path: FieldPath): FieldPath {
  return [...path.slice(0, -1), getWord(values ?? {}, 'meant') ?? ''];
}

function holdsOthers(workbook: Workbook, path: FieldPath): boolean {
  const place = placeAt(workbook, path);
  if (place === undefined) return false;
  const { kind } = place.node;
  return kind === 'map' || kind === 'list';
}

function isSpoilt(at: At, spoilt: Spoilt, workbook: Workbook): boolean {
  if (isSpan(at)) return overlaps(at, spoilt.spans);
  if (at.length === 0) return false;
  if (!spoilt.keys.has(at[0])) return false;
  if (placeAt(workbook, at)?.node.kind === 'broken') return true;
  if (spoilt.values.has(joinPath(at)) || spoilt.wholes.has(joinPath(at))) return true;
  for (let length = 1; length < at.length; length++) {
    const above = at.slice(0, length);
    const key = joinPath(above);
    if (spoilt.wholes.has(key)) return true;
    if (spoilt.leaky.has(key) && isAbsent(workbook, at.slice(0, length + 1))) return true;
  }
  return false;
}

function joinPath(path: FieldPath): string {
  return path.join('\n');
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || span.start > last.end) result.push(span);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return result;
}

function overlaps({ start, end }: Span, spans: readonly Span[]): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const next = spans[low];
  return next !== undefined && next.start < end;
}
