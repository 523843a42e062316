import { readKept, type KeptIn } from '../../core/form/sync/keptShapes.ts';
import type { Kept } from '../../core/form/sync/syncPage.ts';

/** Where the next page of the workbook, of whatever extension host, finds what was typed and isn't in it. */
const PREFIX = 'partnershipWorkbooks.typed';
const WINDOW = 'partnershipWorkbooks.window';
const CLOCK = 'partnershipWorkbooks.clock';

/** How long the browser may take to say which pages are there, in milliseconds. */
const PATIENCE = 500;

/** Keeps what was typed and pressed on a page, and on those before it. */
export function keepWords(workbook: string, kept: Kept): void {
  attempt(() => {
    const key = makeStorageKey(workbook, kept.page);
    if (kept.tail.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ ...kept, window: windowName() }));
  });
}

/** What pages that are gone have left. Whoever takes it has to keep it. */
export function takeKeptWords(
  workbook: string,
  isLeft: (kept: KeptIn) => boolean,
): readonly Kept[] {
  const found: Kept[] = [];
  attempt(() => {
    const { length } = localStorage;
    const keys = Array.from({ length }, (_, at) => localStorage.key(at) ?? '');
    for (const key of keys.filter((one) => one.startsWith(makeStorageKey(workbook, '')))) {
      const kept = readKept(localStorage.getItem(key) ?? '');
      if (kept !== undefined && !isLeft(kept)) continue;
      localStorage.removeItem(key);
      if (kept !== undefined) found.push(kept);
    }
  });
  return found;
}

export function canKeepWords(): boolean {
  let can = false;
  attempt(() => {
    timeOfAllPages();
    can = localStorage.getItem(CLOCK) !== null;
  });
  return can;
}

/** In milliseconds, and later than whatever any page was told: somebody may set the clock back. */
export function timeOfAllPages(): number {
  let time = Date.now();
  attempt(() => {
    time = Math.max(time, Number(localStorage.getItem(CLOCK)) + 1);
    localStorage.setItem(CLOCK, String(time));
  });
  return time;
}

export function onKeptWords(act: () => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key?.startsWith(PREFIX) === true && newValue !== null) act();
  });
}

export interface PagesThere {
  readonly all: ReadonlySet<string>;
  readonly inOtherWindows: readonly string[];
}

export const NO_PAGES: PagesThere = { all: new Set(), inOtherWindows: [] };

/**
 * Says that the page is there, for as long as it is: the browser takes it back by itself, however the page
 * ends. Settles with all pages that are there, in whatever window.
 */
export async function pagesWith(page: string): Promise<PagesThere> {
  const own = windowName();
  const look = async (): Promise<PagesThere> => {
    const { locks } = navigator;
    const name = `${PREFIX} ${page} ${own}`;
    void locks.request(name, () => new Promise(() => undefined)).catch(() => undefined);
    const { held = [] } = await locks.query();
    const there = held.flatMap((one) => {
      const [prefix, found = '', window] = one.name?.split(' ') ?? [];
      return prefix === PREFIX ? [{ found, window }] : [];
    });
    const others = there.filter(({ window }) => window !== own);
    return {
      all: new Set(there.map(({ found }) => found)),
      inOtherWindows: others.map(({ found }) => found),
    };
  };
  const late = new Promise<PagesThere>((resolve) => {
    setTimeout(() => {
      resolve(NO_PAGES);
    }, PATIENCE);
  });
  return Promise.race([late, look().catch(() => late)]);
}

/** The name of this window, which it keeps when it is loaded anew. */
export function windowName(): string {
  let name = '';
  attempt(() => {
    name = sessionStorage.getItem(WINDOW) ?? `w${Math.random().toString(36).slice(2)}`;
    sessionStorage.setItem(WINDOW, name);
  });
  return name;
}

function makeStorageKey(workbook: string, page: string): string {
  return `${PREFIX} ${workbook} ${page}`;
}

/** A browser may have no room, or be told to keep nothing: then the extension's own words have to do. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing is kept here.
  }
}
