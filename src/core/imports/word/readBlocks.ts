import { valueOf } from '../file/office.ts';
import { childOf, elementsOf, type XmlElement } from '../file/xml.ts';
import type { WordBlock, WordCell, WordParagraph, WordRun } from './wordText.ts';
import { beginComment, chosen, MOST_TABLES, onlyAsks, type WordPart } from './wordPart.ts';
import { readRuns } from './readRuns.ts';
import { groundOf } from './sight.ts';

/** All blocks below an element; `tag` names the control around them. */
export function readBlocks(parent: XmlElement, part: WordPart, tag?: string): readonly WordBlock[] {
  const blocks: WordBlock[] = [];
  /** A paragraph whose end was deleted goes on with the next one. */
  let unfinished: WordRun[] = [];
  for (const element of elementsOf(parent)) {
    switch (element.name) {
      case 'p': {
        const { paragraph, beside, endIsDeleted } = readParagraph(element, part, tag);
        unfinished.push(...paragraph.runs);
        if (!endIsDeleted) {
          blocks.push({ ...paragraph, runs: unfinished });
          unfinished = [];
        }
        blocks.push(...beside);
        break;
      }
      case 'tbl':
        blocks.push(...readTable(element, part, tag));
        break;
      case 'sdt':
        blocks.push(...readControl(element, part, tag));
        break;
      case 'ins':
      case 'moveTo':
      case 'customXml':
      case 'smartTag':
        blocks.push(...readBlocks(element, part, tag));
        break;
      case 'commentRangeStart':
        beginComment(part, element);
        break;
      case 'commentRangeEnd':
        part.openComments.delete(element.attributes.id ?? '');
        break;
      case 'AlternateContent':
        blocks.push(...readBlocks(chosen(element), part, tag));
        break;
      case 'altChunk':
        part.found.pictures.push('');
        break;
    }
  }
  if (unfinished.length > 0) blocks.push({ kind: 'paragraph', runs: unfinished, heading: false });
  return blocks;
}

/** A content control around whole blocks. One that only asks for text holds nothing. */
function readControl(element: XmlElement, part: WordPart, tag?: string): readonly WordBlock[] {
  const content = childOf(element, 'sdtContent');
  const properties = childOf(element, 'sdtPr');
  if (content === undefined || onlyAsks(element)) return [];
  return readBlocks(content, part, valueOf(properties, 'tag') ?? tag);
}

function readParagraph(
  element: XmlElement,
  part: WordPart,
  tag: string | undefined,
): {
  readonly paragraph: WordParagraph;
  readonly beside: readonly WordBlock[];
  readonly endIsDeleted: boolean;
} {
  const properties = childOf(element, 'pPr');
  const style = valueOf(properties, 'pStyle');
  const heading = part.styles.isHeading(style) || childOf(properties, 'outlineLvl') !== undefined;
  const { runs, boxes, comments, authors } = readRuns(element, part, tag);
  const mark = childOf(properties, 'rPr');
  const ends = ['ins', 'del'].flatMap((name) => childOf(mark, name)?.attributes.author ?? []);
  const changedBy = [...new Set([...authors, ...ends])];
  return {
    paragraph: {
      kind: 'paragraph',
      runs,
      heading,
      list: part.styles.listOf(properties),
      ...(comments.length === 0 ? {} : { comments }),
      ...(changedBy.length === 0 ? {} : { changedBy }),
    },
    beside: onGround(part, undefined, () => boxes.flatMap((box) => readBlocks(box, part, tag))),
    endIsDeleted: childOf(mark, 'del') !== undefined || childOf(mark, 'moveFrom') !== undefined,
  };
}

/** What is read on a ground, which a box beside a paragraph doesn't share. */
function onGround<Read>(part: WordPart, ground: boolean | undefined, read: () => Read): Read {
  const outer = part.around.ground;
  part.around.ground = ground;
  const found = read();
  part.around.ground = outer;
  return found;
}

function readTable(
  table: XmlElement,
  part: WordPart,
  tag: string | undefined,
): readonly WordBlock[] {
  part.around.tables += 1;
  const ground = groundOf(childOf(table, 'tblPr')) ?? part.around.ground;
  const rows = onGround(part, ground, () => readRows(table, part, tag));
  part.around.tables -= 1;
  return part.around.tables < MOST_TABLES ? [{ kind: 'table', rows }] : rows.flat(2);
}

function readRows(
  table: XmlElement,
  part: WordPart,
  tag: string | undefined,
): readonly (readonly WordCell[])[] {
  return elementsOf(table).flatMap((element): readonly (readonly WordCell[])[] => {
    if (element.name === 'sdt') {
      const content = childOf(element, 'sdtContent');
      const own = valueOf(childOf(element, 'sdtPr'), 'tag');
      return content === undefined ? [] : readRows(content, part, own ?? tag);
    }
    if (element.name !== 'tr') return [];
    if (childOf(childOf(element, 'trPr'), 'del') !== undefined) {
      part.found.changes += 1;
      return [];
    }
    return [readCells(element, part, tag)];
  });
}

function readCells(row: XmlElement, part: WordPart, tag: string | undefined): readonly WordCell[] {
  return elementsOf(row).flatMap((element): readonly WordCell[] => {
    if (element.name === 'tc') {
      const ground = groundOf(childOf(element, 'tcPr')) ?? part.around.ground;
      return [onGround(part, ground, () => readBlocks(element, part, tag))];
    }
    const content = element.name === 'sdt' ? childOf(element, 'sdtContent') : undefined;
    if (content === undefined) return [];
    const properties = childOf(element, 'sdtPr');
    const cells = readCells(content, part, valueOf(properties, 'tag') ?? tag);
    return onlyAsks(element) ? cells.map(() => []) : cells;
  });
}
