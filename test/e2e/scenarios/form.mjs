import * as fs from 'node:fs';
import * as path from 'node:path';
import { changedLines } from '../support/lines.mjs';
import { openFromSidebar } from '../support/openForm.mjs';
import { activeFrame, expectAccessibleInThemes } from '../support/webview.mjs';

export const name = 'The form: from a new cycle to the next one, without a character of YAML';

export const first = true;
export const seconds = 90;

export const options = {
  fixture: 'empty',
  // The form is the default.
  settings: { 'partnershipWorkbooks.openAs': undefined, 'workbench.startupEditor': 'none' },
  viewport: { width: 1366, height: 768 },
};

const FOLDER = 'partnerships/elm-street-clinic';
const FILE = `${FOLDER}/elm-street-clinic-cycle-1.md`;

/** A key that a new workbook holds ready, with nothing behind it. */
const EMPTY = /^\s*(?:- )?[\w-]+: *$/;

export async function run(ctx) {
  const { check, page, runCommand, until, folder, measure } = ctx;
  const form = ctx.form();
  const text = () => fs.readFileSync(path.join(folder, FILE), 'utf8');
  const field = (label) => form.getByLabel(label, { exact: true }).first();
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
  const write = async (label, words) => {
    await click(field(label));
    await page.keyboard.type(words);
  };
  const open = async (part) => {
    const head = form.getByRole('button', { name: part }).and(form.locator('[aria-expanded]'));
    if ((await head.getAttribute('aria-expanded')) === 'false') await click(head);
  };
  /** Ctrl+S; gives the lines that came, and fails where one went that said something. */
  const saved = async (before, mayGo = EMPTY) => {
    // Until the extension has heard of it, the page still says what was so before.
    await form.getByText('Not saved').waitFor();
    await press('Control+S');
    await form.getByText('Saved', { exact: true }).waitFor();
    const { gone, come } = changedLines(before, text());
    const lost = gone.filter((line) => !mayGo.test(line));
    if (lost.length > 0) throw new Error(`lost: ${lost.join('\n')}`);
    return come;
  };
  const expectLines = (found, wanted) => {
    if (found.join('\n') !== wanted.join('\n')) throw new Error(found.join('\n'));
  };

  await check('a new cycle opens as a form, at the next thing, without a complaint', async () => {
    await ctx.openPartnersView();
    await runCommand('Partnerships: New Partnership Cycle');
    const widget = page.locator('.quick-input-widget');
    await widget.locator('input').first().fill('Elm Street Clinic');
    await widget.locator('.monaco-list-row', { hasText: 'a new organization' }).first().waitFor();
    await page.keyboard.press('Enter');
    await ctx.answer(/Who do you hope to reach/, 'Young parents');
    await widget.locator('.monaco-list-row', { hasText: 'Not yet' }).click();
    await ctx.answer(/short name/, 'Story time');
    await ctx.answer(/library called/, 'Cedar Falls Public Library');
    await form.getByRole('heading', { level: 1 }).waitFor();
    await until('the keyboard at the next thing', () =>
      field('Their goals and values').evaluate((one) => one === one.ownerDocument.activeElement),
    );
    if ((await form.locator('.remarks li').count()) > 0) throw new Error('there is a complaint');
    await ctx.shootBoth('form-fresh');
  });

  await check(
    'what is typed is in the file to the letter, and nothing else has changed',
    async () => {
      const before = text();
      await page.keyboard.type('No parent should be alone.\n# Not a heading');
      await press('Tab');
      await page.keyboard.type('- We read\nthey heal\n- and all sing');
      expectLines(
        (await saved(before)).filter((line) => line !== ''),
        [
          'No parent should be alone.',
          '\\# Not a heading',
          '- We read',
          '- they heal',
          '- and all sing',
        ],
      );
    },
  );

  await check('where we stand today is one of a few steps, each with what it means', async () => {
    const before = text();
    await open(/Pre-assessing/);
    await write('How we work together now', 'Not at all so far.');
    await click(
      form
        .getByRole('radiogroup', { name: 'How closely did you work together at the start?' })
        .getByLabel('None yet', { exact: true }),
    );
    await write('Getting to know them and building trust', 'Ask for half an hour.');
    expectLines(
      (await saved(before)).filter((line) => line !== ''),
      ['  current: none', 'Not at all so far.', 'Ask for half an hour.'],
    );
  });

  await check('the goal’s sentence has gaps: half filled they are found again', async () => {
    const before = text();
    await open(/Discussion with our partner/);
    await click(form.locator('summary', { hasText: 'Fill in the blanks to write your goal' }));
    await write('By when', 'may 1');
    await write('Will do what', 'hold times');
    // In the middle of it she stops between two words: the space that she writes on behind is still there.
    const what = field('Will do what');
    await what.evaluate((box) => box.setSelectionRange(4, 4));
    await page.keyboard.type(' 12 ');
    await ctx.arrived();
    await page.keyboard.type('story');
    const said = await what.inputValue();
    if (said !== 'hold 12 story times') throw new Error(`“${said}”`);
    const come = await saved(before);
    if (!/^ {2}# By May 1, 20\d\d, Cedar Falls Public Library and Elm/.test(come[0]))
      throw new Error(come.join('\n'));
    // “Saved” may be what was so before the last words: a reload would take those.
    const inLine = () => text().replaceAll(/\s+#?\s*/g, ' ');
    await until('every word on disk', () => inLine().includes('hold 12 story times'));
    await page.reload();
    await openFromSidebar(ctx, 'Elm Street Clinic'); // VS Code may not yet have kept what was open
    await open(/Discussion with our partner/); // what is folded is kept, if not at once
    await until(
      'the draft',
      async () => (await field('Will do what').inputValue()) === 'hold 12 story times',
    );
  });

  await check('filled in, they become the goal, and five letters shine', async () => {
    const before = text();
    await write('Starting number', '0');
    await press('Tab');
    await page.keyboard.type('60 families');
    await press('Tab');
    await press('Tab');
    await until('the goal', async () =>
      /^By May 1, 20\d\d, Cedar .* Elm Street Clinic will hold 12 story times for young parents, from 0 to 60 families\.$/.test(
        await field('The goal in one sentence').inputValue(),
      ),
    );
    await write('Specific', 'Story times in the waiting room');
    await click(button('Add measure'));
    await page.keyboard.type('Families');
    await press('Tab');
    await page.keyboard.type('0');
    await press('Tab');
    await page.keyboard.type('60');
    await write('Achievable', 'Two librarians and a nurse');
    await write('Relevant', 'Both plans ask for it');
    await press('Tab');
    await form.getByText('SMART: 5 of 5').waitFor();
    const come = await saved(before, /^\s*(?:- )?[\w-]+: *$|^ {2}# /);
    if (!/\n {4}- measure: Families\n {6}baseline: 0\n {6}target: 60\n/.test(text()))
      throw new Error(text());
    if (!come.some((line) => /^ {2}time-bound: 20\d\d-05-01$/.test(line)))
      throw new Error(come.join('\n'));
    await ctx.shootBoth('form-goal');
  });

  await check('a measure shows how far it has come', async () => {
    const before = text();
    await click(button('Add count: Families'));
    await page.keyboard.type('today');
    await press('Tab');
    await page.keyboard.type('20');
    await press('Tab');
    await form.getByText('20 of 60, from 0').waitFor();
    const come = await saved(before);
    if (!/readings:\n {8}- on: \d{4}-\d\d-\d\d\n {10}value: 20/.test(come.join('\n')))
      throw new Error(come.join('\n'));
  });

  await check('what libraries often count comes with its unit by one click', async () => {
    const before = text();
    await click(form.getByText('Or choose a measure that libraries often use'));
    await ctx.shootBoth('form-usual');
    await click(button('New library cards'));
    await page.keyboard.type('0'); // the keyboard is in what is not said yet
    await press('Tab');
    await page.keyboard.type('25');
    await press('Tab');
    const come = await saved(before, /^\s*(?:- )?[\w-]+: *$|^ {2}# /);
    const said = come.map((line) => line.trim()).join('\n');
    if (!/^- measure: New library cards\nbaseline: 0\ntarget: 25\nunit: cards/m.test(said))
      throw new Error(text());
    const usual = form.locator('.usual').getByRole('button', { name: 'New library cards' });
    if (await usual.isVisible()) throw new Error('It is counted by now.');
    await click(button('Remove this measure: New library cards'));
    await press('Control+S');
    await until('it is gone from the file', async () => !/New library cards/.test(text()));
  });

  await check('roles and milestones are added, by the keyboard from field to field', async () => {
    const before = text();
    await click(button('Add role'));
    await page.keyboard.type('Elm Street Clinic');
    for (const words of ['The room', 'Calmer visits']) {
      await press('Tab');
      await page.keyboard.type(words);
    }
    await click(button('Add milestone'));
    await page.keyboard.type('Agreement signed');
    await press('Tab');
    await page.keyboard.type('in two weeks');
    await press('Tab');
    await page.keyboard.type('Director');
    await press('Tab');
    const come = await saved(before);
    if (!/ {4}contributes: The room\n {4}benefits: Calmer visits/.test(text()))
      throw new Error(come.join('\n'));
    if (!/title: Agreement signed\n {4}due: \d{4}-\d\d-\d\d\n {4}owner: Director\n/.test(text()))
      throw new Error(come.join('\n'));
  });

  await check(
    'a milestone is ticked off and taken away, and the keyboard stays near; Undo leads to it',
    async () => {
      await click(form.getByRole('checkbox', { name: 'Done: Agreement signed' }));
      await form.getByRole('checkbox', { name: 'Done: Agreement signed', checked: true }).waitFor();
      // What is done folds to its line.
      await click(form.locator('[id="at-milestones.0-head"][aria-expanded="false"]'));
      await click(button('Remove this milestone: Agreement signed'));
      const place = form.locator('.removed', { hasText: '“Agreement signed” removed.' });
      await until('the keyboard on Undo, at the place', () =>
        place.locator(':focus').evaluateAll((all) => all.length === 1),
      );
      if (!(await place.evaluate((one) => one.getBoundingClientRect().top > 0)))
        throw new Error('the place is out of sight');
      await form.locator('#said', { hasText: 'Agreement signed removed' }).waitFor();
      await press('Enter');
      await form.getByRole('checkbox', { name: 'Done: Agreement signed', checked: true }).waitFor();
      await form.locator('#said', { hasText: 'Changed: ' }).waitFor();
      await press('Control+S');
      await form.getByText('Saved', { exact: true }).waitFor();
      if (!/status: done\n {4}done-on: \d{4}/.test(text())) throw new Error(text());
    },
  );

  await check('axe finds nothing in four themes', () => expectAccessibleInThemes(ctx, 'form'));

  await check('320 × 260 needs no scrolling sideways', async () => {
    const frame = await activeFrame(page);
    const size = () =>
      frame.evaluate(() => {
        const { scrollWidth, clientWidth, clientHeight } = document.documentElement;
        return { scrollWidth, clientWidth, clientHeight };
      });
    const wide = page.viewportSize();
    const { clientWidth, clientHeight } = await size();
    await page.setViewportSize({
      width: wide.width - clientWidth + 320,
      height: wide.height - clientHeight + 260,
    });
    await until('a small page', async () => (await size()).clientWidth <= 330);
    await form.getByRole('button', { name: /^Part \d of \d+/ }).waitFor();
    const small = await size();
    measure(`form at ${small.clientWidth} × ${small.clientHeight}: ${small.scrollWidth} wide`);
    await ctx.shoot('form-small');
    await page.setViewportSize(wide);
    if (small.scrollWidth > small.clientWidth) throw new Error(JSON.stringify(small));
  });

  await check('looking back is asked for with the results, and ends the cycle', async () => {
    const before = text();
    await write('Challenges', 'Flu season.');
    await open(/Reflection/);
    const part = form.locator('section', { hasText: 'How did the partnership go?' });
    await click(part.getByLabel('Result', { exact: true }));
    await page.keyboard.type('64');
    for (const question of [
      'How did the partnership go?',
      'What did we learn?',
      'What will we do differently next time?',
      'What will we do again?',
    ])
      await write(question, 'Stories calm the room.');
    const here = await form.getByRole('navigation').locator('[aria-current]').textContent();
    if (!here.includes('Reflection')) throw new Error(`the list of parts marks ${here}`);
    await form.getByText('Finished').first().waitFor();
    await saved(before);
    if (!/ {6}result: 64\n/.test(text())) throw new Error(text());
  });

  await check('the next cycle opens as a form, and knows what went before', async () => {
    await click(button('Start next cycle…'));
    await ctx.answer(/short name/, 'Summer');
    const next = `${FOLDER}/elm-street-clinic-cycle-2.md`;
    await until('the file', () => fs.existsSync(path.join(folder, next)));
    await form.getByRole('heading', { level: 1, name: /Elm Street Clinic.*Summer/ }).waitFor();
    if ((await page.locator('.editor-instance .view-line').count()) > 0)
      throw new Error('there is text on the screen');
    measure(`form, a cycle from new to next: ${count.clicks} clicks, ${count.keys} other keys`);
  });

  await check('there and back by one icon, with Undo across', async () => {
    await runCommand('Partnerships: Open as Text');
    await page.locator('.editor-instance .view-line').first().waitFor();
    await runCommand('Partnerships: Open as Form');
    await form.getByRole('heading', { level: 1 }).waitFor();
  });

  await check('the keyboard alone comes to every question and button', async () => {
    await form.getByRole('heading', { level: 1 }).click();
    const frame = await activeFrame(page);
    const visit = () =>
      frame.evaluate(() => {
        const at = document.activeElement;
        at.dataset.visited = 'yes';
        return { folded: at.getAttribute('aria-expanded') === 'false', id: at.id };
      });
    for (let step = 0; step < 250; step++) {
      await page.keyboard.press('Tab');
      const { folded, id } = await visit();
      if (folded && id.startsWith('part-')) await page.keyboard.press('Enter');
      if (id === 'part-own') break;
    }
    const missed = await frame.evaluate(() =>
      [...document.querySelectorAll('input:not([type=radio]), textarea, button, summary, select')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .filter((one) => !one.disabled && one.tabIndex >= 0)
        .filter(({ dataset }) => dataset.visited !== 'yes')
        .filter((one) => one.closest('#part-own, [aria-labelledby="part-own-title"]') === null)
        .map((one) => one.outerHTML.slice(0, 120)),
    );
    if (missed.length > 0) throw new Error(missed.join('\n'));
  });
}
