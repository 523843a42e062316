import { copySampleLibrary } from '../../sample/copy.mjs';
import { isoDay } from '../support/days.mjs';

export const name = 'Around the text: lens and hovers';

export const seconds = 55;

export const options = {
  fixture: undefined,
  prepare: (folder) => copySampleLibrary(folder, isoDay()),
  open: 'partnerships/riverbend-tenants-union/riverbend-tenants-union-cycle-1.md',
};

export async function run(ctx) {
  const { check, page } = ctx;
  const lens = page.locator('.codelens-decoration a');
  const hover = page.locator('.monaco-hover:not(.hidden)');

  await check('the lens says where the cycle is, and on hover why', async () => {
    await lens.filter({ hasText: 'Working together' }).waitFor();
    await lens.filter({ hasText: 'Working together' }).hover();
    // The browser draws a title itself: no screenshot shows it.
    const why = await lens.filter({ hasText: 'Working together' }).getAttribute('title');
    if (!/Work has started.*\n✓ Choosing a partner\n/.test(why ?? '')) throw new Error(why);
    await ctx.shootBoth('reading-lens');
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
}
