import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { copySampleLibrary } from '../../sample/copy.mjs';
import { chooseFromMenu } from '../support/actions.mjs';
import { isoDay } from '../support/days.mjs';
import { openAsForm, unfoldPart } from '../support/openForm.mjs';
import { keepTabsUnwritten } from '../support/window.mjs';

export const name = 'A form whose file moves goes on where somebody was in it';

export const seconds = 75;

export const first = true;

export const hosts = ['node', 'web'];

const OLD = 'Story Kettle Elders Circle';
const NEW = 'Kettle Circle';
const KETTLE = 'partnerships/story-kettle-elders-circle/story-kettle-elders-circle-cycle-1.md';
const SOUP = 'Soup on Sundays';
const MOVED = 'partnerships/kettle-circle/kettle-circle-cycle-1.md';
/** At 9 letters a second, in milliseconds. */
const ORDINARY = { delay: 110 };

export const options = {
  fixture: undefined,
  settings: { 'partnershipWorkbooks.openAs': 'form' },
  viewport: { width: 1366, height: 768 },
  prepare: (folder) => copySampleLibrary(folder, isoDay()),
};

export async function run(ctx) {
  const { check, page, until, folder, hostKind } = ctx;
  // The steps are the same code in both hosts, and `form-undo-theirs` goes some in the web.
  const checkSteps = hostKind === 'node' ? check : async () => undefined;
  const field = () => ctx.form().getByLabel('Challenges', { exact: true }).first();
  const told = (text) =>
    page.locator('.notifications-toasts .notification-list-item', { hasText: text });
  const isThere = (file) => fs.existsSync(path.join(folder, file));
  const fieldSays = async (words) => {
    const says = async () => (await field().count()) === 1 && (await field().inputValue());
    await until(`“${words}”`, async () => (await says()) === words, 8000).catch(async (error) => {
      throw new Error(`${error.message} in “${String(await says())}”`);
    });
  };
  /** Answers the last question, and types on as somebody does who does not look up. */
  const renameTo = async (called, answered, words) => {
    await ctx.answer(`What’s ${called} called now?`, answered);
    await page.keyboard.type(words, ORDINARY);
    await told(`is called ${answered} now`).waitFor();
  };
  /** What stands before the caret. */
  let before = '';
  const writeOn = async (words) => {
    await page.keyboard.type(words, ORDINARY);
    before += words;
    await fieldSays(before + SOUP);
  };
  const save = async () => {
    await page.keyboard.press('Control+S');
    await until('saved', async () => (await page.locator('.tab.dirty').count()) === 0);
  };

  /** What is unfolded, and where on the screen the field stands in which she writes. */
  const place = async () => ({
    open: await ctx
      .form()
      .locator('main h2 [aria-expanded="true"]')
      .evaluateAll((heads) => heads.map(({ id }) => id)),
    y: (await field().boundingBox()).y,
  });
  const staysAsItWas = async ({ open, y }) => {
    const now = await place();
    assert.deepEqual(now.open, open);
    assert.ok(Math.abs(now.y - y) <= 2, `the field has moved by ${now.y - y} px`);
  };

  const backToForm = async () => {
    await page.keyboard.press('Control+1');
    await until('the field has the keyboard', () =>
      field().evaluate((box) => {
        const { activeElement, defaultView } = box.ownerDocument;
        return box === activeElement && defaultView.document.hasFocus();
      }),
    );
  };
  const renamedInExplorer = async (entry, called) => {
    await ctx.runCommand('File: Reveal Active File in Explorer View');
    const shown = page.locator('.explorer-folders-view .monaco-list-row', { hasText: entry });
    await chooseFromMenu(page, shown, 'Rename...');
    const input = page.locator('.explorer-item-edited input');
    await input.waitFor();
    await input.fill(called);
    await field().evaluate((box) => (box.dataset.isOld = 'true'));
    await page.keyboard.press('Enter');
    await until('the form of the new file', async () => {
      if ((await field().count()) === 0) return false;
      return (await field().getAttribute('data-is-old')) === null;
    });
  };

  await check('by the Undo of Rename Organization', async () => {
    await openAsForm(ctx, KETTLE);
    await unfoldPart(ctx, 'Discussion with our partner');
    await field().click();
    await field().fill(SOUP);
    await page.keyboard.press('Home');
    // Not where a page would begin: more is unfolded, and her field stands low on the screen.
    await unfoldPart(ctx, 'Reflection');
    await field().evaluate((box) => {
      const { defaultView: page } = box.ownerDocument;
      page.scrollBy(0, box.getBoundingClientRect().bottom + 40 - page.innerHeight);
    });
    const there = await place();
    await ctx.runCommand('Partnerships: Rename Organization');
    await renameTo(OLD, NEW, '');
    await until('the new place', () => isThere(MOVED));
    await fieldSays(SOUP);
    await staysAsItWas(there);
    await told('is called').getByRole('button', { name: 'Undo' }).click();
    await told('Undone.').waitFor();
    await until('the old place', () => isThere(KETTLE));
    await fieldSays(SOUP);
    await staysAsItWas(there);
    await writeOn('Hot ');
    await ctx.runCommand('Notifications: Clear All Notifications');
  });

  await check('by Rename Organization, with all that is typed meanwhile', async () => {
    await ctx.runCommand('Partnerships: Rename Organization');
    await renameTo(OLD, NEW, 'and warm bread, leeks ');
    await until('the new place', () => isThere(MOVED));
    before += 'and warm bread, leeks ';
    await fieldSays(before + SOUP);
    await writeOn('and ');
    await save();
  });

  await checkSteps(
    'Undo in the form takes all of a rename back, however often it is pressed',
    async () => {
      const says = `${before}${SOUP}`;
      const text = () => fs.readFileSync(path.join(folder, MOVED), 'utf8');
      const was = text();
      await ctx.runCommand('Notifications: Clear All Notifications');
      await ctx.runCommand('Partnerships: Rename Organization');
      await ctx.answer(`What’s ${NEW} called now?`, 'Soup Kettle');
      // While the file moves, as the keyboard comes back, and then of the words.
      await page.keyboard.type('and salt ', ORDINARY);
      for (let times = 0; times < 40 && !(await told('Undone.').isVisible()); times++) {
        await page.keyboard.press('Control+Z');
        await page.waitForTimeout(60);
      }
      await told('Undone.').waitFor();
      // What is typed and undone after that stays with the file.
      await fieldSays(says);
      await page.keyboard.type('hot ', ORDINARY);
      await fieldSays(`${before}hot ${SOUP}`);
      for (let times = 0; times < 6; times++) {
        await page.keyboard.press('Control+Z');
        await page.waitForTimeout(100);
      }
      await fieldSays(says);
      const asked = page.locator('.monaco-dialog-box');
      assert.equal(await asked.count(), 0, 'nobody is asked to save');
      assert.equal(await page.locator('.tabs-container .tab').count(), 1);
      await save();
      assert.equal(text(), was);
      assert.equal(isThere('partnerships/soup-kettle/soup-kettle-cycle-1.md'), false);
    },
  );

  await checkSteps('so does Undo while VS Code itself has the keyboard', async () => {
    const was = fs.readFileSync(path.join(folder, MOVED), 'utf8');
    await ctx.runCommand('Notifications: Clear All Notifications');
    await ctx.runCommand('Partnerships: Rename Organization');
    await renameTo(NEW, 'Soup Kettle', '');
    await fieldSays(before + SOUP);
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press('Control+Z');
    await told('Undone.').waitFor();
    await fieldSays(before + SOUP);
    await until('all of the old name', () => {
      return isThere(MOVED) && fs.readFileSync(path.join(folder, MOVED), 'utf8') === was;
    });
    assert.equal(await page.locator('.tabs-container .tab').count(), 1);
  });

  await checkSteps(
    'Redo in the form makes a rename again, with what was written behind it',
    async () => {
      const [were, are] = [MOVED, 'partnerships/soup-kettle/soup-kettle-cycle-1.md'];
      const was = ctx.onDisk(were);
      const says = (file, text) => isThere(file) && ctx.onDisk(file) === text;
      const steps = async (key, leadsTo, words) => {
        await ctx.runCommand('Notifications: Clear All Notifications');
        await backToForm();
        await page.keyboard.press(key);
        await told(leadsTo).waitFor();
        await fieldSays(before + words + SOUP);
      };
      await ctx.runCommand('Notifications: Clear All Notifications');
      await ctx.runCommand('Partnerships: Rename Organization');
      await renameTo(NEW, 'Soup Kettle', '');
      const renamed = ctx.onDisk(are);
      await fieldSays(before + SOUP);
      await page.keyboard.type('hot ', ORDINARY);
      await fieldSays(`${before}hot ${SOUP}`);
      for (let times = 0; times < 2; times++) {
        await page.keyboard.press('Control+Z');
        await fieldSays(before + SOUP);
        await steps('Control+Z', 'Undone.', '');
        await until('the old name', () => says(were, was) && !isThere(are));
        await steps('Control+Y', 'is called Soup Kettle now', 'hot ');
        await until('the new name', () => says(are, renamed) && !isThere(were));
        await backToForm();
      }
      await page.keyboard.press('Control+Z');
      await fieldSays(before + SOUP);
      await steps('Control+Z', 'Undone.', '');
      // As anywhere, what is written then is all that Redo can bring again.
      await backToForm();
      await page.keyboard.type('hot ', ORDINARY);
      await fieldSays(`${before}hot ${SOUP}`);
      await page.keyboard.press('Control+Y');
      await page.keyboard.press('Control+Z');
      await fieldSays(before + SOUP);
      await page.keyboard.press('Control+Y');
      await fieldSays(`${before}hot ${SOUP}`);
      await page.keyboard.press('Control+Z');
      await fieldSays(before + SOUP);
      await save();
      assert.equal(ctx.onDisk(were), was);
      assert.equal(await page.locator('.tabs-container .tab').count(), 1);
    },
  );

  /** Somebody is in the form, its file moves, they write on, and the window goes without a word. */
  const goesAndReloads = async (from, to) => {
    await ctx.runCommand('Notifications: Clear All Notifications');
    await ctx.runCommand('Partnerships: Rename Organization');
    await renameTo(from, to, '');
    await writeOn('hot ');
    // So long behind a letter it is put by, as `form-safe` tries.
    await page.waitForTimeout(300);
    const loaded = page.waitForEvent('domcontentloaded');
    const leave = (dialog) => dialog.accept().catch(() => undefined);
    page.on('dialog', leave);
    await page.evaluate('location.reload()').catch(() => undefined);
    await loaded;
    page.off('dialog', leave);
    await ctx.form().getByRole('heading', { level: 1, name: to }).waitFor({ timeout: 20_000 });
    await fieldSays(before + SOUP);
    // The tab of a file that is gone goes once the form is there in its place.
    await until('one tab', async () => (await page.locator('.tabs-container .tab').count()) === 1);
    await backToForm();
    await writeOn('and ');
    await save();
  };

  await check('though VS Code forgets with the window that the tab is another file’s', async () => {
    const isSaved = (tabs) => tabs.includes('kettle-circle-cycle-1.md') && !isDirtyTab(tabs);
    await keepTabsUnwritten(page, isSaved);
    await goesAndReloads(NEW, 'Soup Kettle');
  });

  await check('nor that it was saved before that', async () => {
    await writeOn('hot ');
    await keepTabsUnwritten(page, (tabs) => tabs.includes('soup-kettle') && isDirtyTab(tabs));
    await goesAndReloads('Soup Kettle', 'Tea Kettle');
  });

  await check('in the Explorer, with its folder', async () => {
    const there = await place();
    await renamedInExplorer(/^tea-kettle$/, 'kettle');
    await until('the folder', () => isThere('partnerships/kettle'));
    await backToForm();
    await staysAsItWas(there);
    await writeOn('cold ');
  });

  await check('in the Explorer, by itself, and not saved yet', async () => {
    await page.locator('.tab.dirty').waitFor();
    await renamedInExplorer(/^tea-kettle-cycle-1.md$/, 'the-kettle-cycle-1.md');
    await until('the file', () => isThere('partnerships/kettle/the-kettle-cycle-1.md'));
    await backToForm();
    await writeOn('pea ');
    await save();
    if ((await page.locator('.tabs-container .tab').count()) !== 1) throw new Error('two tabs');
  });
}

function isDirtyTab(tabs) {
  return /"dirty\\*":true/.test(tabs);
}
