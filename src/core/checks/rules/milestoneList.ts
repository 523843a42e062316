import type { Day } from '../../calendar/day.ts';
import { longDay } from '../../calendar/dayWords.ts';
import type { Path } from '../../workbook/yaml/nodes.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';

function* check(context: CheckContext): Iterable<Finding> {
  yield* duplicates(context);
  yield* outOfOrder(context);
}

function* duplicates({ milestones, today }: CheckContext): Iterable<Finding> {
  const seen = new Map<string, number>();
  for (const [index, { title, titleKey, due: day }] of milestones.entries()) {
    if (title === undefined || day === undefined) continue;
    const key = `${String(day)} ${titleKey}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      continue;
    }
    yield {
      code: 'milestone-duplicate',
      at: pathTo(index, 'title'),
      values: { title, day: longDay(day, today) },
      related: [{ at: pathTo(first, 'title'), note: 'same-milestone' }],
    };
  }
}

/** One hint, at the first date that lies before the one above it. */
function* outOfOrder({ milestones, today }: CheckContext): Iterable<Finding> {
  let before: { readonly day: Day; readonly index: number } | undefined;
  for (const [index, { due: day }] of milestones.entries()) {
    if (day === undefined) continue;
    if (before !== undefined && day < before.day) {
      yield {
        code: 'milestone-order',
        at: pathTo(index, 'due'),
        values: { day: longDay(day, today), before: longDay(before.day, today) },
        related: [{ at: pathTo(before.index, 'due'), note: 'later-milestone' }],
      };
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
      why: 'Copied lines are easily forgotten, and then one thing counts as two, of which one is always late.',
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
      what: 'Hints that milestones do not stand in the order of their dates.',
      why: 'In order they read like a timeline. Nothing depends on it.',
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
