import type { PartId } from '../guide/parts.ts';
import type { Missing } from '../workbook/status/evidence.ts';
import type { FieldPath } from '../schema/fieldPath.ts';

/** Where a click leads, by meaning; the place is looked up when it's opened, so it's never out of date. */
export type Target =
  | { readonly kind: 'field'; readonly path: FieldPath }
  | { readonly kind: 'part'; readonly part: PartId };

/** Where something that is missing should be written. */
export function targetOf(missing: Missing): Target {
  return missing.kind === 'field'
    ? { kind: 'field', path: missing.path }
    : { kind: 'part', part: missing.parts[0] ?? 'goals' };
}

/** Identifies a target: `goal.statement`, `milestones[0].due`, `#challenges`. */
export function targetKey(target: Target): string {
  return target.kind === 'field' ? pathText(target.path) : `#${target.part}`;
}

/** A path into the front matter as people write it: `goal.measurable[0].target`. */
export function pathText(path: FieldPath): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`,
    '',
  );
}
