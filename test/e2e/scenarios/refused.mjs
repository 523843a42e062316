import * as fs from 'node:fs';
import * as path from 'node:path';

export const name = 'A workbook that cannot be written';

export const seconds = 25;

export const options = {
  fixture: 'empty',
  // A file stands where the folder would have to be.
  prepare: (folder) => fs.writeFileSync(path.join(folder, 'partnerships'), 'in the way\n'),
};

export async function run(ctx) {
  const { check, page, runCommand, until, folder, shoot, openPartnersView } = ctx;
  const quickInput = page.locator('.quick-input-widget');
  const input = quickInput.locator('input.input, input[type=text]').first();

  await check('Escape ends the questions, and nothing has happened', async () => {
    await openPartnersView();
    await runCommand('Partnerships: New Partnership Cycle');
    await quickInput.locator('.quick-input-title', { hasText: 'New Partnership Cycle' }).waitFor();
    await page.keyboard.press('Enter'); // an empty name goes nowhere
    await input.fill('Elm Street Clinic');
    await page.keyboard.press('Enter');
    await quickInput.getByPlaceholder('Who do you hope to reach').waitFor();
    await page.keyboard.press('Escape');
    await quickInput.waitFor({ state: 'hidden' });
    if (fs.readdirSync(folder).length !== 2) throw new Error(fs.readdirSync(folder).join());
  });

  await check(
    'a folder that cannot be made is told in plain words, and nothing is left behind',
    async () => {
      await runCommand('Partnerships: New Partnership Cycle');
      await quickInput
        .locator('.quick-input-title', { hasText: 'New Partnership Cycle' })
        .waitFor();
      await input.fill('Elm Street Clinic');
      await page.keyboard.press('Enter');
      for (const step of ['(2/5)', '(3/5)', '(4/5)', '(5/5)']) {
        await until(step, async () => (await quickInput.innerText()).includes(step));
        await page.keyboard.press('Enter');
      }
      await page.locator('.notifications-toasts', { hasText: 'can’t be created' }).waitFor();
      await shoot('refused-light');
      if (fs.readdirSync(folder).length !== 2) throw new Error(fs.readdirSync(folder).join());
      if (fs.readFileSync(path.join(folder, 'partnerships'), 'utf8') !== 'in the way\n')
        throw new Error('changed');
    },
  );

  await check('a workbook that may only be read is left alone, and that is told', async () => {
    const text = '---\nworkbook: partnership-cycle\norganization:\n  name: Elm\n---\n\n# Elm\n';
    fs.writeFileSync(path.join(folder, 'locked.md'), text);
    await runCommand('Notifications: Clear All Notifications');
    await ctx.openFile('locked.md');
    await runCommand('File: Set Active Editor Read-only in Session');
    await runCommand('Partnerships: Add Meeting Notes');
    await ctx.answer('When was the meeting?');
    await page.locator('.notifications-toasts', { hasText: 'but you can’t change it' }).waitFor();
    if (fs.readFileSync(path.join(folder, 'locked.md'), 'utf8') !== text)
      throw new Error('changed');
  });

  await check('a rename that a workbook refuses names that as the Explorer does', async () => {
    const text = '---\nworkbook: partnership-cycle\norganization:\n  name: &n Fir\n---\n\n# Fir\n';
    fs.writeFileSync(path.join(folder, 'fir.md'), text);
    await ctx.openFile('fir.md');
    await runCommand('Partnerships: Rename Organization');
    await ctx.answer('What’s Fir called now?', 'Spruce');
    const toast = page.locator('.notifications-toasts .notification-list-item-message', {
      hasText: 'without touching other parts of the file',
    });
    await toast.waitFor();
    const said = await toast.innerText();
    if (!said.startsWith('fir.md: ')) throw new Error(said);
  });
}
