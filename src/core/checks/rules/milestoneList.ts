import type { Day } from '../../calendar/day.ts';
import { longDay } from '../../calendar/dayWords.ts';
import type { Path } from '../../workbook/yaml/nodes.ts';
import { byKey } from '../byKey.ts';
import type { MilestoneFacts } from '../milestoneFacts.ts';
import type { Finding, CheckContext, Rule } from '../rule.ts';

function* check({ milestones, today }: CheckContext): Iterable<Finding> {
  yield* duplicates(milestones, today);
  yield* outOfOrder(milestones, today);
}

function* duplicates(milestones: readonly MilestoneFacts[], today: Day): Iterable<Finding> {
  for (const [first = 0, ...others] of byKey(milestones, ({ sameAs }) => sameAs).values()) {
    for (const index of others) {
      const { title = '', due = today } = milestones[index] ?? {};
      yield {
        code: 'milestone-duplicate',
        at: pathTo(index, 'title'),
        values: { title, day: longDay(due, today) },
        related: [{ at: pathTo(first, 'title'), note: 'same-milestone' }],
      };
    }
  }
}

/** One hint, at the first date that lies before the one above it. */
function* outOfOrder(milestones: readonly MilestoneFacts[], today: Day): Iterable<Finding> {
  let before: { readonly day: Day; readonly index: number } | undefined;
  for (const [index, { due: day }] of milestones.entries()) {
    if (day === undefined) continue;
    if (before !== undefined && day < before.day) {
      const values = { day: longDay(day, today), before: longDay(before.day, today) };
      const related = [{ at: pathTo(before.index, 'due'), note: 'later-milestone' }] as const;
      yield { code: 'milestone-order', at: pathTo(index, 'due'), values, related };
      return;
    }
    before = { day, index };
  }
}

function pathTo(index: number, key: 'title' | 'due'): Path {
  return ['milestones', index, key];
}

export const milestoneListRule: Rule = {
  check,
  explanations: {
    'milestone-duplicate': {
      what: 'Finds two milestones with the same title and the same day.',
      why: 'It’s easy to forget a copied line. Then one thing counts as two, and one of them is always late.',
      source: 'The guide, “Milestones and timeline”.',
      notOk: `
milestones:
  - title: First pantry night
    due: 2026-05-12
    owner: Branch manager
  - title: First pantry night
    due: 2026-05-12
    owner: Branch manager
`,
      ok: `
milestones:
  - title: First pantry night
    due: 2026-05-12
    owner: Branch manager
  - title: First pantry night
    due: 2026-06-09
    owner: Branch manager
`,
    },
    'milestone-order': {
      what: 'Hints that milestones aren’t in date order.',
      why: 'In date order they read like a timeline. Nothing depends on it.',
      source: 'The guide, “Milestones and timeline”.',
      notOk: `
milestones:
  - title: Second pantry night
    due: 2026-06-09
    owner: Branch manager
  - title: First pantry night
    due: 2026-05-12
    owner: Branch manager
`,
      ok: `
milestones:
  - title: First pantry night
    due: 2026-05-12
    owner: Branch manager
  - title: Second pantry night
    due: 2026-06-09
    owner: Branch manager
`,
    },
  },
};
