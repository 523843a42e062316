/** The BCP 47 tag that US libraries need: `es` is `es-US`; a tag that names a region stays. */
export function languageTag(language: string): string {
  return language.includes('-') ? language : `${language}-US`;
}
