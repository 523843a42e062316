import type { Translate } from '../../language/translate.ts';
import type { Change } from './changes.ts';

/** What has changed since an earlier report, as somebody would say it to a board. */
export function changeSentence(change: Change, t: Translate): string {
  const { partner, kind, figure, what, before, now, why } = change;
  if (kind === 'new' && what === t('New'))
    return t('{partner}: new, {status}.', { partner, status: now });
  if (kind === 'new') return t('{partner}: new cycle, {status}.', { partner, status: now });
  if (kind === 'gone') return t('{partner}: no longer listed.', { partner });
  const facts = { partner, before, now };
  switch (figure) {
    case 'late':
      return lateNow(partner, Number(before) || 0, Number(now) || 0, t);
    case 'due': {
      const said = { ...facts, what };
      const moved =
        kind === 'dropped'
          ? t('{partner}: “{what}” was dropped', said)
          : t('{partner}: “{what}” moved from {before} to {now}', said);
      return asSentence(why === undefined ? moved : t('{moved}: {why}', { moved, why }));
    }
    case 'goalDate':
      if (before === '') return t('{partner} has a goal date now: {now}.', facts);
      if (now === '') return t('{partner} no longer has a goal date. It was {before}.', facts);
      return t('{partner} moved its goal date from {before} to {now}.', facts);
    case 'milestones':
      return t('{partner}: milestones done went from {before} to {now}.', facts);
    case 'results':
      return resultsSentence(change, t);
    default:
      return t('{partner}: {what} went from {before} to {now}.', { ...facts, what });
  }
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

/** With a period, unless it ends with a mark of its own. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
