/**
 * Tells when the command palette, opened by one of its keys, has got the keyboard from the page, and when the
 * page has it back.
 *
 * @returns Tells as soon as the page has the keyboard that something else of VS Code's has had.
 */
export function onLent(tell: (isLent: boolean) => void): { readonly tellBack: () => void } {
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
  const isBack = (): void => {
    if (!isLent) return;
    isLent = false;
    tell(isLent);
  };
  addEventListener('focus', isBack);
  return {
    tellBack: () => {
      isLent = true;
      if (document.hasFocus()) isBack();
    },
  };
}
