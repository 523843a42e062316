import { indentation, lineEnd, nextLine } from '../layout/lines.ts';
import { closingQuote } from '../layout/lineValues.ts';
import type { YamlBlock } from '../layout/scanBlocks.ts';
import { isNullText, type Node } from './nodes.ts';

/** Reads the value of a key or item with nothing below it; undefined if only `yaml` knows. */
export function quickScalar(text: string, block: YamlBlock): Node | undefined {
  const { form } = block.value;
  if (form === 'block') return blockText(text, block);
  if (block.goesOn) return undefined;
  if (form === 'plain') return plain(text, block);
  return form === 'quoted' ? quoted(text, block) : undefined;
}

/** Characters that mean something else to YAML at the start of a value. */
const INDICATORS = '-?:,[]{}#&*!|>%@`"\'';

function plain(text: string, { value: { span } }: YamlBlock): Node | undefined {
  const said = text.slice(span.start, span.end);
  if (INDICATORS.includes(said.charAt(0)) || /:(?: |$)/.test(said)) return undefined;
  return isNullText(said)
    ? { kind: 'empty', span }
    : { kind: 'scalar', span, text: said, style: 'plain' };
}

function quoted(text: string, { value: { span } }: YamlBlock): Node | undefined {
  const quote = text.charAt(span.start);
  if (closingQuote(text, span.start + 1, span.end, quote) !== span.end) return undefined;
  const inside = text.slice(span.start + 1, span.end - 1);
  if (quote === '"' && inside.includes('\\')) return undefined;
  const said = quote === "'" ? inside.replaceAll("''", "'") : inside;
  return { kind: 'scalar', span, text: said, style: 'quoted' };
}

/** The text below `>-` and its like, if all its lines are indented equally. */
function blockText(text: string, { value, column, end: blockEnd }: YamlBlock): Node | undefined {
  const { start } = value.span;
  const header = text.slice(start, value.span.end);
  if (value.comment !== undefined || !/^[>|][-+]?$/.test(header)) return undefined;
  const lines = blockLines(text, nextLine(text, start), column);
  // If other lines belong to it as well, only `yaml` knows how to read them.
  if (lines === undefined || nextLine(text, lines.end) !== blockEnd) return undefined;
  const end = start + text.slice(start, lines.end).trimEnd().length;
  const said = header.startsWith('>') ? folded(lines.texts) : lines.texts.join('\n');
  return { kind: 'scalar', span: { start, end }, text: said, style: 'block' };
}

interface BlockLines {
  /** The lines without their indentation. Blank ones between them are empty. */
  readonly texts: readonly string[];
  /** Where the last of the lines ends. */
  readonly end: number;
}

/** The lines from `from` indented further than `column`; undefined unless all are indented equally. */
function blockLines(text: string, from: number, column: number): BlockLines | undefined {
  const texts: string[] = [];
  let inner = 0;
  let blanks = 0;
  let end = from;
  for (let at = from; at < text.length;) {
    const next = nextLine(text, at);
    const stop = lineEnd(text, at, next);
    const indent = indentation(text, at, stop);
    if (at + indent === stop) {
      // Blank lines are text if they come first, or are indented further.
      if (texts.length === 0 || indent > inner) return undefined;
      blanks++;
    } else if (texts.length > 0 && indent <= column) {
      break;
    } else {
      if (texts.length === 0) inner = indent;
      if (indent !== inner || inner <= column) return undefined;
      for (; blanks > 0; blanks--) texts.push('');
      texts.push(text.slice(at + indent, stop));
      end = stop;
    }
    at = next;
  }
  return texts.length === 0 ? undefined : { texts, end };
}

/** The lines joined by spaces. Each blank line becomes a line break. */
function folded(texts: readonly string[]): string {
  let value = texts[0] ?? '';
  for (let at = 1; at < texts.length; at++) {
    const line = texts[at] ?? '';
    if (line === '') value += '\n';
    else value += texts[at - 1] === '' ? line : ` ${line}`;
  }
  return value;
}
