import { guideParts } from '../guide/parts.ts';
import type { Target } from '../portfolio/target.ts';
import type { FileId } from '../workbook/naming.ts';

/** What a mark on the page opens: a workbook, and the place in it as a page may send it. */
export interface PagePlace {
  readonly path: FileId;
  /** `milestones/0/due`, `#challenges`. */
  readonly place: string;
}

/** The place that a target means. */
export function makePagePlace(path: FileId, target: Target): PagePlace {
  return { path, place: target.kind === 'part' ? `#${target.part}` : target.path.join('/') };
}

/** The target that a page meant; the workbook as a whole if that makes no sense. */
export function targetAt(place: string): Target {
  if (place.startsWith('#')) {
    const part = guideParts.find(({ id }) => id === place.slice(1));
    if (part !== undefined) return { kind: 'part', part: part.id };
  }
  const steps = place.split('/').filter((step) => step !== '' && !step.startsWith('#'));
  return {
    kind: 'field',
    path: steps.map((step) => (/^\d{1,6}$/.test(step) ? Number(step) : step)),
  };
}
