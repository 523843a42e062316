import { Document } from 'yaml';

/** A text on one line, in quotes only where YAML 1.2 or 1.1 would take it for something else. */
export function plainScalar(text: string): string {
  const document = new Document({ k: text }, { compat: 'yaml-1.1' });
  // With all the room there is: whoever writes it decides whether to fold it.
  const written = document.toString({
    lineWidth: 0,
    // Single ones where the text has double ones in it, which are then readable as they are.
    singleQuote: null,
    doubleQuotedMinMultiLineLength: Infinity,
  });
  return written.slice('k: '.length).trimEnd();
}
