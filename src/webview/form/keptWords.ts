import type { Kept } from '../../core/form/sync/syncPage.ts';

/**
 * What is typed on a page and not in the workbook, where the next page of that workbook finds it: also
 * one that is made by another extension host, which knows nothing of this page.
 */
const PREFIX = 'partnershipWorkbooks.typed';

export function keepWords(workbook: string, kept: Kept): void {
  attempt((storage) => {
    if (kept.words.length === 0) storage.removeItem(keyOf(workbook, kept.page));
    else storage.setItem(keyOf(workbook, kept.page), JSON.stringify(kept));
  });
}

/** What pages that are gone have left. Whoever takes it has to keep it. */
export function takeKeptWords(workbook: string, isLeft: (kept: Kept) => boolean): readonly Kept[] {
  const found: Kept[] = [];
  attempt((storage) => {
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
    for (const key of keys.filter((one) => one.startsWith(keyOf(workbook, '')))) {
      const kept = JSON.parse(storage.getItem(key) ?? '') as Kept;
      if (!isLeft(kept)) continue;
      storage.removeItem(key);
      found.push(kept);
    }
  });
  return found;
}

function keyOf(workbook: string, page: string): string {
  return `${PREFIX} ${workbook} ${page}`;
}

/** A browser may have no room, or be told to keep nothing: then the extension's own words have to do. */
function attempt(act: (storage: Storage) => void): void {
  try {
    act(localStorage);
  } catch {
    // Nothing is kept here.
  }
}
