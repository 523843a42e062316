import { audiencesNamedIn, type NamedAudience } from '../../english/goal/goalAudiences.ts';
import type { PartId } from '../../guide/parts.ts';
import type { Workbook } from '../workbook.ts';

/** An audience that a goal names, and where. */
export interface AimedAt extends NamedAudience {
  /** The part of the guide; absent for the cycle's own goal. */
  readonly part?: PartId;
}

const OWN_GOALS: readonly (PartId | undefined)[] = ['goals', 'personal-goals', 'team-goals'];

/** The audiences that goals name: those of one's own, and the cycle's where it names no audience. */
export function findAimedAt({ sections, answered, cycle }: Workbook): readonly AimedAt[] {
  const ofOnesOwn = sections.flatMap(({ section: { part, content, heading }, text, answer }) => {
    if (part === undefined || !OWN_GOALS.includes(part) || !answered.has(part)) return [];
    const own = text.slice(content.start - heading.start);
    const said = answer.lines.map(({ start, end }) => own.slice(start, end)).join('. ');
    return audiencesNamedIn(said).map((one): AimedAt => ({ ...one, part }));
  });
  return [...ofOnesOwn, ...inGoal(cycle)];
}

/** A partner's audience, where it is given, says whom the work with them is for. */
function inGoal({ organization, goal = {} }: Workbook['cycle']): readonly AimedAt[] {
  if (organization?.audience !== undefined) return [];
  return audiencesNamedIn([goal.statement ?? '', goal.specific ?? ''].join('. '));
}

/** What audiences the words for one name, such as those that a goal can name, too. */
export function audienceKeys(words: string): readonly string[] {
  return audiencesNamedIn(words).map(({ key }) => key);
}
