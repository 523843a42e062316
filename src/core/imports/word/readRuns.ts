import { valueOf } from '../file/office.ts';
import { childOf, descendantsOf, elementsOf, textOf, type XmlElement } from '../file/xml.ts';
import { visible, type WordRun } from './wordText.ts';
import {
  beginField,
  chosenInForm,
  extendField,
  isHiddenField,
  isPageNumber,
  linkIn,
} from './fields.ts';
import { beginComment, chosen, onlyAsks, LONGEST_ABOUT, type WordPart } from './wordPart.ts';
import { groundOf, isOn } from './sight.ts';

/** A paragraph's content, and the text boxes anchored to it. */
export interface ReadRuns {
  readonly runs: readonly WordRun[];
  readonly boxes: readonly XmlElement[];
  /** The ids of the comments on any of it. */
  readonly comments: readonly string[];
  /** Who inserted or deleted something. */
  readonly authors: readonly string[];
}

/** The content of a control in which nobody has typed. */
const EMPTY = { text: '', bold: false, italic: false, strike: false, marked: false } as const;

/** If a paragraph has more comments than this, they aren't told apart. */
const MOST_COMMENTS = 50;

type Look = Pick<WordRun, 'bold' | 'italic' | 'strike' | 'marked' | 'hidden'>;

interface Around {
  readonly tag: string | undefined;
  readonly link: string | undefined;
}

/** A paragraph as far as it is read. */
interface Paragraph {
  readonly part: WordPart;
  readonly style: string | undefined;
  /** Whether what its text lies on has a color. */
  readonly ground: boolean | undefined;
  readonly runs: WordRun[];
  readonly boxes: XmlElement[];
  readonly comments: Set<string>;
  readonly authors: Set<string>;
}

export function readRuns(paragraph: XmlElement, part: WordPart, tag: string | undefined): ReadRuns {
  const runs: WordRun[] = [];
  const boxes: XmlElement[] = [];
  const comments = new Set([...part.openComments].slice(0, MOST_COMMENTS));
  const authors = new Set<string>();
  const properties = childOf(paragraph, 'pPr');
  const style = valueOf(properties, 'pStyle');
  const ground = groundOf(properties) ?? part.around.ground;
  readInto({ part, style, ground, runs, boxes, comments, authors }, paragraph, {
    tag,
    link: undefined,
  });
  return { runs, boxes, comments: [...comments], authors: [...authors] };
}

function readInto(into: Paragraph, parent: XmlElement, around: Around): void {
  for (const element of elementsOf(parent)) readElement(into, element, around);
}

function readElement(into: Paragraph, element: XmlElement, around: Around): void {
  const { name, attributes } = element;
  switch (name) {
    case 'r':
      readRun(into, element, around);
      break;
    case 'hyperlink':
      readInto(into, element, { ...around, link: into.part.linkOf(attributes.id ?? '') });
      break;
    case 'ins':
    case 'moveTo':
      changed(into, element);
      readInto(into, element, around);
      break;
    case 'del':
    case 'moveFrom':
      changed(into, element);
      break;
    case 'sdt':
      readControl(into, element, around);
      break;
    case 'fldSimple':
      if (isPageNumber(attributes.instr ?? '')) break;
      readInto(into, element, { ...around, link: linkIn(attributes.instr ?? '') ?? around.link });
      break;
    case 'smartTag':
    case 'customXml':
    case 'dir':
    case 'bdo':
      readInto(into, element, around);
      break;
    case 'AlternateContent':
      readInto(into, chosen(element), around);
      break;
    case 'oMath':
    case 'oMathPara':
      add(into, descendantsOf(element, 't').map(textOf).join(''), lookOf(undefined, into), around);
      break;
    case 'commentRangeStart':
      beginComment(into.part, element);
      into.comments.add(attributes.id ?? '');
      break;
    case 'commentRangeEnd':
      into.part.openComments.delete(attributes.id ?? '');
      break;
  }
}

function changed(into: Paragraph, { attributes: { author = '' } }: XmlElement): void {
  into.part.found.changes += 1;
  if (author !== '') into.authors.add(author);
}

/** A control inside a paragraph. One that only asks for text holds nothing. */
function readControl(into: Paragraph, element: XmlElement, around: Around): void {
  const properties = childOf(element, 'sdtPr');
  const content = childOf(element, 'sdtContent');
  const own = valueOf(properties, 'tag');
  if (content !== undefined && !onlyAsks(element)) {
    readInto(into, content, { ...around, tag: own ?? around.tag });
  } else if (own !== undefined) into.runs.push({ ...EMPTY, tag: own });
}

function readRun(into: Paragraph, run: XmlElement, around: Around): void {
  const properties = childOf(run, 'rPr');
  const look = lookOf(properties, into);
  const font = childOf(properties, 'rFonts')?.attributes.ascii ?? '';
  for (const element of elementsOf(run)) {
    switch (element.name) {
      case 'fldChar':
        readField(into, element, look, around);
        break;
      case 'instrText':
        extendField(into.part.fields, { instruction: textOf(element) });
        break;
      case 'drawing':
      case 'pict':
      case 'object':
        readPicture(into, element);
        break;
      case 'AlternateContent':
        for (const inner of elementsOf(chosen(element))) readPicture(into, inner);
        break;
      case 'commentReference':
        into.comments.add(element.attributes.id ?? '');
        break;
      default:
        add(into, textIn(element, font, into.part), look, around);
    }
  }
}

