import { isoDay } from '../../calendar/day.ts';
import { LINE_LENGTH, oneLine, trimmedLines } from '../scaffold/wrapping.ts';
import type { WrittenDay } from '../scaffold/yamlText.ts';
import { plainScalar } from '../syntax/yaml/plainScalar.ts';

/** What can be written into a field: text on one line or on several, a number, yes or no, or a calendar day. */
export type FieldValue = string | number | boolean | WrittenDay | TextLines;

/** A text whose line breaks are meant. */
export interface TextLines {
  readonly lines: string;
}

/** How a value was written before, if that is to be kept. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'folded' | 'literal';

export interface ScalarPlace {
  readonly eol: string;
  /** The characters before the value on its line. */
  readonly before: number;
  /** How far the lines of a folded block stand in. */
  readonly blockColumn: number;
  readonly style?: ScalarStyle | undefined;
  /** Inside brackets, where commas and brackets end a value. */
  readonly inFlow?: boolean;
  /** Set if somebody's long line should stay a long line. */
  readonly keepLong?: boolean;
}

/** A value as YAML: what goes on the line of its key, and the lines of a block below it. */
export interface ScalarText {
  readonly inline: string;
  /** Whole lines, each with its line break. Empty if the value fits on its key's line. */
  readonly below: string;
}

/** The text that the field will say once the value is written. */
export function saidText(value: FieldValue): string {
  if (typeof value === 'object') {
    return 'day' in value ? isoDay(value.day) : trimmedLines(value.lines);
  }
  return typeof value === 'string' ? oneLine(value) : String(value);
}

/** The quotation mark that we put around a text that needs one; undefined for all others. */
export function quotesNeeded(said: string): string | undefined {
  const written = plainOrQuoted(said, false);
  return written === said ? undefined : written.charAt(0);
}

/** Writes a value so that every YAML reader, 1.1 or 1.2, reads back the same. */
export function scalarText(value: FieldValue, place: ScalarPlace): ScalarText {
  const said = saidText(value);
  if (said.includes('\n')) {
    if (place.inFlow === true) return onLine(JSON.stringify(said));
    return blockText(said, { ...place, style: 'literal' });
  }
  if (isPlainValue(value)) return onLine(quoted(said, place.style) ?? said);
  if (place.style === 'folded' || place.style === 'literal') return blockText(said, place);
  const inQuotes = quoted(said, place.style);
  if (inQuotes !== undefined) return onLine(inQuotes);
  const written = plainOrQuoted(said, place.inFlow ?? false);
  const tooLong = place.before + written.length > LINE_LENGTH;
  const keepsLine = place.inFlow === true || place.keepLong === true;
  return tooLong && !keepsLine ? blockText(said, place) : onLine(written);
}

/** The same as one text, without a line break at its end. */
export function scalarLines(value: FieldValue, place: ScalarPlace): string {
  const { inline, below } = scalarText(value, place);
  return `${inline}${place.eol}${below}`.slice(0, -place.eol.length);
}

/** What every YAML reader takes for what it is. */
function isPlainValue(value: FieldValue): boolean {
  return typeof value === 'object' ? 'day' in value : typeof value !== 'string';
}

function onLine(inline: string): ScalarText {
  return { inline, below: '' };
}

/** The text in the quotes that it had before; undefined if it had none. */
function quoted(said: string, style: ScalarStyle | undefined): string | undefined {
  if (style === 'double') return JSON.stringify(said);
  return style === 'single' ? `'${said.replaceAll("'", "''")}'` : undefined;
}

/** The library knows what YAML 1.2 and 1.1 would misread, except for `=`. */
function plainOrQuoted(said: string, inFlow: boolean): string {
  if (said === '=' || (inFlow && /[,[\]{}]/.test(said))) return JSON.stringify(said);
  return plainScalar(said);
}

/** A block keeps its kind. A new one is folded, without a line break at its end. */
function blockText(said: string, { eol, blockColumn, style }: ScalarPlace): ScalarText {
  const literal = style === 'literal';
  const lines = literal ? said.split('\n') : foldedLines(said, LINE_LENGTH - blockColumn);
  const indent = ' '.repeat(blockColumn);
  const below = lines.map((line) => `${line === '' ? '' : indent}${line}${eol}`).join('');
  return { inline: literal ? '|-' : '>-', below };
}

/** Breaks at single spaces between words, because only those come back when the block is folded. */
function foldedLines(said: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of said.split(/(?<=\S) (?=\S)/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
