/** A file's text as VS Code opens it: UTF-8, or UTF-16 where its first bytes say so; without its mark. */
export function textIn(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  return (encoding === 'utf-8' ? utf8 : new TextDecoder(encoding)).decode(bytes);
}

const utf8 = new TextDecoder();

/** Whether bytes are UTF-8, which is what a workbook has to be. */
export function areUtf8(bytes: Uint8Array): boolean {
  if (encodingOf(bytes) !== 'utf-8') return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark, the other half of the first hyphen.
  if (first === HYPHEN && second === 0) return 'utf-16le';
  if (first === 0 && second === HYPHEN) return 'utf-16be';
  return 'utf-8';
}

const HYPHEN = 0x2d;
