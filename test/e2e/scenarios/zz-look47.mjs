import * as fs from 'node:fs';
import * as path from 'node:path';
import { inSampleAsForm, openAsForm, unfoldPart } from '../support/openForm.mjs';
import { activeFrame, expectAccessibleInThemes } from '../support/webview.mjs';
export const name = 'look 47';
export const seconds = 90;
export const options = inSampleAsForm;
const FILE = 'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-2.md';
const THEMES = [['Light Modern','themes-light_modern'],['Dark Modern','themes-dark_modern'],['Default High Contrast','themes-hc_black']];
export async function run(ctx) {
  const { check, page, runCommand, folder } = ctx;
  const form = ctx.form();
  const themed = async (name, before) => {
    const settings = path.join(folder, '.vscode/settings.json');
    fs.mkdirSync(path.dirname(settings), { recursive: true });
    for (const [theme, css] of THEMES) {
      fs.writeFileSync(settings, JSON.stringify({ 'window.autoDetectColorScheme': false, 'workbench.colorTheme': theme }));
      await page.locator(`.monaco-workbench[class*="${css}"]`).waitFor({ state: 'attached' });
      await before();
      await page.waitForTimeout(1200);
      await ctx.shoot(`${name}-${css}`);
    }
  };
  const narrow = async (name, before) => {
    const wide = page.viewportSize();
    const frame = await activeFrame(page);
    const inner = await frame.evaluate(() => document.documentElement.clientWidth);
    await page.setViewportSize({ width: wide.width - inner + 320, height: 900 });
    await frame.waitForFunction(() => document.documentElement.clientWidth <= 330);
    await before();
    await page.waitForTimeout(600);
    await ctx.shoot(`${name}-320`);
    await page.setViewportSize(wide);
    await page.waitForTimeout(600);
  };
  const top = (text) => async () => { await form.getByText(text).first().evaluate((e) => { e.scrollIntoView(); scrollBy(0, -200); }); };
  await check('form', async () => {
    await openAsForm(ctx, FILE);
    await unfoldPart(ctx, 'Check-up');
    await form.locator('.sides summary').first().click();
    await themed('look-part', top('You and Harbor Light'));
    await themed('look-table', top('Side by side'));
    await narrow('look-part', top('You and Harbor Light'));
    await narrow('look-table', top('Side by side'));
    fs.writeFileSync('/tmp/d47/aria.txt', await form.locator('section.part', { has: page.locator('#part-check-up') }).ariaSnapshot());
    await expectAccessibleInThemes(ctx, 'look-axe');
  });
  await check('overview', async () => {
    await runCommand('Partnerships: Show Overview');
    const h = form.getByText('How are we doing?').first();
    await h.waitFor();
    const b = form.getByRole('button', { name: 'How are we doing?' }).first();
    if (await b.count() && (await b.getAttribute('aria-expanded')) === 'false') await b.click();
    await themed('look-overview', async () => h.evaluate((e) => { e.scrollIntoView(); scrollBy(0, -100); }));
    fs.writeFileSync('/tmp/d47/aria-over.txt', await form.locator('body').ariaSnapshot());
    await narrow('look-overview', async () => h.evaluate((e) => { e.scrollIntoView(); scrollBy(0, -100); }));
    await expectAccessibleInThemes(ctx, 'look-overview-axe');
    await ctx.openPartnersView();
    await page.waitForTimeout(1500);
    await ctx.shoot('look-sidebar');
  });
}
