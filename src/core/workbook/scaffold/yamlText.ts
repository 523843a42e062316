import { Scalar, type ScalarTag } from 'yaml';
import { isoDay, type Day } from '../../calendar/day.ts';
import { LINE_LENGTH } from './wrapping.ts';

/** A calendar day to be written into YAML, without quotes. */
export interface WrittenDay {
  readonly day: Day;
}

/** Text that Markdown tools would take for a link if it weren't escaped. */
interface LinkLike {
  readonly linkLike: string;
}

function isWrittenDay(value: unknown): value is WrittenDay {
  return typeof value === 'object' && value !== null && 'day' in value;
}

function isLinkLike(value: unknown): value is LinkLike {
  return typeof value === 'object' && value !== null && 'linkLike' in value;
}

const unused = { default: true, test: /^$(?=.)/, resolve: (text: string): string => text } as const;

/** Tags used only for writing. They don't show in the text. */
export const writingTags: readonly ScalarTag[] = [
  {
    ...unused,
    tag: 'tag:partnership-workbooks,2026:day',
    identify: isWrittenDay,
    stringify: ({ value }) => (isWrittenDay(value) ? isoDay(value.day) : ''),
  },
  {
    ...unused,
    tag: 'tag:partnership-workbooks,2026:link-like',
    identify: isLinkLike,
    stringify: ({ value }) => (isLinkLike(value) ? escapedText(value.linkLike) : ''),
  },
];

/**
 * The text as a YAML scalar. `before` is how much of the line the indentation and the key take
 * (UTF-16 code units). A text that doesn't fit on the rest of the line becomes a folded block
 * (`>-`), one of several lines a literal one (`|-`). Quotes are left to the library, which knows what
 * YAML 1.2 and 1.1 would misread, except for `=`.
 */
export function textScalar(text: string, before: number): Scalar {
  if (/\[|<\w/u.test(text)) return new Scalar({ linkLike: text } satisfies LinkLike);
  const scalar = new Scalar(text);
  if (text === '=') scalar.type = Scalar.QUOTE_DOUBLE;
  if (text.includes('\n')) scalar.type = Scalar.BLOCK_LITERAL;
  else if (before + text.length > LINE_LENGTH) scalar.type = Scalar.BLOCK_FOLDED;
  return scalar;
}

/**
 * JSON's strings are YAML's double-quoted ones; the two characters that start links are escaped. So
 * is a single bracket, because its twin may stand in another value.
 */
function escapedText(text: string): string {
  return JSON.stringify(text).replaceAll('[', '\\x5B').replaceAll('<', '\\x3C');
}
