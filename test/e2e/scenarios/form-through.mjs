import * as fs from 'node:fs';
import * as path from 'node:path';

export const name = 'The form from the first question to the last of the plan, without a detour';

export const seconds = 45;

export const options = {
  fixture: 'empty',
  settings: { 'partnershipWorkbooks.openAs': undefined, 'workbench.startupEditor': 'none' },
  viewport: { width: 1366, height: 768 },
};

const FILE = 'partnerships/elm-street-clinic/elm-street-clinic-cycle-1.md';

const MILESTONES = [
  ['Agreement signed', 'in two weeks', 'Director'],
  ['Posters up', 'mid January', 'Branch manager'],
  ['First story time', 'January 20', 'Children’s librarian'],
  ['Half-way talk', 'end of February', 'Branch manager'],
  ['Last story time', 'April 20', 'Children’s librarian'],
];

/** How often one has to press something that is no word of the answers, at most. */
const MOST = { clicks: 45, keys: 25 };

export async function run(ctx) {
  const { check, page, until, folder, measure } = ctx;
  const form = ctx.form();
  const at = (id) => form.locator(`[id="at-${id}"]`);
  const button = (label) => form.getByRole('button', { name: label, exact: true }).first();
  const count = { clicks: 0, keys: 0 };
  const click = async (target) => {
    count.clicks++;
    await target.click();
  };
  const press = async (key) => {
    count.keys++;
    await page.keyboard.press(key);
  };
  const type = (words) => page.keyboard.type(words);
  const hasKeyboard = (id) =>
    until(`the keyboard at ${id}`, () =>
      at(id).evaluateAll((all) => all.some((one) => one === one.ownerDocument.activeElement)),
    );
  const tabTo = async (id) => {
    await press('Tab');
    await hasKeyboard(id);
  };
  /** The link in the head, once it asks for this. */
  const nextIs = async (question, id) => {
    await click(form.getByRole('button', { name: `Next: ${question}`, exact: true }));
    await hasKeyboard(id);
  };
  const heads = () =>
    form
      .locator('[id^="at-milestones."][id$="-head"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-expanded')).join());

  await check('five questions lead to the form, with the keyboard in the first field', async () => {
    await ctx.openPartnersView();
    await click(page.locator('.sidebar a.monaco-button', { hasText: 'Start a Partnership' }));
    const asks = page.locator('.quick-input-widget');
    const rows = asks.locator('.monaco-list-row');
    await asks.locator('input').first().fill('Elm Street Clinic');
    await rows.filter({ hasText: 'a new organization' }).first().waitFor();
    await press('Enter');
    for (const [question, words] of [
      [/Who do you hope to reach/, 'Young parents'],
      [undefined, undefined],
      [/short name/, 'Story time'],
      [/library called/, 'Cedar Falls Public Library'],
    ]) {
      if (question === undefined) {
        await click(rows.filter({ hasText: 'Not yet' }));
        continue;
      }
      await ctx.answer(question, words);
      count.keys++;
    }
    await hasKeyboard('their-goals');
  });

  await check('a part that is answered unfolds the next one, a Tab away', async () => {
    await type('No parent should be alone with a sick child.');
    await tabTo('how-they-align');
    await type('Both want children to be heard.');
    await at('how-we-work-now').waitFor();
    await hasKeyboard('how-they-align'); // nobody is led away
    await click(at('how-we-work-now'));
    await type('Not at all so far.');
    await click(
      form
        .getByRole('radiogroup', { name: 'How closely did you work together at the start?' })
        .getByLabel('None yet', { exact: true }),
    );
    await click(at('getting-to-know'));
    await type('Ask for half an hour.');
    await at('goal.statement').waitFor();
  });

  await check('from the goal’s sentence a Tab leads to its parts', async () => {
    await nextIs('The goal in one sentence', 'goal.statement');
    await type('By May 1, 2099, we hold 12 story times that reach 60 families.');
    await tabTo('goal.specific');
    await type('Story times in the waiting room, each second Tuesday');
    await nextIs('Measurable', 'goal.measurable.0.measure'); // a list begins what it asks for
    await form.locator('#said', { hasText: 'Measure added' }).waitFor();
    await type('Families');
    await tabTo('goal.measurable.0.baseline');
    await type('0');
    if (await button('Add count: Families').isVisible())
      throw new Error('It is not known yet what is counted.');
    await tabTo('goal.measurable.0.target');
    await type('60');
    await button('Add count: Families').waitFor();
    await click(at('goal.achievable'));
    await type('Two librarians and a nurse');
    await tabTo('goal.relevant');
    await type('Both plans ask for it');
    await tabTo('goal.time-bound');
    await type('May 1, 2099');
  });

  await check('both roles are told', async () => {
    await nextIs('Roles', 'roles.0.organization');
    await type('Elm Street Clinic');
    await tabTo('roles.0.contributes');
    await type('The room');
    await tabTo('roles.0.benefits');
    await type('Calmer visits');
    await click(button('Add role'));
    await hasKeyboard('roles.1.organization');
    await type('Cedar Falls Public Library');
    await click(at('roles.1.contributes'));
    await type('Two librarians');
    await click(at('roles.1.benefits'));
    await type('Families who never come');
  });

  await check('a milestone that says all folds to its line as the next one is begun', async () => {
    await nextIs('Milestones', 'milestones.0.title');
    for (const [place, [title, due, owner]] of MILESTONES.entries()) {
      if (place > 0) {
        await click(button('Add milestone'));
        await hasKeyboard(`milestones.${place}.title`);
      }
      await type(title);
      await click(at(`milestones.${place}.due`));
      await type(due);
      await tabTo(`milestones.${place}.owner`);
      await type(owner);
      // Once the sidebar has it, it is in the workbook to its last letter.
      await until(`${owner} in the sidebar`, async () =>
        (await ctx.treeRows()).some((row) => row.includes(title) && row.includes(owner)),
      );
      if (place === 2) {
        await ctx.shootBoth('form-milestones');
        const { height } = await at('milestones.2-head')
          .locator('xpath=ancestor::li')
          .boundingBox();
        measure(`an open milestone: ${height} px high`);
        if (height > 300) throw new Error(`${height} px`);
      }
    }
    if ((await heads()) !== 'false,false,false,false,true') throw new Error(await heads());
  });

  await check('and the plan is complete, with few presses that are no words', async () => {
    await nextIs('Roles and decisions', 'roles-and-decisions');
    await type('Together, at the monthly meeting.');
    await nextIs('Challenges', 'challenges');
    await type('Flu season.');
    await tabTo('communication');
    await type('E-mail each month.');
    await form.getByText('Due next: Agreement signed').waitFor();
    await press('Control+S');
    await form.getByText('Saved', { exact: true }).waitFor();
    await form
      .getByRole('navigation')
      .getByRole('button', { name: /Discussion with our partner.*all answered/ })
      .waitFor();
    const text = fs.readFileSync(path.join(folder, FILE), 'utf8');
    for (const words of [...MILESTONES.map(([title]) => title), 'E-mail each month.', 'Calmer'])
      if (!text.includes(words)) throw new Error(`${words} is not in the file`);
    measure(`from a new cycle to the plan: ${count.clicks} clicks, ${count.keys} other keys`);
    if (count.clicks > MOST.clicks || count.keys > MOST.keys)
      throw new Error(JSON.stringify(count));
  });
}
