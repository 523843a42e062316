import { propertySchema } from '../schema/schema.ts';
import type { FormContext } from './context.ts';
import { factId } from './fieldId.ts';
import type { LockedControl } from './form.ts';

/** The team's own keys, each as it stands in the file: kept, and not changed here. */
export function ownFacts({ workbook, remarksOn }: FormContext): readonly LockedControl[] {
  return workbook.parts.flatMap(({ start, end, reading }): readonly LockedControl[] => {
    const { key } = reading;
    if (key === undefined || propertySchema([key]) !== undefined) return [];
    const text = workbook.text.slice(start, end).trimEnd();
    const id = factId([key]);
    const remarks = remarksOn(id);
    return [
      { kind: 'locked', id, label: key, help: '', optional: false, text, at: start, remarks },
    ];
  });
}
