import { valueOf } from '../file/office.ts';
import { FileRefused } from '../file/refusal.ts';
import { childOf, descendantsOf, elementsOf, textOf, type XmlElement } from '../file/xml.ts';
import type { WordRun } from './wordText.ts';
import {
  chosen,
  onlyAsks,
  LONGEST_ABOUT,
  MOST_OPEN,
  type Field,
  type WordPart,
} from './wordPart.ts';
import { hidesText, isOn } from './readStyles.ts';
import { symbol } from './symbols.ts';

/** What stands in a paragraph, and the text boxes that hang on it. */
export interface ReadRuns {
  readonly runs: readonly WordRun[];
  readonly boxes: readonly XmlElement[];
  /** The ids of comments that are on any of it. */
  readonly comments: readonly string[];
  /** Who inserted or deleted something. */
  readonly authors: readonly string[];
}

/** What a control holds in which nobody has typed. */
const EMPTY = { text: '', bold: false, italic: false, strike: false, marked: false } as const;

/** More comments than these on one paragraph are not told apart. */
const MOST_COMMENTS = 50;

interface Around {
  readonly tag: string | undefined;
  readonly link: string | undefined;
}

export function readRuns(paragraph: XmlElement, part: WordPart, tag: string | undefined): ReadRuns {
  const runs: WordRun[] = [];
  const boxes: XmlElement[] = [];
  const comments = new Set([...part.openComments].slice(0, MOST_COMMENTS));
  const authors = new Set<string>();
  const style = valueOf(childOf(paragraph, 'pPr'), 'pStyle');
  readInto(paragraph, { tag, link: undefined });
  return { runs, boxes, comments: [...comments], authors: [...authors] };

  function readInto(parent: XmlElement, around: Around): void {
    for (const element of elementsOf(parent)) readElement(element, around);
  }

  function readElement(element: XmlElement, around: Around): void {
    const { name, attributes } = element;
    switch (name) {
      case 'r':
        readRun(element, around);
        break;
      case 'hyperlink':
        readInto(element, { ...around, link: part.linkOf(attributes.id ?? '') });
        break;
      case 'ins':
      case 'moveTo':
        changed(element);
        readInto(element, around);
        break;
      case 'del':
      case 'moveFrom':
        changed(element);
        break;
      case 'sdt':
        readControl(element, around);
        break;
      case 'fldSimple':
        if (isPageNumber(attributes.instr ?? '')) break;
        readInto(element, { ...around, link: linkIn(attributes.instr ?? '') ?? around.link });
        break;
      case 'smartTag':
      case 'customXml':
      case 'dir':
      case 'bdo':
        readInto(element, around);
        break;
      case 'AlternateContent':
        readInto(chosen(element), around);
        break;
      case 'oMath':
      case 'oMathPara':
        add(descendantsOf(element, 't').map(textOf).join(''), undefined, around);
        break;
      case 'commentRangeStart':
        if (part.openComments.size < MOST_OPEN) part.openComments.add(attributes.id ?? '');
        comments.add(attributes.id ?? '');
        break;
      case 'commentRangeEnd':
        part.openComments.delete(attributes.id ?? '');
        break;
    }
  }

  function changed({ attributes: { author = '' } }: XmlElement): void {
    part.found.changes += 1;
    if (author !== '') authors.add(author);
  }

  /** A control inside a paragraph. One that only asks for text holds nothing. */
  function readControl(element: XmlElement, around: Around): void {
    const properties = childOf(element, 'sdtPr');
    const content = childOf(element, 'sdtContent');
    const own = valueOf(properties, 'tag');
    if (content !== undefined && !onlyAsks(element)) {
      readInto(content, { ...around, tag: own ?? around.tag });
    } else if (own !== undefined) runs.push({ ...EMPTY, tag: own });
  }

  function readRun(run: XmlElement, around: Around): void {
    const look = childOf(run, 'rPr');
    for (const element of elementsOf(run)) {
      switch (element.name) {
        case 'fldChar':
          readField(element, look, around);
          break;
        case 'instrText':
          extendField({ instruction: textOf(element) });
          break;
        case 'drawing':
        case 'pict':
        case 'object':
          readPicture(element);
          break;
        case 'AlternateContent':
          for (const inner of elementsOf(chosen(element))) readPicture(inner);
          break;
        case 'commentReference':
          comments.add(element.attributes.id ?? '');
          break;
        default:
          add(textIn(element, look, part), look, around);
      }
    }
  }

  function extendField({ instruction = '', shows = false }: Partial<Field>): void {
    const field = part.fields.pop();
    if (field === undefined) return;
    part.fields.push({
      instruction: (field.instruction + instruction).slice(0, LONGEST_ABOUT),
      shows: field.shows || shows,
    });
  }

  function readField(element: XmlElement, look: XmlElement | undefined, around: Around): void {
    switch (element.attributes.fldCharType) {
      case 'begin':
        if (part.fields.length >= MOST_OPEN) throw new FileRefused('damaged');
        part.fields.push({ instruction: '', shows: false });
        add(chosenInForm(childOf(element, 'ffData')), look, around);
        break;
      case 'separate':
        extendField({ shows: true });
        break;
      case 'end':
        part.fields.pop();
        break;
      case undefined:
        break;
    }
  }

  function readPicture(element: XmlElement): void {
    const found = descendantsOf(element, 'txbxContent');
    boxes.push(...found);
    if (found.length > 0) return;
    const described = [...descendantsOf(element, 'docPr'), ...descendantsOf(element, 'shape')];
    const { descr, alt, title } = described[0]?.attributes ?? {};
    part.found.pictures.push(descr ?? alt ?? title ?? '');
  }

  function add(text: string, look: XmlElement | undefined, around: Around): void {
    if (text === '') return;
    part.budget.spend('characters', text.length);
    if (isHiddenField(part.fields)) return;
    for (const id of part.openComments) {
      const about = part.found.commented.get(id) ?? '';
      if (about.length < LONGEST_ABOUT) part.found.commented.set(id, `${about}${text}`);
    }
    const fieldLink = part.fields.map(({ instruction }) => linkIn(instruction)).find(Boolean);
    const run = {
      text,
      ...lookOf(look, style, part),
      tag: around.tag,
      link: fieldLink ?? around.link,
    };
    const last = runs.at(-1);
    if (last !== undefined && looksAlike(last, run)) {
      runs[runs.length - 1] = { ...last, text: last.text + text };
    } else runs.push(run);
  }
}

