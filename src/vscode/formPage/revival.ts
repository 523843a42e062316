/** A page takes the place of one whose extension has died. */
export interface Revival {
  /** See `FormPage.revive`. */
  readonly revive: () => Promise<boolean | undefined>;
  readonly isUnderWay: () => boolean;
  /** The page listens. */
  readonly isThere: () => void;
  /** It has all from the other one, and the keyboard if that one had it. */
  readonly taken: (hasKeyboard: boolean) => void;
  /** The other one is gone. */
  readonly end: () => void;
}

/** How long a page that is dead may take to hand over, in milliseconds. */
const PATIENCE = 3000;

/** `show` tells the page how things stand. */
export function newRevival(show: () => void): Revival {
  let isUnderWay = false;
  let isThere: () => void = () => undefined;
  const there = new Promise<void>((resolve) => (isThere = resolve));
  let taken: (hasKeyboard: boolean) => void = () => undefined;
  const over = new Promise<boolean>((resolve) => (taken = resolve));
  return {
    ...{ isThere, taken, isUnderWay: () => isUnderWay },
    revive: async () => {
      isUnderWay = true;
      show();
      await there;
      show();
      const late = new Promise<undefined>((resolve) => {
        setTimeout(() => {
          resolve(undefined);
        }, PATIENCE);
      });
      return Promise.race([over, late]);
    },
    end: () => {
      isUnderWay = false;
      show();
    },
  };
}
