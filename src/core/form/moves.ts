/** A file that was renamed or moved, or a folder with all that is in it, by its addresses. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Where a file is after a move; undefined if the move doesn't affect it. */
export function placeAfter(file: string, { from, to }: Move): string | undefined {
  if (file !== from && !file.startsWith(`${from}/`)) return undefined;
  return `${to}${file.slice(from.length)}`;
}
