import type { Translate } from './translate.ts';

/** Names as people list them: `Ana`, `Ana and Luis`, `Ana, Luis, and Eva`. */
export function allOf(names: readonly string[], t: Translate): string {
  return joined(names, names.length > 2 ? t(', and ') : t(' and '), t);
}

/** The same where one of them is meant: `Ana, Luis, or Eva`. */
export function oneOf(names: readonly string[], t: Translate): string {
  return joined(names, names.length > 2 ? t(', or ') : t(' or '), t);
}

function joined(names: readonly string[], word: string, t: Translate): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const isSpanish = t(' and ') === ' y ';
  return `${names.slice(0, -1).join(', ')}${isSpanish ? beforeItsSound(word, last) : word}${last}`;
}

/**
 * In Spanish, `y` becomes `e` before the sound of an i, and `o` becomes `u` before that of an o: *Museo e
 * Iglesia*, *siete u ocho*. `Intl.ListFormat` leaves it before an accent and behind a quotation mark.
 */
function beforeItsSound(word: string, next: string): string {
  const said = next
    .normalize('NFD')
    .replace(/\p{M}|^[^\p{L}\d]+/gu, '')
    .toLowerCase();
  if (word === ' y ' && /^h?i(?![aeou])/.test(said)) return ' e ';
  return word === ' o ' && /^(?:h?o|8|11(?:\D?\d{3})*(?!\d))/.test(said) ? ' u ' : word;
}
