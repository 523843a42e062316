import type { Sentence } from '../language/translate.ts';
import type { PartId } from './parts.ts';

/**
 * One thing that the guide wants to know, and where it is written down. `answers` is satisfied by
 * any one of its parts. A fact that does not block is asked for and counted as open, no more.
 */
export type Fact =
  | { readonly kind: 'field'; readonly id: FactId; readonly path: readonly string[] }
  | { readonly kind: 'answer'; readonly id: FactId; readonly parts: readonly PartId[] }
  | { readonly kind: 'role'; readonly id: FactId; readonly field: 'contributes' | 'benefits' }
  /** What became of every measure that has a target. */
  | { readonly kind: 'results'; readonly id: FactId };

export type FactId =
  (typeof STEPS)[number]['facts'][number]['id'] | (typeof STEPS)[number]['alsoAsked'][number]['id'];

/** One step of the guide with what has to be known before the next one. */
export interface Step {
  readonly id: StepId;
  readonly name: Sentence;
  readonly facts: readonly Fact[];
  /** Facts of the step that are asked for but hold nothing up. */
  readonly alsoAsked: readonly Fact[];
}

export type StepId = (typeof STEPS)[number]['id'];

const STEPS = [
  {
    id: 'identify',
    name: 'Choosing a partner',
    facts: [
      { kind: 'field', id: 'organization-name', path: ['organization', 'name'] },
      { kind: 'field', id: 'organization-audience', path: ['organization', 'audience'] },
      { kind: 'field', id: 'organization-relationship', path: ['organization', 'relationship'] },
    ],
    alsoAsked: [],
  },
  {
    id: 'align',
    name: 'Finding common ground',
    facts: [
      { kind: 'answer', id: 'their-goals', parts: ['their-goals'] },
      { kind: 'answer', id: 'how-they-align', parts: ['how-they-align'] },
    ],
    alsoAsked: [],
  },
  {
    id: 'assess',
    name: 'Taking stock',
    facts: [
      { kind: 'answer', id: 'how-we-work-now', parts: ['how-we-work-now'] },
      { kind: 'field', id: 'spectrum-current', path: ['spectrum', 'current'] },
      { kind: 'answer', id: 'ideas', parts: ['moving-toward', 'getting-to-know'] },
    ],
    alsoAsked: [],
  },
  {
    id: 'discuss',
    name: 'Planning together',
    facts: [
      { kind: 'field', id: 'goal-statement', path: ['goal', 'statement'] },
      { kind: 'field', id: 'goal-specific', path: ['goal', 'specific'] },
      { kind: 'field', id: 'goal-measurable', path: ['goal', 'measurable'] },
      { kind: 'field', id: 'goal-achievable', path: ['goal', 'achievable'] },
      { kind: 'field', id: 'goal-relevant', path: ['goal', 'relevant'] },
      { kind: 'field', id: 'goal-time-bound', path: ['goal', 'time-bound'] },
      { kind: 'role', id: 'role-contributes', field: 'contributes' },
      { kind: 'role', id: 'role-benefits', field: 'benefits' },
      { kind: 'field', id: 'milestones', path: ['milestones'] },
    ],
    alsoAsked: [
      { kind: 'answer', id: 'decisions', parts: ['roles-and-decisions'] },
      { kind: 'answer', id: 'challenges', parts: ['challenges'] },
      { kind: 'answer', id: 'communication', parts: ['communication'] },
    ],
  },
  {
    id: 'reflect',
    name: 'Time to look back',
    facts: [
      { kind: 'answer', id: 'how-did-it-go', parts: ['how-did-it-go'] },
      { kind: 'answer', id: 'what-did-we-learn', parts: ['what-did-we-learn'] },
      { kind: 'answer', id: 'do-differently', parts: ['do-differently'] },
      { kind: 'answer', id: 'do-again', parts: ['do-again'] },
      { kind: 'results', id: 'results' },
    ],
    alsoAsked: [],
  },
] as const;

/** The guide's steps, in order. */
export const guideSteps: readonly Step[] = STEPS;
