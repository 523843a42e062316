import * as fs from 'node:fs';
import * as path from 'node:path';
import { copySampleLibrary } from '../../sample/copy.mjs';
import { isoDay } from '../support/days.mjs';
import { inSampleAsForm, openAsForm, unfoldPart } from '../support/openForm.mjs';

export const name = 'The form of a next cycle: last time’s words, what is over, what is chosen';

const NEXT = 'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-2.md';

export const seconds = 20;

export const options = {
  ...inSampleAsForm,
  prepare: (folder) => {
    copySampleLibrary(folder, isoDay());
    const file = path.join(folder, NEXT);
    const text = fs
      .readFileSync(file, 'utf8')
      .replace(/(### Challenges\n(?:\n>.*\n)*\n)[^#]*/, '$1')
      .replace(
        /^milestones:\n/m,
        ['Call them', 'Find a date', 'Ask the dean']
          .map(
            (title, at) =>
              `  - title: ${title}\n    due: 2026-01-0${at + 1}\n    owner: Branch manager\n    status: done\n`,
          )
          .reduce((all, one) => all + one, 'milestones:\n'),
      );
    fs.writeFileSync(file, text);
  },
};

export async function run(ctx) {
  const { check, page, until } = ctx;
  const form = ctx.form();

  await check('last time’s words are under the question, and used with one Undo', async () => {
    await openAsForm(ctx, NEXT);
    await unfoldPart(ctx, 'Discussion with our partner');
    const box = form.getByRole('textbox', { name: 'Challenges' });
    const fold = form.locator('details.last-time', { hasText: 'Challenges' });
    await fold.locator('summary').click();
    await ctx.shootBoth('last-time');
    const said = await fold.locator('blockquote').textContent();
    await fold.getByRole('button', { name: /^Use this/ }).click();
    await until('the words', async () => (await box.inputValue()) === said);
    await until('the keyboard in it', () =>
      box.evaluate((one) => one === one.ownerDocument.activeElement),
    );
    await fold.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Z');
    await until('nothing', async () => (await box.inputValue()) === '');
    await fold.waitFor();
    await form.locator('#said', { hasText: 'Changed: Challenges' }).waitFor();
  });

  await check('who reads elsewhere than they write is there again after another tab', async () => {
    const body = form.locator('body');
    const scrolled = () => body.evaluate(() => window.scrollY);
    const box = form.getByRole('textbox', { name: 'Challenges' });
    await box.click();
    const wrote = await scrolled();
    await page.mouse.wheel(0, -900);
    await until('the wheel', async () => Math.abs((await scrolled()) - wrote) > 500);
    let at;
    const leaveAndComeBack = async (how) => {
      await ctx.openFile('README.md');
      await page.locator('.tab.active', { hasText: 'README.md' }).waitFor();
      await ctx.runCommand('View: Open Previous Recently Used Editor in Group');
      await box.waitFor({ state: 'attached' });
      await until('the keyboard in it', () =>
        box.evaluate((one) => one === one.ownerDocument.activeElement),
      );
      const now = await scrolled();
      if (Math.abs(now - at) > 2) throw new Error(`${how}: ${at} before, ${now} now`);
    };
    await until('it to rest', async () => at === (at = await scrolled()));
    await leaveAndComeBack('once');
    await leaveAndComeBack('and again');
    // The list of parts leads elsewhere, too.
    await form
      .getByRole('navigation')
      .getByRole('button', { name: /Identifying/ })
      .click();
    await until('the part', async () => Math.abs((await scrolled()) - at) > 100);
    await until('it to rest', async () => at === (at = await scrolled()));
    await leaveAndComeBack('the list of parts');
    await page.keyboard.type('Rain');
    await until('the letters', async () => (await box.inputValue()) === 'Rain');
    await until('what is written in sight', () =>
      box.evaluate((one) => one.getBoundingClientRect().top > 0),
    );
    await page.keyboard.press('Control+Z');
    await until('nothing', async () => (await box.inputValue()) === '');
  });

  await check('what is finished is one line, until somebody wants to see it', async () => {
    const row = form.getByRole('listitem').filter({ hasText: /^\d+ finished/ });
    await row.waitFor();
    const tick = form.getByRole('checkbox', { name: 'Done: Find a date' });
    if ((await tick.count()) > 0) throw new Error('it is there');
    await row.getByRole('button', { name: /^Show/ }).click();
    await tick.waitFor();
    await row.getByRole('button', { name: /^Hide/ }).click();
    await tick.waitFor({ state: 'detached' });
  });

  await check('what is ticked off stays where it is', async () => {
    const open = form
      .locator('.list', { hasText: 'Add milestone' })
      .getByRole('checkbox', { checked: false })
      .first();
    const called = await open.getAttribute('aria-label');
    await open.click();
    await form.getByRole('checkbox', { name: called, checked: true }).waitFor();
  });

  await check('each level is asked about on a line of its own, with what it means', async () => {
    await unfoldPart(ctx, 'Pre-assessing the partnership');
    const group = form.getByRole('radiogroup', {
      name: 'How closely did you work together at the start?',
    });
    await group.scrollIntoViewIfNeeded();
    const tops = await group
      .getByRole('radio')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    if (tops.length !== 6 || new Set(tops).size !== 6) throw new Error(tops.join());
    await group.getByText('You plan, decide, and do the work together as equals.').waitFor();
    const level = group.getByRole('radio', { name: 'Consult', exact: true });
    await level.click();
    await until('it', () => level.isChecked());
    await ctx.shootBoth('levels');
  });

  await check(
    'at half width and at 200 % Save and Share stay in sight, beside each other',
    async () => {
      const view = form.locator('main');
      const scrollTo = (y) =>
        view.evaluate((one, to) => one.ownerDocument.defaultView.scrollTo(0, to), y);
      for (const height of [768, 384]) {
        await page.setViewportSize({ width: 683, height });
        for (const y of [0, 1e6]) {
          await scrollTo(y);
          const at = async (name) => {
            const box = await form.getByRole('button', { name }).boundingBox();
            if (box.x < 0 || box.x + box.width > 683) throw new Error(`${name} at ${box.x}`);
            return box.y;
          };
          await until(`both at ${height}`, async () => {
            const [save, share] = [await at('Save'), await at('Share or print…')];
            return save === share && save > 0 && save < height / (y === 0 ? 1 : 3);
          });
        }
      }
      await ctx.shoot('form-zoomed-light');
      await page.setViewportSize({ width: 683, height: 768 });
      await ctx.shootBoth('levels-half');
      await scrollTo(0);
      await ctx.shoot('form-half-top');
    },
  );

  await check('a line shows all that is typed in it, and stays one line', async () => {
    await unfoldPart(ctx, 'Identifying organizations');
    const long = 'Soup, stories and songs for the families of the whole east side';
    for (const name of ['Focus', 'Library']) {
      const box = form
        .getByRole('textbox', { name, exact: true })
        .or(form.getByRole('combobox', { name, exact: true }));
      await box.fill('');
      await box.pressSequentially(long);
      await page.keyboard.press('Enter');
      await page.keyboard.type(' of town');
      const said = `${long} of town`;
      await until(`${name}, all of it`, () =>
        box.evaluate((one, text) => {
          const beneath = one.parentElement.querySelector('.whole')?.textContent;
          const isCut = one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight;
          return one.value === text && (!isCut || beneath === text);
        }, said),
      );
    }
    await ctx.shootBoth('lines-half');
    await form.getByText('Not saved').waitFor();
    await page.keyboard.press('Control+S');
    await form.getByText('Saved', { exact: true }).waitFor();
    const text = fs.readFileSync(path.join(ctx.folder, NEXT), 'utf8');
    if (!text.includes(`focus: ${long} of town\n`)) throw new Error(text);
  });
}
