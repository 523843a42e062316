import { blockText, type WordBlock } from '../word/wordText.ts';

/**
 * What blocks say, for comparing: without what word processors change of their own accord (bold from
 * a style, the marks of lists, curly quotes, long dashes, kinds of spaces, empty paragraphs). Text
 * that somebody has struck out says something else.
 */
export function saidIn(blocks: readonly WordBlock[]): string {
  return said(blocks.map(textOf).join('\n'));
}

/** The same of a text. */
export function said(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[‐‑‒–—―−]|--+/g, '-')
    .replaceAll('…', '...')
    .replace(/^[ \t]*[•●○◦▪■□➢·-][ \t]+/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const INVISIBLE = /[\u{AD}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2069}\u{FEFF}]/gu;

function textOf(block: WordBlock): string {
  if (block.kind === 'table') {
    return block.rows
      .map((row) => row.map((cell) => cell.map(textOf).join('\n')).join('\t'))
      .join('\n');
  }
  if (!block.runs.some(({ strike }) => strike)) return blockText(block);
  return block.runs.map(({ text, strike }) => (strike ? `~~${text}~~` : text)).join('');
}
