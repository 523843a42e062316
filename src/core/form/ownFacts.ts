import { propertySchema } from '../schema/schema.ts';
import type { FormContext } from './context.ts';
import { factId } from './fieldId.ts';
import type { LockedControl } from './form.ts';

/** The team's own keys, each as written in the file; they are kept, and not changed here. */
export function ownFacts({ workbook, remarksOn }: FormContext): readonly LockedControl[] {
  const lastOf = new Map(workbook.keys.map(({ start, reading }) => [reading.key, start]));
  return workbook.keys.flatMap(({ start, end, reading }): readonly LockedControl[] => {
    const { key } = reading;
    if (key === undefined || propertySchema([key]) !== undefined) return [];
    const text = workbook.text.slice(start, end).trimEnd();
    const id = factId([key]);
    // If a key is there twice, the second has the remarks.
    const remarks = lastOf.get(key) === start ? remarksOn(id) : [];
    return [
      { kind: 'locked', id, label: key, help: '', optional: false, text, at: start, remarks },
    ];
  });
}
