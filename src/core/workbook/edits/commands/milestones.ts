import type { Day } from '../../../calendar/day.ts';
import type { Milestone } from '../../../schema/generated/types.ts';
import { isNamedIn, withPerson } from '../../model/peopleIn.ts';
import { placeAt } from '../../model/place.ts';
import { dayIn, isOpen } from '../../status/status.ts';
import type { Workbook } from '../../workbook.ts';
import type { FieldPath } from '../../../schema/fieldPath.ts';
import { appendItem } from '../appendItem.ts';
import { refused, type Edited } from '../edited.ts';
import type { FieldValue } from '../scalarText.ts';
import { setFields } from '../setFields.ts';
import { writtenDay } from '../writtenDay.ts';

/** Those that are undefined are removed. */
type MilestoneFields = Readonly<Partial<Record<keyof Milestone, FieldValue | undefined>>>;

export interface NewMilestone {
  readonly title: string;
  readonly due?: Day | undefined;
  readonly owner?: string | undefined;
  readonly note?: string | undefined;
}

/** Adds a milestone: in date order if the list is sorted so, otherwise at the end. `cursor` is its end. */
export function addMilestone(
  workbook: Workbook,
  { title, due, owner, note }: NewMilestone,
): Edited {
  const fields = { title, due: due === undefined ? undefined : { day: due }, owner, note };
  return appendItem(workbook, ['milestones'], fields, placeByDate(workbook, due));
}

function placeByDate({ cycle }: Workbook, due: Day | undefined): number | undefined {
  const days = (cycle.milestones ?? []).map((one) => dayIn(one.due));
  const dated = days.filter((day): day is Day => day !== undefined);
  const isInOrder = dated.every((day, at) => at === 0 || (dated[at - 1] ?? day) <= day);
  if (due === undefined || !isInOrder) return undefined;
  const next = days.findIndex((day) => day !== undefined && day > due);
  return next < 0 ? undefined : next;
}

/** Marks a milestone as done on a day. `index` counts from 0 and skips empty items. */
export function markMilestoneDone(workbook: Workbook, index: number, on: Day): Edited {
  return setAt(workbook, index, { status: 'done', 'done-on': { day: on } });
}

/** Gives a milestone up; a note says why. */
export function dropMilestone(workbook: Workbook, index: number, note?: string): Edited {
  return setAt(
    workbook,
    index,
    note === undefined ? { status: 'dropped' } : { status: 'dropped', note },
  );
}

/** Moves a due date. The first one is kept as `first-due`; `old` is it where the text has half a new one. */
export function moveDueDate(
  workbook: Workbook,
  index: number,
  to: Day,
  old = dayIn(workbook.cycle.milestones?.[index]?.due),
): Edited {
  const first = workbook.cycle.milestones?.[index]?.['first-due'];
  if (old === to && dayIn(first) === to)
    return setAt(workbook, index, { due: { day: to }, 'first-due': undefined }); // moved back
  const isFirst = first === undefined && old !== undefined && old !== to;
  return setAt(workbook, index, {
    due: { day: to },
    ...(isFirst ? { 'first-due': { day: old } } : {}),
  });
}

/** Gives a milestone its status, its dates and its note again, as they were in `before`. */
export function restoreMilestone(workbook: Workbook, index: number, before: Milestone): Edited {
  return setAt(workbook, index, {
    status: before.status,
    due: writtenDay(before.due),
    'done-on': writtenDay(before['done-on']),
    'first-due': writtenDay(before['first-due']),
    note: before.note,
  });
}

/**
 * What is written as a milestone's owner if that isn't a single name, such as `[Ann, Bo]`.
 * undefined for a name, for `[name]` and for none. {@link changeOwner} replaces all of it.
 */
export function ownersWritten(workbook: Workbook, index: number): string | undefined {
  const place = placeAt(workbook, ['milestones', index, 'owner']);
  if (place === undefined || workbook.cycle.milestones?.[index]?.owner !== undefined)
    return undefined;
  const { node, value } = place;
  const isSeveral = node.kind === 'map' || (node.kind === 'list' && node.items.length > 1);
  return isSeveral ? workbook.text.slice(value.start, value.end).trim() : undefined;
}

/** Gives one milestone to somebody else; with `from`, what was theirs, where they share it with others. */
export function changeOwner(
  workbook: Workbook,
  index: number,
  to: string | undefined,
  from?: string,
): Edited {
  const { cycle } = workbook;
  const owner = cycle.milestones?.[index]?.owner;
  const isOneOf = from !== undefined && to !== undefined && owner !== undefined;
  return setAt(workbook, index, { owner: isOneOf ? withPerson(cycle, owner, from, to) : to });
}

/**
 * Hands over open milestones, roles, and the workbook itself, of what is shared their part of it; what somebody
 * has finished stays theirs.
 */
export function handOver(workbook: Workbook, from: string, to: string): Edited {
  const { cycle } = workbook;
  const fields: (readonly [FieldPath, string | undefined])[] = [
    [['coordinator'], cycle.coordinator],
    ...(cycle.roles ?? []).map(({ lead }, at) => [['roles', at, 'lead'], lead] as const),
    ...(cycle.milestones ?? []).map(
      (one, at) => [['milestones', at, 'owner'], isOpen(one) ? one.owner : undefined] as const,
    ),
  ];
  return setFields(
    workbook,
    fields.flatMap(([path, written]) =>
      written === undefined || !isNamedIn(cycle, written, from)
        ? []
        : [[path, withPerson(cycle, written, from, to)] as const],
    ),
  );
}

function setAt(workbook: Workbook, index: number, fields: MilestoneFields): Edited {
  if (workbook.cycle.milestones?.[index] === undefined) return refused('not-found');
  const entries = Object.entries<FieldValue | undefined>(fields);
  return setFields(
    workbook,
    entries.map(([key, value]) => [['milestones', index, key], value]),
  );
}
