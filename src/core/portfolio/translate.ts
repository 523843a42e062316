/** What fills the named slots of a message. */
export type WordValues = Readonly<Record<string, string | number>>;

/** Says a message in the reader's language, with its `{slots}` filled. */
export type Translate = (message: string, values?: WordValues) => string;

/** Says the message as it stands, in English. A slot without a value stays as it is. */
export const inEnglish: Translate = (message, values = {}) =>
  message.replace(/\{(\w+)\}/g, (slot, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : slot,
  );
