import { sameName, slugOf } from '../workbook/naming.ts';
import type { PlacedWorkbook } from './organizationNames.ts';

/** A folder or file that gets another name. Paths as the workbooks have them. */
export interface Move {
  readonly kind: 'folder' | 'file';
  readonly from: string;
  readonly to: string;
}

interface MoveRequest {
  readonly from: string;
  readonly to: string;
  readonly workbooks: readonly PlacedWorkbook[];
  readonly taken: readonly string[];
}

/** `<folder>/<slug>/<slug>-cycle-<n>.md` */
const DEFAULT_PLACE = /^(?<base>(?:.*\/)?)(?<slug>[^/]+)\/\k<slug>-cycle-(?<cycle>\d+)\.md$/u;

/**
 * What moves with an organization's new name: workbooks in the default place, and their folder where
 * no other organization has a workbook in it. The folder comes first; files then move within it.
 * None where something lies in the way.
 */
export function movesFor(request: MoveRequest): readonly Move[] {
  const { from, to, workbooks, taken } = request;
  const [old, slug] = [slugOf(from), slugOf(to)];
  if (old === slug) return [];
  const own = inDefaultPlace(from, workbooks).map(({ base, cycle, path }) => {
    return { base, path, file: `${slug}-cycle-${cycle}.md` };
  });
  const paths = [...taken, ...workbooks.map(({ path }) => path)].map((path) => path.toLowerCase());
  const isTaken = own.some(({ base }) =>
    paths.some((path) => path.startsWith(`${base}${slug}/`.toLowerCase())),
  );
  if (isTaken) return [];
  return [...new Set(own.map(({ base }) => base))].flatMap((base) => {
    const files = own.filter((one) => one.base === base);
    return movesIn(base, old, slug, files, request);
  });
}

/**
 * What moves where two organizations become one: the workbooks of `from` in the default place, each to
 * that of its new number beside the other's, unless something lies there.
 */
export function mergerMoves(
  { from, to, workbooks, taken }: MoveRequest,
  numbers: ReadonlyMap<string, number>,
): readonly Move[] {
  const slug = slugOf(to);
  const there = new Set(
    [...taken, ...workbooks.map(({ path }) => path)].map((path) => path.toLowerCase()),
  );
  return inDefaultPlace(from, workbooks).flatMap(({ base, path }): readonly Move[] => {
    const number = numbers.get(path);
    const place = `${base}${slug}/${slug}-cycle-${String(number)}.md`;
    if (number === undefined || there.has(place.toLowerCase())) return [];
    return [{ kind: 'file', from: path, to: place }];
  });
}

/**
 * The folders whose files matter to the moves: all of the old ones' move along, and where a new one
 * holds any, nothing moves. There need not be any such folder.
 */
export function foldersAround(
  from: string,
  to: string,
  workbooks: readonly PlacedWorkbook[],
): readonly string[] {
  const bases = new Set(inDefaultPlace(from, workbooks).map(({ base }) => base));
  return [...bases].flatMap((base) => [`${base}${slugOf(from)}`, `${base}${slugOf(to)}`]);
}

function inDefaultPlace(name: string, workbooks: readonly PlacedWorkbook[]) {
  return workbooks.flatMap(({ path, workbook }) => {
    const { base, slug, cycle } = DEFAULT_PLACE.exec(path)?.groups ?? {};
    const isOwn = sameName(workbook.cycle.organization?.name ?? '', name);
    if (base === undefined || cycle === undefined || !isOwn || slug !== slugOf(name)) return [];
    return [{ base, cycle, path }];
  });
}

function movesIn(
  base: string,
  old: string,
  slug: string,
  files: readonly { readonly path: string; readonly file: string }[],
  { from, workbooks }: MoveRequest,
): readonly Move[] {
  const folder = { kind: 'folder', from: `${base}${old}`, to: `${base}${slug}` } as const;
  const isShared = workbooks.some(
    ({ path, workbook }) =>
      path.startsWith(`${folder.from}/`) &&
      !sameName(workbook.cycle.organization?.name ?? '', from),
  );
  const moves = files.map(({ path, file }): Move => {
    const within = isShared ? path : `${folder.to}${path.slice(folder.from.length)}`;
    return { kind: 'file', from: within, to: `${folder.to}/${file}` };
  });
  return isShared ? moves : [folder, ...moves];
}

/**
 * The same moves, file by file: where each of `paths` that moves ends up. A folder that is renamed
 * before a file in it, in one go, leaves that file's unsaved changes at the name in between.
 */
export function fileMoves(moves: readonly Move[], paths: readonly string[]): readonly Move[] {
  return [...new Set(paths)].flatMap((from): readonly Move[] => {
    const to = moves.reduce((path, move) => {
      const isIn = path === move.from || path.startsWith(`${move.from}/`);
      return isIn ? move.to + path.slice(move.from.length) : path;
    }, from);
    return from === to ? [] : [{ kind: 'file', from, to }];
  });
}
