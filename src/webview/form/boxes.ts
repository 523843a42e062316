export type Box = HTMLInputElement | HTMLTextAreaElement;

export function isBox(element: Element | undefined): element is Box {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

/** What each box was given last, or was last heard to hold. */
const known = new WeakMap<Box, string>();

export function getKnown(box: Box): string {
  return known.get(box) ?? '';
}

export function hearBox(box: Box): void {
  known.set(box, box.value);
}

export function fillBox(box: Box, text: string): void {
  box.value = text;
  hearBox(box);
}
