import { headingKey } from '../guide/headingKey.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** Tells whether a workbook has a line that says the same as a text, whatever its marks; none where there is none. */
export function saidLines(workbook: Workbook | undefined): (text: string) => boolean {
  const said = new Set(workbook?.text.split(/\r?\n/).map(headingKey));
  return (text) => said.has(headingKey(text));
}
