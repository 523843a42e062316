import type { Control, Form } from './form.ts';

/** The first control that says something else in the second form, or is only in one of the two. */
export function firstChanged(before: Form, after: Form): Control | undefined {
  const was = allControls(before);
  const now = allControls(after);
  const old = new Map(was.map((one) => [one.id, valueIn(one)]));
  const ids = new Set(now.map(({ id }) => id));
  return (
    now.find((one) => old.has(one.id) && old.get(one.id) !== valueIn(one)) ??
    now.find((one) => !old.has(one.id)) ??
    was.find(({ id }) => !ids.has(id))
  );
}

function valueIn(control: Control): string {
  if (control.kind === 'list') return control.items.map(({ id }) => id).join('\n');
  return 'value' in control ? control.value : '';
}

/** Every control of a form, those of items and groups too; a list behind its items. */
export function allControls({ parts }: Form): readonly Control[] {
  return parts.flatMap(({ controls }) => controls.flatMap(withBelow));
}

function withBelow(control: Control): readonly Control[] {
  if (control.kind === 'group') return control.controls.flatMap(withBelow);
  if (control.kind === 'pattern') return control.gaps;
  if (control.kind !== 'list') return [control];
  return [...control.items.flatMap((item) => item.controls.flatMap(withBelow)), control];
}
