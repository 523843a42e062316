// What runs in the pages of a workbench with a form. All moments are milliseconds since 1970, so that
// those of one frame can be held against those of another.

/** In the workbench's page before anything else: `tabAt` is when a form's tab was there. */
export function watchTabs() {
  const look = () => {
    if (document.querySelector('.tabs-container .tab') === null) return;
    globalThis.tabAt ??= performance.timeOrigin + performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
}

/** In the form's frame: when it showed something for the first time; undefined before. */
export function shownAt() {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return paint && performance.timeOrigin + paint.startTime;
}

/**
 * In the form's frame: after `awaitAnswer()`, `answer` gives when the next letter was typed, drawn, and
 * answered.
 */
export function watchAnswers() {
  const now = () => performance.timeOrigin + performance.now();
  /** Nobody waits longer than this for an answer, in milliseconds. */
  const LONGEST = 30_000;
  let handled = 0;
  let next;
  const onInput = () => {
    if (next === undefined) return;
    next.typedAt = now();
    requestAnimationFrame(() => (next.drawnAt = now()));
  };
  const onMessage = ({ data }) => {
    if (data.type !== 'form') return;
    const before = handled;
    handled = Math.max(0, ...Object.values(data.heard.handled));
    if (next?.typedAt === undefined || handled <= before) return;
    const { resolve, ...moments } = next;
    next = undefined;
    requestAnimationFrame(() => resolve({ ...moments, answeredAt: now() }));
  };
  addEventListener('input', onInput, { capture: true });
  addEventListener('message', onMessage);
  globalThis.awaitAnswer = () => {
    globalThis.answer = new Promise((resolve, reject) => {
      next = { resolve };
      setTimeout(() => reject(new Error('the form gives no answer')), LONGEST);
    });
  };
}

/** In the workbench's page: `textAt` gives when these letters stand in the text editor. */
export function watchText(letters) {
  const editor = document.querySelector('.editor-instance .view-lines');
  globalThis.textAt = new Promise((resolve) => {
    const seen = new MutationObserver(() => {
      if (!editor.textContent.includes(letters)) return;
      seen.disconnect();
      resolve(performance.timeOrigin + performance.now());
    });
    seen.observe(editor, { subtree: true, childList: true, characterData: true });
  });
}
