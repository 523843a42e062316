import type { Control, Form, ListControl } from './form.ts';
import { byName, type ItemNames } from './sync/items.ts';

/** A form, and what the items of its lists are called, wherever they move. */
export interface NamedForm {
  readonly form: Form;
  readonly names: ItemNames;
}

/**
 * The first control that differs between two forms, or is in one only; for items that only moved, their list.
 * `said`: what it is called, with the item it stands in.
 */
export function firstChanged(
  before: NamedForm,
  after: NamedForm,
): { readonly control: Control; readonly said: string } | undefined {
  const was = namedControls(before);
  const now = namedControls(after);
  const isOther = ([name, one]: readonly [string, Control]): boolean => {
    const old = was.get(name);
    if (old === undefined || hasMore(old, one)) return false;
    return getValue(old, before.names) !== getValue(one, after.names);
  };
  const there = [...now].find(isOther) ?? [...now].find(([name]) => !was.has(name));
  const found = there ?? [...was].find(([name]) => !now.has(name));
  if (found === undefined) return undefined;
  const [, control] = found;
  const { form } = there === undefined ? before : after;
  return { control, said: labelWithItem(form, control) };
}

/** What a control of a form is called, with the item it stands in. */
function labelWithItem({ parts }: Form, control: Control): string {
  const lists = parts.flatMap(({ controls }) =>
    controls.flatMap((one) => (one.kind === 'group' ? one.controls : [one])),
  );
  const item = lists
    .flatMap((one) => (one.kind === 'list' ? one.items : []))
    .find(({ id }) => control.id.startsWith(`${id}.`));
  const { label } = control;
  return item === undefined || item.name === '' ? label : `${label} · ${item.name}`;
}

/** Whether a list has the same items in both, in another order. */
export function isSortedAnew(list: Control, before: NamedForm, after: NamedForm): boolean {
  const id = byName(after.names, list.id);
  const old = allControls(before.form).find((one) => byName(before.names, one.id) === id);
  if (list.kind !== 'list' || old?.kind !== 'list') return false;
  const [had, has] = [listItems(old, before.names), listItems(list, after.names)];
  return had.length === has.length && had.every((one) => has.includes(one));
}

/** What questions and lists say otherwise, by their names, in the order of the form. */
export function changedNames(before: NamedForm, after: NamedForm): readonly string[] {
  const [was, now] = [saidBy(before), saidBy(after)];
  const all = [...now].filter(([key, { says }]) => was.get(key)?.says !== says);
  const gone = [...was].filter(([key]) => !now.has(key));
  return [...new Set([...all, ...gone].map(([, { label }]) => label))];
}

/** What each question and each list says, with its items. The blanks of a sentence say what the sentence does. */
function saidBy({
  form,
  names,
}: NamedForm): ReadonlyMap<string, { readonly label: string; readonly says: string }> {
  const tops = form.parts.flatMap(({ controls }) =>
    controls.flatMap((one) => (one.kind === 'group' ? one.controls : [one])),
  );
  const said = tops.flatMap((one) => {
    if (one.kind === 'pattern' || one.kind === 'group') return [];
    const says = withBelow(one).map((below) => getValue(below, names));
    const key = byName(names, one.id).replace(/^section\/\d+\//, 'section/');
    return [[key, { label: one.label, says: JSON.stringify(says) }] as const];
  });
  return new Map(said);
}

/** A heading is known by its title: what comes above it moves its place, and is no change of it. */
function namedControls({ form, names }: NamedForm): ReadonlyMap<string, Control> {
  const named = new Map<string, Control>();
  for (const one of allControls(form)) {
    const title = byName(names, one.id).replace(/^section\/\d+\//, 'section/');
    let name = title;
    for (let nth = 1; named.has(name); nth++) name = `${title}/${String(nth)}`;
    named.set(name, one);
  }
  return named;
}

/** In a list that gained an item, that item is the place to be, not the button that adds one. */
function hasMore(old: Control, now: Control): boolean {
  return old.kind === 'list' && now.kind === 'list' && old.items.length < now.items.length;
}

function getValue(control: Control, names: ItemNames): string {
  if (control.kind === 'list') return listItems(control, names).join('\n');
  return 'value' in control ? control.value : '';
}

function listItems({ items }: ListControl, names: ItemNames): readonly string[] {
  return items.map(({ id }) => byName(names, id));
}

/** Every control of a form, including those in items and groups; a list comes after its items. */
export function allControls({ parts }: Form): readonly Control[] {
  return parts.flatMap(({ controls }) => controls.flatMap(withBelow));
}

function withBelow(control: Control): readonly Control[] {
  if (control.kind === 'group') return control.controls.flatMap(withBelow);
  if (control.kind === 'pattern') return control.gaps;
  if (control.kind !== 'list') return [control];
  return [...control.items.flatMap((item) => item.controls.flatMap(withBelow)), control];
}
