import { lazily } from '../grammar/lazily.ts';
import type { Language } from '../guide/guide.ts';
import lists from './languageWords.json';

/** A stretch of a text that is plainly in one of the languages of a workbook. */
export interface LanguagePart {
  /** Offsets of UTF-16 code units, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly language: Language;
}

/** So much of a text tells its language; in UTF-16 code units. */
const ENOUGH = 4000;

/** So many of its words tell a language, where they are one in so many. */
const [FEW, SHARE] = [3, 5];
/** So many more of them it has to have than any other language has. */
const MORE = 2;

/** What parts that many words. */
const SPACES = /\s\S+\s/;

/** A name is told by its capitals: so many words without one make more than a name. */
const PLAIN_WORDS = 2;

/**
 * What parts of a text are plainly in a language: all of it, or of a text in several languages those sentences,
 * and what stands between colons or in parentheses. By the words that sentences are made of. It would rather say
 * nothing than guess: a name or a few words stay untold, and so does a text in a language near one of ours.
 */
export function languageParts(text: string): readonly LanguagePart[] {
  // A day, a name, and a status are most of what a table says.
  if (!SPACES.test(text)) return [];
  const pieces = piecesOf(text.slice(0, ENOUGH));
  const whole = addUp(pieces);
  const language = toldBy(whole);
  const isOne = language !== undefined && !pieces.some((piece) => speaksAgainst(piece, language));
  if (isOne) return [{ start: 0, end: text.length, language }];
  return pieces.flatMap((piece) => {
    const its = toldBy(piece);
    return its === undefined ? [] : [{ start: piece.start, end: piece.end, language: its }];
  });
}

/** What counts for a language in a stretch of text. */
interface Piece {
  start: number;
  end: number;
  words: number;
  plain: number;
  /** How many of its words each language has, in the order of {@link IDS}. */
  readonly counts: number[];
}

const IDS = Object.keys(lists) as readonly (keyof typeof lists)[];
const NO_COUNTS: readonly number[] = IDS.map(() => 0);
const OURS: readonly Language[] = ['en', 'es'];

/** The languages that have a word, as places in {@link IDS}. */
const languagesByWord = lazily(() => {
  const found = new Map<string, number[]>();
  for (const [at, id] of IDS.entries())
    for (const word of lists[id].flatMap((line) => line.split(' '))) {
      const known = found.get(word);
      if (known === undefined) found.set(word, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
  return found;
});

/** A word, or a mark behind which something else is said. Latin letters: others tell none of our languages. */
const WORDS_AND_ENDS =
  /([A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+(?:['’][A-Za-zÀ-ÖØ-öø-ɏ]+)*)|[.!?:;…()[\]\n"“”«»•·|—]/g;

function piecesOf(text: string): readonly Piece[] {
  const found: Piece[] = [];
  const known = languagesByWord();
  let piece: Piece | undefined;
  for (const { 1: word, index } of text.matchAll(WORDS_AND_ENDS)) {
    if (word === undefined) {
      piece = undefined;
      continue;
    }
    if (piece === undefined) {
      piece = { start: index, end: index, words: 0, plain: 0, counts: NO_COUNTS.slice() };
      found.push(piece);
    }
    const lower = word.toLowerCase();
    const isPlain = lower === word;
    // A capital within a sentence is a name's: “El Centro” says nothing of the words around it.
    const its = isPlain || piece.words === 0 ? known.get(lower) : undefined;
    if (its !== undefined) for (const at of its) piece.counts[at] = (piece.counts[at] ?? 0) + 1;
    piece.words += 1;
    if (isPlain && word.length > 3) piece.plain += 1;
    piece.end = index + word.length;
  }
  return found;
}

function addUp(pieces: readonly Piece[]): Piece {
  const sum: Piece = { start: 0, end: 0, words: 0, plain: 0, counts: NO_COUNTS.slice() };
  for (const { words, plain, counts } of pieces) {
    sum.words += words;
    sum.plain += plain;
    counts.forEach((count, at) => {
      sum.counts[at] = (sum.counts[at] ?? 0) + count;
    });
  }
  return sum;
}

function countOf({ counts }: Piece, language: Language): number {
  return counts[IDS.indexOf(language)] ?? 0;
}

function toldBy(piece: Piece): Language | undefined {
  if (piece.plain < PLAIN_WORDS) return undefined;
  return OURS.find((language) => {
    const own = countOf(piece, language);
    if (own < FEW || own * SHARE < piece.words) return false;
    return piece.counts.every((count, at) => {
      const id = IDS[at];
      // English and Spanish have hardly a word in common, Spanish and Portuguese many.
      const most = OURS.some((one) => one === id) ? own / 2 : own - MORE;
      return id === language || count <= most;
    });
  });
}

/** Whether a part of a text is in another language than most of it, if only a word tells so. */
function speaksAgainst(piece: Piece, language: Language): boolean {
  const own = countOf(piece, language);
  return OURS.some((other) => other !== language && countOf(piece, other) > own);
}
