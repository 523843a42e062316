import { isAtRest } from '../guide/statuses.ts';
import { factsBelow } from '../schema/everyFact.ts';
import type { Day } from '../calendar/day.ts';
import { shortDay } from '../calendar/dayWords.ts';
import { otherItemFacts } from '../portfolio/factWords.ts';
import { lateWords } from '../portfolio/stateWords.ts';
import type { Milestone } from '../schema/generated/types.ts';
import { dayIn, daysLate, deriveStatus } from '../workbook/status/status.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { html, type Html } from './html.ts';
import type { Reader } from './reader.ts';
import { itemsTable, type Column } from './table.ts';

/** What the columns say in words of their own. */
const SAID = ['title', 'due', 'owner', 'status', 'done-on', 'note'];

/** What has to happen by when, by date: who sees to it, and whether it is done or late. */
export function milestonesTable(workbook: Workbook, reader: Reader): Html | undefined {
  const { milestones = [] } = workbook.cycle;
  const { today, t } = reader;
  const atRest = isAtRest(deriveStatus(workbook, today).id);
  const columns: readonly Column<Milestone>[] = [
    { label: t('When'), of: ({ due }) => dateWords(dayIn(due), reader) },
    { label: t('What'), of: (milestone) => title(milestone) },
    { label: t('Who’s responsible'), of: ({ owner }) => owner },
    { label: t('Progress'), of: (milestone) => state(milestone, atRest, reader) },
    ...otherItemFacts(['milestones'], factsBelow(['milestones', 0]), SAID, t),
  ];
  return itemsTable(milestones.toSorted(byDate), columns);
}

function byDate(a: Milestone, b: Milestone): number {
  return (dayIn(a.due) ?? Infinity) - (dayIn(b.due) ?? Infinity) || 0;
}

function dateWords(day: Day | undefined, { today, t }: Reader): string | undefined {
  return day === undefined ? undefined : shortDay(day, today, t);
}

function title({ title: text, note }: Milestone): Html | string | undefined {
  if (note === undefined) return text;
  return html`${text}<br /><small>${note}</small>`;
}

/** In words, with a mark before them: what is late is not told by its color alone. */
function state(milestone: Milestone, atRest: boolean, { today, t }: Reader): Html {
  const days = atRest ? 0 : daysLate(milestone, today);
  if (days > 0) return html`<strong class="pw-late">! ${lateWords(days, t)}</strong>`;
  const done = dayIn(milestone['done-on']);
  switch (milestone.status) {
    case 'done':
      return html`✓
      ${done === undefined ? t('Done') : t('Done {date}', { date: shortDay(done, today, t) })}`;
    case 'dropped':
      return html`– ${t('Dropped')}`;
    case 'in progress':
      return html`▶ ${t('In progress')}`;
    case 'not started':
    default:
      return html`○ ${t('Not started')}`;
  }
}
