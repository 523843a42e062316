/** The field of the choice that has the keyboard, or had it `before` that left the page; undefined where none did. */
export function choiceInHand(before: string | undefined): string | undefined {
  const { activeElement: active, body } = document;
  if (active === null || active === body) return before;
  return active instanceof HTMLInputElement && active.type === 'radio' ? active.name : undefined;
}

/** The control of an id, else the item, list, or part that holds it; undefined while none is drawn. */
export function findPlace(field: string): HTMLElement | undefined {
  for (let id = field; id !== ''; id = id.slice(0, Math.max(0, id.lastIndexOf('.')))) {
    for (const name of [`at-${id}`, `at-${id}-head`, `at-${id}-add`, `part-${id}`]) {
      const found = document.getElementById(name);
      if (found !== null) return found;
    }
  }
  return undefined;
}

/** Unfolds what an element is folded in. */
export function unfoldAround(element: HTMLElement): void {
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
    at.open = true;
}

/** By the page's own scrolling: `scrollIntoView` moves the frame around the page too, by some pixels. */
export function center(element: Element): void {
  const { top, height } = element.getBoundingClientRect();
  scrollBy(0, top + height / 2 - innerHeight / 2);
}

/** Brings an element to the top, right under what stays there. */
export function toTop(element: Element): void {
  const { scrollPaddingTop } = getComputedStyle(document.documentElement);
  scrollBy(0, element.getBoundingClientRect().top - parseFloat(scrollPaddingTop));
}

/** Brings the upper edge of an element from under what stays at the top of the page. */
export function uncover(element: Element): void {
  const { left, top } = element.getBoundingClientRect();
  const over = document.elementFromPoint(left + 4, Math.max(top + 4, 0));
  const head = over?.closest('header, .sticky');
  if (head === null || head === undefined || head.contains(element)) return;
  scrollBy(0, top - head.getBoundingClientRect().bottom - 8);
}

/** Brings an element into sight that isn't. */
export function intoSight(element: Element): void {
  if (!isInSight(element)) center(element);
}

/** Whether all of an element is on the screen, or as much of it as the screen takes. */
export function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const head = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  return top >= head && (bottom <= innerHeight || bottom - top > innerHeight - head);
}
