import type { Language } from '../guide/guide.ts';
import { writtenIn } from '../guide/saying.ts';
import { languageOf } from '../workbook/language.ts';
import { inEnglish } from '../language/translate.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { CompletionContext, CompletionItem } from './completion/completionItem.ts';
import { keyItems } from './completion/keyItems.ts';
import { frontPlaceAt } from './completion/frontPlace.ts';
import { sectionItems } from './completion/sectionItems.ts';
import { valueItems } from './completion/valueItems.ts';

export type { CompletionContext, CompletionItem } from './completion/completionItem.ts';

/**
 * What can come next at an offset: in the front matter the missing keys, words, days and names; in
 * the body the guide's missing sections. Nothing where it could be wrong: in flow style, in prose,
 * in comments. Never throws. `workbook` may be a text; one that is no workbook has no completions.
 */
export function complete(
  workbook: Workbook | string,
  offset: number,
  context: CompletionContext,
): readonly CompletionItem[] {
  const opened = typeof workbook === 'string' ? openWorkbook(workbook) : workbook;
  if (opened === undefined || offset < 0 || offset > opened.text.length) return [];
  const { text, frontMatter, cycle, ours } = opened;
  if (offset >= frontMatter.bodyStart && frontMatter.bodyStart > frontMatter.content.end) {
    return sectionItems(opened, offset, context);
  }
  const place = frontPlaceAt(opened, offset);
  switch (place.kind) {
    case 'nothing':
      return [];
    case 'keys':
      return keyItems(place.levels, place.layout, context.translate ?? inEnglish, ours).map(
        (item) => inLanguage(item, languageOf(opened)),
      );
    case 'value':
      return valueItems(
        { text, offset, cycle, ours, path: place.path, block: place.block },
        context,
      );
  }
}

/** A snippet's name, and what it leaves to be typed over, as the workbook's language has them. */
function inLanguage(item: CompletionItem, language: Language): CompletionItem {
  const insertText = item.insertText.replace(
    /\$\{(\d+):([^}]*)\}/g,
    (_, stop: string, words: string) => `\${${stop}:${writtenIn(language, words)}}`,
  );
  const label = item.kind === 'item' ? writtenIn(language, item.label) : item.label;
  return { ...item, label, insertText };
}
