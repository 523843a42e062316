/** Identifies a workbook's file and opens it: its URI in VS Code, its path elsewhere. Any text fits. */
export type FileId = string & { readonly path?: 'id' | 'relative' };

/** Where a file lies, as people see it: with forward slashes, from a folder that is known. No {@link FileId} fits. */
export type RelativePath = string & { readonly path?: 'relative' };

/** Apostrophes that people and word processors write, the plain one among them. */
const APOSTROPHES = /['‘’‛ʼ＇`´]/gu;

/** A name without what doesn't count: Unicode form, spaces, case, curly apostrophes. Not for showing. */
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

/** Printable ASCII without a backtick, and single spaces between words: only case needs folding. */
const USUAL = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/** Whether both names mean one organization; see {@link nameKey}. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** Each name once, as it is written first; see {@link nameKey}. */
export function namesOnce(names: Iterable<string | undefined>): readonly string[] {
  const known = new Map<string, string>();
  for (const name of names) {
    const key = nameKey(name ?? '');
    if (name !== undefined && key !== '' && !known.has(key)) known.set(key, name);
  }
  return [...known.values()];
}

/**
 * In UTF-16 code units. With `-cycle-12.md` behind it, a name in any script stays under 255 bytes.
 */
const LONGEST_SLUG = 60;

/** Stands in for names that leave nothing, or nothing that Windows would accept. */
const NAMELESS = 'organization';

/** Device names that Windows reserves, whatever follows the first dot. */
const RESERVED = /^(con|prn|aux|nul|conin|conout|(com|lpt)[0-9¹²³])$/u;

/**
 * A safe name for a file or folder: lower-case letters and digits of any script, joined by hyphens,
 * at most 60 UTF-16 code units. Marks stay with their letter, or words in Hindi and Thai would fall
 * apart. Names that are the same have the same slug.
 */
export function slugOf(name: string): string {
  const words = nameKey(name).replaceAll("'", '').match(WORDS) ?? [];
  const slug = clipped(words.join('-'), LONGEST_SLUG);
  return slug === '' || RESERVED.test(slug) ? NAMELESS : slug;
}

const WORDS = /(?:\p{L}\p{M}*|\p{N})+/gu;

/**
 * At most `length` code units. Never cut inside a character or right behind a hyphen, and inside a
 * word only if the alternative is to lose half of the name.
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
  return whole.replace(/(?<!-)-+$/, '');
}

/** A file that already exists, workbook or not. */
export interface TakenFile {
  /** With forward slashes, relative to the same place as `folder`. */
  readonly path: RelativePath;
  readonly organization?: string | undefined;
  readonly cycle?: number | undefined;
}

export interface WorkbookPlace {
  /** `<folder>/<slug>/<slug>-cycle-<n>.md`, with forward slashes. */
  readonly path: RelativePath;
  readonly cycle: number;
}

export interface PlaceRequest {
  /** Where workbooks are kept, such as `partnerships`; empty for right here. */
  readonly folder: string;
  readonly organization: string;
  /** Every workbook that is known, and whatever else is in `folder`. */
  readonly taken: readonly TakenFile[];
}

/**
 * Where the organization's next workbook goes: its number is one more than that of the last cycle,
 * its folder is the organization's own or belongs to nobody else, and it never replaces a file.
 */
export function nextWorkbookPath({ folder, organization, taken }: PlaceRequest): WorkbookPlace {
  const base = folder === '' ? '' : `${folder.replace(/(?<!\/)\/+$/, '')}/`;
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
  const others = foldersOfOthers(base, organization, taken);
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : `-${String(count)}`;
    const slug = `${clipped(first, LONGEST_SLUG - suffix.length)}${suffix}`;
    if (!others.has(pathKey(`${base}${slug}`))) return slug;
  }
}

/**
 * The folders below `base` with workbooks of others only, by their keys. One that holds a workbook of ours is
 * ours, even if somebody else's ended up in it too.
 */
function foldersOfOthers(
  base: string,
  organization: string,
  taken: readonly TakenFile[],
): ReadonlySet<string> {
  const start = pathKey(base);
  const named = taken.filter((file) => nameKey(file.organization ?? '') !== '');
  const within = (files: readonly TakenFile[]): readonly string[] =>
    files
      .map(({ path }) => pathKey(path))
      .filter((key) => key.startsWith(start) && key.includes('/', start.length))
      .map((key) => key.slice(0, key.indexOf('/', start.length)));
  const ours = new Set(within(named.filter((file) => isOf(file, organization))));
  return new Set(within(named).filter((folder) => !ours.has(folder)));
}

/**
 * Windows and macOS treat two spellings as one file if they differ only in case or Unicode form.
 */
function pathKey(path: string): string {
  return path
    .replace(/^(\.\/)+/, '')
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC');
}
