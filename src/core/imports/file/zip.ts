import { Unzip, unzipSync, UnzipInflate, type UnzipFile } from 'fflate';
import { FileRefused } from './refusal.ts';

/** A file of Word or Excel: a ZIP archive of parts, each read only when it is asked for. */
export interface Archive {
  /** With forward slashes, in the order of the archive. */
  readonly names: readonly string[];
  /** A part's bytes; undefined where there is no such part. Throws {@link FileRefused}. */
  readonly read: (name: string) => Uint8Array | undefined;
}

/** In bytes: no guide or list of partners comes near it, and a zip bomb is stopped here. */
const LARGEST_PART = 8_000_000;
/** For all parts that are read, together. */
const LARGEST_TOTAL = 16_000_000;
/** A longer file isn't even opened. */
const LARGEST_FILE = 100_000_000;
const MOST_ENTRIES = 10_000;

/**
 * Opens a ZIP archive. What its directory says about the size of a part is not believed: unpacking
 * stops where it becomes too much. Nothing is unpacked before it is read.
 */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length > LARGEST_FILE) throw new FileRefused('too-large');
  const sizes = refusing('cut-off', () => sizesIn(bytes));
  const parts = refusing('cut-off', () => partsIn(bytes));
  let left = LARGEST_TOTAL;
  return {
    names: [...sizes.keys()],
    read: (name) => {
      if (!sizes.has(name)) return undefined;
      // An archive inside this one may have a part of the same name.
      for (const part of parts.get(name) ?? []) {
        const content = refusing('damaged', () => unpacked(part, Math.min(LARGEST_PART, left)));
        left -= content.length;
        if (content.length === sizes.get(name)) return content;
      }
      throw new FileRefused('damaged');
    },
  };
}

function refusing<Found>(reason: 'cut-off' | 'damaged', look: () => Found): Found {
  try {
    return look();
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused(reason);
  }
}

/** The names in the directory at the end of the archive, with the sizes that it tells. */
function sizesIn(bytes: Uint8Array): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  let count = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (leadsOutside(name)) throw new FileRefused('leads-outside');
    if (++count > MOST_ENTRIES) throw new FileRefused('too-large');
    sizes.set(name, originalSize);
    return false;
  };
  unzipSync(bytes, { filter });
  return sizes;
}

/** Nothing is ever unpacked onto a disk; but Word never writes such a name, so somebody else did. */
function leadsOutside(name: string): boolean {
  return /^[\\/]|^[a-z]:|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/i.test(name);
}

/** This much packed data is unpacked at a time; it can't become more than about 4 MB. */
const STEP = 4096;

function partsIn(bytes: Uint8Array): ReadonlyMap<string, readonly UnzipFile[]> {
  const parts = new Map<string, UnzipFile[]>();
  let count = 0;
  const unzip = new Unzip((part) => {
    if (++count > MOST_ENTRIES) throw new FileRefused('too-large');
    const same = parts.get(part.name);
    if (same === undefined) parts.set(part.name, [part]);
    else same.push(part);
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP) {
    unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  }
  return parts;
}

function unpacked(part: UnzipFile, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  part.ondata = (error, chunk) => {
    if (error !== null) throw error;
    length += chunk.length;
    if (length > most) throw new FileRefused('too-large');
    chunks.push(chunk);
  };
  part.start();
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
