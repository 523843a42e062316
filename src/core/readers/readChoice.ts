import { folded } from '../spanish/folded.ts';
import { SPANISH_CHOICES } from '../spanish/spanishChoices.ts';

/** Which of the values a text says in another language than the schemas’; undefined for none of them. */
export function readChoice(text: string, values: readonly string[]): string | undefined {
  const said = folded(text.trim().toLowerCase());
  return values.find((value) => SPANISH_CHOICES[value]?.includes(said) === true);
}

/** All that stands for a value there, so that it is found in a longer text. */
export function choiceWords(value: string): readonly string[] {
  return SPANISH_CHOICES[value] ?? [];
}
