import { mondayOf, workKey, type NeighbourCycle, type NeighbourWork } from '../neighbours.ts';
import { longDay } from '../../calendar/dayWords.ts';
import type { Day } from '../../calendar/day.ts';
import { originalPath } from '../../workbook/conflictCopy.ts';
import { nameKey } from '../../workbook/naming.ts';
import { placeAt } from '../../workbook/place.ts';
import type { Path } from '../../workbook/yaml/nodes.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';

function* check(context: CheckContext): Iterable<Finding> {
  yield* withoutFocus(context);
  yield* overloaded(context);
}

/** Two open cycles with one organization, and nothing that tells them apart. */
function* withoutFocus({ workbook, neighbours }: CheckContext): Iterable<Finding> {
  const { organization, focus } = workbook.cycle;
  const name = organization?.name;
  if (neighbours === undefined || name === undefined || focus !== undefined) return;
  const others = neighbours.index.byOrganization.get(nameKey(name)) ?? [];
  const self = others.find(({ id }) => id === neighbours.self);
  const twin = others.find((one) => isActiveTwin(one, neighbours.self) && !isCopy(one, self));
  if (twin === undefined) return;
  const hasKey = placeAt(workbook, ['focus']) !== undefined;
  yield {
    code: 'cycle-focus-missing',
    at: hasKey ? ['focus'] : ['organization', 'name'],
    about: [['focus'], ['organization', 'name']],
    values: { organization: name, label: twin.label },
  };
}

function isActiveTwin({ id, atRest, focus }: NeighbourCycle, self: string): boolean {
  return id !== self && !atRest && (focus === undefined || focus.trim() === '');
}

/** Two files that are one cycle are remarked on as such. */
function isCopy(one: NeighbourCycle, self: NeighbourCycle | undefined): boolean {
  if (one.cycle !== self?.cycle || self === undefined) return false;
  const labels = [one.label, self.label];
  return labels.some((label) => originalPath(label, labels) !== undefined);
}

/** What one owner has to do in one week, from this week on. */
interface Load {
  readonly owner: string;
  readonly monday: Day;
  readonly first: Path;
  readonly count: number;
}

function* overloaded(context: CheckContext): Iterable<Finding> {
  const { neighbours, settings, today } = context;
  for (const [key, load] of ownLoads(context)) {
    const elsewhere = (neighbours?.index.byOwnerAndWeek.get(key) ?? []).filter(
      ({ cycle }: NeighbourWork) => cycle.id !== neighbours?.self,
    );
    const count = load.count + elsewhere.length;
    if (count <= settings.milestonesAWeek) continue;
    const week = longDay(load.monday, today);
    yield { code: 'owner-overloaded', at: load.first, values: { owner: load.owner, count, week } };
  }
}

/** The text of this workbook counts, not what was known of it before the last keystroke. */
function ownLoads({ milestones, today }: CheckContext): ReadonlyMap<string, Load> {
  const loads = new Map<string, Load>();
  const from = mondayOf(today);
  for (const [index, { owner, ownerKey, due, open, isVague }] of milestones.entries()) {
    if (owner === undefined || due === undefined || !open || isVague || due < from) continue;
    const key = workKey(ownerKey, due);
    const load = loads.get(key);
    const first = load?.first ?? ['milestones', index, 'owner'];
    loads.set(key, { owner, monday: mondayOf(due), first, count: (load?.count ?? 0) + 1 });
  }
  return loads;
}

export const acrossWorkbooksRule: Rule = {
  check,
  explanations: {
    'cycle-focus-missing': {
      what: 'Asks for a short name, when two open cycles with one organization have none.',
      why: 'In lists and reports the two look the same. “Pantry nights” or “Spring” is enough.',
      source: 'The workbook format: two cycles with one partner at a time carry a focus.',
      notOk: `
organization:
  name: Riverside Mosque
  audience: Families who have just arrived
  relationship: existing
focus:
`,
      ok: `
organization:
  name: Riverside Mosque
  audience: Families who have just arrived
  relationship: existing
focus: Story times
`,
    },
    'owner-overloaded': {
      what: 'Counts what one owner has to see to in one week, in all workbooks together.',
      why: 'Each list looks fine by itself. How many are too many is for you to set.',
      source: 'The field: plans fail less for want of good will than for want of time.',
      notOk: `
milestones:
  - title: Flyers printed
    due: 2026-05-11
    owner: Branch manager
  - title: First pantry night
    due: 2026-05-12
    owner: Branch manager
`,
      ok: `
milestones:
  - title: Flyers printed
    due: 2026-04-27
    owner: Branch manager
  - title: First pantry night
    due: 2026-05-12
    owner: Branch manager
`,
    },
  },
};
