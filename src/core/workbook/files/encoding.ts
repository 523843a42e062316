/** The encodings that editors commonly save in. A workbook has to be UTF-8. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** UTF-16 if the first bytes say so: by a byte order mark, or as the two halves of a hyphen. */
export function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === HYPHEN && second === 0) return 'utf-16le';
  if (first === 0 && second === HYPHEN) return 'utf-16be';
  return 'utf-8';
}

const HYPHEN = 0x2d;

/** The text that bytes are in UTF-8, without a byte order mark; undefined if they aren't UTF-8. */
export function utf8In(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
