/** Reads JSON as VS Code's settings are written: with comments and trailing commas. Throws on anything else. */
export function parseJsonWithComments(text: string): unknown {
  const plain: string[] = [];
  /** Where in `plain` a comma stands behind which nothing has come yet. */
  let comma: number | undefined;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length;) {
    const end = endOfToken(text, at);
    const token = text.slice(at, end);
    at = end;
    if (token.startsWith('//') || token.startsWith('/*') || token.trim() === '') {
      plain.push(' ');
      continue;
    }
    if (comma !== undefined && (token === ']' || token === '}')) plain[comma] = '';
    comma = token === ',' ? plain.length : undefined;
    plain.push(token);
  }
  return JSON.parse(plain.join(''));
}

/** The offset behind a string, a comment, or else a single character. */
function endOfToken(text: string, at: number): number {
  if (text.charAt(at) === '"') return endOfString(text, at);
  if (text.startsWith('//', at)) return before(text, at, '\n');
  if (text.startsWith('/*', at)) return before(text, at + 2, '*/') + 2;
  return at + 1;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') return at + 1;
    if (character === '\\') at += 1;
  }
  return text.length;
}

function before(text: string, from: number, mark: string): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}
