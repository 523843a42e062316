// What a person does in the workbench, and what can be measured of it.
import { runCommand } from '../../harness/workbench.mjs';

/** Opens our view from the activity bar, unless it is open already. */
export async function openPartnersView(page) {
  const entry = page.locator('.activitybar .action-item', {
    has: page.locator('.action-label[aria-label^="Partnerships"]'),
  });
  await entry.waitFor();
  if (!(await entry.evaluate((element) => element.classList.contains('checked')))) {
    await entry.click();
  }
  await page.locator('.sidebar .title-label', { hasText: /partnerships/i }).waitFor();
}

/** The rows of our tree as a person reads them, from the top. */
export async function treeRows(page) {
  const rows = page.locator('.sidebar .monaco-list-row');
  const texts = await rows.evaluateAll((all) =>
    all
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((row) => row.innerText.replace(/\s+/g, ' ').trim()),
  );
  return texts;
}

/** The rows of the Problems panel, which this opens. */
export async function problemRows(page) {
  await runCommand(page, 'Problems: Focus on Problems View');
  return page.locator('.markers-panel .monaco-list-row');
}

/** Opens a file by its name with Quick Open. */
export async function openFile(page, name) {
  await page.keyboard.press('Control+P');
  const input = page.locator('.quick-input-widget input');
  await input.waitFor({ state: 'visible' });
  await input.fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tabs-container .tab.active', { hasText: name }).waitFor();
}

/**
 * Presses a key and gives the milliseconds from the keydown event to the moment when the number
 * of elements that match `selector` in the editor changes; both are seen inside the page.
 */
export async function keystrokeTo(page, key, selector = '[class*="squiggly-"]') {
  const measured = page.evaluate(watchForChange, selector);
  // The watching must have begun.
  await page.waitForTimeout(250);
  await page.keyboard.press(key);
  return measured;
}

function watchForChange(selector) {
  return new Promise((resolve, reject) => {
    const editor = document.querySelector('.editor-instance');
    const count = () => editor.querySelectorAll(selector).length;
    const before = count();
    let pressedAt = 0;
    addEventListener('keydown', () => (pressedAt = performance.now()), {
      once: true,
      capture: true,
    });
    const seen = new MutationObserver(() => {
      if (pressedAt > 0 && count() !== before) {
        seen.disconnect();
        resolve(performance.now() - pressedAt);
      }
    });
    seen.observe(editor, { subtree: true, childList: true, attributes: true });
    setTimeout(() => {
      seen.disconnect();
      reject(new Error(`nothing changed at ${selector} within 10 s of the keystroke`));
    }, 10_000);
  });
}

/** What "Developer: Show Running Extensions" says about our activation, such as "5ms". */
export async function activationTime(page) {
  await runCommand(page, 'Developer: Show Running Extensions');
  const row = page.locator('.runtime-extensions-editor .monaco-list-row', {
    hasText: /Partnership Workbooks/,
  });
  await row.waitFor();
  const text = (await row.locator('.activation-time').innerText()).trim();
  await page.keyboard.press('Escape');
  return text;
}
