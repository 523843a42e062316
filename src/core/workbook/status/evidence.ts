import type { Fact, FactId, Step, StepId } from '../../guide/steps.ts';
import { guide } from '../../guide/guide.ts';
import type { PartId } from '../../guide/parts.ts';
import type {
  Cycle,
  Measure,
  Milestone,
  Organization,
  Role,
} from '../../schema/generated/types.ts';
import { nameKey } from '../naming.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';

/** What a cycle's status follows from. An open workbook has it, and so does its summary. */
export interface CycleFacts {
  readonly cycle: Cycle;
  readonly answered: ReadonlySet<PartId>;
}

/** A fact that is missing, and where it would go. */
export type Missing =
  | { readonly kind: 'field'; readonly fact: FactId; readonly path: FieldPath }
  | { readonly kind: 'answer'; readonly fact: FactId; readonly parts: readonly PartId[] };

/** How far one step of the guide is, and what it lacks. This explains a status. */
export interface StepEvidence {
  readonly step: StepId;
  readonly done: boolean;
  /** What the step needs and doesn't have, in the guide's order. */
  readonly missing: readonly Missing[];
  /** What the step asks for as well and nobody has answered. It doesn't hold anything up. */
  readonly alsoOpen: readonly Missing[];
}

/** How far each step of the guide is, in the guide's order. */
export function gatherEvidence(facts: CycleFacts): readonly StepEvidence[] {
  return guide.steps.map((step) => evidenceOf(step, facts));
}

function evidenceOf(step: Step, facts: CycleFacts): StepEvidence {
  const missing = missingAmong(step.facts, facts);
  const alsoOpen = missingAmong(step.alsoAsked, facts);
  return { step: step.id, done: missing.length === 0, missing, alsoOpen };
}

function missingAmong(wanted: readonly Fact[], facts: CycleFacts): readonly Missing[] {
  const missing: Missing[] = [];
  for (const fact of wanted) for (const one of missingOf(fact, facts)) missing.push(one);
  return missing;
}

const NOTHING: readonly Missing[] = [];

function missingOf(fact: Fact, facts: CycleFacts): readonly Missing[] {
  switch (fact.kind) {
    case 'answer':
      return answerMissing(fact, facts);
    case 'field':
      return fieldMissing(fact, facts.cycle);
    case 'role':
      return roleMissing(fact, facts.cycle);
    case 'results':
      return resultsMissing(fact, facts.cycle.goal?.measurable);
  }
}

type Relationship = Organization['relationship'];
type AnswerFact = Extract<Fact, { kind: 'answer' }>;

function answerMissing(fact: AnswerFact, { answered, cycle }: CycleFacts): readonly Missing[] {
  if (fact.parts.some((part) => answered.has(part))) return NOTHING;
  return UNANSWERED[cycle.organization?.relationship ?? 'unknown'].get(fact) ?? NOTHING;
}

/** What an unanswered fact lacks. Made once, because there may be thousands of workbooks. */
const UNANSWERED = {
  new: unanswered('new'),
  existing: unanswered('existing'),
  unknown: unanswered(undefined),
};

function unanswered(relationship: Relationship): ReadonlyMap<AnswerFact, readonly Missing[]> {
  const facts = guide.steps.flatMap((step) => [...step.facts, ...step.alsoAsked]);
  const answers = facts.filter((fact) => fact.kind === 'answer');
  return new Map(
    answers.map((fact) => {
      const parts = partsFor(fact.parts, relationship);
      return [fact, [{ kind: 'answer', fact: fact.id, parts }]];
    }),
  );
}

/** If one of two parts is enough, the one for this relationship comes first. */
function partsFor(parts: readonly PartId[], relationship: Relationship): readonly PartId[] {
  const fits = (part: PartId): boolean => guide.part(part).onlyFor === relationship;
  return [...parts.filter(fits), ...parts.filter((part) => !fits(part))];
}

function fieldMissing(fact: Extract<Fact, { kind: 'field' }>, cycle: Cycle): readonly Missing[] {
  const path = missingPath(fact, cycle);
  return path === undefined ? NOTHING : [{ kind: 'field', fact: fact.id, path }];
}

function missingPath(fact: Extract<Fact, { kind: 'field' }>, cycle: Cycle): FieldPath | undefined {
  switch (fact.id) {
    case 'goal-measurable':
      return measureMissing(cycle.goal?.measurable);
    case 'milestones':
      return milestoneMissing(cycle.milestones);
    case 'spectrum-current':
      // A new partner's level is `none` unless somebody says otherwise.
      return cycle.organization?.relationship === 'new' || isThere(cycle, fact.path)
        ? undefined
        : fact.path;
    default:
      return isThere(cycle, fact.path) ? undefined : fact.path;
  }
}

function isThere(cycle: Cycle, path: readonly string[]): boolean {
  let at: unknown = cycle;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as Record<string, unknown>)[key];
  }
  return at !== undefined && at !== '';
}

/** A measure counts when it has a target. */
function measureMissing(measures: readonly Measure[] | undefined): FieldPath | undefined {
  const path = ['goal', 'measurable'];
  if (measures === undefined || measures.length === 0) return path;
  if (measures.some((entry) => entry.measure !== undefined && entry.target !== undefined)) {
    return undefined;
  }
  return [...path, 0, measures[0]?.measure === undefined ? 'measure' : 'target'];
}

/** Every measure that has a target needs a result. */
function resultsMissing(
  { id }: Extract<Fact, { kind: 'results' }>,
  measures: readonly Measure[] | undefined,
): readonly Missing[] {
  if (measures === undefined) return NOTHING;
  const open = measures.flatMap(({ target, result }, at) =>
    target !== undefined && result === undefined ? [at] : [],
  );
  return open.map((at) => ({
    kind: 'field',
    fact: id,
    path: ['goal', 'measurable', at, 'result'],
  }));
}

/** A milestone counts when it has a title, a date and an owner. */
function milestoneMissing(milestones: readonly Milestone[] | undefined): FieldPath | undefined {
  if (milestones === undefined || milestones.length === 0) return ['milestones'];
  if (milestones.some(isWholeMilestone)) return undefined;
  const first = milestones[0];
  const key = (['title', 'due', 'owner'] as const).find((field) => first?.[field] === undefined);
  return key === undefined ? undefined : ['milestones', 0, key];
}

function isWholeMilestone({ title, due, owner }: Milestone): boolean {
  return title !== undefined && due !== undefined && owner !== undefined;
}

const NO_ROLES: readonly Role[] = [];

/** Every role must say what it brings and gains, and the partner needs one. */
function roleMissing(fact: Extract<Fact, { kind: 'role' }>, cycle: Cycle): readonly Missing[] {
  const roles = cycle.roles ?? NO_ROLES;
  const partner = nameKey(cycle.organization?.name ?? '');
  const paths: FieldPath[] = roleKeys(roles).includes(partner) ? [] : [['roles']];
  roles.forEach((role, at) => {
    if (role[fact.field] === undefined) paths.push(['roles', at, fact.field]);
  });
  return paths.map((path) => ({ kind: 'field', fact: fact.id, path }));
}

export function roleKeys(roles: readonly Role[]): readonly string[] {
  return roles.map(({ organization = '' }) => nameKey(organization));
}
