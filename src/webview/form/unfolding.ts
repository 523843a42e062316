import type { Form, Item, ListControl } from '../../core/form/form.ts';
import {
  listFields,
  finishedAt,
  itemsAround,
  listItemIds,
  findList,
  partWith,
  remarkedOn,
} from './findIn.ts';
import { undecided } from './undecided.ts';
import type { View } from './view.ts';

/** The part to unfold, since all of the one before it has just been answered; undefined for none. */
export function behind(part: string, before: Form, now: Form): string | undefined {
  const wasOpen = before.parts.some(({ id, open }) => id === part && open > 0);
  const isDone = now.parts.some(({ id, open }) => id === part && open === 0);
  return wasOpen && isDone ? partWith(now, now.next ?? '')?.id : undefined;
}

/** Whether an item says all that is asked of it, with nothing under way and nothing to look at. */
export function isWhole(
  { controls, open, isFaulty }: Item,
  mine: (field: string) => string | undefined,
): boolean {
  const isUnderWay = listFields(controls).some((field) => mine(field) !== undefined);
  return !open && !isFaulty && !isUnderWay && remarkedOn(controls).length === 0;
}

/** The open items of a list that are whole in the workbook, whatever is drawn and remarked on meanwhile. */
export function listWhole(
  { shown, items }: Pick<View, 'shown' | 'items'>,
  { id }: ListControl,
  mine: (field: string) => string | undefined,
): readonly string[] {
  const all = findList(shown?.form, id)?.items ?? [];
  const waiting = (field: string): string | undefined => mine(field) ?? shown?.stuck[field]?.mine;
  return all.filter((one) => items.has(one.id) && isWhole(one, waiting)).map((one) => one.id);
}

type Unfolded = Pick<View, 'open' | 'items'>;
type ViewOfFolds = Pick<View, 'shown' | 'open' | 'items'>;

/** What is open once a control can be seen. */
export function revealed({ shown, open, items }: ViewOfFolds, field: string): Unfolded {
  const part = shown && partWith(shown.form, field);
  return {
    open: part === undefined ? open : new Set([...open, part.id]),
    items: new Set([...items, ...itemsAround(field), ...finishedAt(field)]),
  };
}

/** What is open once each choice between two versions can be seen that was not asked for `before`. */
export function choicesRevealed(
  { shown, open, items }: ViewOfFolds,
  before: readonly string[],
): Unfolded {
  const asked = shown === undefined ? [] : undecided(shown);
  return asked
    .filter((field) => !before.includes(field))
    .reduce<Unfolded>((now, field) => revealed({ shown, ...now }, field), { open, items });
}

export function unfoldAll({ parts }: Form): Unfolded {
  const items = parts.flatMap(({ controls }) => listItemIds(controls));
  return { open: new Set(parts.map(({ id }) => id)), items: new Set(items) };
}

/** Where somebody begins to write in a part, if nothing stands there; undefined for what is no part, too. */
export function findEmptyField(form: Form | undefined, part: string): string | undefined {
  const { controls = [] } = form?.parts.find(({ id }) => id === part) ?? {};
  const [first] = controls;
  const isEmpty = first !== undefined && 'value' in first && first.value === '';
  return isEmpty ? listFields([first])[0] : undefined;
}
