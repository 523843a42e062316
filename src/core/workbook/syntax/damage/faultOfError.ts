import { quoteLeftOpen } from '../layout/openQuote.ts';
import { LONGEST_LINE, type PieceLine } from './pieceLines.ts';
import type { YamlFault, YamlReason } from '../yaml/nodes.ts';
import type { Parsed } from '../yaml/parseYaml.ts';

/**
 * Says what is wrong with a piece that can't be read, judging by its first line and by what `yaml`
 * says (`parsed`). The span is the value if the value is at fault, otherwise the line.
 */
export function faultOfError(
  text: string,
  parsed: Parsed | 'too-deep',
  line: Pick<PieceLine, 'start' | 'end' | 'indent'>,
): YamlFault {
  const source = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE));
  const reason = reasonFor(parsed, source);
  const value = /^(\s*(?:- +)?[^:\s][^:]*:[ \t]+)\S/.exec(source)?.[1];
  const start =
    line.start + (VALUE_REASONS.has(reason) ? (value?.length ?? line.indent) : line.indent);
  // A line may consist of spaces that YAML doesn't take for spaces.
  const said = line.start + source.trimEnd().length;
  const span = { start, end: said > start ? said : line.start + source.length };
  return { code: 'yaml-syntax', reason, span, path: [] };
}

const VALUE_REASONS: ReadonlySet<YamlReason> = new Set([
  'colon-in-value',
  'quote',
  'bracket',
  'special-character',
]);

/** `owner: ?` and `owner: - Maria`: one of YAML's own marks where a text should begin. */
const VALUE_MARK = /^\s*(?:- +)?[^\s:][^:]*:[ \t]+[?-](?:\s|$)/;

function reasonFor(parsed: Parsed | 'too-deep', line: string): YamlReason {
  if (parsed === 'too-deep') return 'too-deep';
  if (/^\s*(?:- +)?[@`](?![^:]*:(?:\s|$))/.test(line)) return 'special-character';
  if (!/^\s*(?:- +)?[^\s:][^:]*:(?:\s|$)/.test(line)) {
    return /^\s*(?:- +)?[\p{L}-]+:\S/u.test(line) ? 'no-space-after-colon' : 'no-colon';
  }
  if (VALUE_MARK.test(line)) return 'special-character';
  if (quoteLeftOpen(line) !== undefined) return 'quote';
  const error = parsed.errors[0];
  switch (error?.code) {
    case 'TAB_AS_INDENT':
      return 'tab';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'colon-in-value';
    case 'BAD_SCALAR_START':
      return 'special-character';
    case 'BAD_INDENT':
      return /[[{]/.test(line) ? 'bracket' : 'indentation';
    case 'MISSING_CHAR':
    case 'UNEXPECTED_TOKEN':
      return /:\s+["']/.test(line) ? 'quote' : /[[\]{}]/.test(line) ? 'bracket' : 'other';
    default:
      return 'other';
  }
}
