import {
  ANYBODY,
  asked,
  isCheckUpPlace,
  placeOnPage,
  STATEMENTS,
} from '../../checkUp/statements.ts';
import { hasMoreThanMark, readMark, refusesTalk, type Mark } from '../../checkUp/readMarks.ts';
import { LANGUAGES } from '../../guide/guide.ts';
import { sayingIn } from '../../guide/saying.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';
import { paragraphsIn } from '../returned/controlTexts.ts';
import { originIn, type PlanOrigin } from '../returned/returnedPlan.ts';
import { said } from '../returned/said.ts';
import { hiddenWords, type WordBlock, type WordCell, type WordText } from '../word/wordText.ts';

const KEYS = [...STATEMENTS, 'said', 'rather-talk'] as const;

type Key = (typeof KEYS)[number];

/** A page of *How are we doing?* that a side has filled in and sent back. */
export interface ReturnedCheckUp {
  readonly word: WordText;
  /** What its footer tells of the workbook that it was made of. */
  readonly from: PlanOrigin | undefined;
  /** Whether it is *Both Sides*, where two have marked each statement. */
  readonly isBoth: boolean;
}

/** What it says, each thing once: whatever has no place of its own is in `others`. */
export interface CheckUpSays {
  readonly marks: ReadonlyMap<Key, Mark>;
  readonly said: string;
  readonly ratherTalk: string;
  readonly others: readonly string[];
  /** Words that Word shows to nobody; they are told, and taken nowhere. */
  readonly hidden: readonly string[];
}

/** The page of ours that a Word file is; undefined for every other file. */
export function returnedCheckUp(word: WordText): ReturnedCheckUp | undefined {
  const rows = rowsOf(word.blocks);
  const isTagged = rows.some((row) => tagIn(row) !== undefined);
  const asking = rows.filter((row) => STATEMENTS.some((id) => asksIn(row, id) !== undefined));
  if (!isTagged && asking.length < 3) return undefined;
  const isBoth = !isTagged && asking.every(({ cells }) => cells.length > 2);
  return { word, from: originIn(word), isBoth };
}

/** What was filled in. `blanks` are the page as we may have made it. */
export function readCheckUpPage(
  { word }: ReturnedCheckUp,
  blanks: readonly WordText[],
): CheckUpSays {
  const marks = new Map<Key, Mark>();
  const texts = new Map<Key, string>();
  const others: string[] = [];
  const known = knownLines(blanks.flatMap(({ blocks }) => blocks));
  for (const row of rowsOf(word.blocks)) {
    const key = tagIn(row) ?? KEYS.find((one) => asksIn(row, one) !== undefined);
    const { text } = row;
    if (key === undefined || texts.has(key)) {
      others.push(...beyondKnown(text, known));
      continue;
    }
    const answer = withoutPrompts(text.replace(asksIn(row, key) ?? '', ' '));
    texts.set(key, answer);
    if (key === 'said' || key === 'rather-talk') continue;
    const mark = readMark(answer);
    marks.set(key, mark);
    if (mark.kind === 'beyond' || hasMoreThanMark(answer))
      others.push(`${asksIn(row, key) ?? `${key}:`} ${answer}`);
  }
  for (const block of word.blocks)
    if (block.kind === 'paragraph') others.push(...beyondKnown(textOf([[block]]), known));
  for (const { author, text } of word.comments)
    if (text !== '') others.push(author === '' ? text : `${author}: ${text}`);
  const talk = texts.get('rather-talk') ?? '';
  return {
    marks,
    said: texts.get('said') ?? '',
    ratherTalk: refusesTalk(talk) ? '' : talk,
    others,
    hidden: hiddenWords(word.blocks),
  };
}

/** A row of a table, and what it shows: as a whole, and in each cell as it is and as it is compared. */
interface Row {
  readonly cells: readonly WordCell[];
  readonly text: string;
  readonly shown: readonly { readonly text: string; readonly said: string }[];
}

function rowsOf(blocks: readonly WordBlock[]): readonly Row[] {
  return blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .map((cells) => {
      const texts = cells.map((one) => textOf([one]));
      const shown = texts.map((text) => ({ text, said: said(text) }));
      return { cells, text: singleSpaced(texts.join(' ')), shown };
    });
}

/** The fact whose control stands in a row, whatever has become of the words in it. */
function tagIn({ cells }: Row): Key | undefined {
  const tags = cells
    .flatMap(paragraphsIn)
    .flatMap(({ runs }) => runs.flatMap(({ tag }) => tag ?? []))
    .filter(isCheckUpPlace);
  return KEYS.find((key) => tags.includes(placeOnPage(key)));
}

/** What we ask for each fact, in each language, as it is and as it is compared. */
const SENTENCES = new Map(
  KEYS.map((key) => {
    const sentences = LANGUAGES.map((language) => sayingIn(language)(asked(key)));
    return [key, sentences.map((sentence) => [sentence, said(sentence)] as const)];
  }),
);

/** The words by which a row asks for a fact, in whatever language, as they stand there. */
function asksIn({ text, shown }: Row, key: Key): string | undefined {
  for (const [sentence, same] of SENTENCES.get(key) ?? []) {
    if (text.includes(sentence)) return sentence;
    // Quotation marks and spaces are the program's own.
    const cell = shown.find((one) => one.said.startsWith(same));
    if (cell?.said === same) return cell.text;
  }
  return undefined;
}

/** What cells show, without what is struck out. */
function textOf(row: readonly WordCell[]): string {
  const shown = row.flatMap(paragraphsIn).map(({ runs }) =>
    runs
      .filter(({ strike, hidden }) => !strike && hidden !== true)
      .map(({ text }) => text)
      .join(''),
  );
  return singleSpaced(shown.join(' '));
}

/** A program without controls takes what one asks for as text: `[Your answer]`. */
function withoutPrompts(text: string): string {
  return singleSpaced(text.replace(/\[[^[\]]{4,}\]/g, ' '));
}

function knownLines(blocks: readonly WordBlock[]): ReadonlySet<string> {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [textOf([[block]])]
      : block.rows.flatMap((row) => [textOf(row), ...row.map((one) => textOf([one]))]),
  );
  return new Set(lines.map(said).filter((line) => line !== ''));
}

/** What a line says that a blank page doesn't: all of it, or what was typed behind a line of ours. */
function beyondKnown(text: string, known: ReadonlySet<string>): readonly string[] {
  const own = said(text);
  // The day on which it was made, and who can be talked to, differ from one page to the next.
  if (own === '' || own.includes(' · ') || known.has(own)) return [];
  for (const line of known) {
    const begun = line.length > 30 ? beginningLike(line, own) : undefined;
    if (begun !== undefined) return [own.slice(begun).trim()].filter((typed) => typed !== '');
  }
  const words = wordsIn(own);
  return [...known].some((line) => isAlike(wordsIn(line), words))
    ? []
    : [withoutPrompts(text)].filter((one) => one !== '');
}

/** How far a text begins as a line of ours does, whomever this names; undefined where it doesn't. */
function beginningLike(line: string, own: string): number | undefined {
  const [before = '', behind = ''] = line.split(ANYBODY);
  if (!own.startsWith(before)) return undefined;
  const at = own.indexOf(behind, before.length);
  return at < 0 ? undefined : at + behind.length;
}

/** Whether two sentences differ by a name or two. */
function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size < 6) return false;
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(one.size, other.size) > 0.7;
}

function wordsIn(line: string): ReadonlySet<string> {
  return new Set(line.toLowerCase().split(/\W+/));
}
