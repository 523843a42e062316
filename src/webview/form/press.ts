/** What was pressed elsewhere, in the field that has the keyboard; the field hears it as typed. */
export function press(inputType: string, data: string | null): void {
  const box = document.activeElement;
  if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) return;
  const { selectionStart: start, selectionEnd: end } = box;
  if (start === null || end === null) return;
  if (inputType === 'deleteContentBackward')
    box.setRangeText('', start === end ? Math.max(0, start - 1) : start, end, 'end');
  else if (/^insertLine|^insertPara/.test(inputType)) box.setRangeText('\n', start, end, 'end');
  else if (data !== null) box.setRangeText(data, start, end, 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
}

/** A button that saves, or asks something: whoever clicks it in the middle of a sentence goes on with that. */
export const LEAVES_KEYBOARD = {
  onMouseDown: (event: MouseEvent): void => {
    event.preventDefault();
  },
} as const;
