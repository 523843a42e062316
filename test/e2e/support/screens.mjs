// Screenshots in both themes, for people to look at and for the README.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../../src/build/paths.mjs';

export const screens = path.join(root, 'out/screens');

/**
 * The workbench follows the system's light or dark, which the page can be told: so the theme
 * changes with nothing closed and nothing focused.
 */
export const themeSettings = {
  'window.autoDetectColorScheme': true,
  'workbench.preferredLightColorTheme': 'Light Modern',
  'workbench.preferredDarkColorTheme': 'Dark Modern',
};

/** Shows the workbench in one theme: light or dark. */
export async function useTheme(page, theme) {
  await page.emulateMedia({ colorScheme: theme });
  await page
    .locator(`.monaco-workbench[class*="themes-${theme}_modern"]`)
    .waitFor({ state: 'attached' });
  // Colours fade from one to the other.
  await page.waitForTimeout(300);
}

/** Puts NAME-dark.png and NAME-light.png into out/screens; leaves the light theme on. */
export async function shootBoth(page, name) {
  for (const theme of ['dark', 'light']) {
    await useTheme(page, theme);
    await shoot(page, `${name}-${theme}`);
  }
}

export async function shoot(page, name) {
  fs.mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: path.join(screens, `${name}.png`) });
}
