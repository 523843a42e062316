import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { copySampleLibrary } from '../../sample/copy.mjs';
import { chooseFromMenu } from '../support/actions.mjs';
import { isoDay } from '../support/days.mjs';
import { expectAccessibleInThemes, webview } from '../support/webview.mjs';

export const name = 'The overview: all partnerships on one page';

export const seconds = 55;

export const first = true;

const RIVERBEND = 'partnerships/riverbend-tenants-union/riverbend-tenants-union-cycle-1.md';

export const options = {
  fixture: undefined,
  viewport: { width: 1366, height: 768 },
  prepare: (folder) => {
    copySampleLibrary(folder, isoDay());
    const file = path.join(folder, RIVERBEND);
    const goals = '> What does your team hope to get better at?\n';
    const text = fs
      .readFileSync(file, 'utf8')
      .replace(goals, `${goals}\nReach people in recovery.\n`);
    fs.writeFileSync(file, text);
  },
};

export async function run(ctx) {
  const { check, page, runCommand, until } = ctx;
  const view = webview(page);
  const section = (title) => view.getByRole('region', { name: title });
  const part = (id) => view.locator(`#${id}`);
  const unfold = (title) => view.getByRole('heading', { name: title, exact: true }).click();
  const headline = view.getByRole('heading', { level: 1 });

  await check('a command opens it, with what matters in a sentence', async () => {
    await ctx.openPartnersView();
    await runCommand('Partnerships: Show Overview');
    await headline
      .getByText(/partners need you · \d+ things due in the next 30 days · 8 partners/)
      .waitFor();
    await ctx.shootBoth('overview-8');
  });

  await check('who needs me, and why', async () => {
    const needs = section('Needs you');
    await needs.getByRole('button', { name: 'Riverbend Tenants Union', exact: true }).waitFor();
    await needs.getByText('12 days late').first().waitFor();
    await needs.getByRole('button', { name: 'Letter to all landlords', exact: true }).waitFor();
  });

  await check('what is due in the next 30 days, with whom and by whom', async () => {
    const row = section('Next 30 days').getByRole('listitem').filter({ hasText: 'Riverbend' });
    await row.filter({ hasText: 'Meeting' }).getByText('Adult services librarian').waitFor();
  });

  await check('how closely we work with each, and where that moved', async () => {
    await part('spectrum')
      .getByRole('img', { name: /^Harbor Light.*started at Consult.*reached Collaborate.*Cycle 2/ })
      .waitFor();
  });

  await check('a table says the same as the picture', async () => {
    await part('spectrum').getByText('As a table').click();
    const cells = part('spectrum').getByRole('row').filter({ hasText: 'Know your lease' });
    await cells.getByText('Involve').waitFor();
  });

  await check('when each cycle runs, with its milestones and meetings', async () => {
    await unfold('Year');
    await part('year')
      .getByRole('img', { name: /Riverbend.*Letter to all landlords, 12 days late/ })
      .waitFor();
    await ctx.shootBoth('overview-year');
  });

  await check('who carries how much', async () => {
    await unfold('Who’s doing what');
    await part('people').getByText('Show all').click();
    const row = part('people').getByRole('listitem').filter({ hasText: 'Library director' });
    await row.getByText(/\d open/).waitFor();
  });

  await check('whom we reach through whom, and whom nobody reaches yet', async () => {
    await part('audiences')
      .getByText(/^Audiences nobody reaches yet: 1/)
      .waitFor();
    await unfold('Trust map');
    await part('audiences').getByText('Nobody reaches these yet:').waitFor();
    await part('audiences')
      .getByRole('button', { name: /Show all/ })
      .click();
    const rows = part('audiences').getByRole('listitem');
    await rows
      .filter({ hasText: 'Renters' })
      .getByRole('button', { name: /Riverbend/ })
      .waitFor();
    await rows
      .getByRole('button', { name: 'Start with New Arrivals Welcome House' })
      .first()
      .waitFor();
    await rows.filter({ hasText: 'Renters' }).getByText('Only through this partner').waitFor();
    await ctx.shootBoth('overview-trust');
  });

  await check('results against targets', async () => {
    await unfold('Results');
    await part('results').getByText('Show all').click();
    const row = part('results').getByRole('listitem').filter({ hasText: 'Households served' });
    await row.getByText('173 of 150 households').waitFor();
  });

  await check('what we learned, by words', async () => {
    await unfold('Lessons');
    await view.getByRole('searchbox').fill('sit down');
    await part('lessons').getByText('People first need to sit down').waitFor();
    await headline.getByText('1 partner,').waitFor();
    await ctx.shootBoth('overview-lessons');
    await view.getByRole('button', { name: 'Show Everything' }).click();
    await headline.getByText('8 partners').waitFor();
  });

  await check('a line that could not be read leads to its place', async () => {
    await view.getByText('Some lines couldn’t be read').waitFor();
    const button = view.locator('.troubles').getByRole('button').first();
    await button.click();
    await page.locator('.tabs-container .tab.active', { hasText: 'northside' }).waitFor();
    await until('the line', async () => /^Ln 7,/.test(await ctx.cursor()));
    await page.locator('.view-line', { hasText: 'exsiting' }).first().waitFor();
    await runCommand('Partnerships: Show Overview');
    await headline.waitFor();
  });

  await check('folds, filters and the place on the page outlive the hidden tab', async () => {
    await part('lessons').getByText('People first need').waitFor();
  });

  await check('a coordinator is remembered', async () => {
    await view.getByLabel('Show work of').selectOption('Outreach librarian');
    await headline.getByText('1 partner, 2 cycles').waitFor();
    await view.getByRole('button', { name: 'Show Everything' }).click();
    await headline.getByText('8 partners').waitFor();
  });

  await check('Mine asks once who one is, and is a click from then on', async () => {
    const mine = view.getByRole('button', { name: /^Mine/ });
    await mine.click();
    await page.locator('.quick-input-widget').getByPlaceholder('Which of these is you?').waitFor();
    await page.keyboard.type('Nobody we know');
    await page.locator('.quick-input-list', { hasText: 'No choice matches' }).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await ctx.answer('Which of these is you?', 'Outreach librarian');
    await headline.getByText('1 partner, 2 cycles').waitFor();
    await ctx.shootBoth('overview-mine');
    await mine.click();
    await headline.getByText('8 partners').waitFor();
    await mine.click();
    await headline.getByText('1 partner, 2 cycles').waitFor();
    await view.getByRole('button', { name: 'Not Outreach librarian?' }).waitFor();
    await view.getByRole('button', { name: 'Show Everything' }).click();
    await headline.getByText('8 partners').waitFor();
  });

  await check('a partner’s name has the partner’s menu, and a milestone its own', async () => {
    const entry = (words) => page.locator('.monaco-menu .action-item').filter({ hasText: words });
    await section('Needs you')
      .getByRole('button', { name: 'Letter to all landlords', exact: true })
      .click({ button: 'right' });
    await entry('Drop Milestone').waitFor();
    await entry('Change Who Is Responsible').waitFor();
    await page.keyboard.press('Escape');
    const before = ctx.onDisk(RIVERBEND);
    const partner = section('Needs you').getByRole('button', {
      ...{ name: 'Riverbend Tenants Union', exact: true },
    });
    await chooseFromMenu(page, partner, 'Pause or End Cycle', async () => {
      await entry('Rename Organization').waitFor();
      await ctx.shoot('overview-menu-light');
    });
    await ctx.answer('Pause it or end it?', 'End');
    await ctx.answer('Why?', 'They moved away');
    const toast = page.locator('.notifications-toasts', { hasText: /Riverbend.*Ended/ });
    await toast.waitFor();
    await until('the end, saved', async () => ctx.onDisk(RIVERBEND).includes('status: ended'));
    await page.locator('.tab.active', { hasText: 'Overview' }).waitFor();
    await toast.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.locator('.notifications-toasts', { hasText: 'Undone.' }).waitFor();
    await until('it taken back', async () => ctx.onDisk(RIVERBEND) === before);
    await section('Needs you')
      .getByRole('button', { name: 'Letter to all landlords', exact: true })
      .waitFor();
  });

  await check('a change on disk shows', async () => {
    const file = path.join(ctx.folder, RIVERBEND);
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, text.replace('Letter to all landlords', 'Letter to every landlord'));
    await section('Needs you')
      .getByRole('button', { name: 'Letter to every landlord', exact: true })
      .waitFor();
  });

  await check('by keyboard alone a mark opens its place in the workbook', async () => {
    const mark = section('Needs you').getByRole('button', {
      name: 'Letter to every landlord',
      exact: true,
    });
    await view.getByRole('searchbox').focus();
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      if (await mark.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await page.locator('.tabs-container .tab.active', { hasText: 'riverbend' }).waitFor();
    await until('the place', async () => !(await ctx.cursor()).startsWith('Ln 1,'));
    await page.locator('.view-line', { hasText: 'Letter to every landlord' }).first().waitFor();
    await page.keyboard.press('Control+PageUp');
    await until('the keyboard where it was', () =>
      mark.evaluate((element) => element === document.activeElement),
    );
  });

  await check(
    'an unsaved edit shows, and a milestone is ticked off where one sees it',
    async () => {
      await runCommand('Partnerships: Show Overview');
      await section('Needs you')
        .getByRole('button', {
          name: 'Mark as done: Letter to every landlord, Riverbend Tenants Union',
        })
        .click();
      await section('Needs you').getByText('Done.').waitFor();
      await page.locator('.tabs-container .tab.active', { hasText: 'Overview' }).waitFor();
      await until('the file', async () => ctx.onDisk(RIVERBEND).includes(`done-on: ${isoDay()}`));
      await ctx.shootBoth('overview-done');
    },
  );

  /** What has the keyboard on the page; `BODY` if nothing has. */
  const keyboardAt = () =>
    headline.evaluate(() => {
      const { tagName, ariaLabel, textContent } = document.activeElement;
      return `${tagName} ${ariaLabel ?? textContent}`;
    });

  await check('a second Enter does nothing, its Undo is next, and the line is back', async () => {
    await until('the keyboard on the line', async () => /^LI.*Done\./.test(await keyboardAt()));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.match(await keyboardAt(), /^BUTTON Undo: Letter/);
    assert.ok(ctx.onDisk(RIVERBEND).includes(`done-on: ${isoDay()}`), 'it is still done');
    await page.keyboard.press('Enter');
    await until('the file', async () => !ctx.onDisk(RIVERBEND).includes(`done-on: ${isoDay()}`));
    await section('Needs you')
      .getByRole('button', { name: 'Letter to every landlord', exact: true })
      .waitFor();
    await until('the keyboard on the line', async () => /^LI.*Letter/.test(await keyboardAt()));
  });

  await check('Ctrl+Z takes back what was done on the line that has the keyboard', async () => {
    await section('Needs you')
      .getByRole('button', { name: 'Mark as done: Letter to every landlord' })
      .focus();
    await page.keyboard.press('Enter');
    await until('the file', async () => ctx.onDisk(RIVERBEND).includes(`done-on: ${isoDay()}`));
    await until('the keyboard on the line', async () => /^LI.*Done\./.test(await keyboardAt()));
    await page.keyboard.press('ControlOrMeta+z');
    await until('the file', async () => !ctx.onDisk(RIVERBEND).includes(`done-on: ${isoDay()}`));
    await until('the keyboard on the line', async () => /^LI.*Letter/.test(await keyboardAt()));
  });

  await check('Escape from what a button asks gives the keyboard back to it', async () => {
    for (const act of ['Move the due date', 'Drop']) {
      const label = `${act}: Letter to every landlord, Riverbend Tenants Union`;
      await section('Needs you').getByRole('button', { name: label }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget input:focus').first().waitFor();
      await page.keyboard.press('Escape');
      await until(label, async () => (await keyboardAt()) === `BUTTON ${label}`);
    }
  });

  await check('a double click is one, also where Undo comes to stand under it', async () => {
    const needs = section('Needs you');
    const before = ctx.onDisk(RIVERBEND);
    const box = await needs
      .getByRole('button', { name: /^Mark as done: Letter to every landlord/ })
      .boundingBox();
    const at = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.click(...at);
    const undo = needs.getByRole('button', { name: /^Undo: Letter/ });
    await undo.waitFor();
    const { x, width } = await undo.boundingBox();
    assert.ok(x < at[0] && at[0] < x + width, 'Undo stands where Done was');
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await page.mouse.move(0, 0);
    // What the second click might have asked for would be there before what is asked now.
    await view.getByRole('searchbox').fill('zzz');
    await headline.getByText('Nothing matches “zzz”').waitFor();
    await view.getByRole('button', { name: 'Show Everything' }).click();
    await undo.waitFor();
    assert.ok(ctx.onDisk(RIVERBEND).includes(`done-on: ${isoDay()}`), 'it is still done');
    await undo.click();
    await until('every byte as before', async () => ctx.onDisk(RIVERBEND) === before);
  });

  await check('it moves from its row, too, and the page stays', async () => {
    const before = ctx.onDisk(RIVERBEND);
    await section('Needs you')
      .getByRole('button', { name: /^Move the due date: Letter to every landlord/ })
      .click();
    await ctx.answer('Move it to what date?', 'in a week');
    await section('Needs you')
      .getByText(/Moved to /)
      .waitFor();
    await until('the first date', async () => ctx.onDisk(RIVERBEND).includes('first-due:'));
    // Whoever looks at something else and comes back still has the way back.
    await view.getByRole('searchbox').fill('zzz');
    await headline.getByText('Nothing matches “zzz”').waitFor();
    await view.getByRole('button', { name: 'Show Everything' }).click();
    await section('Needs you')
      .getByRole('button', { name: /^Undo: Letter/ })
      .click();
    await until('every byte as before', async () => ctx.onDisk(RIVERBEND) === before);
  });

  await check('what matches nothing says so', async () => {
    await view.getByRole('searchbox').fill('zzz');
    await headline.getByText('Nothing matches “zzz”').waitFor();
    await view.getByRole('button', { name: 'Show Everything' }).click();
    await headline.getByText('8 partners').waitFor();
  });

  await check('axe finds nothing in four themes', async () => {
    await expectAccessibleInThemes(ctx, 'overview');
  });

  await check('it comes back after a reload', async () => {
    await ctx.openFile(path.basename(RIVERBEND));
    await ctx.save();
    await page.reload();
    const tab = page.locator('.tabs-container .tab', { hasText: 'Partnerships Overview' });
    await tab.click();
    await headline.getByText(/8 partners/).waitFor();
  });

  await check('and is one tab after one, though nobody has looked at it yet', async () => {
    await ctx.openFile(path.basename(RIVERBEND));
    await page.reload();
    const tab = page.locator('.tabs-container .tab', { hasText: 'Partnerships Overview' });
    await tab.waitFor();
    await runCommand('Partnerships: Show Overview');
    await headline.getByText(/8 partners/).waitFor();
    assert.equal(await tab.count(), 1);
  });
}
