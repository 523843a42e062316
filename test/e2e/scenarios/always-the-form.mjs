import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../../src/build/paths.mjs';
import { copySampleLibrary } from '../../sample/copy.mjs';
import { chooseFromMenu } from '../support/actions.mjs';
import { isoDay } from '../support/days.mjs';
import { chooseFile } from '../support/fileDialog.mjs';

export const name = 'Whoever fills in the form is never put into the text';

export const seconds = 25;

export const options = {
  fixture: undefined,
  // The form is the default.
  settings: { 'partnershipWorkbooks.openAs': undefined },
  viewport: { width: 1366, height: 768 },
  prepare: (folder) => {
    copySampleLibrary(folder, isoDay());
    fs.copyFileSync(
      path.join(root, 'test/imports/01-clean.docx'),
      path.join(folder, '01-clean.docx'),
    );
  },
};

export async function run(ctx) {
  const { check, page, runCommand, until, folder } = ctx;
  const form = ctx.form();
  const noText = async () => {
    if ((await page.locator('.editor-instance .monaco-editor').count()) > 0)
      throw new Error('text');
  };
  const shown = (organization) =>
    form.getByRole('heading', { level: 1, name: organization }).waitFor();

  await check('a milestone that is added from a partner’s row is seen in the form', async () => {
    await ctx.openPartnersView();
    const row = page.locator('.sidebar .monaco-list-row', { hasText: 'Story Kettle' }).last();
    await row.waitFor();
    await chooseFromMenu(page, row, 'Add Milestone');
    await ctx.answer('What needs to get done?', 'Chairs borrowed');
    await ctx.answer('By when?', 'in two weeks');
    await ctx.answer('Who’s responsible for this?', 'Branch manager');
    await shown(/Story Kettle/);
    await form.getByText('Chairs borrowed').waitFor();
    await noText();
    await page.keyboard.press('Control+S');
    const file = 'partnerships/story-kettle-elders-circle/story-kettle-elders-circle-cycle-1.md';
    await until('it on disk', () => ctx.onDisk(file).includes('title: Chairs borrowed'));
  });

  await check('a partner is handed over from its row', async () => {
    await ctx.openPartnersView();
    const row = page.locator('.sidebar .monaco-list-row', { hasText: 'Riverbend' }).last();
    await chooseFromMenu(page, row, /^Change /);
    await ctx.answer('Whose work are you handing over?', 'Adult services librarian');
    await ctx.answer('What are you handing over?', 'Everything with');
    await ctx.answer('Who takes over from Adult services librarian?', 'Jo');
    await ctx.answer('Make a handover document, too?', 'No document');
    const file = 'partnerships/riverbend-tenants-union/riverbend-tenants-union-cycle-1.md';
    await until('it on disk', () => ctx.onDisk(file).includes('coordinator: Jo'));
    await shown(/Story Kettle/);
    await noText();
  });

  await check('so are the workbooks in which somebody else takes over', async () => {
    await runCommand('Partnerships: Change ');
    await ctx.answer('Whose work are you handing over?', 'Outreach librarian');
    await ctx.answer('What are you handing over?', 'all workbooks');
    await ctx.answer('Who takes over from Outreach librarian?', 'Maya');
    await ctx.answer('Make a handover document, too?', 'No document');
    await page
      .locator('.notifications-toasts .notification-list-item', {
        hasText: /Changed in \d+ workbook/,
      })
      .waitFor();
    const file = 'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-2.md';
    await until('it on disk', () => ctx.onDisk(file).includes('coordinator: Maya'));
    await shown(/Story Kettle/);
    await noText();
  });

  await check(
    'what couldn’t be read is told at its field, as soon as one is led there',
    async () => {
      await runCommand('Partnerships: Show Overview');
      await form.locator('.troubles').getByRole('button', { name: 'Northside' }).click();
      await shown(/Northside/);
      await form.locator('.remarks li', { hasText: 'exsiting' }).waitFor();
      await form.locator('[id="at-organization.relationship"]').waitFor();
      await ctx.shootBoth('always-unread');
      await noText();
    },
  );

  await check('a Word guide that is imported opens as a form', async () => {
    await runCommand('Partnerships: Import…');
    const preview = form.getByRole('heading', { name: '01-clean.docx' });
    await chooseFile(ctx, path.join(folder, '01-clean.docx'), 'Import', preview);
    await form.getByRole('button', { name: 'Import' }).click();
    await shown(/Juniper Street/);
    await noText();
  });
}
