// What stands in a page of ours: VS Code puts it into a frame within a frame.
import * as fs from 'node:fs';
import * as path from 'node:path';
import axe from 'axe-core';
import { colorsAtRest } from './screens.mjs';

/** The page in the active editor, to find things in by their roles and names. */
export function webview(page) {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

/** Runs axe within the page, where VS Code's colors are, and fails with what it finds. */
export async function expectAccessible(page, which) {
  const found = await findViolations(await activeFrame(page), which);
  if (found.length > 0) throw new Error(found.join('\n').slice(0, 3000));
}

/** What axe finds in a frame: the rule, and where; without the rules in `but`, or only those in `only`, and elsewhere. */
export async function findViolations(frame, { but = [], only, elsewhere = [] } = {}) {
  await frame.evaluate(axe.source);
  return frame.evaluate(
    async (rules) => {
      const { violations } = await window.axe.run(
        { exclude: rules.elsewhere.map((one) => [one]) },
        {
          resultTypes: ['violations'],
          rules: Object.fromEntries(rules.but.map((id) => [id, { enabled: false }])),
          ...(rules.only ? { runOnly: { type: 'rule', values: rules.only } } : {}),
        },
      );
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((one) => one.html).join(' | ')}`,
      );
    },
    { but, only, elsewhere },
  );
}

/** The themes that VS Code brings for people who see differently, with the class of each. */
const THEMES = [
  ['Light Modern', 'themes-light_modern'],
  ['Dark Modern', 'themes-dark_modern'],
  ['Default High Contrast', 'themes-hc_black'],
  ['Default High Contrast Light', 'themes-hc_light'],
];

/** What axe looks at that another theme may change. */
const OF_COLORS = ['color-contrast', 'link-in-text-block'];

/** All of it (or all but some rules) in the first theme, and its colors in the other three; leaves a picture of each. */
export async function expectAccessibleInThemes({ page, folder, shoot }, name, which = {}) {
  const settings = path.join(folder, '.vscode/settings.json');
  fs.mkdirSync(path.dirname(settings), { recursive: true });
  for (const [at, [theme, css]] of THEMES.entries()) {
    fs.writeFileSync(
      settings,
      JSON.stringify({ 'window.autoDetectColorScheme': false, 'workbench.colorTheme': theme }),
    );
    await page.locator(`.monaco-workbench[class*="${css}"]`).waitFor({ state: 'attached' });
    await webview(page).locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
    await colorsAtRest(await activeFrame(page));
    await expectAccessible(page, at > 0 ? { only: OF_COLORS } : which).catch((error) => {
      throw new Error(`${theme}: ${error.message}`);
    });
    await shoot(`${name}-${theme.toLowerCase().replaceAll(' ', '-')}`);
  }
  fs.rmSync(settings);
}

/** The document of that page, to look at as a whole. */
export async function activeFrame(page) {
  const element = await webview(page).locator('body').elementHandle();
  return element.ownerFrame();
}

/**
 * Whether letters go to the page in the active editor: it has the keyboard, or the frame right around it, which VS
 * Code gives it to and no further every fifth time that something of its own closes (the page hears a letter there).
 */
export async function hasKeyboard(page) {
  const around = (await activeFrame(page)).parentFrame();
  return around.evaluate(() => document.hasFocus());
}
