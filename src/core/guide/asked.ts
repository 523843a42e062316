import { holdStops, withStops } from './fullStops.ts';
import { guide } from './guide.ts';
import { headingKey } from './headingKey.ts';
import type { PartId } from './parts.ts';

/** What a sentence of a filled-in guide is: a question of one of its parts, or the guide's own words. */
export type Asked = PartId | 'printed';

interface Question {
  readonly part: Asked;
  readonly words: ReadonlySet<string>;
}

/**
 * What the printed guide's sentences speak of, as words that tell them from all others and in no
 * order of theirs: people retype, shorten and number them.
 */
const PRINTED: readonly (readonly [Asked, ...string[]])[] = [
  ['goals', 'goals viewing webinar', 'goals watching webinar'],
  [
    'identifying-organizations',
    'list few important organizations community',
    'organizations already partner start working',
    'focus especially organizations already trust audience reach',
    'pick one focus rest questions',
  ],
  ['their-goals', 'goals values organization', 'goals values partner', 'goals values'],
  ['how-they-align', 'align goals values library', 'align library', 'align', 'align ours'],
  [
    'how-we-work-now',
    'work organization now all',
    'work organization now',
    'work now',
    'work fall spectrum public participation',
    'spectrum public participation',
  ],
  [
    'moving-toward',
    'already work brainstorm ways move relationship collaborate empower',
    'brainstorm ways move relationship collaborate empower',
    'already work',
  ],
  [
    'getting-to-know',
    'not work now brainstorm ways know build trust',
    'brainstorm ways know build trust',
    'not work now',
  ],
  [
    'meeting-notes',
    'meet current hopeful community partner',
    'discuss shared goals values brainstorm ways work together full partnership',
  ],
  [
    'accomplish-together',
    'accomplish together',
    'make sure goal smart specific measurable achievable relevant time bound',
  ],
  [
    'roles-and-decisions',
    'role organization play contribute benefit',
    'role organization play',
    'contribute benefit',
    'decisions made',
  ],
  ['milestones-and-timeline', 'milestones timeline'],
  ['challenges', 'challenges likely deal', 'challenges likely', 'challenges'],
  ['communication', 'communicate'],
  ['how-did-it-go', 'partnership go', 'go'],
  ['what-did-we-learn', 'learn'],
  ['do-differently', 'differently next time', 'differently'],
  ['do-again', 'again'],
  ['repeat', 'go back top pick another organization again', 'pick another organization'],
  [
    'printed',
    'community partnerships power meet library strategic goals expand reach amplify great community',
    'already pursue partnerships next level beyond',
    'help community achieve aspirations creating partnerships built solid relationships mutual respect smart goals',
    'learn successes failures lessons real world examples',
    'forge stronger community led libraries goals values aligned collaboration leads innovation',
    'presented audrey barbakoff community engagement economic development manager king county library system',
    'taking community partnerships next level',
    'learner guide webjunction audrey barbakoff king county library system',
  ],
];

/** Words that say nothing about what is asked. */
const STOP = new Set(
  `a an and are as at be been by can could d did do does each for from had has have how i if in is it
  its likely ll make might must my of on or our ours re s shall should so some such t than that the
  their them then there these they this those to toward towards us ve was we were what where which who
  will with would you your yours few`
    .split(/\s+/)
    .filter((word) => word !== 'likely' && word !== 'make' && word !== 'few'),
);

/** The words of a text that matter, each in a form that its plural and its `-ing` share. */
function keyWords(text: string): ReadonlySet<string> {
  const words = headingKey(text)
    .split(' ')
    .filter((word) => word !== '' && !STOP.has(word));
  return new Set(words.map(stem));
}

function stem(word: string): string {
  const one = word.replace(/isation/, 'ization');
  if (one.length <= 4) return one;
  return one.replace(/(?:ing|ed|es|s|e)$/, '');
}

