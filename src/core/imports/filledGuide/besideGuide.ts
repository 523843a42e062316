import { newRecognizer } from '../../guide/asked.ts';
import { guideIn, type Language } from '../../guide/guide.ts';
import { sayingIn } from '../../guide/saying.ts';
import type { Translate } from '../../language/translate.ts';
import { blockText, type WordComment, type WordText } from '../word/wordText.ts';
import type { Pass } from './passes.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

/**
 * What a file says beside the answers, for each pass: what stands before the first heading or at the
 * edge of the pages, notes for later, comments, and what pictures show.
 */
export function besideGuide(
  word: WordText,
  passes: readonly Pass[],
  language: Language,
): readonly (readonly string[])[] {
  const saying = sayingIn(language);
  const recognizer = newRecognizer();
  const isOwn = (text: string): boolean =>
    text !== '' &&
    recognizer.heading(text) === undefined &&
    recognizer.sentence(text) === undefined;
  return passes.map((pass, at) => {
    const comments = word.comments.filter((comment) => passOf(comment, passes) === at);
    const shared = at > 0 ? [] : [...marginsOf(word), ...picturesOf(word, saying)];
    return [
      ...pass.before
        .flatMap((block) => blockText(block).split('\n'))
        .map(singleSpaced)
        .filter(isOwn)
        .filter((line) => !LABELLED.test(line)),
      ...pass.asides.map(({ part, text }) =>
        part === undefined ? text : `${guideIn(language).part(part).heading}: ${text}`,
      ),
      ...comments.map((comment) => singleSpaced(commentLine(comment, saying))),
      ...shared.filter(isOwn),
    ];
  });
}

/** The pass that a comment is about; the first where nothing tells. */
function passOf({ about }: WordComment, passes: readonly Pass[]): number {
  const at = passes.findIndex(({ answers }) =>
    [...answers.values()].some(
      (blocks) => about !== '' && blocks.map(blockText).join('\n').includes(about),
    ),
  );
  return Math.max(0, at);
}

function commentLine({ author: by, text, about: part }: WordComment, saying: Translate): string {
  if (by === '')
    return part === ''
      ? saying('Comment: {text}', { text })
      : saying('Comment on “{part}”: {text}', { part, text });
  return part === ''
    ? saying('Comment by {by}: {text}', { by, text })
    : saying('Comment by {by} on “{part}”: {text}', { by, part, text });
}

/** What is taken over as a fact. */
const LABELLED = /^(?:(?:our )?library(?: name)?|organi[sz]ation|(?:community )?partner)\s*:\s*\S/i;

/** Nobody wrote the page numbers. */
// eslint-disable-next-line regexp/no-super-linear-backtracking -- 100 code units at most, see below
const PAGE = /^(?:page|p\.|seite|página)?\W*(?:\d+\W*)?(?:of\W*)?(?:\d+\W*)?$/i;
/** In UTF-16 code units: a longer text is more than the number of a page. */
const LONGEST_NUMBER = 100;

function marginsOf({ margins }: WordText): readonly string[] {
  return margins
    .map(blockText)
    .map(singleSpaced)
    .filter((text) => text.length > LONGEST_NUMBER || !PAGE.test(text));
}

function picturesOf({ pictures }: WordText, saying: Translate): readonly string[] {
  return pictures
    .filter((text) => text.trim() !== '')
    .map((text) => saying('Picture: {text}', { text: singleSpaced(text) }));
}
