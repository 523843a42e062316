import * as fs from 'node:fs';
import * as path from 'node:path';
import { inSampleAsForm, openAsForm, unfoldPart } from '../support/openForm.mjs';

export const name = 'The form while somebody else takes an item away';

const FILE = 'soup-kitchen-cycle-1.md';

const TITLES = ['Book the room', 'Print the flyers', 'Call the cooks'];

const MINE = 'Ana, Luz';
/** What somebody writes about a meeting. */
const noteOf = (title, text) => `\n### ${title}\n\n${text}\n`;

const textOf = (titles, notes = [noteOf('2098-04-01', MINE)]) => `---
workbook: partnership-cycle
organization:
  name: Soup Kitchen
  audience: Neighbors
  relationship: new
cycle: 1
milestones:
${titles.map((title) => `  - title: ${title}\n    due: 2098-05-01\n    owner: Ana\n`).join('')}---

# Soup Kitchen

## Meeting notes
${notes.join('')}`;

export const options = {
  ...inSampleAsForm,
  prepare: (folder) => {
    fs.writeFileSync(path.join(folder, FILE), textOf(TITLES));
  },
};

export async function run(ctx) {
  const { check, page, until, folder } = ctx;
  const form = ctx.form();
  const file = path.join(folder, FILE);
  const at = (id) => form.locator(`[id="at-${id}"]`);
  const gone = (title) =>
    form.getByText(`“${title}” was removed in another window or in the text.`);

  await check('what she types in stays open, and the one that is gone is told of', async () => {
    await openAsForm(ctx, FILE);
    await unfoldPart(ctx, 'Discussion with our partner');
    await at('milestones.1-head').click();
    await at('milestones.1.owner').click();
    await page.keyboard.press('End');
    fs.writeFileSync(file, textOf(TITLES.slice(1)));
    await gone('Book the room').first().waitFor();
    await until('the same field with the keyboard', () =>
      at('milestones.0.owner').evaluate((one) => one === one.ownerDocument.activeElement),
    );
    await form.locator('#said', { hasText: '“Book the room” was removed' }).waitFor();
    await ctx.shootBoth('removed-elsewhere');
    await page.keyboard.type(' and Ben');
    await form.getByText('Not saved').waitFor();
    await page.keyboard.press('Control+S');
    await form.getByText('Saved', { exact: true }).waitFor();
    const text = fs.readFileSync(file, 'utf8');
    if (!/Print the flyers\n.*\n +owner: Ana and Ben\n/.test(text)) throw new Error(text);
  });

  await check('the one she types in is told of as well, where it stood', async () => {
    await at('milestones.0.owner').click();
    fs.writeFileSync(file, textOf(TITLES.slice(2)));
    await gone('Print the flyers').first().waitFor();
  });

  await check('it goes once it is read', async () => {
    for (const title of TITLES.slice(0, 2)) {
      await form.getByRole('button', { name: `OK: “${title}” was removed` }).click();
    }
    await form.locator('.removed').first().waitFor({ state: 'detached' });
  });

  await check('what she removes herself is not told of twice', async () => {
    await at('milestones.0-head').click();
    await form.getByRole('button', { name: 'Remove this milestone: Call the cooks' }).click();
    await form.getByText('“Call the cooks” removed.').first().waitFor();
    await form.getByRole('button', { name: /^Undo: “Call the cooks”/ }).click();
    await at('milestones.0-head').waitFor();
    if ((await form.locator('.removed').count()) > 0) throw new Error('it is told of');
  });

  await check(
    'what she writes of a meeting goes on there, with other notes above hers',
    async () => {
      const titles = TITLES.slice(2);
      const notes = form.locator('textarea[id^="at-section/"]');
      /** What stands before and behind the caret. */
      const around = () =>
        notes.evaluateAll((boxes) =>
          boxes
            .filter((one) => one === one.ownerDocument.activeElement)
            .map(({ value, selectionStart: at }) => `${value.slice(0, at)}|${value.slice(at)}`)
            .join(),
        );
      // What others write before VS Code's save has ended it takes for its own, and never reads.
      const save = async (words) => {
        await form.getByText('Not saved').waitFor();
        await page.keyboard.press('Control+S');
        await form.getByText('Saved', { exact: true }).waitFor();
        await until('it in the file', () => fs.readFileSync(file, 'utf8').includes(words));
      };
      await notes.click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('We: ');
      await save(`We: ${MINE}`);
      const said = ['We: ', MINE];
      const theirs = [];
      for (const day of ['2098-04-08', '2098-04-01']) {
        theirs.push(noteOf(day, 'Parking: keys'));
        fs.writeFileSync(file, textOf(titles, [...theirs, noteOf('2098-04-01', said.join(''))]));
        await until('theirs', async () => (await notes.count()) === theirs.length + 1);
        await until('the caret in hers', async () => (await around()) === said.join('|')).catch(
          async (error) => {
            throw new Error(`${error.message}: it is in ${await around()}`);
          },
        );
        await page.keyboard.type('Bo, ');
        said[0] += 'Bo, ';
        await save(said.join(''));
      }
    },
  );

  await check(
    'what she typed stays where the text beside it is closed without saving',
    async () => {
      await at('milestones.0.owner').click();
      await page.keyboard.press('Control+S');
      await form.getByText('Saved', { exact: true }).waitFor();
      await page.keyboard.press('End');
      await page.keyboard.type(' and Cy');
      await form.getByText('Not saved').waitFor();
      await ctx.runCommand('View: Split Editor Right');
      await page.locator('iframe.webview.ready').nth(1).waitFor();
      await page.keyboard.press('Control+2');
      await ctx.runCommand('Partnerships: Open as Text');
      await page.locator('.editor-instance .view-line', { hasText: 'Ana and Cy' }).waitFor();
      const tabs = page.locator('.tabs-container');
      const dialog = page.locator('.monaco-dialog-box');
      await tabs.last().locator('.tab.active .tab-actions .action-label').click();
      await dialog.getByRole('button', { name: "Don't Save" }).click();
      await until('one group', async () => (await tabs.count()) === 1);
      await form.getByText('The text was closed without saving').first().waitFor();
      await form.getByRole('button', { name: 'Keep mine' }).click();
      await page.keyboard.press('Control+S');
      await form.getByText('Saved', { exact: true }).waitFor();
      await until('it in the file', () =>
        /owner: Ana and Cy\n/.test(fs.readFileSync(file, 'utf8')),
      );
    },
  );
}
