import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isoDay } from '../support/days.mjs';
import { webview } from '../support/webview.mjs';
import { HALF_FILLED, inSampleAsForm, openAsForm, unfoldPart } from '../support/openForm.mjs';

export const name = 'A question of our own, from nothing to an answer in the file';

export const seconds = 45;

export const options = {
  ...inSampleAsForm,
  prepare: (folder) => {
    inSampleAsForm.prepare(folder);
    fs.rmSync(path.join(folder, 'partnerships/our-questions.yaml'));
  },
};

export async function run(ctx) {
  const { check, page, until, folder } = ctx;
  const questions = path.join(folder, 'our-questions.yaml');
  const onDisk = () => fs.readFileSync(path.join(folder, HALF_FILLED), 'utf8');

  await check('is asked for in four steps, and stands in the form at once', async () => {
    await openAsForm(ctx, HALF_FILLED);
    await ctx.runCommand('Partnerships: Add a Question of Our Own');
    await ctx.answer('What do you want to ask in each workbook?', 'Which branch hosts it?');
    await ctx.answer('What kind of answer?', 'One of several choices');
    await ctx.answer('What can people choose? Put commas in between.', 'Main, Riverside');
    await ctx.answer('Where in the workbook?', 'Discussion with our partner');
    const told = 'It’s asked in “Discussion with our partner” of each workbook now.';
    await page.locator('.notification-list-item', { hasText: told }).waitFor();
    await ctx.form().getByRole('radiogroup', { name: 'Which branch hosts it?' }).waitFor();
    await ctx.shootBoth('our-question');
  });

  await check('is answered by a click, saved, and there again', async () => {
    const group = ctx.form().getByRole('radiogroup', { name: 'Which branch hosts it?' });
    await group.getByText('Riverside', { exact: true }).click();
    await ctx.form().getByText('Not saved').waitFor();
    await page.keyboard.press('Control+S');
    await until('the answer', () => /^ours:\n {2}[\w-]+: Riverside$/m.test(onDisk()));
    await ctx.runCommand('View: Close All Editors');
    await openAsForm(ctx, HALF_FILLED);
    await unfoldPart(ctx, /^\W*Discussion with our partner/);
    await until('it is chosen', () => group.getByRole('radio', { name: 'Riverside' }).isChecked());
  });

  await check(
    'is a column of the office’s list, where the workbook is closed as well',
    async () => {
      await ctx.runCommand('View: Close All Editors');
      await ctx.runCommand('Partnerships: Share or Print…');
      await ctx.answer('What do you want to share?', 'List of partners');
      await ctx.answer('What kind of file?', 'CSV');
      const list = path.join(folder, 'shared', `partners-${isoDay()}.csv`);
      await until('the list', () => fs.existsSync(list));
      const [head, ...rows] = fs.readFileSync(list, 'utf8').split('\r\n');
      assert.match(head, /"Which branch hosts it\?"/);
      assert.match(
        rows.find((row) => row.includes('Willow Park Seniors')),
        /"Riverside"/,
      );
      await openAsForm(ctx, HALF_FILLED);
      await unfoldPart(ctx, /^\W*Discussion with our partner/);
    },
  );

  await check('narrows the overview to one of its choices, and is found by a search', async () => {
    await ctx.runCommand('View: Close All Editors');
    await ctx.runCommand('Partnerships: Show Overview');
    const view = webview(page);
    const headline = view.getByRole('heading', { level: 1 });
    await view.getByLabel('Which branch hosts it?').selectOption('Riverside');
    await headline.getByText('1 partner, 1 cycle').waitFor();
    await ctx.shootBoth('our-question-overview');
    await view.getByRole('button', { name: 'Show Everything' }).click();
    await headline.getByText('9 partners').waitFor();
    await view.getByRole('searchbox').fill('riverside');
    await headline.getByText('1 partner, 1 cycle').waitFor();
    await ctx.runCommand('View: Close All Editors');
    await openAsForm(ctx, HALF_FILLED);
    await unfoldPart(ctx, /^\W*Discussion with our partner/);
  });

  await check('has the keyboard again after another tab, if it had it', async () => {
    const group = ctx.form().getByRole('radiogroup', { name: 'Which branch hosts it?' });
    for (const key of ['ArrowLeft', 'Delete']) {
      await group.getByRole('radio', { name: 'Riverside' }).focus();
      await page.keyboard.press(key);
      await openAsForm(ctx, 'harbor-light-food-bank-cycle-2.md');
      await page.locator('.tab', { hasText: 'Willow Park Seniors' }).click();
      await group.locator('input:focus').waitFor();
    }
    await group.getByText('Riverside', { exact: true }).click();
  });

  await check('gives way in a folder that has a file of its own, while that is there', async () => {
    const own = path.join(folder, 'partnerships/harbor-light-food-bank/our-questions.yaml');
    fs.writeFileSync(own, '- id: van\n  question: Who drives?\n  kind: text\n  part: discuss\n');
    await openAsForm(ctx, 'harbor-light-food-bank-cycle-2.md');
    await unfoldPart(ctx, /^\W*Discussion with our partner/);
    const asked = (label) => ctx.form().getByLabel(label).first();
    await asked('Who drives?').waitFor();
    assert.equal(await asked('Which branch hosts it?').count(), 0);
    await page.locator('.tab', { hasText: 'Willow Park Seniors' }).click();
    await asked('Which branch hosts it?').waitFor();
    assert.equal(await asked('Who drives?').count(), 0);
    await page.locator('.tab', { hasText: 'Harbor Light' }).click();
    fs.rmSync(own);
    await asked('Which branch hosts it?').waitFor();
    await page.locator('.tab', { hasText: 'Willow Park Seniors' }).click();
  });

  await check('whose choice the file no longer has is told at the answer', async () => {
    fs.writeFileSync(
      questions,
      fs.readFileSync(questions, 'utf8').replace('Riverside', 'Elm Street'),
    );
    await ctx.form().locator('.remarks li', { hasText: 'Riverside' }).waitFor();
  });

  await check('that can’t be read is told in the form, which leads to its line', async () => {
    fs.appendFileSync(
      questions,
      '- id: grant\n  question: Which grant?\n  kind: words\n  part: goals\n',
    );
    const notice = ctx
      .form()
      .locator('.notice', { hasText: 'We can’t read one of our own questions' });
    await notice.waitFor();
    await ctx.shootBoth('our-question-left-out');
    await notice.getByRole('button', { name: 'Edit our questions…' }).click();
    await page.locator('.tab.active', { hasText: 'our-questions.yaml' }).waitFor();
    await page.locator('.active-line-number', { hasText: /^10$/ }).waitFor();
  });
}
