import { isWorkbook } from '../workbook/syntax/isWorkbook.ts';
import { applyEdits } from '../workbook/edit.ts';
import { lostMark } from '../workbook/model/lostMark.ts';
import type { Translate } from './engine/slots.ts';
import type { Fix } from './mend/fix.ts';
import { fixTitle } from './messages.ts';

/** Makes a workbook again of a text that lost its mark; undefined where it is none by intention. */
export function markFix(text: string, translate?: Translate): Fix | undefined {
  const lost = lostMark(text);
  if (lost === undefined || !isWorkbook(applyEdits(text, [lost.edit]))) return undefined;
  const title = fixTitle('put-mark', {}, translate);
  return { title, edits: [lost.edit], preferred: true, safe: false };
}
