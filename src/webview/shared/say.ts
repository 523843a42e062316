/** How long what was said can still be found by somebody who reads on, in milliseconds: it may not stay true. */
const KEPT = 20_000;

/** Has a screen reader say something, behind what it is saying. */
export function say(text: string): void {
  const lines = document.getElementById('said');
  const line = document.createElement('p');
  line.textContent = text;
  lines?.append(line);
  setTimeout(() => {
    line.remove();
  }, KEPT);
  // Of some things in one moment the first one is heard as well.
  if ((lines?.childElementCount ?? 0) > 3) lines?.firstElementChild?.remove();
}
