import type { CompletionItem } from './completionItem.ts';

/** No letters: VS Code leaves those to quick suggestions, which are off in Markdown, whatever we say. */
export const COMPLETION_TRIGGERS: readonly string[] = [' ', ':', '#'];

/** What stands before the first letter of a key or a value. */
const BEFORE_FIRST = /^[ \t]*(?:-[ \t]+)*(?:[\p{L}-]+[ \t]*:[ \t]+["']?)?$/u;

/** Whether what is typed behind this part of its line may begin a key or a value: cheap to ask. */
export function mayBegin(lineBefore: string): boolean {
  return BEFORE_FIRST.test(lineBefore);
}

const ASKED_FOR: ReadonlySet<CompletionItem['kind']> = new Set(['name', 'date', 'section']);

/**
 * Whether the list should open by itself, now that the first letter of a key or a known word stands before
 * `offset` (in UTF-16 code units). Names and days wait to be asked for: whoever types a new one must not be
 * given another with Tab or Enter. A list that comes late, behind a dash of a day, is one that VS Code
 * looks at no more.
 */
export function opensAtFirst(
  items: readonly CompletionItem[],
  text: string,
  offset: number,
): boolean {
  const first = text.charAt(offset - 1).toLowerCase();
  return items.some(
    ({ kind, label, replace }) =>
      !ASKED_FOR.has(kind) &&
      label.startsWith(first) &&
      /^\s*["']?.$/u.test(text.slice(replace.start, offset)),
  );
}
