import type { ShownForm } from '../../core/form/formMessages.ts';
import { holds } from './findIn.ts';

/** Where words wait whose field is gone. */
export const STRAYS = 'strays';

/**
 * Where somebody has to decide about their words, which are in no file until then, though it is saved: the
 * fields they stand under, in the order of the page's list; for each word that has none, {@link STRAYS}.
 */
export function undecided({ form, stuck }: Pick<ShownForm, 'form' | 'stuck'>): readonly string[] {
  const controls = form.parts.flatMap((part) => part.controls);
  return Object.keys(stuck).map((field) => (holds(controls, field) ? field : STRAYS));
}

export function isUndecided(item: string, places: readonly string[]): boolean {
  return places.some((place) => place.startsWith(`${item}.`));
}
