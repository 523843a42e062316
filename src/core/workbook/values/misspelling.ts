import { editDistance } from '../../language/editDistance.ts';
import { sharedEnds } from '../edit.ts';

/** The known word that `word` was meant to be, a letter or two away; undefined if nothing is close. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.includes(word)) return undefined;
  const plain = bare(word);
  if (plain === '') return undefined;
  const bares = known.map(bare);
  const same = known[bares.indexOf(plain)];
  if (same !== undefined) return same;
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const [at, candidate] of known.entries()) {
    const allowed = Math.min(candidate.length, plain.length) < 4 ? 0 : plain.length < 7 ? 1 : 2;
    const distance = editDistance(plain, bares[at] ?? '', allowed);
    if (distance <= allowed && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Whether a key that is close to a known one is a word in its own right. */
export function isOwnKey(key: string, known: string): boolean {
  return bare(key) !== bare(known) && isOwnWord(bare(key), bare(known));
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** English words a letter or two away from one of our keys: a team that writes one means it. */
const NEAR_KEYS: ReadonlySet<string> = new Set(
  (
    'assigned circle our hours tours yours pours fours coal compact contract contracts contrast currency currently designed dote ' +
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
function isOwnWord(word: string, known: string): boolean {
  if (NEAR_KEYS.has(word)) return true;
  if (word.startsWith(known)) return FORMS.test(word.slice(known.length));
  if (known.startsWith(word)) return /^e?s$/.test(known.slice(word.length));
  const stem = sharedEnds(word, known).head;
  return stem >= SHORTEST_STEM && ENDINGS.has(word.slice(stem));
}

const SHORTEST_STEM = 6;
