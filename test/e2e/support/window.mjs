import { until } from './checks.mjs';

/**
 * Reloads the window as a person does. As long as VS Code has not put by what was typed, the browser
 * asks whether to leave: then one stays, and tries again.
 */
export async function reloadWindow(page) {
  let asked = 0;
  const stay = (dialog) => {
    asked++;
    return dialog.dismiss().catch(() => undefined);
  };
  page.on('dialog', stay);
  for (let loads = 0; loads === 0;) {
    const before = asked;
    const onLoad = () => loads++;
    page.once('domcontentloaded', onLoad);
    await page.evaluate('location.reload()').catch(() => undefined);
    await until('the page to load, or a question', () => loads > 0 || asked > before);
    page.off('domcontentloaded', onLoad);
  }
  page.off('dialog', stay);
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
}

/** Waits until VS Code has written down which tabs there are, as it does every few seconds. */
export async function tabsWritten(page, isWritten) {
  await until('the tabs to be written down', async () => isWritten(await page.evaluate(readTabs)));
}

/** All that is written down of tabs, as one text. */
async function readTabs() {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const all = (await globalThis.indexedDB.databases()).filter(({ name }) =>
    /^vscode-web-state/.test(name),
  );
  const texts = all.map(async ({ name }) => {
    const db = await settled(globalThis.indexedDB.open(name));
    try {
      if (!db.objectStoreNames.contains('ItemTable')) return '';
      const items = db.transaction('ItemTable').objectStore('ItemTable');
      return (await settled(items.get('memento/workbench.parts.editor'))) ?? '';
    } finally {
      db.close();
    }
  });
  return (await Promise.all(texts)).join('\n');
}
