import type { Candidate, Relationship } from '../../schema/generated/types.ts';
import { propertySchema } from '../../schema/schema.ts';
import { choiceMeant } from '../choiceMeant.ts';
import { holdStops, withStops } from '../../guide/fullStops.ts';
import { sameName } from '../../workbook/naming.ts';
import {
  plainText,
  slicedParagraph,
  type WordBlock,
  type WordParagraph,
} from '../word/wordText.ts';
import { fillerOf } from './fillers.ts';
import { isSaidBy, trimmedPiece, withoutBullet } from './lineParts.ts';
import { columnsOf, isAllKnown, rowsOf } from './tableMeanings.ts';

/** An organization on the list, and where it stands there. */
export interface Listed extends Candidate {
  readonly name: string;
  /** Whether it's marked as the one they chose. */
  readonly picked: boolean;
  /** The blocks that speak of it. */
  readonly blocks: readonly WordBlock[];
  /** Whether its name, audience and relationship are all that those blocks say. */
  readonly isWhole: boolean;
}

/** The organizations that a list names, in its order; nothing if it isn’t a list. */
export function listedIn(blocks: readonly WordBlock[]): readonly Listed[] {
  const listed = blocks.flatMap((block) => (block.kind === 'table' ? tableRows(block) : []));
  return [...listed, ...itemsIn(blocks).flatMap(listedItem)];
}

/** The blocks of each item with those that stand below it. */
function itemsIn(blocks: readonly WordBlock[]): readonly (readonly WordParagraph[])[] {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? linesIn(block) : []));
  const listed = paragraphs.filter(({ list }) => list !== undefined);
  const least = Math.min(...listed.map(({ list }) => list?.level ?? 0));
  const items: WordParagraph[][] = [];
  for (const paragraph of paragraphs) {
    const isTop =
      paragraph.list === undefined ? listed.length === 0 : paragraph.list.level <= least;
    if (isTop && !isDetail(plainText(paragraph))) items.push([paragraph]);
    else if (paragraph.list !== undefined || isDetail(plainText(paragraph))) {
      items.at(-1)?.push(paragraph);
    }
  }
  return items;
}

/** A paragraph with several lines, or with typed numbers in it, is a list of its own. */
function linesIn(paragraph: WordParagraph): readonly WordParagraph[] {
  const text = plainText(paragraph);
  const starts = [0, ...startsIn(text)];
  if (starts.length < 2 || paragraph.list !== undefined) return [paragraph];
  return starts.flatMap((start, at) => {
    const line = slicedParagraph(paragraph, start, starts[at + 1] ?? text.length);
    return plainText(line) === '' ? [] : [line];
  });
}

/** Where lines begin, and items that are numbered one after the other: `1) … 2) …`. */
function startsIn(text: string): readonly number[] {
  let next = 1;
  return Array.from(text.matchAll(/\n|(?:^|(?<=[\s;,.]))(\d{1,2})[.)]\s+(?=\p{Lu})/gu)).flatMap(
    ({ index, 1: number }) => {
      if (number === undefined) return [index];
      if (Number(number) !== next) return [];
      next += 1;
      return [index];
    },
  );
}

const DETAIL =
  /^\s*(audience|population|who (?:they|it) serves?|trusted by|whose trust|serves?|already (?:a )?partners?|(?:current )?partner|relationship|status|why)\b[^:?]{0,40}[:?]\s*/i;

function isDetail(text: string): boolean {
  return DETAIL.test(text);
}

/** Only a few signs: any number of them could be split in more ways than there is time to try. */
const PICK_MARK = /^\s*(?:[★☆✔✓☑☒✅➔→⇒*>]|\[x\])+\s*|\s?(?:[★☆✔✓☑☒✅←*]|<-{0,9}){1,20}\s{0,20}$/giu;
const PICK_WORDS =
  /[\s\-–—(,.:←<]{0,20}\b(?:(?:this is )?(?:our|my|the) (?:pick|choice|focus|one)|we (?:pick|picked|chose|choose) (?:this|them|this one)|picked|chosen|this one|our pick)\b[!.)]*/i;

