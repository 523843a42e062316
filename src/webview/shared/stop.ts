/** What has the keyboard, told so that it is known again on a page that is drawn anew. */
export interface Stop {
  /** What it is called. */
  readonly says: string;
  /** Its place among all of that name, from 0. */
  readonly at: number;
}

/** Where somebody is on a page. */
export interface Whereabouts {
  /** What had the keyboard last. */
  readonly stop?: Stop | undefined;
  /** In pixels. */
  readonly scroll: number;
}

/** Tells where somebody is, as often as that changes. To be called once. */
export function followWhereabouts(keep: (change: Partial<Whereabouts>) => void): void {
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

/** Leads back there, on a page that was just drawn for the first time. */
export function goBackTo({ stop, scroll = 0 }: Partial<Whereabouts>): void {
  scrollTo(0, scroll);
  if (stop !== undefined) returnTo(stop);
}

/** The stop that has the keyboard; undefined where none has it. */
export function stopNow(): Stop | undefined {
  const { activeElement: active } = document;
  if (!(active instanceof HTMLElement) || !active.matches(STOPS)) return undefined;
  const says = nameOf(active);
  return { says, at: stopsOf(says).indexOf(active) };
}

/** Gives a stop the keyboard again, if it is still there, as soon as the page itself has it. */
export function returnTo({ says, at }: Stop): void {
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