/** Made when something is first asked of it: only an import does. */
function questionsOf(): readonly Question[] {
  const printed = PRINTED.flatMap(([part, ...sentences]) =>
    sentences.map((words) => ({ part, words: keyWords(words) })),
  );
  const own = guide.parts.flatMap(({ id, question = '' }) =>
    sentencesOf(question).map((sentence) => ({ part: id, words: keyWords(sentence) })),
  );
  const credit = { part: 'printed' as const, words: keyWords(guide.credit) };
  return [...printed, ...own, credit].filter(({ words }) => words.size > 0);
}

/** Also where what follows is glued to it: a word, a number, or a colon. */
const SENTENCE_ENDS = new RegExp(
  [
    /(?<=[.?!]["”’)]{0,2}\s)(?=\S)/,
    /(?<=\?["”’)]{0,2}|[.!]["”’)]{1,2})(?=[\p{L}\p{N}])|(?<=\p{L}{3}\.)(?=[\p{L}\p{N}])/u,
    /(?<=[.?!]["”’)]{0,2})(?=:\s)/,
    /(?<=[\n\t])|(?=[\n\t])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
);

/** The sentences of a text, each with what closes it and the space behind; together they are the text. */
export function sentencesOf(text: string): readonly string[] {
  return holdStops(text).split(SENTENCE_ENDS).map(withStops);
}

const ASKS = /^\W*(?:what|how|which|where|who|whose|when|why|will|do|does|did|are|is|if)\b/i;

/** Tells the guide's questions, as printed or as our workbooks ask them, from everything else. */
export function newRecognizer(): {
  readonly sentence: (sentence: string) => Asked | undefined;
  readonly heading: (text: string) => Asked | undefined;
} {
  const questions = questionsOf();
  const headings = guide.parts.flatMap(({ id, heading, alsoCalled }) =>
    [heading, ...alsoCalled].map((title) => ({ part: id, words: keyWords(title) })),
  );
  return {
    sentence: (given) => {
      const sentence = given.replace(/^\s*Q\d{0,2}\s*[:.)]\s*/i, '');
      const said = keyWords(sentence);
      const asks = /\?["”’)]*\s*$/.test(sentence);
      const begins = ASKS.test(sentence) || /:\s*$/.test(sentence);
      return best(
        questions,
        said,
        ({ words }) => words.size >= 5 || asks || (begins && words.size >= 2),
      );
    },
    heading: (text) => {
      const title = unnumbered(text);
      const exact = guide.partOfHeading(title)?.id;
      if (exact !== undefined) return exact;
      const key = headingKey(title);
      if (key === 'learner guide' || key === 'event description') return 'printed';
      const words = keyWords(title);
      return words.size < 2 ? undefined : best(headings, words, () => true, 0.7);
    },
  };
}

function best(
  questions: readonly Question[],
  said: ReadonlySet<string>,
  fits: (question: Question) => boolean,
  least = 0.6,
): Asked | undefined {
  let found: { readonly part: Asked; readonly score: number } | undefined;
  for (const question of questions) {
    const { words, part } = question;
    // As few words in common as there are in either: of most lines, nothing else has to be looked at.
    if (Math.min(words.size, said.size) < least * Math.max(words.size, said.size)) continue;
    const common = [...words].filter((word) => said.has(word)).length;
    const score = common / (words.size + said.size - common);
    if (score < least || score <= (found?.score ?? 0) || !fits(question)) continue;
    found = { part, score };
  }
  return found?.part;
}

/** A heading without the number, the bullet or the word `Step 3` before it and the colon after it. */
export function unnumbered(text: string): string {
  return text
    .trim()
    .replace(
      /^(?:(?:step|part|section)\s+)?(?:\d{1,2}|[ivx]{1,4}|[a-h])(?:[.):]|\s*[-–—])+\s*/i,
      '',
    )
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[\s:.!?–—-]+$/u, '');
}
