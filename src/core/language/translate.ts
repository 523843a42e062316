/**
 * What is said to people in English, and so the key of its translation, with its `{slots}`. Any text
 * fits; `npm run strings` takes each literal that stands where a `Sentence` is wanted.
 */
export type Sentence = string & { readonly sentence?: never };

/** What fills the named slots of a sentence. */
export type SlotValues = Readonly<Record<string, string | number>>;

/** Says a sentence in the reader's language, with its `{slots}` filled. */
export type Translate = (sentence: Sentence, values?: SlotValues) => string;

/** Replaces each `{slot}` by the value of that name. A slot without a value stays as it is. */
export function fillSlots(sentence: string, values: SlotValues = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : slot,
  );
}

/** Says the sentence as it stands, in English. */
export const inEnglish: Translate = fillSlots;
