import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { chooseFromMenu } from '../support/actions.mjs';
import { activeFrame } from '../support/webview.mjs';

export const name = 'A folder that nobody has trusted yet';

export const seconds = 40;

export const options = {
  fixture: 'library',
  trust: true,
  settings: { 'security.workspace.trust.startupPrompt': 'never' },
  prepare: (folder) => {
    fs.writeFileSync(
      path.join(folder, 'typed.md'),
      '---\nworkbook: partnership-cycle\norganization:\n  name: Elm Street Clinic\n  audience: Young parents\n  relationship: new\nfocus: Story: hours\n---\n\n# Elm Street Clinic\n',
    );
    fs.writeFileSync(
      path.join(folder, 'links.md'),
      `---\nworkbook: partnership-cycle\norganization:\n  name: 'Oak [Hall](https://example.org)'\n  contact: '[Jo](file:///etc/hosts) $(trash)'\nfocus: "[Walks](command:a.b)"\nmilestones:\n${LINKS.map((link) => `  - title: '${link}'\n    due: 2099-01-20\n`).join('')}---\n\n# Oak Hall\n`,
    );
  },
};

/** What somebody wrote, which VS Code would make a link of that runs a command. */
const LINKS = [
  '[First walk](command:workbench.action.openSettings)',
  '[Second walk](https://example.org/a)',
  '[Third walk](file:///etc/hosts "there")',
];

export async function run(ctx) {
  const { check, page, until } = ctx;

  await check('VS Code says that it is in Restricted Mode', async () => {
    await page.locator('.statusbar', { hasText: 'Restricted Mode' }).waitFor();
  });

  await check('the partners are there', async () => {
    await ctx.openPartnersView();
    await page.locator('.sidebar .monaco-list-row', { hasText: 'Harbor Light' }).first().waitFor();
    await page.locator('.sidebar .monaco-list-row', { hasText: 'Elm Street' }).first().waitFor();
    await ctx.shoot('restricted-light');
  });

  await check('titles that look like links stay words in a message, and beside a row', async () => {
    const rows = page.locator('.sidebar .monaco-list-row');
    // What is done stands below what isn't: from below, no row moves.
    for (const link of LINKS.toReversed()) {
      const [, words] = /\[(.*)\]/.exec(link);
      const row = rows.filter({ hasText: words }).first();
      await ctx.unfold(rows.filter({ hasText: /^Oak/ }).first(), row);
      await chooseFromMenu(page, row, 'Mark Milestone as Done');
      const toast = page.locator('.notifications-toasts .notification-list-item', {
        hasText: words,
      });
      await toast.waitFor();
      const said = (await toast.innerText()).replaceAll('\u2060', '');
      assert.ok(said.includes(link), said);
      assert.equal(await toast.locator('.notification-list-item-message a').count(), 0);
    }
    await ctx.shoot('restricted-link-light');
    await rows.filter({ hasText: 'Second walk' }).first().hover();
    const hover = page.locator('.monaco-hover', { hasText: 'Jo' });
    await hover.waitFor();
    assert.equal(await hover.locator('a').count(), 0, await hover.innerHTML());
  });

  await check('problems are shown, and mended', async () => {
    await ctx.openFile('typed.md');
    await page.locator('.editor-instance [class*="squiggly-error"]').first().waitFor();
    await ctx.goTo('focus: Story');
    await ctx.quickFix('Put quotation marks');
    await page.locator('.editor-instance [class*="squiggly-error"]').first().waitFor({
      state: 'detached',
    });
    await ctx.save();
    await until('the file', () => ctx.onDisk('typed.md').includes('focus: "Story: hours"'));
  });

  await check('a new cycle is written', async () => {
    await ctx.runCommand('Partnerships: New Partnership Cycle');
    await ctx.answer('Which organization', 'Maple Grove School');
    await ctx.answer(
      'Who do you hope to reach through Maple Grove School?',
      'Pupils and their parents',
    );
    await ctx.answer('Do you work with', 'Not yet');
    await ctx.answer('A short name', 'Homework hours');
    const file = path.join(
      ctx.folder,
      'partnerships/maple-grove-school/maple-grove-school-cycle-1.md',
    );
    await until('the workbook', () => fs.existsSync(file));
    // It is opened in an editor, which takes the keyboard.
    await page
      .locator('.tabs-container .tab.active', { hasText: 'maple-grove-school-cycle-1.md' })
      .waitFor();
    await ctx.focusEditor();
  });

  await check('and filled in as a form', async () => {
    await ctx.runCommand('Partnerships: Open as Form');
    const field = ctx.form().getByLabel('Their goals and values', { exact: true });
    await field.click();
    await page.keyboard.type('Every child reads.');
    await page.keyboard.press('Control+S');
    const file = 'partnerships/maple-grove-school/maple-grove-school-cycle-1.md';
    await until('the answer', () => ctx.onDisk(file).includes('\n\nEvery child reads.\n'));
  });

  await check(
    'where VS Code closes a window of its own, what is typed goes on in the form',
    async () => {
      const field = ctx.form().getByLabel('Their goals and values', { exact: true });
      const around = (await activeFrame(page)).parentFrame();
      let said = await field.inputValue();
      const writeOn = async (words) => {
        await page.keyboard.type(words, { delay: 110 });
        said += words;
        await until(`“${said}”`, async () => (await field.inputValue()) === said);
      };
      await ctx.runCommand('Workspaces: Manage Workspace Trust');
      await page.locator('.workspace-trust-editor').waitFor();
      await page.locator('.modal-editor-action-container .codicon-close').click();
      await until('the keyboard', () => around.evaluate(() => document.hasFocus()));
      await writeOn(' Each');
      // What every fifth time is so of itself: the frame around the form has it, and the form does not, up to the
      // first letter.
      await around.evaluate(() => {
        document.activeElement.blur();
        window.focus();
      });
      await writeOn(' one of them.');
    },
  );
}