/** A name and whom it reaches: `Name – audience`, `Name (audience)`, `Name: audience`. */
function listedItem(item: readonly WordParagraph[]): readonly Listed[] {
  const [first, ...details] = item;
  if (first === undefined) return [];
  const line = withoutBullet(plainText(first).replace(/\s+/g, ' '));
  if (fillerOf(line) !== undefined || line.startsWith('☐')) {
    return line.startsWith('☐') ? listedLine(line.slice(1), false, item, details) : [];
  }
  return listedLine(line, isPicked(line, first, item), item, details);
}

function isPicked(line: string, first: WordParagraph, item: readonly WordParagraph[]): boolean {
  const isMarked = first.runs.some(({ text, marked }) => marked && text.trim().length > 2);
  return (
    isMarked ||
    line.search(PICK_MARK) >= 0 ||
    item.some((paragraph) => PICK_WORDS.test(plainText(paragraph)))
  );
}

function listedLine(
  line: string,
  picked: boolean,
  blocks: readonly WordParagraph[],
  details: readonly WordParagraph[],
): readonly Listed[] {
  const plain = line.replace(PICK_MARK, '').replace(PICK_WORDS, '').trim();
  const { name, rest } = nameIn(plain);
  // "Some we thought of:" leads in to a list.
  const leadsIn = details.length === 0 && /:\s*$/.test(plain);
  if (name === undefined || leadsIn) return [];
  const remarks = details.map((detail) => plainText(detail).trim());
  const told = detailsIn(remarks);
  const relationship = told.relationship ?? relationshipIn(`${rest} ${remarks.join(' ')}`);
  const audience = told.audience ?? audienceIn(rest);
  const words = [name, audience ?? '', ...(relationship === undefined ? [] : RELATION_WORDS)];
  return [
    {
      ...{ name, audience, relationship, picked, blocks },
      isWhole: isSaidBy([plain, ...remarks].join(' '), words, LABEL_WORDS),
    },
  ];
}

const LABEL_WORDS = /^(?:audience|population|the|a|an|our|pick)$/;
/** Words that the relationship alone says as well. */
const RELATION_WORDS = ['not a partner yet already yes no hoped for new existing current hopeful'];

/** In words: anything longer is a sentence, not a name. */
const LONGEST_NAME = 12;

