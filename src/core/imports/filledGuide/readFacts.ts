import type { PartId } from '../../guide/parts.ts';
import type { Candidate, Cycle, Relationship } from '../../schema/generated/types.ts';
import { sameName } from '../../workbook/naming.ts';
import type { Notice } from '../importPlan.ts';
import { blockText, type WordBlock } from '../word/wordText.ts';
import { takeGoal } from './goalFacts.ts';
import { takeMilestones } from './takeMilestones.ts';
import { listedIn, pickedFrom, type Listed } from './listedOrganizations.ts';
import type { Pass } from './passes.ts';
import { isLibrary, takeRoles } from './takeRoles.ts';
import { aimedAt, levelIn } from './spectrumLevel.ts';
import { spreadAnswers } from './spread.ts';
import type { DateHabits } from './writtenDays.ts';

/** What a pass says, taken apart: each fact stands in one place. */
export interface ReadFacts {
  readonly facts: Cycle;
  /** What is left of the answers once the facts are out of them. */
  readonly answers: ReadonlyMap<PartId, readonly WordBlock[]>;
  /** Every organization on the list, the partner too. */
  readonly listed: readonly Candidate[];
  readonly notices: readonly Notice[];
}

/** Turns what a pass says plainly into facts; everything else stays text. */
export function readFacts(
  pass: Pass,
  { habits, ideas }: { readonly habits: DateHabits; readonly ideas: readonly Candidate[] },
): ReadFacts {
  spreadAnswers(pass);
  const answers = new Map<PartId, readonly WordBlock[]>(pass.answers);
  const textOf = (part: PartId): string => (answers.get(part) ?? []).map(blockText).join('\n');
  const { partner, listed, notices } = partnerOf(pass, ideas, textOf);
  const relationship = partner?.relationship ?? relationshipBy(answers);
  const { goal, left: goalLeft } = takeGoal(answers.get('accomplish-together') ?? [], habits);
  const roles = takeRoles(answers.get('roles-and-decisions') ?? [], partner?.name);
  const milestones = takeMilestones(answers.get('milestones-and-timeline') ?? [], habits);
  const current = levelIn(textOf('how-we-work-now'));
  const target = aimedAt(textOf('moving-toward')) ?? aimedAt(textOf('how-we-work-now'));
  answers.set('accomplish-together', goalLeft);
  answers.set('roles-and-decisions', roles.left);
  answers.set('milestones-and-timeline', milestones.left);
  answers.set('identifying-organizations', leftOfList(answers, listed));
  const library = libraryIn(
    pass,
    roles.facts.map(({ organization }) => organization ?? ''),
  );
  return {
    facts: {
      organization: partner && { ...candidateOf(partner), relationship },
      library,
      candidates: unlessEmpty(candidatesOf(listed, partner)),
      spectrum: (current ?? target) && { current, target },
      goal,
      roles: unlessEmpty(roles.facts),
      milestones: unlessEmpty(milestones.facts),
    },
    answers,
    listed: listed.length > 0 ? listed.map(candidateOf) : ideas,
    notices,
  };
}

function unlessEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** Without what a list says of it beside. */
function candidateOf({ name, audience, relationship }: Candidate): Candidate {
  return { name, audience, relationship };
}

function candidatesOf(
  listed: readonly Listed[],
  partner: Candidate | undefined,
): readonly Candidate[] {
  return listed
    .filter(({ name }) => partner?.name === undefined || !sameName(name, partner.name))
    .map(candidateOf);
}

interface Partner {
  readonly partner: Candidate | undefined;
  readonly listed: readonly Listed[];
  readonly notices: readonly Notice[];
}

function partnerOf(
  pass: Pass,
  ideas: readonly Candidate[],
  textOf: (part: PartId) => string,
): Partner {
  const listed = listedIn(pass.answers.get('identifying-organizations') ?? []);
  const before = pass.before.map(blockText).join('\n');
  if (pass.column !== undefined && pass.column !== '') {
    return { partner: { name: pass.column }, listed, notices: [] };
  }
  const labelled = /^(?:organi[sz]ation|partner|community partner)[^\S\t]*[:\t]\s*(\S.*)$/im.exec(
    before,
  )?.[1];
  const own =
    labelled === undefined ? undefined : listed.find(({ name }) => sameName(name, labelled));
  if (labelled !== undefined) {
    return { partner: own ?? { name: labelled.trim() }, listed, notices: [] };
  }
  const others = [...pass.answers.keys()].filter(
    (part) => part !== 'identifying-organizations' && part !== 'repeat',
  );
  const mentions = [before, ...others.map(textOf)].join('\n');
  const chosenIn = `${before}\n${textOf('identifying-organizations')}`;
  const picked = pickedFrom(listed.length > 0 ? listed : ideas.map(asListed), {
    chosenIn,
    mentions,
  });
  if (picked !== undefined) return { partner: picked, listed, notices: [] };
  const [first] = listed;
  if (first === undefined) return { partner: undefined, listed, notices: [] };
  return { partner: first, listed, notices: [{ kind: 'no-pick', organization: first.name }] };
}

function asListed(candidate: Candidate): Listed {
  return { ...candidate, name: candidate.name ?? '', picked: false, blocks: [], isWhole: true };
}

/** If only one of the two ways forward was answered, that one decides. */
function relationshipBy(
  answers: ReadonlyMap<PartId, readonly WordBlock[]>,
): Relationship | undefined {
  const [old, fresh] = [answers.has('moving-toward'), answers.has('getting-to-know')];
  if (old === fresh) return undefined;
  return old ? 'existing' : 'new';
}

/** What in the list says more than the front matter; an item stays or goes as a whole. */
function leftOfList(
  answers: ReadonlyMap<PartId, readonly WordBlock[]>,
  listed: readonly Listed[],
): readonly WordBlock[] {
  const gone = new Set(listed.filter(({ isWhole }) => isWhole).flatMap(({ blocks }) => blocks));
  const stays = new Set(listed.filter(({ isWhole }) => !isWhole).flatMap(({ blocks }) => blocks));
  const blocks = answers.get('identifying-organizations') ?? [];
  return blocks.filter((block) => stays.has(block) || !gone.has(block));
}

function libraryIn({ before }: Pass, names: readonly string[]): string | undefined {
  const text = before.map(blockText).join('\n');
  const labelled = /^(?:our )?library(?: name)?[^\S\t]*[:\t]\s*(\S.*)$/im.exec(text)?.[1]?.trim();
  return labelled ?? names.find(isLibrary);
}
