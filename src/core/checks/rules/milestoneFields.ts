import { kept } from '../../workbook/kept.ts';
import { keptList } from '../../workbook/keptList.ts';
import type { MilestoneFacts } from '../milestoneFacts.ts';
import type { Finding, FrontMatterContext, Rule } from '../rule.ts';
import { missingBelow } from './missing.ts';

function* check({ workbook, milestones }: FrontMatterContext): Iterable<Finding> {
  for (const finding of missingBelow(workbook, 'milestones')) {
    const title = milestones[Number(finding.at[1])]?.title ?? '';
    yield { ...finding, values: { title } };
  }
  yield* vague(vagueOwners(milestones));
}

const vagueOwners = keptList(({ owner, open, isVague }: MilestoneFacts) =>
  open && isVague ? owner : undefined,
);

const vague = kept((owners: readonly (string | undefined)[]): readonly Finding[] =>
  owners.flatMap((owner, index) => {
    if (owner === undefined) return [];
    const at = ['milestones', index, 'owner'];
    return [{ code: 'milestone-vague-owner', at, values: { owner } }];
  }),
);

const SOURCE = 'The guide, “Milestones and timeline”.';

export const milestoneFieldsRule: Rule = {
  checkFrontMatter: check,
  explanations: {
    'milestone-title': {
      what: 'Asks for a milestone’s title.',
      why: 'Without one nobody can tell what is due.',
      source: SOURCE,
      notOk: `
milestones:
  - due: 2026-05-12
    owner: Branch manager
`,
      ok: `
milestones:
  - title: First pantry night
    due: 2026-05-12
    owner: Branch manager
`,
    },
    'milestone-due': {
      what: 'Asks for a milestone’s date.',
      why: 'Only with a date can it be seen coming, or be seen to be late.',
      source: SOURCE,
      notOk: `
milestones:
  - title: First pantry night
    owner: Branch manager
`,
      ok: `
milestones:
  - title: First pantry night
    due: 2026-05-12
    owner: Branch manager
`,
    },
    'milestone-owner': {
      what: 'Asks who will see to a milestone.',
      why: 'What belongs to nobody is done by nobody. A role is enough, and lasts longer than a name.',
      source: SOURCE,
      notOk: `
milestones:
  - title: First pantry night
    due: 2026-05-12
`,
      ok: `
milestones:
  - title: First pantry night
    due: 2026-05-12
    owner: Branch manager
`,
    },
    'milestone-vague-owner': {
      what: 'Finds owners that could be anybody: everyone, the team, or a name with a question mark.',
      why: 'When everybody sees to it, each waits for the others. “Both leads” or “two volunteers” are fine.',
      source: SOURCE,
      notOk: `
milestones:
  - title: First pantry night
    due: 2026-05-12
    owner: Everyone
`,
      ok: `
milestones:
  - title: First pantry night
    due: 2026-05-12
    owner: Both leads
`,
    },
  },
};
