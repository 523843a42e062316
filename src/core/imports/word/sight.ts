import { valueOf } from '../file/office.ts';
import { childOf, type XmlElement } from '../file/xml.ts';

/** What a look says of whether its text can be seen; undefined where it says nothing of it. */
export interface Sight {
  readonly vanishes: boolean | undefined;
  readonly white: boolean | undefined;
  readonly tiny: boolean | undefined;
  /** Whether the ground has a color; `none` where it is that of what lies below, whatever a style says. */
  readonly shaded: boolean | 'none' | undefined;
  /** The same of a highlight, which covers a shading. */
  readonly highlighted: boolean | undefined;
}

/** In half points: nobody reads smaller print. */
const SMALLEST = 8;

const HIGHLIGHTS =
  /^(?:black|(?:dark)?(?:blue|cyan|green|magenta|red|yellow)|(?:dark|light)gray)$/i;

/** A color or a size that can't be read may be any: it counts as one in which nothing is seen. */
export function sightOf(look: XmlElement | undefined): Sight {
  const says = (name: string): boolean => childOf(look, name) !== undefined;
  const color = childOf(look, 'color')?.attributes;
  const size = valueOf(look, 'sz');
  const highlight = valueOf(look, 'highlight') ?? 'none';
  return {
    vanishes:
      isOn(look, 'vanish') || isOn(look, 'specVanish') || (says('vanish') ? false : undefined),
    white: color === undefined ? undefined : color.val !== 'auto' && !isColor(color.val, color),
    tiny: size === undefined ? undefined : !(Number(size) >= SMALLEST),
    shaded: says('shd') ? (groundOf(look) ?? 'none') : undefined,
    highlighted: highlight === 'none' ? undefined : HIGHLIGHTS.test(highlight),
  };
}

/** Whether a color is another than white, and than what is nearly that; one of the theme's goes before it. */
function isColor(
  color: string | undefined,
  { themeColor, themeShade, themeTint }: XmlElement['attributes'] = {},
): boolean {
  const isShaded = themeShade !== undefined || themeTint !== undefined;
  if (!isShaded && /^(?:background|light)1$/.test(themeColor ?? '')) return false;
  return color !== undefined && /^[\da-f]{6}$/i.test(color) && !/^(?:[ef][\da-f]){3}$/i.test(color);
}

/** `auto` is no color, and a pattern of two is one if neither is white. */
function hasColor(shading: XmlElement | undefined): boolean {
  const { val = 'clear', fill, color, ...theme } = shading?.attributes ?? {};
  const { themeFill = '', themeFillShade = '', themeFillTint = '' } = theme;
  const themed = themeFillShade + themeFillTint === '' ? { themeColor: themeFill } : {};
  if (val === 'clear') return isColor(fill, themed);
  return isColor(color, theme) && (val === 'solid' || isColor(fill, themed));
}

/** Whether what a text, a paragraph, a cell, or a table lies on has a color; undefined where it says nothing of it. */
export function groundOf(properties: XmlElement | undefined): boolean | undefined {
  const shading = childOf(properties, 'shd');
  const { val = 'clear', fill = 'auto', themeFill = '' } = shading?.attributes ?? {};
  const isClear = val === 'nil' || (val === 'clear' && fill === 'auto' && themeFill === '');
  return isClear ? undefined : hasColor(shading);
}

/**
 * Whether text can't be seen whose own look comes first, then its styles' and what all text is like. `ground`: whether
 * what it lies on has a color.
 */
export function isUnseen(looks: readonly Sight[], ground: boolean | undefined): boolean {
  const first = (key: keyof Sight): boolean =>
    looks.find((look) => look[key] !== undefined)?.[key] === true;
  // A style doesn't show what another one hides; only the text itself can.
  const vanishes = looks[0]?.vanishes ?? looks.some((look) => look.vanishes);
  const isHighlighted = looks.some(({ highlighted }) => highlighted !== undefined);
  const shaded = looks.find((look) => look.shaded !== undefined)?.shaded ?? 'none';
  const onColor = isHighlighted ? first('highlighted') : shaded === 'none' ? ground : shaded;
  return vanishes || first('tiny') || (first('white') && onColor !== true);
}

/** Whether a switch such as bold is there and not off. */
export function isOn(properties: XmlElement | undefined, name: string): boolean {
  const element = childOf(properties, name);
  return element !== undefined && !/^(?:0|false|off|none)$/.test(element.attributes.val ?? '');
}
