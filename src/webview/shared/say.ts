/** How long what was said can still be found by somebody who reads on, in milliseconds: it may not stay true. */
const KEPT = 20_000;

/** What is told again so soon, in milliseconds, is the same thing, drawn twice. */
const SAME = 300;

/** Has a screen reader say something, behind what it is saying. */
export function say(text: string): void {
  const lines = document.getElementById('said');
  const before = lines?.lastElementChild;
  const isSoon =
    before instanceof HTMLElement && performance.now() - Number(before.dataset.at) < SAME;
  if (isSoon && before.textContent === text) return;
  const line = document.createElement('p');
  line.textContent = text;
  line.dataset.at = String(performance.now());
  lines?.append(line);
  setTimeout(() => {
    line.remove();
  }, KEPT);
  // Of some things in one moment the first one is heard as well.
  if ((lines?.childElementCount ?? 0) > 3) lines?.firstElementChild?.remove();
}
