import type { PartId } from '../guide/parts.ts';

/** The guide's parts whose answers a plan for the partner shows. */
export const PLAN_PARTS = [
  ...(['their-goals', 'how-they-align', 'meeting-notes', 'accomplish-together'] as const),
  ...(['roles-and-decisions', 'challenges', 'agreement-terms', 'communication'] as const),
] as const satisfies readonly PartId[];

/** The facts that it shows, as paths of the front matter; `#` stands for the number of a list's item. */
const PLAN_FACTS = [
  ...(['organization.name', 'organization.type', 'organization.contact'] as const),
  ...(['organization.audience', 'library', 'coordinator', 'next-meeting'] as const),
  ...(['goal.statement', 'goal.specific', 'goal.achievable', 'goal.relevant'] as const),
  ...(['goal.time-bound', 'goal.measurable.#.measure', 'goal.measurable.#.baseline'] as const),
  ...(['goal.measurable.#.target', 'goal.measurable.#.unit', 'goal.measurable.#.result'] as const),
  ...(['roles.#.organization', 'roles.#.contributes', 'roles.#.benefits', 'roles.#.lead'] as const),
  ...(['milestones.#.title', 'milestones.#.due', 'milestones.#.owner'] as const),
  ...(['milestones.#.status', 'agreement.signed', 'agreement.starts', 'agreement.ends'] as const),
  'agreement.review',
] as const;

type Numbered<Fact extends string> = Fact extends `${infer List}.#.${infer Key}`
  ? `${List}.${number}.${Key}`
  : Fact;

/**
 * A place of the workbook whose words a plan shows to the partner. What comes home in a plan may change
 * these and no others, whatever the file says that it holds.
 */
export type PlanPlace = (typeof PLAN_PARTS)[number] | Numbered<(typeof PLAN_FACTS)[number]>;

const PLACES: ReadonlySet<string> = new Set([...PLAN_PARTS, ...PLAN_FACTS]);

/** Whether a plan can show what stands there; items are counted from 0, as in `milestones.2.due`. */
export function isPlanPlace(place: string): place is PlanPlace {
  return !place.includes('#') && PLACES.has(place.replace(/\.(?:0|[1-9]\d{0,3})\./, '.#.'));
}
