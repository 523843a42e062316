export const name = 'The partners have a place in the sidebar';

export const options = { open: 'notes.md' };

export async function run({ check, page, openPartnersView, activationTime, measure, ...ctx }) {
  await check(
    'the activity bar opens a view called Partnerships, with the partners in it',
    async () => {
      await openPartnersView();
      await ctx.until('the partner', async () =>
        (await ctx.treeRows()).some((row) => row.startsWith('Harbor Light')),
      );
      await ctx.shootBoth('partners-view');
    },
  );

  await check('New Partnership Cycle is in the command palette', async () => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill('>New Partnership Cycle');
    await page
      .locator('.quick-input-list .monaco-list-row', {
        hasText: 'Partnerships: New Partnership Cycle',
      })
      .waitFor();
    await page.keyboard.press('Escape');
  });

  await check('the extension is running', async () => {
    measure(`activation: ${await activationTime()}; workbench shown in ${ctx.shownInMs} ms`);
  });
}
