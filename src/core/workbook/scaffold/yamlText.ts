import { Scalar, type ScalarTag } from 'yaml';
import { isoDay, type Day } from '../../calendar/day.ts';
import { LINE_LENGTH } from './wrapping.ts';

/** A calendar day on its way into YAML, where it stands without quotes. */
export interface WrittenDay {
  readonly day: Day;
}

/** Text that Markdown tools would take for links, were it not written with escapes. */
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

/** Tags for writing only. Neither shows in the text. */
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
 * The text as a YAML scalar. `before` is how much of the line the indentation and the key take, in
 * UTF-16 code units: what then goes beyond the line becomes a folded block (`>-`). Quotes are left
 * to the writer, which knows what YAML 1.2 and 1.1 would misread, but for `=`, which it forgets.
 */
export function textScalar(text: string, before: number): Scalar {
  if (/\[|<\w/u.test(text)) return new Scalar({ linkLike: text } satisfies LinkLike);
  const scalar = new Scalar(text);
  if (text === '=') scalar.type = Scalar.QUOTE_DOUBLE;
  if (before + text.length > LINE_LENGTH) scalar.type = Scalar.BLOCK_FOLDED;
  return scalar;
}

/**
 * JSON's strings are YAML's double-quoted ones; the two characters that start links are hidden.
 * A bracket alone is hidden too: its twin may stand in another value.
 */
function escapedText(text: string): string {
  return JSON.stringify(text).replaceAll('[', '\\x5B').replaceAll('<', '\\x3C');
}
