import { sharedEnds } from '../edit.ts';

/** English words a letter or two away from one of our keys: a team that writes one means it. */
const NEAR_KEYS: ReadonlySet<string> = new Set(
  (
    'assigned circle coal compact contract contracts contrast currency currently designed dote ' +
    'empowered fame focal former formal fame foal frame game gold guild headings joint liberty load ' +
    'locus locality meeting node noted pleasure preview ratings reacted readiness relative resigned ' +
    'restarted same stake stat stated states stats statue statute stars teaches tile treasure unity ' +
    'vague valve vote votes'
  ).split(' '),
);

/**
 * Endings that make another word from the same stem: coordinator, coordinates; relevant, relevance.
 */
const ENDINGS: ReadonlySet<string> = new Set(['e', 'es', 'ed', 'ing', 'ion', 'ions', 'ive', 'ce']);
const FORMS = /^(?:e?s|e?d|e?rs?|ing|ly)$/;

/** Whether a word close to a known one is a word in its own right. Both in lower case, letters only. */
export function isOwnWord(word: string, known: string): boolean {
  if (NEAR_KEYS.has(word)) return true;
  if (word.startsWith(known)) return FORMS.test(word.slice(known.length));
  if (known.startsWith(word)) return /^e?s$/.test(known.slice(word.length));
  const stem = sharedEnds(word, known).head;
  return stem >= SHORTEST_STEM && ENDINGS.has(word.slice(stem));
}

const SHORTEST_STEM = 6;
