import { insertion } from '../../workbook/edit.ts';
import type { Edited } from '../../workbook/edits/edited.ts';
import type { Span } from '../../workbook/span.ts';
import { lineAt } from '../../workbook/syntax/layout/lines.ts';

/** Keeps words that a value can't hold as a comment on its line; without room for one, the edit as it is. */
export function withRemark(text: string, value: Span, edited: Edited, words: string): Edited {
  const { end } = lineAt(text, value.end);
  const behind = text.slice(value.end, end);
  const isOnOneLine = !text.slice(value.start, value.end).includes('\n');
  if (edited.kind === 'refused' || !isOnOneLine || !/^["']?\s*(?:#.*)?$/.test(behind)) {
    return edited;
  }
  const mark = behind.includes('#') ? '; ' : ' # ';
  return { ...edited, edits: [...edited.edits, insertion(end, `${mark}${words.trim()}`)] };
}
