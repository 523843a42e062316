import { openOffice, type OfficeFile } from '../file/office.ts';
import { FileRefused } from '../file/refusal.ts';
import { childOf, descendantsOf, elementsOf, textOf, type XmlElement } from '../file/xml.ts';
import { plainText, visible, type WordBlock, type WordComment, type WordText } from './wordText.ts';
import { readBlocks } from './readBlocks.ts';
import { newPart, type WordPart } from './wordPart.ts';
import { readStyles } from './readStyles.ts';

/**
 * Reads all that a Word file says: what tracked changes come to when they are accepted, what stands
 * in content controls, form fields, text boxes and notes. Throws {@link FileRefused}.
 */
export function readWord(bytes: Uint8Array): WordText {
  const file = openOffice(bytes, 'word');
  const body = childOf(file.part(file.main), 'body');
  if (body === undefined) throw new FileRefused('damaged');
  const part = mainPart(file);
  const blocks = readBlocks(body, part);
  return {
    blocks,
    comments: commentsOf(file, part),
    pictures: part.found.pictures,
    changes: part.found.changes,
    margins: marginsOf(file, part),
  };
}

/** What stands above and below the pages alone, which costs little. Throws {@link FileRefused}. */
export function readMargins(bytes: Uint8Array): Pick<WordText, 'margins'> {
  const file = openOffice(bytes, 'word');
  return { margins: marginsOf(file, mainPart(file)) };
}

function mainPart(file: OfficeFile): WordPart {
  return newPart({
    budget: file.budget,
    styles: readStyles(file),
    linkOf: linksOf(file, file.main),
    notes: new Map([...notesOf(file, 'footnotes'), ...notesOf(file, 'endnotes')]),
  });
}

function linksOf(file: OfficeFile, name: string): WordPart['linkOf'] {
  const relations = file.relations(name);
  return (id) => relations.get(id)?.target;
}

/** Parts of one type that the main part refers to, each once. */
function partsOf(file: OfficeFile, type: RegExp): readonly string[] {
  const targets = [...file.relations(file.main).values()].filter((one) => type.test(one.type));
  return [...new Set(targets.map(({ target }) => target))];
}

function notesOf(file: OfficeFile, type: string): readonly (readonly [string, string])[] {
  return partsOf(file, new RegExp(`^${type}$`)).flatMap((name) =>
    elementsOf(file.part(name))
      .filter(({ attributes }) => attributes.type === undefined)
      .map((note) => [`${type} ${note.attributes.id ?? ''}`, wordsOf(note)] as const),
  );
}

/** The words of a note or a comment, its paragraphs parted by spaces. */
function wordsOf(element: XmlElement): string {
  const paragraphs = descendantsOf(element, 'p');
  const texts = paragraphs.map((one) => visible(descendantsOf(one, 't').map(textOf).join('')));
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ');
}

function commentsOf(file: OfficeFile, { found }: WordPart): readonly WordComment[] {
  return partsOf(file, /^comments$/).flatMap((name) =>
    elementsOf(file.part(name)).map((comment) => ({
      id: comment.attributes.id ?? '',
      author: comment.attributes.author ?? '',
      text: wordsOf(comment),
      about: (found.commented.get(comment.attributes.id ?? '') ?? '').trim(),
    })),
  );
}

function marginsOf(file: OfficeFile, main: WordPart): readonly WordBlock[] {
  const seen = new Set<string>();
  return partsOf(file, /^(?:header|footer)$/)
    .flatMap((name) => {
      const content = file.part(name);
      if (content === undefined) return [];
      return readBlocks(content, newPart({ ...main, linkOf: linksOf(file, name) }));
    })
    .filter((block) => {
      const text = block.kind === 'paragraph' ? plainText(block).trim() : '';
      if (block.kind === 'paragraph' && (text === '' || seen.has(text))) return false;
      seen.add(text);
      return true;
    });
}
