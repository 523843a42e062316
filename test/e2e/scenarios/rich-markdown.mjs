import * as fs from 'node:fs';
import * as path from 'node:path';
import { formIn, optionsWith, SHOWN_TWICE, textWith } from '../support/formAt.mjs';
import { openFromSidebar } from '../support/openForm.mjs';

export const name = 'A workbook as a form, and beside it in VS Code’s rich Markdown editor';

export const seconds = 40;

const FILE = SHOWN_TWICE;
const WORKBOOK = textWith({ challenges: 'Stairs', communication: 'A call' });

export const options = optionsWith(WORKBOOK);

export async function run(ctx) {
  const { check, page, runCommand, until } = ctx;
  page.setDefaultTimeout(15_000);
  const onDisk = () => ctx.onDisk(FILE);
  const form = formIn(page, 0);
  const rich = page.frameLocator('iframe.webview.ready').nth(1).frameLocator('#active-frame');
  /** What both have written so far, in the two answers. */
  let written = WORKBOOK;
  const write = (before, after) => {
    written = written.replace(before, after);
  };
  const isOnDisk = async () => {
    await page.keyboard.press('Control+S');
    await until('all of it on disk', () => onDisk() === written).catch((error) => {
      throw new Error(`${error.message}:\n${onDisk()}`);
    });
  };

  await check('both open on one file, which stays as it is', async () => {
    await openFromSidebar(ctx, 'Willow Park');
    await form.unfold();
    await runCommand('View: Split Editor Right');
    await formIn(page, 1).button('Save').waitFor();
    // The command is never the first of those that are offered.
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill('>View: Reopen Editor With...');
    const offered = page.locator('.quick-input-list .monaco-list-row');
    await offered.filter({ hasText: 'View: Reopen Editor With...' }).first().click();
    await ctx.answer('Select editor for', 'Markdown Editor', { isOurs: false });
    await rich.getByText('A call').first().waitFor();
    // It opens locked.
    await rich.getByRole('button', { name: 'Locked; switch to editing' }).click();
    await ctx.shoot('rich-markdown-light');
    if (onDisk() !== WORKBOOK) throw new Error(onDisk());
  });

  for (const table of ['table', 'hide']) {
    await check(`what one writes the other shows, once (front matter: ${table})`, async () => {
      fs.mkdirSync(path.join(ctx.folder, '.vscode'), { recursive: true });
      fs.writeFileSync(
        path.join(ctx.folder, '.vscode/settings.json'),
        JSON.stringify({ 'markdown.preview.frontMatter': table }),
      );
      await form.typeInto('Challenges', `, and ${table}`);
      write(/(Stairs.*)/, `$1, and ${table}`);
      await rich.getByText(`, and ${table}`).first().waitFor();
      await rich.getByText('A call').first().click();
      await page.keyboard.press('Control+End');
      // At once: on a busy machine VS Code’s editor breaks the line behind a blank that comes alone.
      await page.keyboard.insertText(` on ${table}`);
      write(/(A call.*)/, `$1 on ${table}`);
      await form.has('Communication', ` on ${table}`);
      await isOnDisk();
    });

    await check(`Undo takes back what was written, and no more (${table})`, async () => {
      await form.typeInto('Challenges', ' and steps');
      await rich.getByText('and steps').first().waitFor();
      // Pressed once more only when the last press shows: what comes before is the other answer's.
      for (let times = 0; times < 20; times++) {
        const before = await form.value('Challenges');
        if (before.endsWith(`, and ${table}`)) break;
        await page.keyboard.press('Control+Z');
        await until('the undo', async () => (await form.value('Challenges')) !== before);
        // A busy machine shows the way there, edit by edit: at its end the form says what is saved.
        await page.keyboard.press('Control+S');
        await until('its end', async () =>
          onDisk().includes(`\n${await form.value('Challenges')}\n`),
        );
      }
      await form.has('Challenges', `, and ${table}`);
      await form.has('Communication', ` on ${table}`);
      await rich.getByText('and steps').waitFor({ state: 'detached' });
      await isOnDisk();
    });
  }
}
