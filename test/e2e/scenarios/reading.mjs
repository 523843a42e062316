import { copySampleLibrary } from '../../sample/copy.mjs';
import { isoDay } from '../support/days.mjs';

export const name = 'Around the text: lens, hints, hovers, folding and outline';

export const seconds = 55;

export const options = {
  fixture: undefined,
  prepare: (folder) => copySampleLibrary(folder, isoDay()),
  open: 'partnerships/riverbend-tenants-union/riverbend-tenants-union-cycle-1.md',
};

export async function run(ctx) {
  const { check, page, runCommand } = ctx;
  const lens = page.locator('.codelens-decoration a');
  const line = (text) => page.locator('.view-line', { hasText: text });
  const hover = page.locator('.monaco-hover:not(.hidden)');

  await check('the lens says where the cycle is, and on hover why', async () => {
    await lens.filter({ hasText: 'Working together' }).waitFor();
    await lens.filter({ hasText: 'Working together' }).hover();
    // The browser draws a title itself: no screenshot shows it.
    const why = await lens.filter({ hasText: 'Working together' }).getAttribute('title');
    if (!/Work has started.*\n✓ Choosing a partner\n/.test(why ?? '')) throw new Error(why);
    await ctx.shootBoth('reading-lens');
  });

  await check('a hint behind a due date says how late it is', async () => {
    await ctx.goTo('- title: Letter to all landlords');
    await line('12 days late').first().waitFor();
    await ctx.shoot('reading-hints-light');
  });

  for (const [place, said] of [
    ['  target: involve', 'their concerns shape'],
    ['next-meeting: 2', 'in 7 days'],
    ['## Identifying', 'trust'],
  ]) {
    await check(`a hover explains “${place.trim()}”`, async () => {
      await ctx.goTo(place);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+I');
      await hover.filter({ hasText: said }).first().waitFor();
      await ctx.shoot(`reading-hover-${place.replace(/\W+/g, '')}-light`);
      await page.keyboard.press('Escape');
    });
  }

  await check('a part of the front matter folds, and unfolds', async () => {
    await ctx.goTo('goal:');
    await line('statement: >-').waitFor();
    await page.keyboard.press('Control+Shift+BracketLeft');
    await line('statement: >-').waitFor({ state: 'detached' });
    await ctx.shootBoth('reading-folded');
    await page.keyboard.press('Control+Shift+BracketRight');
    await line('statement: >-').waitFor();
  });

  await check('the outline has the parts before the headings', async () => {
    await runCommand('Explorer: Focus on Outline View');
    const rows = page.locator('.outline-pane .monaco-list-row');
    await rows.filter({ hasText: 'Workbook' }).first().waitFor();
    await ctx.shootBoth('reading-outline');
  });
}
