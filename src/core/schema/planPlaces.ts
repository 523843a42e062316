import type { PartId } from '../guide/parts.ts';
import { planFacts } from './generated/factUses.ts';
import { OURS, ourQuestionsGoing, type OurFacts } from './ourFacts.ts';

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
export type PlanPlace =
  (typeof PLAN_PARTS)[number] | Numbered<(typeof planFacts)[number]> | `${typeof OURS}.${string}`;

const PLACES: ReadonlySet<string> = new Set([...PLAN_PARTS, ...planFacts]);

/** The place of an answer to one of the library's own questions, by the question's id. */
const OUR_PLACE = new RegExp(String.raw`^${OURS}\.\p{L}[\p{L}\p{M}\p{N}-]{0,59}$`, 'u');

/** Whether a plan of this library shows what stands there, as only its own questions can tell. */
export function isShownPlace(place: string, ours: OurFacts | undefined): boolean {
  if (!OUR_PLACE.test(place)) return isPlanPlace(place);
  return ourQuestionsGoing('plan', ours).includes(place.slice(OURS.length + 1));
}

/** Whether a plan can show what stands there; items are counted from 0, as in `milestones.2.due`. */
export function isPlanPlace(place: string): place is PlanPlace {
  if (OUR_PLACE.test(place)) return true;
  return !place.includes('#') && PLACES.has(place.replace(/\.(?:0|[1-9]\d{0,3})\./, '.#.'));
}
