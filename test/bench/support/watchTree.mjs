/**
 * Runs in the workbench's page before all else. Its functions are the page's: when the tree is whole,
 * when a row shows, and how long a key takes to change a squiggle.
 */
export function watchTree() {
  const QUIET = 1500;
  const LONGEST = 90_000;
  let seen = '';
  let changedAt = 0;
  const rowsOf = () => document.querySelector('.sidebar .monaco-list-rows');
  const badge = () =>
    document.querySelector('.activitybar .action-label[aria-label^="Partnerships"]')?.ariaLabel ??
    '';
  const look = () => {
    const rows = rowsOf();
    const now = `${badge()} ${rows?.style.height} ${rows?.textContent}`;
    if (now !== seen) {
      seen = now;
      changedAt = performance.now();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  const lateNow = () => Number(/(\d+) things? (?:is|are) late/.exec(seen)?.[1] ?? 0);
  /** Milliseconds from the page's opening to the last change that was seen, once all is late that is. */
  globalThis.treeIsWhole = (late) =>
    new Promise((resolve, reject) => {
      const timer = setInterval(() => {
        if (performance.now() > LONGEST) reject(new Error(`${late} late things not seen: ${seen}`));
        const isQuiet = performance.now() - changedAt > QUIET;
        if (!isQuiet || lateNow() !== late || !/Coming up/.test(seen)) return;
        clearInterval(timer);
        resolve(changedAt);
      }, 50);
    });

  /** The moment at which a row has these words. */
  globalThis.rowSeenAt = (words) =>
    new Promise((resolve, reject) => {
      const until = performance.now() + 30_000;
      const lookForIt = () => {
        if (performance.now() > until) reject(new Error(`“${words}” not seen: ${seen}`));
        if (rowsOf()?.textContent.includes(words)) resolve(Date.now());
        else requestAnimationFrame(lookForIt);
      };
      lookForIt();
    });

  globalThis.watchSquiggles = () => {
    const editor = document.querySelector('.editor-instance');
    const count = () => editor.querySelectorAll('[class*="squiggly-"]').length;
    const before = count();
    globalThis.squiggleChanged = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('no squiggle within 30 s')), 30_000);
      let pressedAt = 0;
      const press = () => (pressedAt = performance.now());
      addEventListener('keydown', press, { once: true, capture: true });
      const changes = new MutationObserver(() => {
        if (pressedAt === 0 || count() === before) return;
        changes.disconnect();
        resolve(performance.now() - pressedAt);
      });
      changes.observe(editor, { subtree: true, childList: true, attributes: true });
    });
  };
}
