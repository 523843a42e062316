import { parseDay } from '../calendar/day.ts';
import { fullDate } from '../calendar/dayWords.ts';
import type { SpectrumLevel } from '../guide/spectrum.ts';
import type { Translate } from '../language/translate.ts';
import { choiceName } from '../schema/choiceName.ts';

/** `December 2, 2026`, for a day as it stands in a cycle; undefined for an absent one. */
export function formatDate(day: string | undefined, t: Translate): string | undefined {
  const read = day === undefined ? undefined : parseDay(day);
  return read === undefined ? undefined : fullDate(read, t);
}

/** A level of the spectrum by its name. */
export function levelText(level: SpectrumLevel | undefined, t: Translate): string | undefined {
  const name = level && choiceName(level);
  return name && t(name);
}

/** A figure as form, preview and overview show it. */
export { figure as valueText } from '../portfolio/measureWords.ts';
