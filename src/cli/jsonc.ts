import { parse, type ParseError } from 'jsonc-parser/lib/esm/main.js';

/** Reads JSON as VS Code's settings are written: with comments and trailing commas. Throws where it is neither. */
export function parseJsonWithComments(text: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text.replace(/^\uFEFF/, ''), errors, { allowTrailingComma: true });
  if (errors.length > 0) throw new SyntaxError('This is not JSON with comments.');
  return value;
}
