import { presentValue, valueAt } from '../../schema/presentValue.ts';
import { propertySchema } from '../../schema/schema.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { Workbook } from '../../workbook/workbook.ts';

/** As people fill them in. The day comes with the sentence, and so says nothing about how far they are. */
const IN_ORDER = (propertySchema(['goal'])?.required ?? []).filter(
  (key) => propertySchema(['goal', key])?.format !== 'date',
);

/**
 * Whether a part of the goal that is missing was passed by: one behind it is filled in, or the planning
 * has gone on to roles and milestones. What nobody has reached yet is asked for by the next thing alone;
 * five warnings under a first sentence would be a reproach.
 */
export function isPassedBy({ cycle }: Workbook, [key, part, ...below]: FieldPath): boolean {
  if (key !== 'goal') return false;
  if (below.length > 0) return true; // of a measure that is there
  if (presentValue(cycle.roles) !== undefined) return true;
  if (presentValue(cycle.milestones) !== undefined) return true;
  const at = IN_ORDER.findIndex((one) => one === part);
  return (
    at >= 0 &&
    IN_ORDER.slice(at + 1).some((one) => presentValue(valueAt(cycle.goal, [one])) !== undefined)
  );
}
