/** Somebody may hold a button for long; then what waits is shown all the same, in milliseconds. */
const LONGEST = 3000;

/**
 * Does something at once, or, while a button of the mouse is pressed, as soon as it is released: what appears
 * or goes in between would move the thing that is being pressed away, and the click would be lost.
 */
export function whenReleased(act: () => void): () => void {
  let isPressed = false;
  let isWaiting = false;
  let limit: ReturnType<typeof setTimeout> | undefined;
  const release = (): void => {
    clearTimeout(limit);
    isPressed = false;
    if (!isWaiting) return;
    isWaiting = false;
    act();
  };
  addEventListener(
    'pointerdown',
    () => {
      isPressed = true;
      clearTimeout(limit);
      limit = setTimeout(release, LONGEST);
    },
    { capture: true },
  );
  for (const name of ['pointerup', 'pointercancel', 'dragend'])
    addEventListener(name, () => setTimeout(release), { capture: true }); // behind the click
  addEventListener('blur', ({ target }) => {
    if (target === window) release();
  });
  addEventListener('keydown', release, { capture: true });
  return () => {
    if (isPressed) isWaiting = true;
    else act();
  };
}
