import { isPlanPlace } from '../../schema/planPlaces.ts';
import type { WordBlock, WordCell, WordParagraph, WordTable, WordText } from '../word/wordText.ts';
import { paragraphsIn } from './controlTexts.ts';
import { pairsOf } from './answerPairs.ts';
import { partOf } from './planPlace.ts';
import { said, saidIn } from './said.ts';

/** Where the paragraphs of a returned plan belong, whatever has happened to its controls. */
export interface Places {
  /** The answer that a paragraph is part of, where no control says so. */
  readonly answers: ReadonlyMap<WordParagraph, string>;
  /** The answer that a paragraph stands beside: that of its row, or the first below its heading. */
  readonly beside: ReadonlyMap<WordParagraph, string>;
}

/**
 * Finds the places of a plan in a file that a program has written anew: LibreOffice keeps a control
 * around the first of several paragraphs, Google Docs keeps none. Headings, tables, rows and paragraphs
 * are paired with those of the plan that was sent.
 */
export function placesIn(theirs: WordText, sent: WordText): Places {
  const answers = new Map<WordParagraph, string>();
  const beside = new Map<WordParagraph, string>();
  const [before, after] = [sectionsOf(sent.blocks), sectionsOf(theirs.blocks)];
  const pairs = pairsOf(
    before.map(({ title }) => title),
    after.map(({ title }) => title),
  );
  const taken = new Map(pairs.map(([old, now]) => [now, old]));
  let current: Section | undefined;
  let blocks: WordBlock[] = [];
  const end = (): void => {
    if (current !== undefined) placeSection(current.blocks, blocks, { answers, beside });
  };
  after.forEach((section, at) => {
    const old = before[taken.get(at) ?? -1];
    if (old === undefined) {
      // A heading of theirs: what stands below it goes on with the section above.
      blocks.push(...(section.head === undefined ? [] : [section.head]), ...section.blocks);
      return;
    }
    end();
    [current, blocks] = [old, [...section.blocks]];
    const [first] = old.blocks.flatMap(tagsIn);
    if (section.head !== undefined && first !== undefined) beside.set(section.head, first);
  });
  end();
  return { answers, beside };
}

interface Found {
  readonly answers: Map<WordParagraph, string>;
  readonly beside: Map<WordParagraph, string>;
}

interface Section {
  readonly head: WordParagraph | undefined;
  readonly title: string;
  readonly blocks: WordBlock[];
}

function sectionsOf(blocks: readonly WordBlock[]): readonly Section[] {
  const sections: Section[] = [{ head: undefined, title: '', blocks: [] }];
  for (const block of blocks) {
    if (saidIn([block]) === '' && block.kind === 'paragraph') continue;
    if (block.kind === 'paragraph' && block.heading && tagsIn(block).length === 0) {
      sections.push({ head: block, title: saidIn([block]), blocks: [] });
    } else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** The places that the controls in a block name. */
function tagsIn(block: WordBlock): readonly string[] {
  if (block.kind === 'table') return block.rows.flat(2).flatMap(tagsIn);
  const tags = block.runs.flatMap(({ tag }) =>
    tag !== undefined && isPlanPlace(tag) ? [tag] : [],
  );
  return [...new Set(tags)];
}

function placeSection(
  before: readonly WordBlock[],
  after: readonly WordBlock[],
  found: Found,
): void {
  const tablesBefore = before.filter((one) => one.kind === 'table');
  const tablesAfter = after.filter((one) => one.kind === 'table');
  const heads = [tablesBefore, tablesAfter].map((all) =>
    all.map(({ rows: [head] }) => rowText(head)),
  );
  for (const [old, now] of pairsOf(heads[0] ?? [], heads[1] ?? [])) {
    placeTable(tablesBefore[old], tablesAfter[now], found);
  }
  placeParagraphs(
    before.filter((one) => one.kind === 'paragraph'),
    after.filter((one) => one.kind === 'paragraph'),
    found.answers,
  );
}

function placeTable(
  before: WordTable | undefined,
  after: WordTable | undefined,
  found: Found,
): void {
  const [old, now] = [before?.rows ?? [], after?.rows ?? []];
  const columnOf = pairColumns(old[0] ?? [], now[0] ?? []);
  for (const [from, to] of pairsOf(old.map(rowText), now.map(rowText))) {
    const [rowBefore = [], rowAfter = []] = [old[from], now[to]];
    const [first] = rowBefore.flat().flatMap(tagsIn);
    rowAfter.forEach((cell, column) => {
      const [tag] = (rowBefore[columnOf(column)] ?? []).flatMap(tagsIn);
      for (const paragraph of paragraphsIn(cell)) {
        if (tag !== undefined) found.answers.set(paragraph, tag);
        else if (first !== undefined) found.beside.set(paragraph, first);
      }
    });
  }
}

/** Which column of the plan each of theirs is, by their titles: dates that moved have one more. -1 for none. */
function pairColumns(
  before: readonly WordCell[],
  after: readonly WordCell[],
): (column: number) => number {
  if (before.length === after.length) return (column) => column;
  const titles = [before, after].map((row) => row.map((cell) => said(saidIn(cell))));
  const pairs = new Map(
    pairsOf(titles[0] ?? [], titles[1] ?? []).map(([old, now]) => [now, old] as const),
  );
  return (column) => pairs.get(column) ?? -1;
}

/** A paragraph that is new belongs to the answer above it, or to the one below where none is above. */
function placeParagraphs(
  before: readonly WordParagraph[],
  after: readonly WordParagraph[],
  answers: Map<WordParagraph, string>,
): void {
  const texts = [before, after].map((all) => all.map((one) => saidIn([one])));
  const pairs = pairsOf(texts[0] ?? [], texts[1] ?? []);
  const known = new Map(
    pairs.map(([old, now]) => [now, before[old]?.runs.find(({ tag }) => tag)?.tag]),
  );
  const all = after.map((_, at) => {
    const tag = known.get(at);
    return tag === undefined || partOf(tag) === undefined ? undefined : tag;
  });
  const above = lastSo(all);
  const below = lastSo(all.toReversed()).reverse();
  after.forEach((paragraph, at) => {
    const own = known.has(at) ? known.get(at) : (above[at] ?? below[at]);
    if (own !== undefined && isPlanPlace(own)) answers.set(paragraph, own);
  });
}

/** For each place, the last thing at it or before it. */
function lastSo<T>(all: readonly (T | undefined)[]): (T | undefined)[] {
  let last: T | undefined;
  return all.map((one) => (last = one ?? last));
}

function rowText(row: readonly WordCell[] | undefined): string {
  return (row ?? []).map((cell) => said(saidIn(cell))).join(' ');
}
