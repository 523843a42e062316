import { headingKey } from '../../guide/headingKey.ts';
import type { Sentence } from '../../language/translate.ts';
import { fieldPathOf } from '../../schema/fieldPath.ts';
import type { Cycle, Milestone } from '../../schema/generated/types.ts';
import { valueAt } from '../../schema/presentValue.ts';
import { addMilestone, moveDueDate } from '../../workbook/edits/commands/milestones.ts';
import { editInSteps, type EditStep } from '../../workbook/edits/composeEdits.ts';
import { refused, type Edited } from '../../workbook/edits/edited.ts';
import { dayIn, isOpen } from '../../workbook/status/status.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { appending } from '../appending.ts';
import type { ListedNews } from '../importPlan.ts';
import { placedFacts } from '../placedFacts.ts';
import { saidLines } from '../saidLines.ts';
import { factIn, factStep, type WrittenAround } from '../returned/takeReturned.ts';

/** The heading under which all that the guide doesn’t ask for is kept. */
export const FROM_THE_LIST: Sentence = 'From the list';

/** What a list says of one organization: as facts, and as lines that have no place among them. */
export interface ListedFacts {
  readonly facts: Cycle;
  readonly lines: readonly string[];
}

/** What of it the newest workbook with that organization says otherwise, or not at all; all without one. */
export function listedNews(
  { facts, lines }: ListedFacts,
  workbook?: Workbook,
): readonly ListedNews[] {
  const { milestones = [], ...others } = facts;
  const isThere = saidLines(workbook);
  // An answer keeps its paragraphs, without the name of its column; a line below is a paragraph of its own.
  const stands = (text: string): boolean =>
    isThere(text) || isThere(text.replace(/^[^:\n]*: /, ''));
  const isSaid = (line: string): boolean => stands(line) || line.split(/\n+/).every(stands);
  return [
    ...placedFacts(others).flatMap(({ to, text }): readonly ListedNews[] => {
      const ours = saidAt(workbook, to);
      const more = ours === undefined ? [text] : notIn(ours, text);
      if (OF_THE_START.has(to) || more.length === 0) return [];
      if (ours === undefined) return [{ kind: 'fact', to, text }];
      // A telephone number alone is no reason to lose the name and the address beside it.
      const all = to === 'organization.contact' ? [ours, ...more].join(', ') : text;
      return [{ kind: 'fact', to, text: all, ours }];
    }),
    ...milestones.flatMap((milestone) => milestoneNews(milestone, workbook)),
    ...lines.filter((one) => !isSaid(one)).map((text): ListedNews => ({ kind: 'line', text })),
  ];
}

/** What is decided once, when a workbook is made: a list may call a partner by a name of old. */
const OF_THE_START: ReadonlySet<string> = new Set([
  'organization.name',
  'organization.relationship',
]);

/** What a text lacks of what another lists, in any order: a contact may have grown meanwhile. */
function notIn(ours: string, theirs: string): readonly string[] {
  const all = ` ${headingKey(ours)} `;
  return theirs
    .split(/[,;\n]/)
    .filter((piece) => !all.includes(` ${headingKey(piece)} `))
    .map((piece) => piece.trim());
}

function saidAt(workbook: Workbook | undefined, to: string): string | undefined {
  const value = valueAt(workbook?.cycle, fieldPathOf(to));
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** What is done or dropped has its day. */
function milestoneNews(
  milestone: Milestone,
  workbook: Workbook | undefined,
): readonly ListedNews[] {
  const own = workbook?.cycle.milestones?.[titled(workbook, milestone)];
  if (own === undefined) return [{ kind: 'milestone', milestone }];
  const isOther = milestone.due !== undefined && milestone.due !== own.due && isOpen(own);
  return isOther
    ? [{ kind: 'milestone', milestone, ...(own.due !== undefined && { ours: own.due }) }]
    : [];
}

/** Its place among a workbook's milestones, from 0; -1 for none. */
function titled({ cycle }: Workbook, { title = '' }: Milestone): number {
  const { milestones = [] } = cycle;
  return milestones.findIndex((one) => headingKey(one.title ?? '') === headingKey(title));
}

/** What is wanted of a list’s news, as one edit. Refused where the workbook says something else by now. */
export function takeListed(
  workbook: Workbook,
  news: readonly ListedNews[],
  around: WrittenAround,
): Edited {
  const lines = news.flatMap((one) => (one.kind === 'line' ? [one.text] : []));
  return editInSteps(workbook, [
    ...news.flatMap((one) => stepOf(one, around) ?? []),
    ...(lines.length === 0 ? [] : [appending(FROM_THE_LIST, lines)]),
  ]);
}

function stepOf(one: ListedNews, around: WrittenAround): EditStep | undefined {
  switch (one.kind) {
    case 'line':
      return undefined;
    case 'fact':
      return (now) =>
        saidAt(now, one.to) === one.ours
          ? factStep(one.to, one.text, factIn(one.to, one.text, around))(now)
          : refused('changed-since');
    case 'milestone':
      return (now) => {
        const { title = '', owner } = one.milestone;
        const at = titled(now, one.milestone);
        const due = dayIn(one.milestone.due);
        if (at < 0) return addMilestone(now, { title, owner, due });
        return due !== undefined && now.cycle.milestones?.[at]?.due === one.ours
          ? moveDueDate(now, at, due)
          : refused('changed-since');
      };
  }
}
