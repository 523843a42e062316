/** What a box is to show; undefined where it is left as it is. */
export function boxText({
  holds,
  known,
  shown,
  value,
  mine,
  hasKeyboard,
  isLed,
}: {
  /** What stands in it. */
  readonly holds: string;
  /** What it was given last, or was last heard to hold. */
  readonly known: string;
  /** What the form would have it say, which for a day is said in words. */
  readonly shown: string;
  readonly value: string;
  /** What is typed and not in the workbook, or waits for somebody to decide. */
  readonly mine: string | undefined;
  readonly hasKeyboard: boolean;
  /** Undo, Redo or a button has led here. */
  readonly isLed: boolean;
}): string | undefined {
  const wanted = mine ?? shown;
  if (holds === wanted) return undefined;
  // A browser tells late of what is put into a box: it may give the keyboard to it first.
  if (holds !== known) return undefined;
  if (mine !== undefined)
    return hasKeyboard && (!isLed || saysTheSame(holds, mine)) ? undefined : mine;
  // The space that somebody was about to write on behind stays, also when the field is left.
  if (shown === value && saysTheSame(holds, value)) return undefined;
  // So does one at the start, while somebody is in the field; and what is twice between two words: they may be
  // about to write there.
  if (hasKeyboard && holds.trim() === value.trim()) return undefined;
  if (hasKeyboard && !isLed && onceSpaced(holds) === onceSpaced(value)) return undefined;
  // What somebody writes into a day stays as it is until they leave.
  if (hasKeyboard && shown !== value && !isLed) return undefined;
  return shown;
}

/** Whether two texts in a box come to the same in the workbook, whatever space stands at their ends. */
export function saysTheSame(holds: string, value: string): boolean {
  return tidy(holds) === tidy(value);
}

function onceSpaced(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}
