import { valueOf, type OfficeFile } from '../file/office.ts';
import { childOf, elementsOf, type XmlElement } from '../file/xml.ts';
import type { ListPlace } from './wordText.ts';

/** What the styles and the numbering of a Word file say about its paragraphs. */
export interface Styles {
  readonly isHeading: (style: string | undefined) => boolean;
  readonly isBold: (style: string | undefined) => boolean;
  readonly isItalic: (style: string | undefined) => boolean;
  /** Whether Word hides text in these styles, unless the text itself says otherwise. */
  readonly isHidden: (paragraph: string | undefined, run: string | undefined) => boolean;
  /** The list that a paragraph's properties put it in. */
  readonly listOf: (properties: XmlElement | undefined) => ListPlace | undefined;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly numbering: XmlElement | undefined;
  readonly outline: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
}

/** How far styles that are based on one another are followed. */
const LONGEST_CHAIN = 20;

export function readStyles({ related, main }: OfficeFile): Styles {
  const sheet = related(main, 'styles');
  const styles = new Map(
    elementsOf(sheet)
      .filter(({ name }) => name === 'style')
      .map((element) => [element.attributes.styleId ?? '', styleOf(element)]),
  );
  const allHidden = hidesText(childOf(childOf(childOf(sheet, 'docDefaults'), 'rPrDefault'), 'rPr'));
  const usual = elementsOf(sheet).find(
    ({ attributes }) =>
      attributes.type === 'paragraph' && /^(?:1|true|on)$/.test(attributes.default ?? ''),
  )?.attributes.styleId;
  const formatOf = formats(related(main, 'numbering'));
  const chain = (id: string | undefined): readonly Style[] => {
    const found: Style[] = [];
    let at = id;
    while (at !== undefined && found.length < LONGEST_CHAIN) {
      const style = styles.get(at);
      if (style === undefined) break;
      found.push(style);
      at = style.basedOn;
    }
    return found;
  };
  return {
    isHeading: (id) =>
      /^(?:heading|title|subtitle)/i.test(id ?? '') ||
      chain(id).some(({ name, outline }) => outline || /^(?:heading|title|subtitle)/i.test(name)),
    isBold: (id) => chain(id).some(({ bold }) => bold),
    isItalic: (id) => chain(id).some(({ italic }) => italic),
    isHidden: (paragraph, run) =>
      allHidden || [...chain(run), ...chain(paragraph ?? usual)].some(({ hidden }) => hidden),
    listOf: (properties) => {
      const own = childOf(properties, 'numPr');
      const inherited = chain(valueOf(properties, 'pStyle')).find((style) => style.numbering);
      const list = valueOf(own, 'numId') ?? valueOf(inherited?.numbering, 'numId');
      if (list === undefined || list === '0') return undefined;
      const level = Number(valueOf(own, 'ilvl') ?? valueOf(inherited?.numbering, 'ilvl') ?? 0);
      return { level, list, ordered: !/^(?:bullet|none)$/.test(formatOf(list, level)) };
    },
  };
}

function styleOf(element: XmlElement): Style {
  const paragraph = childOf(element, 'pPr');
  const look = childOf(element, 'rPr');
  return {
    name: valueOf(element, 'name') ?? '',
    basedOn: valueOf(element, 'basedOn'),
    numbering: childOf(paragraph, 'numPr'),
    outline: Number(valueOf(paragraph, 'outlineLvl') ?? 9) < 9,
    bold: isOn(look, 'b'),
    italic: isOn(look, 'i'),
    hidden: hidesText(look),
  };
}

/** In half points: nobody reads smaller print. */
const SMALLEST = 8;

/** Whether text that looks like this can't be seen: hidden, white on white, or far too small. */
export function hidesText(look: XmlElement | undefined): boolean {
  const isWhite = /^f{6}$/i.test(valueOf(look, 'color') ?? '');
  const onColor = childOf(look, 'shd') !== undefined || isOn(look, 'highlight');
  const size = Number(valueOf(look, 'sz') ?? SMALLEST);
  return (
    isOn(look, 'vanish') || isOn(look, 'specVanish') || (isWhite && !onColor) || size < SMALLEST
  );
}

/** Whether a switch such as bold is there and not off. */
export function isOn(properties: XmlElement | undefined, name: string): boolean {
  const element = childOf(properties, name);
  return element !== undefined && !/^(?:0|false|off|none)$/.test(element.attributes.val ?? '');
}

/** How the items of a list are counted, on each of its levels: `decimal`, `bullet` … */
function formats(numbering: XmlElement | undefined): (list: string, level: number) => string {
  const kinds = new Map<string, readonly string[]>();
  const lists = new Map<string, string>();
  for (const element of elementsOf(numbering)) {
    const { abstractNumId = '', numId = '' } = element.attributes;
    if (element.name === 'num') lists.set(numId, valueOf(element, 'abstractNumId') ?? '');
    if (element.name === 'abstractNum') {
      const levels = elementsOf(element).filter(({ name }) => name === 'lvl');
      kinds.set(
        abstractNumId,
        levels.map((level) => valueOf(level, 'numFmt') ?? 'decimal'),
      );
    }
  }
  return (list, level) => kinds.get(lists.get(list) ?? '')?.[level] ?? 'bullet';
}
