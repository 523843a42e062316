/** What has the keyboard, told so that it is known again on a page that is drawn anew. */
export interface Stop {
  /** What it is called. */
  readonly says: string;
  /** Its place among all of that name, from 0. */
  readonly at: number;
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
