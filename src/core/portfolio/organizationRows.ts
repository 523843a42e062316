import { isStopped } from '../guide/statuses.ts';
import type { Day } from '../calendar/day.ts';
import { cycleRow, cycleRows } from './cycleRows.ts';
import { TIER, type CycleState } from './cycleState.ts';
import { makeLevel } from './levels.ts';
import { cycleLabel, fullCycleLabel } from './labels.ts';
import {
  currentCycles,
  earlierCycles,
  namelessLabel,
  shownCycle,
  type Organization,
} from './organizations.ts';
import { LATE_ICON, row, type Row } from './row.ts';
import { organizationTooltip } from './tooltips.ts';
import { shortName, type NamePlace } from './shortName.ts';
import type { Translate } from '../language/translate.ts';
import { firstWords, organizationWords } from './stateWords.ts';

interface OrganizationPlace extends NamePlace {
  readonly expanded: boolean;
}

/** An organization with the words that matter; one cycle that goes on stands beneath with what is in it. */
export function organizationRow(
  organization: Organization,
  place: OrganizationPlace,
  today: Day,
  t: Translate,
): Row {
  const { name, cycles } = organization;
  const current = currentCycles(organization);
  const shown = shownCycle(organization);
  const path = shown?.path ?? '';
  const full = name ?? t(namelessLabel(cycles));
  const words = organizationWords(organization, today, t);
  return row({
    // VS Code keeps a row as folded as it was drawn first: alone, before others came, this is another row.
    id: `${organizationId(organization)}${place.expanded ? '/alone' : ''}`,
    label:
      name === undefined || shown === undefined
        ? full
        : shortName(name, firstWords(shown, today, t), place),
    description: words,
    // Shows that something is late even if a long name leaves no room for words.
    icon: organization.attention.tier === TIER.late ? LATE_ICON : { id: 'organization' },
    collapsible: place.expanded ? 'expanded' : 'collapsed',
    open: { path, target: { kind: 'field', path: [] } },
    subject: {
      kind: 'organization',
      name,
      path,
      stopped: shown !== undefined && isStopped(shown.status),
      going: current.map((state) => state.path),
    },
    accessibilityLabel: `${full}, ${words}`,
    tooltip: () => organizationTooltip(organization, today, t),
    children: () => organizationChildren(organization, today, t),
  });
}

/** Stays the same as long as the organization has its name. */
function organizationId({ key }: Organization): string {
  return `organization/${key}`;
}

/** One cycle that goes on shows what is in it; of several, each has a row. */
function organizationChildren(
  organization: Organization,
  today: Day,
  t: Translate,
): readonly Row[] {
  const current = currentCycles(organization);
  const earlier = earlierCycles(organization).map((state) =>
    cycleRow(state, fullCycleLabel(state.summary.cycle, t), false, today, t),
  );
  const copies = organization.copies.map((state) => {
    const label = t('Copy of {cycle}', { cycle: fullCycleLabel(state.summary.cycle, t) });
    return cycleRow(state, label, false, today, t);
  });
  const [only] = current;
  if (only === undefined) return [...earlier, ...copies];
  const rows = current.length === 1 ? cycleRows(only, today, t) : focusRows(current, today, t);
  return earlier.length === 0
    ? [...rows, ...copies]
    : [...rows, ...copies, earlierRow(organizationId(organization), earlier, t)];
}

/** A row for each cycle by its focus; with its number too where that does not tell them apart. */
function focusRows(cycles: readonly CycleState[], today: Day, t: Translate): readonly Row[] {
  const labels = cycles.map(({ summary }) => cycleLabel(summary.cycle, t));
  return cycles.map((state, at) => {
    const label = labels[at] ?? '';
    const isTwice = labels.indexOf(label) !== labels.lastIndexOf(label);
    const shown = isTwice ? fullCycleLabel(state.summary.cycle, t) : label;
    return cycleRow(state, shown, true, today, t);
  });
}

function earlierRow(id: string, earlier: readonly Row[], t: Translate): Row {
  return row({
    id: `${id}/earlier`,
    label: earlier.length === 1 ? t('Earlier cycle') : t('Earlier cycles'),
    description: earlier.length === 1 ? (earlier[0]?.label ?? '') : String(earlier.length),
    icon: { id: 'history' },
    collapsible: 'collapsed',
    subject: { kind: 'earlierCycles' },
    children: () => makeLevel(earlier, `${id}/earlier`, (one) => one, t),
  });
}
