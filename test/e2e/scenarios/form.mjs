import * as fs from 'node:fs';
import * as path from 'node:path';

export const name = 'The form, from a new cycle to SMART 5/5, without a character of YAML';

export const options = {
  fixture: 'empty',
  settings: { 'partnershipWorkbooks.openAs': 'form', 'workbench.startupEditor': 'none' },
  viewport: { width: 1366, height: 768 },
};

export const hosts = ['node', 'web'];

const FILE = 'partnerships/elm-street-clinic/elm-street-clinic-cycle-1.md';

export async function run(ctx) {
  const { check, page, runCommand, until, folder } = ctx;
  const form = ctx.form();
  const text = () => fs.readFileSync(path.join(folder, FILE), 'utf8');
  const field = (label) => form.getByLabel(label, { exact: true }).first();
  const saved = async () => {
    // Until the extension has heard of it, the page still says what was so before.
    await form.getByText('Not saved').waitFor();
    await page.keyboard.press('Control+S');
    await form.getByText('Saved', { exact: true }).waitFor();
  };

  await check('a new cycle opens as a form, at the next thing, without a complaint', async () => {
    await ctx.openPartnersView();
    await runCommand('Partnerships: New Partnership Cycle');
    const widget = page.locator('.quick-input-widget');
    await widget.locator('input').first().fill('Elm Street Clinic');
    await widget.locator('.monaco-list-row', { hasText: 'a new organization' }).first().waitFor();
    await page.keyboard.press('Enter');
    await ctx.answer(/Who trusts/, 'Young parents');
    await widget.locator('.monaco-list-row', { hasText: 'Not yet' }).click();
    await ctx.answer(/short name/, 'Story time');
    await ctx.answer(/library called/, 'Cedar Falls Public Library');
    await form.getByRole('heading', { level: 1 }).waitFor();
    await field('Their goals and values').waitFor();
    if ((await form.locator('.remarks li').count()) > 0) throw new Error('there is a complaint');
    await ctx.shootBoth('form-fresh');
  });

  await check(
    'what is typed is in the file to the letter, and nothing else has changed',
    async () => {
      const before = text();
      await field('Their goals and values').fill('No parent should be alone.\n# Not a heading');
      await field('How they align with ours').pressSequentially('- We read\nthey heal');
      await saved();
      const added = text()
        .split('\n')
        .filter((line) => !before.includes(line));
      const wanted = [
        'No parent should be alone.',
        '\\# Not a heading',
        '- We read',
        '- they heal',
      ];
      if (added.join('|') !== wanted.join('|')) throw new Error(added.join('|'));
      for (const line of before.split('\n')) {
        if (!text().includes(line)) throw new Error(`lost: ${line}`);
      }
    },
  );

  await check('the goal is filled in until five letters shine', async () => {
    await form
      .getByRole('button', { name: /Discussion with our partner/ })
      .first()
      .click();
    await field('The goal in one sentence').fill(
      'By May 1, 2027 we will hold 12 story times that reach 60 families.',
    );
    await field('Specific').fill('Story times in the waiting room');
    await form.getByRole('button', { name: 'Add: Measure' }).click();
    await field('What you count or check').fill('Families');
    await field('Where you start').fill('0');
    await field('Where you want to be').fill('60');
    await field('Achievable').fill('Two librarians and a nurse');
    await field('Relevant').fill('Both plans ask for it');
    await field('Time-bound').fill('May 1, 2027');
    await page.keyboard.press('Tab');
    await form.getByText('SMART: 5 of 5').waitFor();
    await saved();
    if (!/time-bound: 2027-05-01/.test(text())) throw new Error(text());
    if (!/- measure: Families\n {6}baseline: 0\n {6}target: 60\n/.test(text()))
      throw new Error(text());
    await ctx.shootBoth('form-goal');
  });

  await check(
    'a milestone is added, ticked off and taken away, and the keyboard stays near',
    async () => {
      await form.getByRole('button', { name: 'Add: Milestone' }).click();
      const title = field('What will be done');
      await until('the keyboard in the new item', () =>
        title.evaluate((element) => element === element.ownerDocument.activeElement),
      );
      await title.fill('Agreement signed');
      await field('Due date').fill('in two weeks');
      await field('Who’s responsible').fill('Director');
      await page.keyboard.press('Tab');
      await form.getByRole('checkbox', { name: 'Mark as done: Agreement signed' }).click();
      await form.getByRole('checkbox', { name: 'Mark as not done: Agreement signed' }).waitFor();
      await saved();
      if (
        !/title: Agreement signed\n {4}due: \d{4}-\d\d-\d\d\n {4}owner: Director\n {4}status: done\n {4}done-on:/.test(
          text(),
        )
      )
        throw new Error(text());
      await form.getByRole('button', { name: 'Remove: Agreement signed' }).click();
      await until('the keyboard on the button', () =>
        form.locator(':focus').evaluateAll((all) => all.some((one) => one.id === 'at-milestones')),
      );
      await page.keyboard.press('Control+Z');
      await form.getByRole('checkbox', { name: 'Mark as not done: Agreement signed' }).waitFor();
    },
  );

  await check('there and back by one icon, with Undo across', async () => {
    await runCommand('Partnerships: Open as Text');
    await page.locator('.editor-instance .view-line').first().waitFor();
    await runCommand('Partnerships: Open as Form');
    await form.getByRole('heading', { level: 1 }).waitFor();
    if ((await page.locator('.tabs-container .tab').count()) !== 1) throw new Error('two tabs');
  });
}
