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
  await colorsAtRest(page);
}

/** Colors fade from one theme to the other: waits until they have, in a page or in a frame of it. */
export function colorsAtRest(page) {
  return page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((one) => one.effect.getComputedTiming().endTime !== Infinity)
        .map((one) => one.finished.catch(() => undefined)),
    ).then(() => undefined),
  );
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
