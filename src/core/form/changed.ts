import type { Control, Form } from './form.ts';

/** The first control that differs between two forms, or is in only one of them. */
export function firstChanged(before: Form, after: Form): Control | undefined {
  const was = namedControls(before);
  const now = namedControls(after);
  const isOther = ([name, one]: readonly [string, Control]): boolean => {
    const old = was.get(name);
    return old !== undefined && valueIn(old) !== valueIn(one) && !hasMore(old, one);
  };
  const found =
    [...now].find(isOther) ??
    [...now].find(([name]) => !was.has(name)) ??
    [...was].find(([name]) => !now.has(name));
  return found?.[1];
}

/** A heading is known by its title: what comes above it moves its place, and is no change of it. */
function namedControls(form: Form): ReadonlyMap<string, Control> {
  const named = new Map<string, Control>();
  for (const one of allControls(form)) {
    const title = one.id.replace(/^section\/\d+\//, 'section/');
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

function valueIn(control: Control): string {
  if (control.kind === 'list') return control.items.map(({ id }) => id).join('\n');
  return 'value' in control ? control.value : '';
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
