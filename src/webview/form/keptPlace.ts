import type { TabState } from './view.ts';

/** Where somebody was last in a workbook: the caret, what was unfolded, and how far they had scrolled. */
export type KeptPlace = Omit<TabState, 'typed'>;

/** The same in this window, on whatever page. */
export function keptPlace(workbook: string): KeptPlace | undefined {
  try {
    const kept = sessionStorage.getItem(`${PREFIX} ${workbook}`);
    return kept === null ? undefined : (JSON.parse(kept) as KeptPlace);
  } catch {
    return undefined; // a browser may be told to keep nothing
  }
}

/** The same of a file that was moved since: the place goes along with it. */
export function takeKeptPlace(formerly: string | undefined): KeptPlace | undefined {
  if (formerly === undefined) return undefined;
  const place = keptPlace(formerly);
  try {
    sessionStorage.removeItem(`${PREFIX} ${formerly}`);
  } catch {
    // Then none was kept either.
  }
  return place;
}

export function keepPlace(workbook: string, place: KeptPlace): void {
  try {
    sessionStorage.setItem(`${PREFIX} ${workbook}`, JSON.stringify(place));
  } catch {
    // Then the page opens at what is asked for next.
  }
}

const PREFIX = 'partnershipWorkbooks.place';
