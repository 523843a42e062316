import * as assert from 'node:assert/strict';
import { copySampleLibrary } from '../../sample/copy.mjs';
import { isoDay } from '../support/days.mjs';
import { killExtensionHost } from '../support/extensionHost.mjs';
import { webview } from '../support/webview.mjs';

export const name = 'A successor opens the folder and lands in the overview, once';

export const seconds = 25;

export const options = {
  fixture: undefined,
  viewport: { width: 1366, height: 768 },
  settings: { 'partnershipWorkbooks.openOverview': true, 'partnershipWorkbooks.openAs': 'form' },
  prepare: (folder) => copySampleLibrary(folder, isoDay()),
};

export async function run(ctx) {
  const { check, page, until } = ctx;
  const headline = webview(page).getByRole('heading', { level: 1 });
  const tabs = page.locator('.tabs-container .tab');

  await check('with nothing open, she sees who needs her', async () => {
    await headline.getByText(/partners need you/).waitFor();
    await ctx.shootBoth('successor');
  });

  await check('and what is next can be done in its row', async () => {
    const coming = webview(page).getByRole('region', { name: 'Next 30 days' });
    await coming.getByRole('button', { name: /^Prepare the meeting: .*Riverbend/ }).click();
    await page.locator('.notifications-toasts', { hasText: 'The agenda for' }).waitFor();
    await page.locator('.tab.active', { hasText: 'Riverbend' }).waitFor();
  });

  await check('a look back opens at its question', async () => {
    await ctx.runCommand('Partnerships: Show Overview');
    const needs = webview(page).getByRole('region', { name: 'Needs you' });
    await needs.getByRole('button', { name: /^Look back: .*Maple Fork/ }).click();
    await page.locator('.tab.active', { hasText: 'Maple Fork' }).waitFor();
    const question = ctx.form().locator('#at-how-did-it-go');
    await until('the keyboard in it', () =>
      question.evaluate((box) => box === box.ownerDocument.activeElement),
    );
  });

  await check('what she has closed stays closed', async () => {
    await ctx.runCommand('File: Save All Files');
    await ctx.runCommand('View: Close All Editors');
    await tabs.first().waitFor({ state: 'detached' });
    // VS Code starts it anew, and it asks this once it knows all workbooks again.
    killExtensionHost(ctx.host);
    await ctx.runCommand('Partnerships: Show What Is Missing');
    await page.locator('.quick-input-widget').getByPlaceholder('Which workbook?').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await tabs.count(), 0);
  });
}
