/** What has the keyboard, told so that it is known again on a page that is drawn anew. */
export interface Stop {
  /** What it is called. */
  readonly says: string;
  /** Its place among all of that name, from 0. */
  readonly at: number;
}

/** Where somebody is on a page, kept while it is put by. */
export interface Place {
  readonly stop?: Stop | undefined;
  /** In pixels from the top. */
  readonly scroll?: number;
}

/** Tells where somebody is, whenever they have gone on. To be called once. */
export function followPlace(keep: (change: Place) => void): void {
  addEventListener('focusin', () => {
    keep({ stop: stopNow() });
  });
  let rest: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      keep({ scroll: scrollY });
    }, 200);
  });
}

/** Shows what was looked at, and gives the keyboard to what had it. */
export function returnTo({ stop, scroll = 0 }: Place): void {
  scrollTo(0, scroll);
  if (stop !== undefined) giveKeyboard(stop);
}

/** The stop that has the keyboard; undefined where none has it. */
function stopNow(): Stop | undefined {
  const { activeElement: active } = document;
  if (!(active instanceof HTMLElement) || !active.matches(STOPS)) return undefined;
  const says = nameOf(active);
  return { says, at: stopsOf(says).indexOf(active) };
}

/** Gives a stop the keyboard again, if it is still there, as soon as the page itself has it. */
function giveKeyboard({ says, at }: Stop): void {
  const give = (): void => {
    const there = stopsOf(says);
    if (document.activeElement === document.body) (there[at] ?? there.at(-1))?.focus();
  };
  if (document.hasFocus()) give();
  else addEventListener('focus', () => requestAnimationFrame(give), { once: true });
}

const STOPS = 'button, input, select, summary, a[href]';

function stopsOf(says: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(STOPS)].filter((one) => nameOf(one) === says);
}

function nameOf(stop: HTMLElement): string {
  return stop.ariaLabel ?? (stop.id === '' ? stop.textContent : stop.id);
}
