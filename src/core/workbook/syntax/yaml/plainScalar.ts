import { Document } from 'yaml';

/** A text on one line, in quotes only if YAML 1.2 or 1.1 would take it for something else. */
export function plainScalar(text: string): string {
  const document = new Document({ k: text }, { compat: 'yaml-1.1' });
  // All on one line; the caller decides whether to fold it.
  const written = document.toString({
    lineWidth: 0,
    // Single quotes if the text has double ones in it, which can then stay as they are.
    singleQuote: null,
    doubleQuotedMinMultiLineLength: Infinity,
  });
  return written.slice('k: '.length).trimEnd();
}
