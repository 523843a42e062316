import { isoDay, type Day } from '../../../src/core/calendar/day.ts';
import type { Form } from '../../../src/core/form/form.ts';
import { formOf as wholeForm } from '../../../src/core/form/readForm.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import type { KindId } from '../../../src/core/sharing/kinds.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';

// What `newFact.test.ts` asks of a core that is made from other schemas.
export { inEnglish };
export { planImport } from '../../../src/core/imports/planImport.ts';
export { readingView } from '../../../src/core/reading/readingView.ts';
export { KINDS } from '../../../src/core/sharing/kinds.ts';
export { makeShared } from '../../../src/core/sharing/makeShared.ts';
export { isPlanPlace } from '../../../src/core/schema/planPlaces.ts';
export { planNextCycle, planRepeat } from '../../../src/core/workbook/edits/commands/nextCycle.ts';
export { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
export { planWorkbook } from '../../../src/core/workbook/scaffold/planWorkbook.ts';

export type Kind = KindId;

export function formOf(workbook: Workbook, today: Day): Form {
  return wholeForm({
    ...{ workbook, today, problems: [], translate: inEnglish },
    dayWords: (day) => ({ iso: isoDay(day), text: isoDay(day), beneath: '' }),
  });
}
