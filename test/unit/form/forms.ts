import assert from 'node:assert/strict';
import { isoDay, type Day } from '../../../src/core/calendar/day.ts';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { applyChange, type FormChange } from '../../../src/core/form/change.ts';
import type { FormRequest } from '../../../src/core/form/context.ts';
import type { Control, FieldControl, Form } from '../../../src/core/form/form.ts';
import { formOf } from '../../../src/core/form/readForm.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { planWorkbook } from '../../../src/core/workbook/scaffold/planWorkbook.ts';
import { TODAY } from '../checks/soundWorkbook.ts';

const plan = planWorkbook({ organization: 'Elm Street Clinic', cycle: 1, started: TODAY });
assert.ok(plan.kind === 'plan');
/** A workbook as *New Partnership Cycle* makes it. */
export const FRESH = plan.text;

/** The text after a change in its form, which has to be one that can be made. */
export function changed(text: string, change: FormChange): string {
  const made = applyChange(openWorkbook(text)!, change, TODAY);
  assert.ok(made.kind === 'edits', JSON.stringify({ made, change }));
  return applyEdits(text, made.edits);
}

/** The form of a text that is a workbook. */
export function formIn(text: string, today: Day = TODAY, more: Partial<FormRequest> = {}): Form {
  const workbook = openWorkbook(text)!;
  return formOf({
    workbook,
    today,
    problems: checkWorkbook(workbook, { today }),
    translate: inEnglish,
    dayWords: (day) => ({ iso: isoDay(day), text: isoDay(day), beneath: '' }),
    ...more,
  });
}

/** Every control of a form, those of items and groups too. */
export function controlsOf(form: Form): readonly Control[] {
  return form.parts.flatMap(({ controls }) => controls.flatMap(withBelow));
}

function withBelow(control: Control): readonly Control[] {
  if (control.kind === 'group') return [control, ...control.controls.flatMap(withBelow)];
  if (control.kind !== 'list') return [control];
  return [control, ...control.items.flatMap((item) => item.controls.flatMap(withBelow))];
}

export function controlIn(form: Form, id: string): Control | undefined {
  return controlsOf(form).find((one) => one.id === id);
}

export function fieldIn(form: Form, id: string): FieldControl | undefined {
  const found = controlIn(form, id);
  return found?.kind === 'field' ? found : undefined;
}
