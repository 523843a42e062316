import { isDistributive, nounPhraseEnd } from './nounPhrases.ts';
import { isNumber, isWord, lexicon, reads, textAt, type Word } from '../../grammar/words.ts';
import lists from '../lexicon/events.json';

const eventNouns = lexicon(lists.eventNouns);

/** Events that need no article: "by homecoming", "before commencement 2027". */
const selfNamed = lexicon(lists.selfNamed);

/**
 * The end of the event that a limit at `index` is about; its own words begin at `from`: "before
 * school starts", "prior to the renewal deadline", "by the annual meeting"; undefined if none.
 */
export function eventEnd(words: readonly Word[], index: number, from: number): number | undefined {
  const to = nounPhraseEnd(words, from);
  const named = openLimit(words, index)
    ? isEvent(words, index, from, to)
    : textAt(words, index) === 'by' && isDeterminedEvent(words, from, to);
  return named ? Math.max(to, from + 1) : undefined;
}

/** Prepositions after which anything at all can stand for a time. */
function openLimit(words: readonly Word[], index: number): boolean {
  const open = /^(?:before|prior|until|till|ahead)$/u.test(textAt(words, index));
  return open || reads(words, index, ['in', 'time', 'for']);
}

const bodies = lexicon(lists.bodies);

const notBefore = lexicon(lists.notBefore);

function isEvent(words: readonly Word[], index: number, from: number, to: number): boolean {
  if (notBefore.has(textAt(words, index - 1)) || to === from || !isWord(words, from)) return false;
  const first = textAt(words, from);
  if (isDistributive(words, from) || isDistributive(words, from + 1)) return false;
  // "Put it before the board" means to show it to them, not to do it by a day.
  if (bodies.has(textAt(words, to - 1))) return false;
  if (/^(?:meals|using|use|entering|leaving|class|bed|dinner|eating)$/u.test(first)) return false;
  if (first === 'further' || first === 'and' || first === 'or' || first === 'now') return false;
  return (
    first !== 'school' ||
    /^(?:starts?|begins?|opens?|year|ends?|is|lets|resumes?)$/u.test(textAt(words, from + 1))
  );
}

/** "by the county fair": an event with its article, at the head of the phrase. */
function isDeterminedEvent(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from];
  if (isDistributive(words, from)) return false;
  if (first?.text === 'the' && textAt(words, from + 1) === 'time') return true;
  const determined =
    /^(?:the|our|next|this|their|my)$/u.test(first?.text ?? '') || first?.capital === true;
  const last = isNumber(words, to - 1) ? textAt(words, to - 2) : textAt(words, to - 1);
  return determined ? eventNouns.has(last) : to <= from + 2 && selfNamed.has(first?.text ?? '');
}
