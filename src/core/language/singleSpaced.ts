/** The words of a text with one space between them, whatever stood there. */
export function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
