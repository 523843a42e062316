import { indentation, isBlank, lineEnd, walkLines } from './layout/lines.ts';

/** A line of the body. `column` is where the text of the list item around it begins. */
export interface BodyLine {
  readonly start: number;
  readonly next: number;
  /** 0 outside of lists. */
  readonly column: number;
  /** Where to start looking: behind the bullets on the line. */
  readonly from: number;
  /** Whether the line above is part of a paragraph. */
  readonly isBelowText: boolean;
}

/**
 * If a code block, HTML or a comment begins on this line: the start of the first line after it.
 * None of its lines is a heading. Infinity if it's never closed; undefined if none begins. After
 * CommonMark 0.31, sections 4.5 and 4.6.
 */
export function verbatimEnd(text: string, line: BodyLine): number | undefined {
  const code = text.charCodeAt(line.from);
  if (code === BACKTICK || code === TILDE) return codeBlockEnd(text, line);
  return code === LESS_THAN ? htmlEnd(text, line) : undefined;
}

const [BACKTICK, TILDE, LESS_THAN] = [96, 126, 60];

const FENCE = /^(?:`{3,}|~{3,})/;

function codeBlockEnd(text: string, line: BodyLine): number | undefined {
  const opening = text.slice(line.from, lineEnd(text, line.start, line.next));
  const fence = FENCE.exec(opening)?.[0];
  if (fence === undefined) return undefined;
  if (fence.startsWith('`') && opening.slice(fence.length).includes('`')) return undefined;
  return endBelow(text, line, (content, indent) => {
    const closing = indent - line.column < 4 ? FENCE.exec(content)?.[0] : undefined;
    return closing === content.trim() && closing.startsWith(fence);
  });
}

interface Html {
  readonly begins: RegExp;
  /** undefined if it ends above the next blank line. */
  readonly ends: RegExp | undefined;
  /** Whether it can't interrupt a paragraph. */
  readonly needsBreak?: true;
}

const BLOCKS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const ATTRIBUTE = String.raw`\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>${'`'}]+|'[^']*'|"[^"]*"))?`;

const HTML: readonly Html[] = [
  { begins: /^<!--/, ends: /-->/ },
  {
    begins: /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i,
    ends: /<\/(?:script|pre|style|textarea)>/i,
  },
  { begins: /^<\?/, ends: /\?>/ },
  { begins: /^<!\[CDATA\[/, ends: /\]\]>/ },
  { begins: /^<![A-Za-z]/, ends: />/ },
  { begins: new RegExp(`^</?(?:${BLOCKS})(?=\\s|/?>|$)`, 'i'), ends: undefined },
  {
    begins: new RegExp(
      `^<(?:[A-Za-z][A-Za-z0-9-]*(?:${ATTRIBUTE}){0,20}\\s*/?|/[A-Za-z][A-Za-z0-9-]*\\s*)>\\s*$`,
    ),
    ends: undefined,
    needsBreak: true,
  },
];

function htmlEnd(text: string, line: BodyLine): number | undefined {
  const content = text.slice(line.from, lineEnd(text, line.start, line.next));
  const kind = HTML.find(({ begins }) => begins.test(content));
  if (kind === undefined || (kind.needsBreak === true && line.isBelowText)) return undefined;
  const { ends } = kind;
  if (ends === undefined) return blankBelow(text, line);
  // `<!-->` is a whole comment.
  if (ends.test(content.slice(2))) return line.next;
  return endBelow(text, line, (below) => ends.test(below));
}

/**
 * The start of the line after the one that closes it, or of the line that no longer belongs to the
 * list item. Infinity if there is neither.
 */
function endBelow(
  text: string,
  { next: from, column }: BodyLine,
  closes: (content: string, indent: number) => boolean,
): number {
  for (const { start, end, next } of walkLines(text, { start: from, end: text.length })) {
    if (isBlank(text, start, end)) continue;
    const indent = indentation(text, start, end);
    if (indent < column) return start;
    if (closes(text.slice(start + indent, end), indent)) return next;
  }
  return Infinity;
}

function blankBelow(text: string, { next: from, column }: BodyLine): number {
  for (const { start, end, next } of walkLines(text, { start: from, end: text.length })) {
    if (isBlank(text, start, end)) return next;
    if (indentation(text, start, end) < column) return start;
  }
  return Infinity;
}
