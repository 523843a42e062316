/**
 * The text without the accents of its vowels, as long as before: on many keyboards they are missing, and
 * people leave them out. The ñ stays, or some words would turn into others.
 */
export function folded(text: string): string {
  return text.replace(/[áéíóúüÁÉÍÓÚÜ]/g, (letter) => PLAIN[letter] ?? letter);
}

const PLAIN: Readonly<Record<string, string>> = {
  ...{ á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u', ü: 'u' },
  ...{ Á: 'A', É: 'E', Í: 'I', Ó: 'O', Ú: 'U', Ü: 'U' },
};
