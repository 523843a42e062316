import { FileRefused, isOtherText, kindOfName } from './file/refusal.ts';
import type { ImportPlan } from './importPlan.ts';
import { planList, type ListChoices } from './list/planList.ts';
import { readLists } from './list/readLists.ts';
import { readWord } from './word/readWord.ts';
import type { WordText } from './word/wordText.ts';
import { planGuide } from './filledGuide/planGuide.ts';

/** A file that somebody wants to import. */
export interface ImportedFile {
  /** Its name, whose ending tells its kind. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What a Word file says, where somebody has read it already: that costs most of it. */
  readonly word?: WordText | undefined;
}

/**
 * What would become of a file: which workbooks, with what in them. Nothing is written, and nothing
 * but these bytes is read. Never throws.
 */
export function planImport({ name, bytes, word }: ImportedFile, choices: ListChoices): ImportPlan {
  return orRefused(() => {
    switch (kindOfName(name)) {
      case 'word':
        return planGuide(word ?? readWord(bytes), choices);
      case 'excel':
      case 'csv':
        return planList(readLists(name, bytes, choices.ours), choices);
      case undefined:
        throw new FileRefused(isOtherText(name) ? 'other-text' : 'unknown-kind');
    }
  });
}

/** The result of reading, or why it ended early. */
export function orRefused<Read>(
  read: () => Read,
): Read | Extract<ImportPlan, { readonly kind: 'refused' }> {
  try {
    return read();
  } catch (error) {
    if (error instanceof FileRefused) return { kind: 'refused', reason: error.reason };
    // A text longer than a string can be, or calls nested too deeply.
    if (error instanceof RangeError) return { kind: 'refused', reason: 'too-large' };
    throw error;
  }
}
