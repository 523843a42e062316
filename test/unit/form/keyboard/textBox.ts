/** A box to write in, and its caret. */
export interface Box {
  text: string;
  start: number;
  end: number;
}

/** A letter takes the place of what is selected. */
export function insert(box: Box, key: string): void {
  box.text = box.text.slice(0, box.start) + key + box.text.slice(box.end);
  box.start = box.end = box.start + key.length;
}
