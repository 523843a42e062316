import * as fs from 'node:fs';
import * as path from 'node:path';
import { killExtensionHost } from '../support/extensionHost.mjs';
import { HALF_FILLED, inSampleAsForm, openAsForm, unfoldPart } from '../support/openForm.mjs';

export const name = 'The form compared, saved by itself, and left by its extension';

export const options = inSampleAsForm;

export async function run(ctx) {
  const { check, page, runCommand, until, folder } = ctx;
  const form = ctx.form();
  const text = () => fs.readFileSync(path.join(folder, HALF_FILLED), 'utf8');
  const field = (label) => form.getByLabel(label, { exact: true }).first();
  const press = (key) => page.keyboard.press(key);
  const type = (words) => page.keyboard.type(words);
  const unfold = (title) => unfoldPart(ctx, title);
  await openAsForm(ctx, HALF_FILLED);
  await unfold('Identifying organizations');
  await check('a form that is compared with what is saved shows its text', async () => {
    await field('Focus').fill('Compared');
    await form.getByText('Not saved').waitFor();
    await runCommand('File: Compare Active File with Saved');
    await page.locator('.monaco-diff-editor .view-line', { hasText: 'Compared' }).first().waitFor();
    await press('Control+S');
    await until('what is compared on disk', () => text().includes('focus: Compared'));
    await page.locator('.tabs-container .tab', { hasText: 'Willow Park Seniors' }).first().click();
    await form.getByRole('heading', { level: 1 }).waitFor();
  });

  await check('auto save saves, and takes nothing from whoever types', async () => {
    const settings = path.join(folder, '.vscode/settings.json');
    fs.mkdirSync(path.dirname(settings), { recursive: true });
    fs.writeFileSync(
      settings,
      JSON.stringify({ 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 400 }),
    );
    await unfold('Discussion with our partner');
    await field('Communication').click();
    const words = 'On Mondays by phone, on Fridays in person.';
    await page.keyboard.type(words, { delay: 60 });
    await until('all of it on disk', () => text().includes(words));
    if ((await field('Communication').inputValue()) !== words) throw new Error('not on the page');
    fs.rmSync(settings);
  });
  await check('where the extension is gone, the form says that it takes no words', async () => {
    await field('Focus').click();
    await press('End');
    await type(' before');
    await form.getByText('Not saved').waitFor();
    killExtensionHost(ctx.host);
    await type(' between');
    await form.getByRole('alert').getByText('isn’t getting into the workbook').waitFor();
    await type(' after');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await form.getByRole('button', { name: 'Copy what I typed' }).click();
    await form.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => window.navigator.clipboard.readText());
    if (!copied.endsWith('before between after')) throw new Error(copied);
  });
}
