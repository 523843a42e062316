import * as fs from 'node:fs';
import * as path from 'node:path';
import { copySampleLibrary } from '../../sample/copy.mjs';
import { isoDay } from '../support/days.mjs';

export const name = 'The reading view: a workbook in the Markdown preview';

export const seconds = 50;

const HARBOR = 'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-1.md';
const RIVERBEND = 'partnerships/riverbend-tenants-union/riverbend-tenants-union-cycle-1.md';

export const options = {
  fixture: undefined,
  viewport: { width: 1366, height: 768 },
  prepare: async (folder) => {
    await copySampleLibrary(folder, isoDay());
    fs.writeFileSync(path.join(folder, 'blog.md'), '---\ntitle: A blog\n---\n\n## Reflection\n');
  },
};

export async function run(ctx) {
  const { check, page, runCommand, openFile } = ctx;
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const settingsFile = path.join(ctx.folder, '.vscode/settings.json');

  await check('shows the partnership as a card below the title, and no raw facts', async () => {
    await openFile(path.basename(RIVERBEND));
    await runCommand('Markdown: Open Preview');
    const card = preview.locator('h1 + .pw-card');
    await card.getByText('Working together').first().waitFor();
    await card.getByText('Next meeting').waitFor();
    await ctx.shootBoth('reading-view-card');
    if ((await preview.getByText('partnership-cycle').count()) > 0) throw new Error('raw facts');
  });

  await check('shows milestones under their heading, late ones in words', async () => {
    const late = preview.locator('h3:has-text("Milestones") ~ .pw-wide .pw-late').first();
    await late.scrollIntoViewIfNeeded();
    await late.getByText('days late').waitFor();
    await ctx.shootBoth('reading-view-milestones');
  });

  await check('follows a change of the file', async () => {
    const file = path.join(ctx.folder, RIVERBEND);
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, text.replace('\nfocus:', '\nroom: Mill branch\nfocus:'));
    await preview.getByRole('cell', { name: 'Mill branch' }).waitFor();
  });

  await check('tells answers to our own questions by the questions’ words', async () => {
    const file = path.join(ctx.folder, RIVERBEND);
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, text.replace('\nfocus:', '\nours:\n  branch: Mill\nfocus:'));
    const row = preview.locator('tr', { hasText: 'Which branch is it at?' });
    await row.getByText('Mill', { exact: true }).waitFor();
    await ctx.shoot('reading-view-ours-light');
  });

  await check('leaves other Markdown files as they were', async () => {
    await openFile('blog.md');
    await runCommand('Markdown: Open Preview');
    await preview.getByText('A blog').waitFor();
    if ((await preview.locator('.pw-open, .pw-card').count()) > 0) throw new Error('our marks');
  });

  await check('a setting switches it off, and on again', async () => {
    await openFile(path.basename(HARBOR));
    await runCommand('Markdown: Open Preview');
    await preview.locator('.pw-spectrum').first().waitFor({ state: 'attached' });
    fs.mkdirSync(path.dirname(settingsFile), { recursive: true });
    fs.writeFileSync(settingsFile, '{ "partnershipWorkbooks.readingView": false }');
    await preview.getByText('partnership-cycle').first().waitFor();
    await preview.locator('.pw-card').waitFor({ state: 'detached' });
    fs.rmSync(settingsFile);
    await preview.locator('.pw-card').waitFor();
  });

  for (const [what, heading] of [
    ['goal', 'What we will accomplish together'],
    ['reflection', 'Reflection'],
  ]) {
    await check(`has pictures of the ${what}`, async () => {
      await preview.getByRole('heading', { name: heading }).first().scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 200);
      await ctx.shootBoth(`reading-view-${what}`);
    });
  }
}