function lookOf(
  look: XmlElement | undefined,
  paragraphStyle: string | undefined,
  { styles }: WordPart,
): Pick<WordRun, 'bold' | 'italic' | 'strike' | 'marked' | 'hidden'> {
  const style = valueOf(look, 'rStyle');
  const isShown = childOf(look, 'vanish') !== undefined && !isOn(look, 'vanish');
  const hidden = hidesText(look) || (!isShown && styles.isHidden(paragraphStyle, style));
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

function textIn(element: XmlElement, look: XmlElement | undefined, { notes }: WordPart): string {
  switch (element.name) {
    case 't':
      return symbol.inFont(textOf(element), childOf(look, 'rFonts')?.attributes.ascii ?? '');
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

/** What somebody chose in a form's check box or list. Its text fields show what was typed. */
function chosenInForm(form: XmlElement | undefined): string {
  const box = childOf(form, 'checkBox');
  if (box !== undefined) {
    const state = childOf(box, 'checked') ?? childOf(box, 'default');
    return state !== undefined && state.attributes.val !== '0' ? '☒' : '☐';
  }
  const list = childOf(form, 'ddList');
  const entries = elementsOf(list).filter(({ name }) => name === 'listEntry');
  return (
    entries[Number(valueOf(list, 'result') ?? valueOf(list, 'default') ?? 0)]?.attributes.val ?? ''
  );
}

function linkIn(instruction: string): string | undefined {
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1];
}

function isPageNumber(instruction: string): boolean {
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction);
}

/** What a field shows that nobody wrote: page numbers, and a table of contents. */
function isHiddenField(fields: readonly Field[]): boolean {
  return fields.some(
    ({ instruction, shows }) =>
      (!shows && instruction !== '') || isPageNumber(instruction) || /^\s*TOC\b/i.test(instruction),
  );
}
