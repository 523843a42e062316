/**
 * What is said to people in English, and so the key of its translation, with its `{slots}`. Any text
 * fits; `npm run strings` takes each literal that stands where a `Sentence` is wanted.
 */
export type Sentence = string & { readonly sentence?: never };

/** A sentence with what fills its slots, to be said once the language is known. */
export interface Phrase {
  readonly sentence: Sentence;
  readonly values: SlotValues;
}

/** What fills the named slots of a sentence. */
export type SlotValues = Readonly<Record<string, string | number | Phrase>>;

/** Says a sentence in the reader's language, with its `{slots}` filled. */
export type Translate = (sentence: Sentence, values?: SlotValues) => string;

/** A `Translate`, or what makes a {@link Phrase} of a sentence. */
export type Say<Said extends string | Phrase> = (sentence: Sentence, values?: SlotValues) => Said;

/** Keeps a sentence for later. */
export const asPhrase: Say<Phrase> = (sentence, values = {}) => ({ sentence, values });

/** Replaces each `{slot}` by the value of that name. A slot without a value stays as it is. */
export function fillSlots(sentence: string, values: WordValues = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : slot,
  );
}

/** What fills slots, with every phrase said. */
export type WordValues = Readonly<Record<string, string | number>>;

/** Says the phrases among the values. */
export function saidValues(values: SlotValues, t: Translate): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? t(value.sentence, value.values) : value,
    ]),
  );
}

/** What says each sentence as a bundle has it, by its English; in English what is missing there. */
export function translateBy(bundle: Readonly<Record<string, string>>): Translate {
  const t: Translate = (sentence, values = {}) => {
    const said = Object.hasOwn(bundle, sentence) ? bundle[sentence] : undefined;
    return fillSlots(said ?? sentence, saidValues(values, t));
  };
  return t;
}

/** Says each sentence as it stands, in English. */
export const inEnglish: Translate = translateBy({});
