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
  for (const [work, places] of byKey(milestones, ({ work }) => work)) {
    const [first = 0] = places;
    const count = places.length + elsewhere(work, neighbors);
    const { owner = '', due = today } = milestones[first] ?? {};
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
      what: 'Asks for a short name when two open cycles with the same organization have none.',
      why: 'In lists and reports, they look the same. “Pantry nights” or “Spring” is enough.',
      source: 'The workbook format: two cycles with one partner at a time carry a focus.',
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
      what: 'Counts what one person has due in one week across all workbooks.',
      why: 'Each list looks fine by itself. You set how many are too many.',
      source: 'In practice: plans fail for lack of time more often than for lack of goodwill.',
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
