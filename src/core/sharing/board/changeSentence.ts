import { fullDate } from '../../calendar/dayWords.ts';
import type { Day } from '../../calendar/day.ts';
import type { Translate } from '../../language/translate.ts';
import type { Milestone } from '../../schema/generated/types.ts';
import { dayIn } from '../../workbook/status/status.ts';

import type { Change } from './changes.ts';

/** What has changed since an earlier report, as somebody would say it to a board. */
export function changeSentence(change: Change, since: Day, t: Translate): string {
  const { partner, kind, figure, what, before, now } = change;
  if (kind === 'new') return t('{partner}: new, {status}.', { partner, status: now });
  if (kind === 'gone') return t('{partner}: no longer listed.', { partner });
  const facts = { partner, before, now };
  switch (figure) {
    case 'late':
      return lateSentence(change, since, t);
    case 'goalDate':
      if (before === '') return t('{partner} has a goal date now: {now}.', facts);
      if (now === '') return t('{partner} no longer has a goal date. It was {before}.', facts);
      return t('{partner} moved its goal date from {before} to {now}.', facts);
    case 'milestones':
      return [
        t('{partner}: milestones done went from {before} to {now}.', facts),
        ...droppedSince(change, since, t),
      ].join(' ');
    case 'results':
      return resultsSentence(change, t);
    default:
      return t('{partner}: {what} went from {before} to {now}.', { ...facts, what });
  }
}

/** How many are late, and what became of those that were. */
function lateSentence({ partner, before, now, of }: Change, since: Day, t: Translate): string {
  const gone = (of?.cycle.milestones ?? []).flatMap((one) => becameOf(one, since, t));
  return [lateNow(partner, Number(before) || 0, Number(now) || 0, t), ...gone].join(' ');
}

function lateNow(partner: string, were: number, are: number, t: Translate): string {
  if (are === 0) {
    return were === 1
      ? t('{partner} has nothing late anymore. Before, 1 milestone was.', { partner })
      : t('{partner} has nothing late anymore. Before, {were} milestones were.', {
          partner,
          were,
        });
  }
  const late =
    are === 1
      ? t('{partner} has 1 late milestone.', { partner })
      : t('{partner} has {are} late milestones.', { partner, are });
  const earlier =
    were === 0
      ? t('Before, none was late.')
      : were === 1
        ? t('Before, 1 was late.')
        : t('Before, {were} were late.', { were });
  return `${late} ${earlier}`;
}

/** Each count that has changed, out of `Households: 63; Cards: 5`. */
function resultsSentence({ partner, before, now }: Change, t: Translate): string {
  const old = countsIn(before);
  const changes = [...countsIn(now)].flatMap(([measure, value]) => {
    const was = old.get(measure);
    if (was === value) return [];
    return was === undefined
      ? [t('{measure} stands at {value}', { measure, value })]
      : [t('{measure} went from {was} to {value}', { measure, was, value })];
  });
  return changes.length === 0
    ? t('{partner} no longer counts all that it did.', { partner })
    : t('{partner}: {changes}.', { partner, changes: changes.join(', ') });
}

function countsIn(results: string): ReadonlyMap<string, string> {
  return new Map(
    results.split('; ').flatMap((one): readonly (readonly [string, string])[] => {
      const at = one.lastIndexOf(': ');
      return at < 0 ? [] : [[one.slice(0, at), one.slice(at + 2)]];
    }),
  );
}

/** What became of a milestone that was late at the earlier report; nothing where it’s as it was. */
function becameOf(milestone: Milestone, since: Day, t: Translate): readonly string[] {
  const { status, due, note } = milestone;
  const is = dayIn(due);
  if (!wasLate(milestone, since)) return [];
  const title = milestone.title ?? t('Untitled milestone');
  if (status === 'dropped') return [wasDropped(milestone, t)];
  if (status === 'done' || is === undefined || is <= since) return [];
  const moved = { title, date: fullDate(is, t) };
  return note === undefined
    ? [t('“{title}” moved to {date}.', moved)]
    : [t('“{title}” moved to {date}: {why}', { ...moved, why: asSentence(note) })];
}

/** What was dropped, where more was than before, and it was not late: that is told with what is late. */
function droppedSince({ before, now, of }: Change, since: Day, t: Translate): readonly string[] {
  const [few, many] = [before, now].map((said) => Number(/(\d+) dropped/.exec(said)?.[1] ?? 0));
  if ((many ?? 0) <= (few ?? 0)) return [];
  return (of?.cycle.milestones ?? []).flatMap((one) =>
    one.status === 'dropped' && !wasLate(one, since) ? [wasDropped(one, t)] : [],
  );
}

function wasLate({ due, 'first-due': first }: Milestone, since: Day): boolean {
  const was = dayIn(first ?? due);
  return was !== undefined && was < since;
}

function wasDropped({ title = '', note }: Milestone, t: Translate): string {
  const named = { title: title === '' ? t('Untitled milestone') : title };
  return note === undefined
    ? t('“{title}” was dropped.', named)
    : t('“{title}” was dropped: {why}', { ...named, why: asSentence(note) });
}

/** With a period, unless it ends with a mark of its own. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
