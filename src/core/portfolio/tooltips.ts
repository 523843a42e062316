import { longDay } from '../calendar/dayWords.ts';
import type { Day } from '../calendar/day.ts';
import { isAtRest, statusName } from '../guide/statuses.ts';
import type { Milestone } from '../schema/generated/types.ts';
import { dayIn, daysLate, deriveStatus } from '../workbook/status/status.ts';
import { contactWays } from './contactWays.ts';
import type { CycleState } from './cycleState.ts';
import type { Dated } from './dated.ts';
import type { Idea } from './ideas.ts';
import { datedLabel, fullCycleLabel } from './labels.ts';
import type { Due } from './due.ts';
import type { Organization } from './organizations.ts';
import { getCycleFacts } from './summary.ts';
import type { Translate } from '../language/translate.ts';
import { stepWords, whyWords } from './whyStatus.ts';
import { cycleWords, lateWords } from './stateWords.ts';

/** Text as Markdown that shows it unchanged and opens nothing, for we don't know who wrote it. */
export function plainMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-+\--/:-@[-`{-~]/g, '\\$&');
}

/** The status and the reasons for it: each step of the guide, with what is there and what is missing. */
export function cycleTooltip(state: CycleState, today: Day, t: Translate): string {
  const { cycle } = state.summary;
  const derived = deriveStatus(getCycleFacts(state.summary), today);
  const statement = cycle.goal?.statement;
  return paragraphs([
    `**${plainMarkdown(t(statusName(derived.id)))}**`,
    plainMarkdown(whyWords(derived, cycle, today, t)),
    state.dates
      .filter(({ daysLate }) => daysLate > 0)
      .map((one) => lateLine(one, today, t))
      .join('\n'),
    stepWords(derived, cycle, t)
      .map((line) => `- ${plainMarkdown(line)}`)
      .join('\n'),
    statement === undefined ? undefined : `*${plainMarkdown(statement).trim()}*`,
  ]);
}

/** `- 2 days late: Spring letter · Director` */
function lateLine(dated: Dated, today: Day, t: Translate): string {
  const days = lateWords(dated.daysLate, t);
  const late = t('{days}: {title}', { days, title: datedLabel(dated, today, t) });
  return `- ${plainMarkdown([late, dated.owner].filter((part) => part !== undefined).join(' · '))}`;
}

/** The status of each cycle; if there is only one, all about it. */
export function organizationTooltip(
  { name, cycles }: Organization,
  today: Day,
  t: Translate,
): string {
  const [only] = cycles;
  const title = name === undefined ? undefined : `**${plainMarkdown(name)}**`;
  const audience = cycles.at(-1)?.summary.cycle.organization?.audience;
  const people = audience === undefined ? undefined : plainMarkdown(audience);
  const contact = contactLine(
    cycles.findLast(({ summary }) => summary.cycle.organization?.contact !== undefined)?.summary
      .cycle.organization?.contact,
    t,
  );
  if (only !== undefined && cycles.length === 1) {
    return paragraphs([title, people, contact, cycleTooltip(only, today, t)]);
  }
  const lines = cycles.map((state) => {
    const label = plainMarkdown(fullCycleLabel(state.summary.cycle, t));
    return `- ${label}: ${plainMarkdown(cycleWords(state, today, t))}`;
  });
  return paragraphs([title, people, contact, lines.join('\n')]);
}

/** Whom to reach, with mail addresses and telephone numbers as links: they send nothing by themselves. */
function contactLine(contact: string | undefined, t: Translate): string | undefined {
  if (contact === undefined) return undefined;
  let rest = contact;
  const pieces = contactWays(contact).flatMap(({ text, link }) => {
    const at = rest.indexOf(text);
    if (at < 0) return [];
    const before = plainMarkdown(rest.slice(0, at));
    rest = rest.slice(at + text.length);
    return [`${before}[${plainMarkdown(text)}](${link})`];
  });
  return `${t('Contact:')} ${pieces.join('')}${plainMarkdown(rest)}`;
}

/** A milestone with its date, its owner and how far along it is. */
export function milestoneTooltip(
  milestone: Milestone,
  state: CycleState,
  today: Day,
  t: Translate,
): string {
  const days = isAtRest(state.status) ? 0 : daysLate(milestone, today);
  const facts = milestoneDetails(milestone, days, today, t);
  return paragraphs([
    `**${plainMarkdown(milestone.title ?? t('Untitled milestone'))}**`,
    plainMarkdown(facts.join(' · ')),
    contactLine(state.summary.cycle.organization?.contact, t),
  ]);
}

/** When it is due, how late it is, who sees to it and how far along it is. */
export function milestoneDetails(
  { due, owner, status }: Milestone,
  days: number,
  today: Day,
  t: Translate,
): readonly string[] {
  const day = dayIn(due);
  return [
    day === undefined ? t('No date yet') : t('Due {date}', { date: longDay(day, today, t) }),
    days > 0 ? lateWords(days, t) : undefined,
    owner ?? t('Nobody’s responsible yet'),
    t(status ?? 'not started'),
  ].filter((part) => part !== undefined);
}

/** What is due, with whom, when, how late it is, who sees to it, and whom to ask. */
export function dueTooltip(
  due: Due,
  contact: string | undefined,
  today: Day,
  t: Translate,
): string {
  const facts = [
    longDay(due.day, today, t),
    due.daysLate > 0 ? lateWords(due.daysLate, t) : undefined,
    due.organization,
    due.owner,
  ].filter((part) => part !== undefined);
  return paragraphs([
    `**${plainMarkdown(datedLabel(due, today, t))}**`,
    plainMarkdown(facts.join(' · ')),
    contactLine(contact, t),
  ]);
}

export function ideaTooltip({ name, audience, from }: Idea, t: Translate): string {
  const lists = [...new Set(from.map(({ organization }) => organization ?? t('a new workbook')))];
  return paragraphs([
    `**${plainMarkdown(name)}**`,
    audience === undefined ? undefined : plainMarkdown(audience),
    plainMarkdown(
      t('On the list in the workbook for {organizations}', { organizations: lists.join(', ') }),
    ),
  ]);
}

/** Markdown's paragraphs, without those that are empty. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
