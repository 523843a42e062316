import * as fs from 'node:fs';
import * as path from 'node:path';
import { chooseFolder } from '../support/fileDialog.mjs';

export const name = 'The walkthrough, from a window without a folder to the first workbook';

export const seconds = 60;

/** Something that is in the folder already. */
const INSIDE = 'minutes-of-meetings';

const STEPS = [
  'Start a partnership',
  'Fill in the next thing',
  'See where your partners stand',
  'See everything on one page',
];

export const options = {
  fixture: 'empty',
  openFolder: false,
  viewport: { width: 1366, height: 768 },
  prepare: (folder) => {
    fs.mkdirSync(path.join(folder, INSIDE));
  },
  // The form is the default.
  settings: { 'partnershipWorkbooks.openAs': undefined },
};

export async function run(ctx) {
  const { check, page, until, folder } = ctx;
  const quickInput = page.locator('.quick-input-widget');
  const input = quickInput.locator('input.input, input[type=text]').first();
  const step = (title) => stepIn(ctx, title);
  const open = () => openIn(ctx);

  await check('it shows four steps, each with its picture, in light and dark', async () => {
    await open();
    for (const [at, title] of STEPS.entries()) {
      await step(title).click();
      await page.locator('.getting-started-step.expanded', { hasText: title }).waitFor();
      for (const theme of ['dark', 'light']) {
        await ctx.useTheme(theme);
        // The first is drawn in the theme's colors; the others are pictures of what one gets.
        if (at > 0) await until(`its picture, ${theme}`, () => pictured(page));
        await ctx.shoot(`walkthrough-${at + 1}-${theme}`);
      }
    }
  });

  await check('with no folder open, its first button asks for one, and goes on', async () => {
    await step(STEPS[0]).click();
    await page.getByRole('button', { name: 'Start a Partnership', exact: true }).click();
    await page
      .locator('.monaco-dialog-box')
      .getByRole('button', { name: 'Choose a Folder' })
      .click();
    const wizard = quickInput.locator('.quick-input-title', { hasText: 'New Partnership Cycle' });
    await chooseFolder(ctx, folder, INSIDE, 'Keep Workbooks Here', wizard);
    await input.fill('Elm Street Clinic');
    const title = ctx.form().getByRole('heading', { level: 1, name: 'Elm Street Clinic' });
    /** What the wizard asks now; empty once it has gone. */
    const asked = async () => {
      if (!(await quickInput.isVisible())) return '';
      // It may go between the look and the reading.
      const header = quickInput.locator('.quick-input-header');
      return header.innerText({ timeout: 1000 }).catch(() => '');
    };
    await until('the workbook', async () => {
      if (await title.isVisible()) return true;
      const before = await asked();
      if (before === '') {
        // VS Code brings its walkthrough back in the new window, on a busy machine in front of the form.
        const behind = page.locator('.tab:not(.active)', { hasText: /elm.street/i });
        if (await behind.isVisible()) await behind.click();
        return false;
      }
      // Between two questions the walkthrough has the keyboard, where Enter starts another workbook.
      await input.press('Enter', { timeout: 1000 }).catch(() => undefined);
      // A press that came before its list is given again.
      await until('the next question', async () => (await asked()) !== before, 5000).catch(
        () => undefined,
      );
      return false;
    });
  });

  await check('the step that was done is ticked, and the next ones lead on', async () => {
    await open();
    await step(STEPS[0]).locator('[aria-checked="true"]').waitFor();
    await step(STEPS[3]).click();
    await page.getByRole('button', { name: 'Show Overview', exact: true }).click();
    await ctx.form().getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.tabs-container .tab.active', { hasText: 'Overview' }).waitFor();
    await open();
    await step(STEPS[3]).locator('[aria-checked="true"]').waitFor();
  });
}

function stepIn({ page }, title) {
  return page.locator('.getting-started-step', { hasText: title });
}

async function openIn(ctx) {
  const quickInput = ctx.page.locator('.quick-input-widget');
  await ctx.runCommand('Welcome: Open Walkthrough...');
  await quickInput.locator('input').first().fill('Your First Partnership Workbook');
  await quickInput.locator('.monaco-list-row.focused', { hasText: 'Your First' }).waitFor();
  await ctx.page.keyboard.press('Enter');
  await stepIn(ctx, STEPS[0]).waitFor();
}

/** Whether a picture can be seen, with words for whoever can't see it. */
function pictured(page) {
  return page
    .locator('img')
    .evaluateAll((images) =>
      images.some((one) => one.checkVisibility() && one.naturalWidth > 250 && one.alt.length > 20),
    );
}
