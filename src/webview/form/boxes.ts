export type Box = HTMLInputElement | HTMLTextAreaElement;

export function isBox(element: Element | undefined): element is Box {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

/** What each box was given last, or was last heard to hold. */
const known = new WeakMap<Box, string>();

export function knownIn(box: Box): string {
  return known.get(box) ?? '';
}

/** What somebody has written in a box is on its way. */
export function hearBox(box: Box): void {
  known.set(box, box.value);
}

/** Has a box say something that nobody has written there. */
export function fillBox(box: Box, text: string): void {
  box.value = text;
  hearBox(box);
}
