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