function nameIn(line: string): { readonly name?: string; readonly rest: string } {
  const held = holdStops(line);
  const cut = /(?<!\s)\s+[-–—]+\s+|[—–:|\t]|(?<!\s)\s+\(|\s-(?=\p{L})|\.\s|,\s(?=\p{Ll})|;\s/u.exec(
    held,
  );
  const name = withStops(
    trimmedPiece(cut === null ? held : held.slice(0, cut.index)).replace(/\.$/, ''),
  );
  const rest = cut === null ? '' : line.slice(cut.index);
  const isSentence = /^(?:We|I|Our|They|It|This|These|Those)\s+\p{Ll}/u.test(name);
  const isName =
    !isSentence && /\p{L}|\p{N}/u.test(name) && name.split(/\s+/).length <= LONGEST_NAME;
  return isName && fillerOf(name) === undefined ? { name, rest } : { rest };
}

/** What follows the name, without what it says about the relationship and up to its first full stop. */
function audienceIn(rest: string): string | undefined {
  const [sentence = ''] = holdStops(rest).split(/(?<=[.!?])\s+/);
  const said = withStops(sentence)
    .split(/(?<!\s)\s+[-–—]+\s+|[()–—;|\t]/)
    .map((piece) => trimmedPiece(piece).replace(/[.!]$/, ''))
    .find(
      (piece) => piece !== '' && relationshipIn(piece) === undefined && !PICK_WORDS.test(piece),
    );
  const audience = said?.replace(/^(?:audience|serves|trusted by|reaches)\s*:?\s*/i, '');
  return audience === undefined || fillerOf(audience) !== undefined ? undefined : audience;
}

const NEW =
  /\b(?:not (?:yet )?(?:a |an |our )?(?:current )?partners?\b|no partnership|not partners? yet|hoped[- ]for|hopeful|would like to|(?:we )?(?:don['’]t|do not) (?:yet )?work|new partner|prospect|potential|not yet)/i;
const EXISTING =
  /\b(?:already (?:a |our )?partners?|already work|we already|partners? (?:already|since|for)|(?:current|existing|long-?time|old) partners?|we (?:work|partner) with|work(?:ed|ing)? with (?:them|us) (?:since|already|for|now))\b/i;

/** What a text says plainly about the relationship. */
function relationshipIn(text: string): Relationship | undefined {
  const said = trimmedPiece(text);
  if (NEW.test(said) || /^new$/i.test(said)) return 'new';
  return EXISTING.test(said) || /^(?:existing|current)$/i.test(said) ? 'existing' : undefined;
}

function detailsIn(remarks: readonly string[]): Candidate {
  const found: { audience?: string; relationship?: Relationship } = {};
  for (const remark of remarks) {
    const match = DETAIL.exec(remark);
    if (match === null) continue;
    const value = remark.slice(match[0].length).trim();
    if (fillerOf(value) !== undefined) continue;
    if (/partner|relationship|status/i.test(match[1] ?? '')) {
      const relationship = answerOf(value);
      if (relationship !== undefined) found.relationship ??= relationship;
    } else if (!/why/i.test(match[1] ?? '')) found.audience ??= value;
  }
  return found;
}

function answerOf(value: string): Relationship | undefined {
  const schema = propertySchema(['organization', 'relationship']);
  const meant = schema && choiceMeant(schema, value);
  if (meant !== undefined) return meant as Relationship;
  if (/^(?:yes|y|x|☒|☑|✓)\b|^[x☒☑✓]/i.test(value)) return 'existing';
  return /^(?:no|n|not)\b/i.test(value) ? 'new' : relationshipIn(value);
}

function tableRows(table: Extract<WordBlock, { kind: 'table' }>): readonly Listed[] {
  if (columnsOf(table)?.includes('organization') !== true) return [];
  return rowsOf(table).flatMap(({ organization, audience, partner, picked }) => {
    if (organization === undefined || fillerOf(organization) !== undefined) return [];
    const relationship = partner === undefined ? undefined : answerOf(partner);
    const name = organization.replace(PICK_MARK, '').trim();
    const isSaid = partner === undefined || isSaidBy(partner, RELATION_WORDS, /^$/);
    return [
      {
        ...{ name, audience, relationship },
        picked: name !== organization || /^(?:x|yes|y|1|☒|☑|✓|✔|★)/i.test(picked ?? ''),
        blocks: [table],
        isWhole: isAllKnown(table) && isSaid,
      },
    ];
  });
}

/** Of more, nobody means the one that is named most; and each is looked for in all that is written. */
const MOST_COUNTED = 100;

/** The one they chose: marked as such, or named in a sentence that says so, or the only one. */
export function pickedFrom(
  listed: readonly Listed[],
  { chosenIn, mentions }: { readonly chosenIn: string; readonly mentions: string },
): Listed | undefined {
  const marked = listed.filter(({ picked }) => picked);
  if (marked.length === 1) return marked[0];
  const chosen =
    /\b(?:we (?:pick|picked|chose|choose|will focus on|focus on)|our (?:pick|choice|focus)(?: is)?|focus)\b[:\s]+(.{3,120})/i.exec(
      chosenIn,
    )?.[1];
  const named = listed.find(({ name }) => chosen !== undefined && namesIt(chosen, name));
  if (named !== undefined || listed.length <= 1) return named ?? listed[0];
  if (listed.length > MOST_COUNTED) return undefined;
  const text = mentions.toLowerCase();
  const counts = listed.map(({ name }) => text.split(name.toLowerCase()).length);
  const most = Math.max(...counts);
  return most > 1 && counts.filter((count) => count === most).length === 1
    ? listed[counts.indexOf(most)]
    : undefined;
}

function namesIt(text: string, name: string): boolean {
  return text.toLowerCase().startsWith(name.toLowerCase()) || sameName(trimmedPiece(text), name);
}
