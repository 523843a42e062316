/** How far pages were heard: by a page's name, the number of what was typed there last. */
export type HeardUpTo = Readonly<Record<string, number>>;

/** Of each page the most that any of these tell: whoever tells less only knows it from before. */
export function furthest(...all: readonly HeardUpTo[]): HeardUpTo {
  const heard = new Map<string, number>();
  for (const [page, at] of all.flatMap((one) => Object.entries(one)))
    heard.set(page, Math.max(at, heard.get(page) ?? 0));
  return Object.fromEntries(heard);
}
