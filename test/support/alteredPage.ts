import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Alter = (xml: string) => string;

/** A page that somebody has changed, as its XML. */
export function altered(bytes: Uint8Array, alter: Alter): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'word/document.xml';
  return zipSync({ ...parts, [name]: strToU8(alter(strFromU8(parts[name]!))) });
}

export const run = (text: string, look = ''): string =>
  `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
