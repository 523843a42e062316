import { parseDay, type Day } from '../../../src/core/calendar/day.ts';
import type { PortfolioEntry } from '../../../src/core/portfolio/cycleState.ts';
import type { Row } from '../../../src/core/portfolio/row.ts';
import { summarize, type CycleSummary } from '../../../src/core/portfolio/summary.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';

/** The day that these tests take place on: a Tuesday. */
export const today: Day = parseDay('2026-11-24')!;

/** A workbook's text: its front matter without the marker, and the guide's headings that have an answer. */
export function partnershipText(yaml: string, answered: readonly string[] = []): string {
  const body = answered.map((heading) => `### ${heading}\n\nYes, we talked about it.\n`).join('\n');
  return `---\nworkbook: partnership-cycle\n${yaml.trim()}\n---\n\n${body}`;
}

export function workbook(yaml: string, answered?: readonly string[]): Workbook {
  return openWorkbook(partnershipText(yaml, answered))!;
}

export function summary(yaml: string, answered?: readonly string[]): CycleSummary {
  return summarize(workbook(yaml, answered));
}

/** A workbook in a library, by the name of its file. */
export function entry(path: string, yaml: string, answered?: readonly string[]): PortfolioEntry {
  return { path, summary: summary(yaml, answered) };
}

/** The first steps of the guide, answered. */
export const EXPLORED = [
  'Their goals and values',
  'How they align with ours',
  'How we work together now',
  'Moving toward Collaborate or Empower',
];

/** What planning asks for beside the front matter, answered. */
export const DISCUSSED = ['Roles and decisions', 'Challenges', 'Communication'];

/** Who it is about. */
export function partner(name: string): string {
  return `organization:\n  name: ${name}\n  audience: Renters\n  relationship: existing\nspectrum:\n  current: consult`;
}

export const GOAL = `goal:
  statement: By 30 June 2027 we will hold 12 evenings for 150 households.
  specific: Evenings in the community room
  measurable:
    - measure: Households
      target: 150
  achievable: Staff are promised
  relevant: Both plans ask for it
  time-bound: 2027-06-30`;

export function roles(name: string): string {
  return `roles:\n  - organization: ${name}\n    contributes: Food\n    benefits: New faces`;
}

export function milestones(...items: readonly string[]): string {
  return `milestones:\n${items.map((item) => `  - ${item.split('; ').join('\n    ')}\n`).join('')}`;
}

/** A cycle in which all is planned, with these milestones. */
export function planned(name: string, ...items: readonly string[]): string {
  return [partner(name), GOAL, roles(name), milestones(...items)].join('\n');
}

/** The rows as they are read: label, what is dimmed, and those below them indented. */
export function drawn(rows: readonly Row[], indent = ''): readonly string[] {
  return rows.flatMap((row) => [
    `${indent}${[row.label, row.description].filter((text) => text !== '').join(' | ')}`,
    ...drawn(row.children(), `${indent}  `),
  ]);
}
