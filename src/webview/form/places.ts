/**
 * The element that a field's id leads to: its control, else the item, the list or the part that holds it.
 * What is folded around it unfolds. undefined while none of them is drawn.
 */
export function placeOf(field: string): HTMLElement | undefined {
  for (let id = field; id !== ''; id = id.slice(0, Math.max(0, id.lastIndexOf('.')))) {
    for (const name of [`at-${id}`, `at-${id}-head`, `at-${id}-add`, `part-${id}`]) {
      const found = document.getElementById(name);
      if (found === null) continue;
      unfoldAround(found);
      return found;
    }
  }
  return undefined;
}

function unfoldAround(element: HTMLElement): void {
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
    at.open = true;
}

/** By the page's own scrolling: `scrollIntoView` moves the frame around the page too, by some pixels. */
export function center(element: HTMLElement): void {
  const { top, height } = element.getBoundingClientRect();
  scrollBy(0, top + height / 2 - innerHeight / 2);
}
