/** A file that was renamed or moved, or a folder with all that is in it, by its addresses. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Where a file is after a move; undefined if the move doesn't affect it. */
export function placeAfter(file: string, { from, to }: Move): string | undefined {
  return isIn(file, from) ? `${to}${file.slice(from.length)}` : undefined;
}

/** Where a file was before it was last moved; undefined if it wasn't. The last move comes first. */
export function placeBefore(file: string, moves: readonly Move[]): string | undefined {
  const last = moves.find(({ to }) => isIn(file, to));
  return last && placeAfter(file, { from: last.to, to: last.from });
}

/** Where a file is that was there before all of these moves. The last move comes first. */
export function placeNow(file: string, moves: readonly Move[]): string {
  return moves.reduceRight((place, move) => placeAfter(place, move) ?? place, file);
}

/** Whether a file has gone from there, and has not come back. The last move comes first. */
export function hasLeft(file: string, moves: readonly Move[]): boolean {
  const last = moves.find(({ from, to }) => isIn(file, from) || isIn(file, to));
  return last !== undefined && isIn(file, last.from) && !isIn(file, last.to);
}

function isIn(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}
