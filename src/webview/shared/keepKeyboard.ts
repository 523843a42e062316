/** Where something stood: the elements around it, innermost first, and which child of each it was in. */
type Spot = readonly { readonly around: Element; readonly at: number }[];

/**
 * Keeps the keyboard on a page whose lines come and go, and where a question of VS Code’s takes it meanwhile.
 * What was pressed has it back; if that is gone, the line that stands there now, which does nothing at Enter:
 * a second Enter is often a slip. To be called once; what it gives is to be called after each drawing.
 */
export function keepKeyboard(): () => void {
  let last: { readonly element: HTMLElement; readonly spot: Spot } | undefined;
  let standsIn: Element | undefined;
  const back = (): void => {
    const { activeElement: active } = document;
    // What VS Code asks meanwhile has it.
    if (!document.hasFocus()) return;
    if (last === undefined || (active !== document.body && active !== standsIn)) return;
    const { element, spot } = last;
    if (element.isConnected) element.focus();
    else giveTo((standsIn = findLine(spot)));
  };
  addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target !== standsIn)
      last = { element: target, spot: spotOf(target) };
  });
  addEventListener('pointerdown', ({ target }) => {
    // Whoever clicks beside everything wants the keyboard nowhere.
    if (target instanceof Element && target.closest('button, input, select, summary, a') === null)
      last = undefined;
  });
  addEventListener('focus', () => requestAnimationFrame(back));
  return back;
}

function spotOf(element: Element): Spot {
  const spot = [];
  for (let one = element; one.parentElement !== null; one = one.parentElement)
    spot.push({ around: one.parentElement, at: [...one.parentElement.children].indexOf(one) });
  return spot;
}

/** Of what is still there around it the innermost, or what stands in it where it stood. */
function findLine(spot: Spot): Element | undefined {
  const { around, at } = spot.find(({ around }) => around.isConnected) ?? {};
  const there = around?.children[Math.min(at ?? 0, around.children.length - 1)];
  return there?.matches('li, section, p, div') === true ? there : around;
}

function giveTo(line: Element | undefined): void {
  if (!(line instanceof HTMLElement)) return;
  line.tabIndex = -1;
  line.focus();
}
