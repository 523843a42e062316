/**
 * Tells when the command palette, opened by one of its keys, has got the keyboard from the page, and when the
 * page has it back.
 */
export function onLent(tell: (isLent: boolean) => void): void {
  let opensPalette = false;
  let isLent = false;
  addEventListener(
    'keydown',
    ({ key, ctrlKey, metaKey }) => {
      opensPalette = key === 'F1' || ((ctrlKey || metaKey) && key.toLowerCase() === 'p');
    },
    { capture: true },
  );
  addEventListener('blur', () => {
    if (!opensPalette) return;
    opensPalette = false;
    isLent = true;
    tell(isLent);
  });
  addEventListener('focus', () => {
    if (!isLent) return;
    isLent = false;
    tell(isLent);
  });
}
