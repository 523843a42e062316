import type { Caret } from './keyboard.ts';

/** Where somebody was in a form: the caret, what was unfolded, and how far they had scrolled. */
export interface Place {
  readonly open: readonly string[];
  readonly items: readonly string[];
  readonly scroll: number;
  readonly caret: Caret | undefined;
  /** They read elsewhere: the caret was out of sight. */
  readonly isAway?: boolean;
  /** The field of the choice that had the keyboard; undefined where none did. */
  readonly choice?: string | undefined;
  /** When they were there, in milliseconds. */
  readonly time: number;
}

/** What is known of where somebody was, as a page begins. */
export interface KeptPlaces {
  /** By VS Code of this tab, which it brings back; where a window has died, that may be minutes old. */
  readonly inTab: Place | undefined;
  /** By the browser of this tab, as long as the window lives. */
  readonly ofTab: Place | undefined;
  /** Of the page of this workbook that had the keyboard last, in this window. */
  readonly inWindow: Place | undefined;
  /** The same in whatever window, which may be gone. */
  readonly anywhere: Place | undefined;
}

/** Where a page begins. `isBack`: somebody comes back to it, and not to the workbook alone. */
export interface LastPlace {
  readonly place: Place;
  readonly isBack: boolean;
}

/** Where somebody was last; undefined where they come for the first time. */
export function lastPlace({ inTab, ofTab, inWindow, anywhere }: KeptPlaces): LastPlace | undefined {
  if (ofTab !== undefined) return { place: newest(ofTab, inTab), isBack: true };
  if (inTab !== undefined) return { place: newest(inTab, inWindow, anywhere), isBack: true };
  return inWindow && { place: inWindow, isBack: false };
}

function newest(first: Place, ...more: readonly (Place | undefined)[]): Place {
  return more.reduce<Place>((one, other) => {
    return other === undefined || other.time <= one.time ? one : other;
  }, first);
}
