import type { TextEdit } from '../../workbook/edit.ts';
import { clearField } from '../../workbook/edits/removeField.ts';
import { wordDebris } from '../../workbook/placeholder.ts';
import type { Span } from '../../workbook/span.ts';
import type { Fixer } from './fix.ts';
import { lineAt } from './lines.ts';

/** What only holds the place goes; of a text with debris in it only that. */
export const placeholderFixes: Fixer = ({ workbook, problem }) => {
  const { path, span, variant } = problem;
  const { text } = workbook;
  if (variant === 'debris') {
    const edits = debrisIn(text, span);
    return [{ title: 'remove-leftover', edited: { kind: 'edits', edits }, safe: true }];
  }
  const edited =
    path === undefined
      ? ({ kind: 'edits', edits: [withoutLines(text, span)] } as const)
      : clearField(workbook, path);
  return [{ title: 'remove-leftover', edited }];
};

function debrisIn(text: string, span: Span): readonly TextEdit[] {
  return wordDebris(text.slice(span.start, span.end)).map(({ start, end }) =>
    removal(text, { start: span.start + start, end: span.start + end }),
  );
}

/** A phone number or an address goes, with one of the spaces around it. */
export const personalFixes: Fixer = ({ workbook, problem }) => {
  const edits = [removal(workbook.text, problem.span)];
  return [{ title: 'remove-personal', edited: { kind: 'edits', edits } }];
};

/** Brackets around it go too. Of the spaces on both sides one stays; at the end of a line none. */
function removal(text: string, span: Span): TextEdit {
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

/** Whole lines where nothing but bullets and quote marks stands before the text. */
function withoutLines(text: string, span: Span): TextEdit {
  const before = lineAt(text, span.start);
  const marks = text.slice(before.start, span.start);
  if (!/^[ \t>*+-]*$/.test(marks) || marks.includes('>')) return { ...span, text: '' };
  const { end } = lineAt(text, span.end);
  if (text.slice(span.end, end).trim() !== '') return { ...span, text: '' };
  const feed = /^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return { start: before.start, end: end + feed, text: '' };
}