function readField(into: Paragraph, element: XmlElement, look: Look, around: Around): void {
  switch (element.attributes.fldCharType) {
    case 'begin':
      beginField(into.part.fields);
      add(into, chosenInForm(childOf(element, 'ffData')), look, around);
      break;
    case 'separate':
      extendField(into.part.fields, { shows: true });
      break;
    case 'end':
      into.part.fields.pop();
      break;
    case undefined:
      break;
  }
}

function readPicture(into: Paragraph, element: XmlElement): void {
  const found = descendantsOf(element, 'txbxContent');
  into.boxes.push(...found);
  if (found.length > 0) return;
  const described = [...descendantsOf(element, 'docPr'), ...descendantsOf(element, 'shape')];
  const { descr, alt, title } = described[0]?.attributes ?? {};
  into.part.found.pictures.push(descr ?? alt ?? title ?? '');
}

/** In steps: each line of an answer, and each of its columns, is held against all that the guide asks. */
const LINE = 20;

function add(into: Paragraph, written: string, look: Look, around: Around): void {
  const fieldLink = into.part.fields.find(({ link }) => link !== undefined)?.link;
  const link = fieldLink ?? around.link;
  // The address is written out with each stretch of its text that looks different.
  into.part.budget.spend('characters', written.length + (link?.length ?? 0));
  into.part.budget.spend('steps', LINE * (written.split(/[\n\t]/).length - 1));
  const text = visible(written);
  if (text === '') return;
  if (isHiddenField(into.part.fields)) return;
  for (const id of into.part.openComments) {
    const about = into.part.found.commented.get(id) ?? '';
    if (about.length < LONGEST_ABOUT)
      into.part.found.commented.set(id, `${about}${text.slice(0, LONGEST_ABOUT)}`);
  }
  const run = { text, ...look, tag: around.tag, link };
  const last = into.runs.at(-1);
  if (last !== undefined && looksAlike(last, run)) {
    into.runs[into.runs.length - 1] = { ...last, text: last.text + text };
  } else into.runs.push(run);
}

function lookOf(
  look: XmlElement | undefined,
  { style: ofParagraph, ground, part }: Paragraph,
): Look {
  const { styles } = part;
  const style = valueOf(look, 'rStyle');
  const hidden = styles.isHidden(look, ofParagraph, style, ground);
  const own = (name: string, inherited: boolean): boolean =>
    childOf(look, name) === undefined ? inherited : isOn(look, name);
  return {
    bold: own('b', styles.isBold(style)),
    italic: own('i', styles.isItalic(style)),
    strike: isOn(look, 'strike') || isOn(look, 'dstrike'),
    ...(hidden ? { hidden } : {}),
    marked: isOn(look, 'highlight') || (isOn(look, 'u') && !/hyperlink/i.test(style ?? '')),
  };
}

function looksAlike(one: WordRun, other: WordRun): boolean {
  const keys = ['bold', 'italic', 'strike', 'marked', 'hidden', 'link', 'tag'] as const;
  return keys.every((key) => one[key] === other[key]);
}

function textIn(element: XmlElement, font: string, { notes }: WordPart): string {
  switch (element.name) {
    case 't':
      return symbol.inFont(textOf(element), font);
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
      return element.attributes.type === 'page' ? '' : '\n';
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbol.ofCode(element.attributes.char ?? '', element.attributes.font ?? '');
    case 'footnoteReference':
    case 'endnoteReference': {
      const kind = element.name.replace('Reference', 's');
      const note = notes.get(`${kind} ${element.attributes.id ?? ''}`);
      return note === undefined || note === '' ? '' : ` (${note})`;
    }
    default:
      return '';
  }
}

/**
 * Characters of Word's picture fonts (Wingdings) that people use as check boxes, ticks and bullets,
 * by the last byte of their code.
 */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6f: '☐',
  0x71: '☐',
  0x72: '☐',
  0x78: '☒',
  0xa8: '☐',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
  0xab: '★',
  0xe0: '→',
  0xe8: '→',
  0x46: '→',
};

const symbol = {
  /** A character by its code, such as `F0FE` in Wingdings. */
  ofCode: (code: string, font: string): string => {
    const number = parseInt(code, 16);
    if (Number.isNaN(number)) return '';
    if (/wingdings/i.test(font)) return WINGDINGS[number & 0xff] ?? '•';
    return number >= 0xf000 && number < 0xf100 ? '•' : String.fromCharCode(number);
  },
  /** Text as its font shows it. */
  inFont: (text: string, font: string): string =>
    /^wingdings/i.test(font)
      ? Array.from(text, (letter) => WINGDINGS[letter.charCodeAt(0) & 0xff] ?? letter).join('')
      : text,
};
