import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { chooseFromMenu, problemRows } from '../support/actions.mjs';
import { chooseFile } from '../support/fileDialog.mjs';
import { activeFrame, hasKeyboard } from '../support/webview.mjs';

export const name = 'A folder that nobody has trusted yet';

export const seconds = 40;

/** Each is a link that VS Code would follow at a click; a name of a file or a folder has no slash. */
const LINKS = {
  command: 'command:workbench.action.openSettings',
  web: 'https://example.org/a',
  file: 'file:///etc/hosts',
};
const linkTo = (words, to = LINKS.command) => `[${words}](${to})`;

/** What people wrote, by where it stands. */
const TITLES = Object.values(LINKS).map((to, at) => linkTo(`Walk ${at + 1}`, to));
const CONTACT = `Jo ${Object.values(LINKS)
  .map((to) => linkTo('here', to))
  .join(' ')} $(trash)`;
const FILES = [linkTo('Plan'), linkTo('Plan', 'file:etc')].map((words) => `${words}.docx`);
const SHARED = linkTo('Shared');
const KEY = linkTo('Key');
/** No goal is that long, so it isn't added. */
const STUCK = `${CONTACT} ${'and more '.repeat(500)}`;

export const options = {
  fixture: 'library',
  trust: true,
  settings: {
    'security.workspace.trust.startupPrompt': 'never',
    'partnershipWorkbooks.sharedFolder': SHARED,
  },
  prepare: (folder) => {
    fs.writeFileSync(
      path.join(folder, 'typed.md'),
      '---\nworkbook: partnership-cycle\norganization:\n  name: Elm Street Clinic\n  audience: Young parents\n  relationship: new\nfocus: Story: hours\n---\n\n# Elm Street Clinic\n',
    );
    fs.writeFileSync(
      path.join(folder, 'links.md'),
      `---\nworkbook: partnership-cycle\norganization:\n  name: 'Oak [Hall](https://example.org)'\n  contact: '${CONTACT}'\nfocus: "[Walks](command:a.b)"\n"${KEY}": 1\n"${KEY}": 2\nmilestones:\n${TITLES.map((title) => `  - title: '${title}'\n    due: 2099-01-20\n`).join('')}---\n\n# Oak Hall\n`,
    );
    for (const file of FILES) fs.writeFileSync(path.join(folder, file), 'no Word file');
  },
};

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

  /** Waits for a message that says these words as they were written, and looks whether a link is in it. */
  const saysOnly = async (words) => {
    const toast = page.locator('.notifications-toasts .notification-list-item', {
      hasText: words.replace(/\].*/, ''),
    });
    await toast.first().waitFor();
    const said = (await toast.first().innerText()).replaceAll('\u2060', '');
    assert.ok(said.includes(words), said);
    assert.equal(await toast.locator('.notification-list-item-message a').count(), 0);
  };
  const clear = () => ctx.runCommand('Notifications: Clear All Notifications');

  await check('titles that look like links stay words in a message', async () => {
    const rows = page.locator('.sidebar .monaco-list-row');
    // What is done stands below what isn't: from below, no row moves.
    for (const title of TITLES.toReversed()) {
      const row = rows.filter({ hasText: title.replace(/\].*/, '') }).first();
      await ctx.unfold(rows.filter({ hasText: /^Oak/ }).first(), row);
      await chooseFromMenu(page, row, 'Mark Milestone as Done');
      await saysOnly(title);
    }
    await ctx.shoot('restricted-link-light');
  });

  await check('so does a contact beside a row', async () => {
    const hover = page.locator('.monaco-hover', { hasText: 'Jo' });
    // A row that is drawn anew meanwhile says nothing until one points at it again.
    await until('what the row says', async () => {
      await page.mouse.move(700, 700);
      await page.locator('.sidebar .monaco-list-row', { hasText: /^Oak/ }).first().hover();
      return hover.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    });
    assert.ok((await hover.innerText()).replaceAll('\u2060', '').includes(CONTACT));
    assert.equal(await hover.locator('a').count(), 0, await hover.innerHTML());
    await ctx.shoot('restricted-link-contact-light');
    await clear();
  });

  await check('so do the names of files that are refused', async () => {
    for (const file of FILES) {
      await ctx.runCommand('Partnerships: Import…');
      const message = page.locator('.notification-list-item', { hasText: 'Plan' });
      await chooseFile(ctx, path.join(ctx.folder, file), 'Import', message.first());
      await saysOnly(file);
      await ctx.shoot('restricted-link-file-light');
      await clear();
    }
  });

  await check('so does the folder that something is saved in', async () => {
    await ctx.openFile('links.md');
    await ctx.runCommand('Partnerships: Share or Print…');
    await ctx.answer('What do you want to share?', 'Partnership plan');
    await ctx.answer('What kind of file?', 'Word');
    await ctx.answer('What else should be in it?');
    await saysOnly(SHARED);
    await ctx.shoot('restricted-link-folder-light');
    await clear();
  });

  await check('so does a key that stands twice', async () => {
    await ctx.openFile('links.md');
    const problems = await problemRows(page);
    const problem = problems.filter({ hasText: 'Key' }).first();
    await problem.waitFor();
    assert.ok((await problem.innerText()).includes(KEY), await problem.innerText());
    assert.equal(await problem.locator('.marker-message-details a, a[href*="command"]').count(), 0);
    await ctx.shoot('restricted-link-key-light');
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
      await until('the keyboard', () => hasKeyboard(page));
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

  await check(
    'what could not be added stays words, too, in a message as the form goes',
    async () => {
      const file = 'partnerships/maple-grove-school/maple-grove-school-cycle-1.md';
      await page.keyboard.press('Control+S');
      await until('what was typed before', () => ctx.onDisk(file).includes(' one of them.\n'));
      const form = ctx.form();
      const part = form
        .getByRole('button', { name: /Discussion with our partner/ })
        .and(form.locator('[aria-expanded]'));
      if ((await part.getAttribute('aria-expanded')) === 'false') await part.click();
      await form.locator('summary', { hasText: 'Fill in the blanks to write your goal' }).click();
      await form.getByLabel('Will do what', { exact: true }).click();
      await page.keyboard.insertText(STUCK);
      await page.keyboard.press('Tab');
      await form.locator('.stuck').first().waitFor();
      await ctx.runCommand('View: Close Editor');
      await saysOnly(CONTACT);
      await ctx.shoot('restricted-link-stuck-light');
    },
  );
}
