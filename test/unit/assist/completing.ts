import assert from 'node:assert/strict';
import {
  complete,
  type CompletionContext,
  type CompletionItem,
} from '../../../src/core/assist/completion.ts';
import { parseDay } from '../../../src/core/calendar/day.ts';

/** A Wednesday. */
export const TODAY = parseDay('2026-04-15')!;

const head = '---\nworkbook: partnership-cycle\n';

/** A workbook with these lines in its front matter; `|` is the cursor. */
export const front = (lines: string, body = '\n# Title\n'): string => `${head}${lines}---\n${body}`;

/** What can come next at the cursor. */
export function itemsAt(
  marked: string,
  context: Partial<CompletionContext> = {},
): readonly CompletionItem[] {
  const { text, offset } = unmarked(marked);
  return [...complete(text, offset, { today: TODAY, ...context })].sort((a, b) =>
    a.sortText < b.sortText ? -1 : 1,
  );
}

export function unmarked(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

export function labels(items: readonly CompletionItem[]): readonly string[] {
  return items.map(({ label }) => label);
}

/** The text once the item is accepted and every tab stop left as it is; `|` is where the cursor goes. */
export function accepted(
  marked: string,
  label: string,
  context?: Partial<CompletionContext>,
): string {
  const items = itemsAt(marked, context);
  const item = items.find((one) => one.label === label);
  assert.ok(item, `“${label}” is not among: ${labels(items).join(', ')}`);
  const { text } = unmarked(marked);
  return (
    text.slice(0, item.replace.start) + inserted(item.insertText) + text.slice(item.replace.end)
  );
}

/** What a snippet leaves behind: defaults, first choices, and `|` at its first tab stop. */
export function inserted(snippet: string): string {
  const first = /\$1(?!\d)|\$\{1[:|]/.test(snippet) ? '1' : '0';
  return snippet.replace(
    /\\([\\$}])|\$\{(\d+)(?::([^}]*)|\|([^,|]*)[^}]*\|)\}|\$(\d+)/g,
    (_, escaped?: string, stop?: string, text?: string, choice?: string, plain?: string) => {
      if (escaped !== undefined) return escaped;
      return ((stop ?? plain) === first ? '|' : '') + (text ?? choice ?? '');
    },
  );
}
