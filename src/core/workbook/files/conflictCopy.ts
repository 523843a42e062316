/** What sync services, file managers, and editors append to the name of a second copy. */
const MARKS: readonly RegExp[] = [
  // Dropbox, Nextcloud: "x (conflicted copy).md", "x (Anna's conflicted copy 2026-11-24).md"
  / \([^()]*conflicted copy(?:[^()]|\(\d+\))*\)$/i,
  // Syncthing: "x.sync-conflict-20261124-101010-ABC2DEF.md"
  /\.sync-conflict-\d{8}-\d{6}-\w+$/i,
  // ownCloud: "x_conflict-20261124-101010.md"
  /_conflict-\d{8}-\d{6}$/i,
  // OneDrive: "x-PC2.md", "x-DESKTOP-4F7Q2.md", "x-PC2-2.md": the name of a computer, at most 15 long
  /-[A-Z][A-Z0-9-]{1,13}[A-Z0-9](?:-\d)?$/,
  // browsers, Google Drive: "x (1).md"
  / ?\(\d{1,2}\)$/,
  // Windows: "x - Copy.md", "x - Copy (2).md"; macOS and VS Code: "x copy.md", "x copy 2.md"
  / (?:- )?copy(?: \d{1,2}| \(\d{1,2}\))?$/i,
];

/** The names that a file may be a copy of, judging by its own; see whether one lies beside it. */
export function originalNames(name: string): readonly string[] {
  const [, stem = '', ending = ''] = /^(.*?)(\.(?:md|markdown))?$/is.exec(name) ?? [];
  const originals = MARKS.map((mark) => stem.replace(mark, '')).filter(
    (original) => original !== stem && original.trim() !== '',
  );
  return [...new Set(originals)].map((original) => `${original}${ending}`);
}

/** Which of some paths or URIs the file at `path` seems to be a copy of: in the same folder, by its name. */
export function originalPath(path: string, among: Iterable<string>): string | undefined {
  const start = path.search(/[^/\\]*$/);
  const name = decoded(path.slice(start));
  const originals = originalNames(name);
  if (originals.length === 0) return undefined;
  const folder = path.slice(0, start);
  for (const other of among) {
    if (!other.startsWith(folder)) continue;
    if (originals.includes(decoded(other.slice(folder.length)))) return other;
  }
  return undefined;
}

/** What a URI writes as `%20`. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a name with a percent sign of its own
  }
}
