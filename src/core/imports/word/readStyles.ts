import { valueOf, type OfficeFile } from '../file/office.ts';
import { childOf, elementsOf, type XmlElement } from '../file/xml.ts';
import { isOn, isUnseen, sightOf, type Sight } from './sight.ts';
import type { ListPlace } from './wordText.ts';

/** What the styles and the numbering of a Word file say about its paragraphs. */
export interface Styles {
  readonly isHeading: (style: string | undefined) => boolean;
  readonly isBold: (style: string | undefined) => boolean;
  readonly isItalic: (style: string | undefined) => boolean;
  /** Whether text that looks so can't be seen in these styles, on what it lies on: hidden, white on white, or far too small. */
  readonly isHidden: (
    look: XmlElement | undefined,
    paragraph: string | undefined,
    run: string | undefined,
    ground: boolean | undefined,
  ) => boolean;
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
  readonly sight: Sight;
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
  const ofAll = sightOf(childOf(childOf(childOf(sheet, 'docDefaults'), 'rPrDefault'), 'rPr'));
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
      if (style === undefined || found.includes(style)) break;
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
    isHidden: (look, paragraph, run, ground) => {
      const known = styles.has(paragraph ?? '') ? paragraph : usual;
      const chains = [chain(run), chain(known)];
      // What stands further down a long chain may be anything.
      if (chains.some(({ length }) => length === LONGEST_CHAIN)) return true;
      const sights = [sightOf(look), ...chains.flat().map(({ sight }) => sight), ofAll];
      return isUnseen(sights, ground);
    },
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
    sight: sightOf(look),
  };
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
