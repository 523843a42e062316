import { isWorkbook } from '../workbook/syntax/isWorkbook.ts';
import { applyEdits } from '../workbook/edit.ts';
import { lostWorkbookLine } from '../workbook/model/lostWorkbookLine.ts';
import type { Translate } from '../language/translate.ts';
import type { Fix } from './mend/fix.ts';
import { fixTitle } from './messages.ts';

/**
 * Makes a text a workbook again that lost the line; undefined if it is meant to be something else.
 */
export function workbookLineFix(text: string, translate?: Translate): Fix | undefined {
  const lost = lostWorkbookLine(text);
  if (lost === undefined || !isWorkbook(applyEdits(text, [lost.edit]))) return undefined;
  const title = fixTitle('put-workbook-line', {}, translate);
  return { title, edits: [lost.edit], preferred: true, safe: false };
}
