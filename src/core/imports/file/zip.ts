import { Inflate, strFromU8 } from 'fflate';
import { FileRefused } from './refusal.ts';

/** A file of Word or Excel: a ZIP archive of parts, each read only when it is asked for. */
export interface Archive {
  /** With forward slashes, in the order of the archive. */
  readonly names: readonly string[];
  /** A part's bytes; undefined where there is no such part. Throws {@link FileRefused}. */
  readonly read: (name: string) => Uint8Array | undefined;
}

/** In bytes: no guide or list of partners comes near it, and a zip bomb is stopped here. */
const LARGEST_PART = 16_000_000;
/** For all parts that are read, together. */
const LARGEST_TOTAL = 32_000_000;
/** A longer file isn't even opened. */
const LARGEST_FILE = 100_000_000;
const MOST_ENTRIES = 10_000;

interface Entry {
  readonly name: string;
  readonly stored: boolean;
  /** Where its local header begins. */
  readonly at: number;
  readonly packed: number;
}

/**
 * Opens a ZIP archive by the directory at its end. What the directory says about the size of a part
 * is not believed: unpacking stops where it becomes too much. Nothing is unpacked before it is read.
 */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length > LARGEST_FILE) throw new FileRefused('too-large');
  const entries = new Map(directoryOf(bytes).map((entry) => [entry.name, entry]));
  let left = LARGEST_TOTAL;
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const part = unpacked(bytes, entry, Math.min(LARGEST_PART, left));
      left -= part.length;
      return part;
    },
  };
}

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
/** The value of a 32-bit field if an archive is too large for it. */
const BEYOND = 0xffffffff;

function directoryOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new FileRefused('too-large');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== IN_DIRECTORY) {
      throw new FileRefused('damaged');
    }
    entries.push(entryAt(bytes, view, at));
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** The end of the directory is looked for from the back, because only a comment may follow it. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new FileRefused('cut-off');
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const header = view.getUint32(at + 42, true);
  if ((flags & 1) !== 0) throw new FileRefused('password');
  if (packed === BEYOND || header === BEYOND) throw new FileRefused('too-large');
  const start = at + 46;
  const name = strFromU8(bytes.subarray(start, start + view.getUint16(at + 28, true)));
  if (leadsOutside(name)) throw new FileRefused('leads-outside');
  if (method !== STORED && method !== DEFLATED) throw new FileRefused('damaged');
  return { name, stored: method === STORED, at: header, packed };
}

const STORED = 0;
const DEFLATED = 8;

/** Nothing is ever unpacked onto a disk; but Word never writes such a name, so somebody else did. */
function leadsOutside(name: string): boolean {
  return /^[\\/]|^[a-z]:|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/i.test(name);
}

/** This much packed data is unpacked at a time; it can't become more than about 4 MB. */
const STEP = 4096;

function unpacked(bytes: Uint8Array, entry: Entry, most: number): Uint8Array {
  const packed = packedBytes(bytes, entry);
  if (entry.stored) {
    if (packed.length > most) throw new FileRefused('too-large');
    return packed;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    if (length > most) throw new FileRefused('too-large');
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('damaged');
  }
  return joined(chunks, length);
}

function packedBytes(bytes: Uint8Array, { at, packed }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) {
    throw new FileRefused('damaged');
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw new FileRefused('cut-off');
  return bytes.subarray(start, start + packed);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
