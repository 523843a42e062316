/** The encodings in which editors on people's computers save; a workbook has to be UTF-8. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** UTF-16 where a file's first bytes say so, by their mark or as the two halves of a first hyphen. */
export function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === HYPHEN && second === 0) return 'utf-16le';
  if (first === 0 && second === HYPHEN) return 'utf-16be';
  return 'utf-8';
}

const HYPHEN = 0x2d;
