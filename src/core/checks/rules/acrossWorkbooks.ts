import { asPhrase } from '../../language/translate.ts';
import { missingFieldFixes } from '../mend/missingFixes.ts';
import { byKey } from '../find/byKey.ts';
import { findMonday, type Neighbors } from '../neighbors.ts';
import type { NeighborCycle } from '../../workbook/model/neighborCycle.ts';
import { longDay } from '../../calendar/dayWords.ts';
import { originalPath } from '../../workbook/files/conflictCopy.ts';
import { nameKey } from '../../workbook/naming.ts';
import { placeAt } from '../../workbook/model/place.ts';
import type { Finding, CheckContext, Check } from '../engine/check.ts';

/** Two open cycles with one organization, with nothing to tell them apart. */
function* withoutFocus({ workbook, neighbors }: CheckContext): Iterable<Finding> {
  const { organization, focus } = workbook.cycle;
  const name = organization?.name;
  if (neighbors === undefined || name === undefined || focus !== undefined) return;
  const others = neighbors.index.byOrganization.get(nameKey(name)) ?? [];
  const self = others.find(({ id }) => id === neighbors.self);
  const twin = others.find((one) => isActiveTwin(one, neighbors.self) && !isCopy(one, self));
  if (twin === undefined) return;
  const hasKey = placeAt(workbook, ['focus']) !== undefined;
  yield {
    code: 'cycle-focus-missing',
    at: hasKey ? ['focus'] : ['organization', 'name'],
    about: [['focus'], ['organization', 'name']],
    values: { organization: name, label: twin.label },
  };
}

function isActiveTwin({ id, atRest, focus }: NeighborCycle, self: string): boolean {
  return id !== self && !atRest && (focus === undefined || focus.trim() === '');
}

/** Two files of the same cycle get a remark of their own. */
function isCopy(one: NeighborCycle, self: NeighborCycle | undefined): boolean {
  if (one.cycle !== self?.cycle || self === undefined) return false;
  const labels = [one.label, self.label];
  return labels.some((label) => originalPath(label, labels) !== undefined);
}

/** The text of this workbook counts, not what was known about it before the last keystroke. */
function* overloaded({ milestones, neighbors, settings, today }: CheckContext): Iterable<Finding> {
  const each = milestones.flatMap(({ works }, at) =>
    [...works.keys()].map((work) => ({ work, at })),
  );
  for (const [work, places] of byKey(each, (one) => one.work)) {
    const first = each[places[0] ?? 0]?.at ?? 0;
    const count = places.length + elsewhere(work, neighbors);
    const { works, due = today } = milestones[first] ?? {};
    const owner = works?.get(work) ?? '';
    if (count <= settings.milestonesAWeek || due < findMonday(today)) continue;
    const week = longDay(findMonday(due), today, asPhrase);
    yield {
      code: 'owner-overloaded',
      at: ['milestones', first, 'owner'],
      values: { owner, count, week },
    };
  }
}

function elsewhere(work: string, neighbors: Neighbors | undefined): number {
  if (neighbors === undefined) return 0;
  const { index, self } = neighbors;
  const own = index.worksById.get(self)?.filter((one) => one === work) ?? [];
  return (index.worksByOwnerAndWeek.get(work) ?? 0) - own.length;
}

export const acrossWorkbooksCheck: Check = {
  codes: {
    'cycle-focus-missing': {
      group: 'partnership',
      severity: 'information',
      wording:
        'There’s another open cycle with {organization} ({label}). A short “focus” helps tell them apart.',
      why: 'In lists and reports, they look the same. “Pantry nights” or “Spring” is enough.',
      example: `
 organization:
   name: Riverside Mosque
   audience: Families who have just arrived
   relationship: existing
-focus:
+focus: Story times
`,
      mend: missingFieldFixes,
    },
    'owner-overloaded': {
      group: 'milestones',
      severity: 'information',
      wording:
        '{owner} has {count} milestones due the week of {week}. Can something move, or can someone help?',
      why: 'Each list looks fine by itself. You set how many are too many.',
      example: `
 milestones:
   - title: Flyers printed
-    due: 2026-05-11
+    due: 2026-04-27
     owner: Branch manager
   - title: First pantry night
     due: 2026-05-12
     owner: Branch manager
`,
    },
  },
  *find(context) {
    yield* withoutFocus(context);
    yield* overloaded(context);
  },
};
