import { lastPlace, type LastPlace, type Place } from '../../core/form/keyboard/lastPlace.ts';

/** Keeps where somebody is in a workbook beyond the life of the page, and of its window. */
export interface KeptPlace {
  /**
   * Where the page begins. `inTab`: what VS Code has kept of the tab; `revives`: the page takes the place of
   * another one.
   */
  readonly begin: (
    workbook: string,
    known: {
      readonly inTab: Place | undefined;
      readonly revives: boolean;
    },
  ) => LastPlace | undefined;
  /** `hasKeyboard`: only whoever has it is anywhere; beside them a page may be drawn that nobody is on. */
  readonly keep: (workbook: string, place: Place, hasKeyboard: boolean) => void;
}

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

/** The browser's: `session` is this window's, `local` that of all windows. */
export interface Keeping {
  readonly session: () => Kept;
  readonly local: () => Kept;
}

const OF_BROWSER: Keeping = { session: () => sessionStorage, local: () => localStorage };

/** `tab` names the tab, also where VS Code makes its page anew. */
export function newKeptPlace(tab: string, { session, local } = OF_BROWSER): KeptPlace {
  return {
    begin: (workbook, { inTab, revives }) => {
      const inWindow = read(session, workbook);
      const ofTab = read(session, tab) ?? (revives ? inWindow : undefined);
      return lastPlace({ inTab, ofTab, inWindow, anywhere: read(local, workbook) });
    },
    keep: (workbook, place, hasKeyboard) => {
      write(session, tab, place);
      if (!hasKeyboard) return;
      write(session, workbook, place);
      write(local, workbook, place);
    },
  };
}

const PREFIX = 'partnershipWorkbooks.place';

function makeStorageKey(name: string): string {
  return `${PREFIX} ${name}`;
}

function read(storage: () => Kept, name: string): Place | undefined {
  let place: Place | undefined;
  attempt(() => {
    const kept = storage().getItem(makeStorageKey(name));
    if (kept !== null) place = readPlace(JSON.parse(kept) as Partial<Place>);
  });
  return place;
}

/** undefined where nothing was kept. An extension before this one wrote no time down. */
export function readPlace(kept: Partial<Place>): Place | undefined {
  const { open, items, scroll, caret, isAway = false, choice, time } = kept;
  if (open === undefined) return undefined;
  const seen = { open, items: items ?? [], scroll: scroll ?? 0 };
  return { ...seen, caret, isAway, choice, time: time ?? 0 };
}

function write(storage: () => Kept, name: string, place: Place): void {
  attempt(() => {
    storage().setItem(makeStorageKey(name), JSON.stringify(place));
  });
}

/** A browser may be told to keep nothing: then a page begins at what is asked for next. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing is kept here.
  }
}
