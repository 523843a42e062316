import type { PartId } from '../guide/parts.ts';
import { planFacts } from './generated/factUses.ts';

/** The guide's parts whose answers a plan for the partner shows. */
export const PLAN_PARTS = [
  ...(['their-goals', 'how-they-align', 'meeting-notes', 'accomplish-together'] as const),
  ...(['roles-and-decisions', 'challenges', 'agreement-terms', 'communication'] as const),
] as const satisfies readonly PartId[];

/** Of the facts, `#` stands for the number of a list's item. */
type Numbered<Fact extends string> = Fact extends `${infer List}.#.${infer Key}`
  ? `${List}.${number}.${Key}`
  : Fact;

/**
 * A place of the workbook whose words a plan shows to the partner. What comes home in a plan may change
 * these and no others, whatever the file says that it holds.
 */
export type PlanPlace = (typeof PLAN_PARTS)[number] | Numbered<(typeof planFacts)[number]>;

const PLACES: ReadonlySet<string> = new Set([...PLAN_PARTS, ...planFacts]);

/** Whether a plan can show what stands there; items are counted from 0, as in `milestones.2.due`. */
export function isPlanPlace(place: string): place is PlanPlace {
  return !place.includes('#') && PLACES.has(place.replace(/\.(?:0|[1-9]\d{0,3})\./, '.#.'));
}
