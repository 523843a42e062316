/**
 * Reads JSON as VS Code's settings are written: with comments and trailing commas. Throws where it
 * is neither.
 */
export function parseJsonWithComments(text: string): unknown {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(TOKEN, (token) => (token.startsWith('"') ? token : ' '))
    .replace(TRAILING_COMMA, (token) => (token.startsWith('"') ? token : token.slice(1)));
  return JSON.parse(plain);
}

/** Strings are matched so that what looks like a comment inside one stays. */
const TOKEN = /"(?:[^"\\]|\\.)*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g;
const TRAILING_COMMA = /"(?:[^"\\]|\\.)*"|,(?=\s*[\]}])/g;
