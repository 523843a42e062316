import type { Control, Form, FormPart, ListControl } from '../../core/form/form.ts';

/** Whether a control, or one in it, has this id. */
export function holds(controls: readonly Control[], field: string): boolean {
  return controls.some((one) => one.id === field || holds(below(one), field) || begins(one, field));
}

/** An item of the list that is not there yet; one that is there no more has kept its name alone. */
function begins(control: Control, field: string): boolean {
  if (control.kind !== 'list' || control.fresh.length === 0) return false;
  return field.startsWith(`${control.id}.`) && !field.includes('.@');
}

export function findLabel(controls: readonly Control[], id: string): string | undefined {
  for (const one of controls) {
    const label = one.id === id ? one.label : findLabel(below(one), id);
    if (label !== undefined) return label;
  }
  return undefined;
}

export function findValue(controls: readonly Control[], id: string): string | undefined {
  for (const one of controls) {
    const value = one.id === id && 'value' in one ? one.value : findValue(below(one), id);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The items that a field is in, the outermost first. */
export function itemsAround(field: string): readonly string[] {
  return [...field.matchAll(/\.\d+(?=\.)/g)].map(({ index, 0: step }) =>
    field.slice(0, index + step.length),
  );
}

/** Where it is kept that the finished items of a list are on the page. */
export function makeFinishedKey(list: string): string {
  return `${list}/finished`;
}

/** An item as a whole is shown among the finished, too. */
export function finishedAt(field: string): readonly string[] {
  const list = /^(.*)\.\d+$/s.exec(field)?.[1];
  return list === undefined ? [] : [makeFinishedKey(list)];
}

export function findList(form: Form | undefined, id: string): ListControl | undefined {
  return form && findLists(form).find((one) => one.id === id);
}

export function findLists({ parts }: Form): readonly ListControl[] {
  const within = (controls: readonly Control[]): readonly ListControl[] =>
    controls.flatMap((one) => [...(one.kind === 'list' ? [one] : []), ...within(below(one))]);
  return parts.flatMap(({ controls }) => within(controls));
}

export function partWith({ parts }: Form, field: string): FormPart | undefined {
  return (
    parts.find(({ controls }) => holds(controls, field)) ?? parts.find(({ id }) => id === field)
  );
}

/** The ids of all that can be written in, in lists too. */
export function listFields(controls: readonly Control[]): readonly string[] {
  return controls.flatMap((one) => {
    const isField = one.kind === 'field' || one.kind === 'answer';
    return isField ? [one.id] : listFields(below(one));
  });
}

/** Whether a control is a choice, which takes no letters: Undo leads nobody there out of a sentence. */
export function isChosen({ parts }: Form, field: string): boolean {
  const isOne = (one: Control): boolean => {
    if (one.id !== field) return below(one).some(isOne);
    return one.kind === 'field' && one.input === 'choice';
  };
  return parts.some(({ controls }) => controls.some(isOne));
}

/** Where somebody begins to write in an item; undefined where there is none with this id. */
export function findFirstField(form: Form | undefined, item: string): string | undefined {
  const [list, at] = [item.replace(/\.\d+$/, ''), /\.(\d+)$/.exec(item)?.[1]];
  const found = at === undefined ? undefined : findList(form, list)?.items[Number(at)];
  return found && listFields(found.controls)[0];
}

/** Whether the checks remark on something in an item. */
export function isRemarkedOn({ parts }: Form, item: string): boolean {
  const remarked = parts.flatMap(({ controls }) => remarkedOn(controls));
  return remarked.some((id) => id.startsWith(`${item}.`));
}

export function listItemIds(controls: readonly Control[]): readonly string[] {
  return controls.flatMap((one) => [
    ...(one.kind === 'list' ? one.items.map(({ id }) => id) : []),
    ...listItemIds(below(one)),
  ]);
}

/** The controls that the checks remark on, in the order of the page, each as often as it is remarked on. */
export function remarkedOn(controls: readonly Control[]): readonly string[] {
  return controls.flatMap((one) => [
    ...('remarks' in one ? one.remarks.map(() => one.id) : []),
    ...remarkedOn(below(one)),
  ]);
}

function below(control: Control): readonly Control[] {
  switch (control.kind) {
    case 'group':
      return control.controls;
    case 'list':
      return control.items.flatMap((item) => item.controls);
    case 'pattern':
      return control.gaps;
    case 'field':
    case 'answer':
    case 'locked':
      return [];
  }
}
