import type { TextEdit } from '../../workbook/edit.ts';
import type { Span } from '../../workbook/span.ts';

/** Brackets around it go too. Of the spaces on both sides one stays; at the end of a line none. */
export function removal(text: string, span: Span): TextEdit {
  const { start, end } = withBrackets(text, span);
  const spaceBefore = text.charAt(start - 1) === ' ';
  const next = text.charAt(end);
  const isTail = next === '' || /[\s.,;:)]/.test(next);
  return { start: spaceBefore && isTail ? start - 1 : start, end, text: '' };
}

function withBrackets(text: string, { start, end }: Span): Span {
  const around = text.charAt(start - 1) + text.charAt(end);
  return around === '()' || around === '[]' ? { start: start - 1, end: end + 1 } : { start, end };
}
