import { deletion, type TextEdit } from '../../workbook/edit.ts';
import type { Span } from '../../workbook/span.ts';

/** Removes a span with brackets around it. One of the spaces at its sides stays; at a line's end, none. */
export function removal(text: string, span: Span): TextEdit {
  const { start, end } = withBrackets(text, span);
  const spaceBefore = text.charAt(start - 1) === ' ';
  const next = text.charAt(end);
  const isTail = next === '' || /[\s.,;:)"']/.test(next);
  if (!isTail) return deletion({ start, end });
  const from = spaceBefore ? start - 1 : start;
  return deletion({ start: from - markBefore(text, from), end });
}

/**
 * “At home: 319-555-0142.” ends up as “At home.”: the colon goes too. A list item keeps its bullet.
 */
function markBefore(text: string, at: number): number {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (/^[ \t]*[-*+]$/.test(line)) return 0;
  return /(?<![ \t])[ \t]*[:,;\u2013\u2014-]$/.exec(line)?.[0].length ?? 0;
}

function withBrackets(text: string, { start, end }: Span): Span {
  const around = text.charAt(start - 1) + text.charAt(end);
  return around === '()' || around === '[]' ? { start: start - 1, end: end + 1 } : { start, end };
}
