import type { Day } from '../calendar/day.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import { fullCycleLabel, missingLabel } from '../portfolio/labels.ts';
import { namelessLabel } from '../portfolio/organizations.ts';
import type { Organization, Portfolio } from '../portfolio/portfolio.ts';
import { inEnglish } from '../language/translate.ts';
import { cycleWords, dueLine } from '../portfolio/stateWords.ts';
import { shown } from './terminal.ts';

/** How all partnerships stand, for people to read in a terminal. */
export function statusText(portfolio: Portfolio): string {
  const { organizations, due, ideas, today, soonDays } = portfolio;
  const blocks = [
    block(
      `Coming up in the next ${soonDays} days`,
      due.map((one) => dueLine(one, today, inEnglish)),
    ),
    ...organizations.map((organization) => organizationBlock(organization, today)),
    block(
      'Ideas',
      ideas.map(({ name, audience }) => (audience === undefined ? name : `${name} (${audience})`)),
    ),
  ].filter((text) => text !== '');
  return blocks.length === 0 ? 'There are no workbooks here.\n' : blocks.join('\n');
}

function organizationBlock({ name, cycles }: Organization, today: Day): string {
  return block(
    name ?? namelessLabel(cycles),
    cycles.flatMap((state) => cycleLines(state, today)),
  );
}

function cycleLines(state: CycleState, today: Day): readonly string[] {
  const { cycle } = state.summary;
  const open = state.open.map((missing) => missingLabel(missing, cycle, inEnglish));
  return [
    `${fullCycleLabel(cycle, inEnglish)} – ${cycleWords(state, today, inEnglish)}`,
    ...(open.length === 0 ? [] : [`  To fill in: ${open.join(', ')}`]),
    `  ${state.path}`,
  ];
}

function block(title: string, lines: readonly string[]): string {
  return lines.length === 0
    ? ''
    : `${shown(title)}\n${lines.map((line) => `  ${shown(line)}\n`).join('')}`;
}
