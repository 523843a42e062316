import { isPlaceholder } from '../../workbook/values/placeholder.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

/**
 * What’s typed in place of an answer without being one: `nothing` says nothing at all (`TBD`, a line to
 * write on), `aside` tells whoever writes something (`see the e-mail of 2/11`) and is not lost.
 */
export type Filler = 'nothing' | 'aside';

const LINES = /^[\s_.…·–—-]*$/;
const NOT_APPLICABLE = /^(?:n\/?\.?a\.?|not applicable|(?:nothing|none) yet|-+|\?+)$/i;
const LATER = /^to be \w+(?: \w+)?(?: later)?$/i;
const INSTRUCTION =
  /^(?:to ?do|fixme|note to (?:self|me)|reminder|remember to|don['’]t forget)\b[:\s]/i;
const IN_BRACKETS = /^[[(](.*)[\])][.!]*$/s;
const TO_DO = /^(?:ask|check|call|e-?mail|get|find|see|look|talk|wait|add|update|finish|copy)\b/i;
const ELSEWHERE = /^(?:please )?see\b/i;

/** What kind of filler a paragraph is; undefined for an answer. */
export function fillerOf(text: string): Filler | undefined {
  const said = singleSpaced(text);
  if (LINES.test(said) || NOT_APPLICABLE.test(said)) return 'nothing';
  if (INSTRUCTION.test(said)) return /^to ?do[:\s.!]*$/i.test(said) ? 'nothing' : 'aside';
  const inner = IN_BRACKETS.exec(said)?.[1]?.trim();
  if (inner !== undefined) {
    if (TO_DO.test(inner)) return 'aside';
    if (LATER.test(inner) || NOT_APPLICABLE.test(inner) || isPlaceholder(inner)) return 'nothing';
  }
  if (LATER.test(said)) return 'nothing';
  if (!isPlaceholder(said)) return undefined;
  return ELSEWHERE.test(inner ?? said) ? 'aside' : 'nothing';
}
