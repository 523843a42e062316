/** Apostrophes that people and word processors write, the plain one among them. */
const APOSTROPHES = /['‘’‛ʼ＇`´]/gu;

/**
 * What is left of a name when Unicode form, outer and repeated spaces, letter case and curly
 * apostrophes do not count. Two names with one key are one organization (design, "The workbook
 * format"). Not for showing.
 */
export function nameKey(name: string): string {
  if (USUAL.test(name)) return name.toLowerCase();
  return name
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(APOSTROPHES, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Printable ASCII without a backtick, single spaces between words: nothing but case to fold. */
const USUAL = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/** Whether both names mean one organization; see {@link nameKey}. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** UTF-16 code units: with `-cycle-12.md` behind it, any script stays below 255 bytes. */
const LONGEST_SLUG = 60;

/** Stands in for names that leave nothing, or nothing that Windows would take. */
const NAMELESS = 'organization';

/** Device names that Windows keeps for itself, whatever follows the first dot. */
const RESERVED = /^(con|prn|aux|nul|conin|conout|(com|lpt)[0-9¹²³])$/u;

/**
 * A safe name for a file or folder: lower-case letters and digits of any script, joined by hyphens,
 * at most 60 UTF-16 code units. Marks stay with the letter they belong to, without which words in
 * Hindi or Thai fall apart. Names that are the same have the same slug.
 */
export function slugOf(name: string): string {
  const words = nameKey(name).replaceAll("'", '').match(WORDS) ?? [];
  const slug = clipped(words.join('-'), LONGEST_SLUG);
  return slug === '' || RESERVED.test(slug) ? NAMELESS : slug;
}

const WORDS = /(?:\p{L}\p{M}*|\p{N})+/gu;

/**
 * At most `length` code units, ending neither inside a character nor with a hyphen, and inside a word
 * only where that is half of it all.
 */
function clipped(slug: string, length: number): string {
  let clip = '';
  for (const [character] of slug.matchAll(/.\p{M}*/gsu)) {
    if (clip.length + character.length > length) break;
    clip += character;
  }
  const isInWord = clip.length < slug.length && slug.charAt(clip.length) !== '-';
  const lastWord = clip.lastIndexOf('-');
  const whole = isInWord && lastWord > length / 2 ? clip.slice(0, lastWord) : clip;
  return whole.replace(/-+$/, '');
}

/** A file that is already there, whether it is a workbook or not. */
export interface TakenFile {
  /** With forward slashes, from where `folder` is relative to as well. */
  readonly path: string;
  /** The organization's name where the file is a workbook that says so. */
  readonly organization?: string | undefined;
  /** The cycle's number where the file is a workbook that says so. */
  readonly cycle?: number | undefined;
}

/** Where a new workbook goes. */
export interface WorkbookPlace {
  /** `<folder>/<slug>/<slug>-cycle-<n>.md`, with forward slashes. */
  readonly path: string;
  /** The number of the new cycle, from 1. */
  readonly cycle: number;
}

export interface PlaceRequest {
  /** Where workbooks are kept, such as `partnerships`; empty for right here. */
  readonly folder: string;
  readonly organization: string;
  /** Every workbook that is known, and whatever else lies in `folder`. */
  readonly taken: readonly TakenFile[];
}

/**
 * The next workbook for the organization: one number more than its last cycle, in the folder that
 * is already its own or that belongs to no other organization, and never a file that exists.
 */
export function nextWorkbookPath({ folder, organization, taken }: PlaceRequest): WorkbookPlace {
  const base = folder === '' ? '' : `${folder.replace(/\/+$/, '')}/`;
  const slug = freeSlug(base, organization, taken);
  const paths = new Set(taken.map((file) => pathKey(file.path)));
  for (let cycle = lastCycle(organization, taken) + 1; ; cycle += 1) {
    const path = `${base}${slug}/${slug}-cycle-${String(cycle)}.md`;
    if (!paths.has(pathKey(path))) return { path, cycle };
  }
}

function lastCycle(organization: string, taken: readonly TakenFile[]): number {
  const own = taken.filter((file) => isOf(file, organization));
  const numbers = own.map((file) => file.cycle ?? 0).filter(Number.isSafeInteger);
  return Math.max(0, ...numbers);
}

function isOf(file: TakenFile, organization: string): boolean {
  return file.organization !== undefined && sameName(file.organization, organization);
}

function freeSlug(base: string, organization: string, taken: readonly TakenFile[]): string {
  const first = slugOf(organization);
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : `-${String(count)}`;
    const slug = `${clipped(first, LONGEST_SLUG - suffix.length)}${suffix}`;
    if (!belongsToOthers(`${base}${slug}/`, organization, taken)) return slug;
  }
}

/** A folder with a workbook of ours in it is ours, even if somebody else's strayed into it. */
function belongsToOthers(
  folder: string,
  organization: string,
  taken: readonly TakenFile[],
): boolean {
  const start = pathKey(folder);
  const inside = taken.filter((file) => pathKey(file.path).startsWith(start));
  const named = inside.filter((file) => nameKey(file.organization ?? '') !== '');
  return named.length > 0 && !named.some((file) => isOf(file, organization));
}

/** Windows and macOS take two spellings for one file where only case or Unicode form differ. */
function pathKey(path: string): string {
  return path
    .replace(/^(\.\/)+/, '')
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC');
}
