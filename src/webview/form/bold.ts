/** A box’s text with what is selected in it. */
export interface Marked {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const MARK = '**';

/**
 * Makes what is selected bold, as Markdown, or plain where it is bold; without a selection the word at the
 * caret. Of several lines each is marked by itself, behind its list mark: bold ends with its paragraph.
 */
export function boldened({ value, start, end }: Marked): Marked {
  const [from, to] = start === end ? wordAt(value, start) : [start, end];
  const said = value.slice(from, to);
  if (said.trim() === '') return besideNothing({ value, start: from, end: to });
  const isAround = value.slice(0, from).endsWith(MARK) && value.slice(to).startsWith(MARK);
  if (isAround) {
    const before = value.slice(0, from - MARK.length);
    return {
      value: before + said + value.slice(to + MARK.length),
      start: start - MARK.length,
      end: end - MARK.length,
    };
  }
  const lines = said.split('\n');
  const isBold = lines.every((line) => line.trim() === '' || BOLD_LINE.test(line));
  const put = lines
    .map((line) => (isBold ? line.replace(BOLD_LINE, '$1$2$3') : lineMadeBold(line)))
    .join('\n');
  const whole = value.slice(0, from) + put + value.slice(to);
  if (start !== end) return { value: whole, start: from, end: from + put.length };
  const caret = start + (isBold ? -MARK.length : MARK.length);
  return { value: whole, start: caret, end: caret };
}

/** Blanks and a list mark, what is bold, and blanks. */
const BOLD_LINE = /^(\s*(?:(?:[-*+]|\d+[.)]) +)?)\*\*(.*\S)\*\*(\s*)$/;

function lineMadeBold(line: string): string {
  const [lead = ''] = /^\s*(?:[-*+] +|\d+[.)] +)?/.exec(line) ?? [];
  const said = line.slice(lead.length).trimEnd();
  const plain = said.replaceAll(MARK, '');
  const tail = line.slice(lead.length + said.length);
  return plain === '' ? line : `${lead}${MARK}${plain}${MARK}${tail}`;
}

/** Where there is no word, the caret goes between two marks, or takes them away again. */
function besideNothing({ value, start, end }: Marked): Marked {
  const before = value.slice(0, start);
  const behind = value.slice(end);
  if (before.endsWith(MARK) && behind.startsWith(MARK)) {
    const at = start - MARK.length;
    return { value: before.slice(0, at) + behind.slice(MARK.length), start: at, end: at };
  }
  const at = end + MARK.length;
  return { value: value.slice(0, end) + MARK + MARK + behind, start: at, end: at };
}

function wordAt(value: string, at: number): readonly [number, number] {
  const before = /[\p{L}\p{N}’'-]*$/u.exec(value.slice(0, at))?.[0] ?? '';
  const behind = /^[\p{L}\p{N}’'-]*/u.exec(value.slice(at))?.[0] ?? '';
  return [at - before.length, at + behind.length];
}

/** The same in a box that holds Markdown; what is typed there is heard of it. */
export function makeBold(box: EventTarget | null): void {
  if (!(box instanceof HTMLTextAreaElement) || box.readOnly || box.dataset.markdown === undefined)
    return;
  const made = boldened({ value: box.value, start: box.selectionStart, end: box.selectionEnd });
  box.setRangeText(made.value, 0, box.value.length);
  box.setSelectionRange(made.start, made.end);
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
