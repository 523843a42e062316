import type { Workbook } from '../workbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import { editInSteps, type EditStep } from './composeEdits.ts';
import type { Edited } from './edited.ts';
import { removeField } from './removeField.ts';
import type { FieldValue } from './scalarText.ts';
import { setField } from './setField.ts';

/** Sets several fields as one edit; a field whose value is undefined is removed. */
export function setFields(
  workbook: Workbook,
  fields: readonly (readonly [FieldPath, FieldValue | undefined])[],
): Edited {
  const steps = fields.map(
    ([path, value]): EditStep =>
      (now) =>
        value === undefined ? removeField(now, path) : setField(now, path, value),
  );
  return editInSteps(workbook, steps);
}
