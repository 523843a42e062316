import type { Sentence, Translate } from '../language/translate.ts';
import { propertyMeaning } from '../schema/propertyMeaning.ts';
import { propertySchema } from '../schema/schema.ts';

/** The six statements that each side marks, in the order in which they are asked: the easy ones first. */
export const STATEMENTS = ['purpose', 'room', 'worth', 'promises', 'decide', 'open'] as const;

export type StatementId = (typeof STATEMENTS)[number];

/** How well a statement fits today, from 1 (not right now) to 5 (fully). */
export const POINTS = [1, 2, 3, 4, 5] as const;

export type Point = (typeof POINTS)[number];

/** On these, two sides that differ are in different situations; on all others they see one thing differently. */
const OWN: ReadonlySet<StatementId> = new Set(['room', 'worth']);

export function isOwn(id: StatementId): boolean {
  return OWN.has(id);
}

/** A fact of an entry as a page asks for it: a statement, or the question. */
export function asked(key: StatementId | 'said' | 'rather-talk'): Sentence {
  return propertySchema(['check-ups', 0, key])?.title ?? '';
}

/** What holds a fact of an entry on a page that goes to the partner. */
export function placeOnPage(key: string): string {
  return `check-up.${key}`;
}

export function isCheckUpPlace(tag: string): boolean {
  return tag.startsWith('check-up.');
}

/** A point as a page has it: its number and its word. */
export function pointText(point: Point, t: Translate): string {
  return `${String(point)} – ${t(pointWord(point))}`;
}

/** The word for a point. */
export function pointWord(point: Point): Sentence {
  return propertyMeaning(['check-ups', 0, 'purpose'])?.enumDescriptions?.[point - 1] ?? '';
}

/**
 * What to ask when a statement is talked about. The side that marked higher asks; “you” is the other
 * side. Whoever marked lower answers the first one, first.
 */
export const STARTERS: Readonly<Record<StatementId, readonly [Sentence, Sentence, Sentence]>> = {
  purpose: [
    'In one sentence, what is this for? Each of us writes it, then we read both.',
    'Who should be better off because of this, and how would we notice?',
    'What did you hope for at the start that we haven’t talked about since?',
  ],
  room: [
    'Which part takes more time than you expected?',
    'What could be smaller, or wait?',
    'Which weeks are hardest for you, and what should rest then?',
  ],
  worth: [
    'What do you get from this that you’d miss?',
    'What does it cost you that we don’t see?',
    'What would make it worth more: money, credit, people, something else?',
  ],
  promises: [
    'Which promise is still open, and what is it waiting for?',
    'Did we promise anything that neither of us needs anymore?',
    'When a date can’t hold, how soon do we tell each other?',
  ],
  decide: [
    'Which decision would you have liked to hear about sooner?',
    'Which decisions need both of us, and which don’t?',
    'Who else on your side should we ask?',
  ],
  open: [
    'What’s easier to say by phone than in a meeting?',
    'What would make it easier to tell us when something’s off?',
    'Who else on our side could you call?',
  ],
};

/** Stands for whom else they can talk to: it was asked when a page was made, and isn't known any more. */
export const ANYBODY = '¤';
