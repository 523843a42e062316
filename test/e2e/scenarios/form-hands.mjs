import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isoDay } from '../support/days.mjs';
import { holdUp } from '../support/extensionHost.mjs';
import { HALF_FILLED, inSampleAsForm, openAsForm, unfoldPart } from '../support/openForm.mjs';
import { activeFrame, hasKeyboard } from '../support/webview.mjs';

export const name = 'The form under her hands: words go where she was, and what she presses stays';

export const seconds = 110;

export const options = {
  ...inSampleAsForm,
  prepare: (folder) => {
    inSampleAsForm.prepare(folder);
    const file = path.join(folder, HALF_FILLED);
    const ahead = isoDay(7);
    fs.writeFileSync(
      file,
      fs
        .readFileSync(file, 'utf8')
        .replace(/(### Meeting notes\n)/, `$1\n#### ${ahead}\n\n- What to talk about:\n`),
    );
  },
};

/** So late a busy VS Code gives the form the keyboard that it has taken back from a list, in milliseconds. */
const COMES_LATE = 150;

export async function run(ctx) {
  const { check, page, until, folder } = ctx;
  const form = ctx.form();
  const text = () => fs.readFileSync(path.join(folder, HALF_FILLED), 'utf8');
  const field = (label) => form.getByLabel(label, { exact: true }).first();
  const press = (key) => page.keyboard.press(key);
  const says = (label, words) =>
    until(`${label}: ${words}`, async () => (await field(label).inputValue()) === words);
  // A busy VS Code takes its time to give the keyboard back.
  const keyboardIsBack = () => until('the keyboard to be back', () => hasKeyboard(page));
  const keyboardIn = (place) =>
    until('the keyboard there', () =>
      place.evaluate((box) => document.hasFocus() && box === document.activeElement),
    );
  const putCaret = (place, at) =>
    place.evaluate(async (box, at) => {
      // The page hears of it a moment later.
      const heard = new Promise((resolve) =>
        document.addEventListener('selectionchange', resolve, { once: true }),
      );
      box.setSelectionRange(at, at);
      await heard;
    }, at);
  const isInSight = async (what) => {
    const {
      top,
      bottom,
      page: height,
    } = await what.evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return { top, bottom, page: one.ownerDocument.defaultView.innerHeight };
    });
    if (top < 0 || bottom > height) throw new Error(`out of sight: ${top} to ${bottom}`);
  };

  await openAsForm(ctx, HALF_FILLED);
  await unfoldPart(ctx, 'Discussion with our partner');
  // As a form comes up it gives the keyboard to what is next, unless somebody presses another field.
  await field('Challenges').click();
  await field('Challenges').fill('one three');
  await putCaret(field('Challenges'), 4);

  await check('after F1 and Esc, what is typed goes where the caret was', async () => {
    await press('F1');
    // A busy VS Code shows the palette before it gives it the keyboard: Escape would go into the form.
    await page.locator('.quick-input-widget :focus').waitFor();
    await press('Escape');
    await keyboardIsBack();
    await page.keyboard.type('two ');
    await says('Challenges', 'one two three');
  });

  await check('a list that a command opens keeps the keyboard', async () => {
    const list = page.locator('.quick-input-widget');
    // As on a busy machine: what the form gets from VS Code comes late, and so does what the extension asks.
    const frame = await activeFrame(page);
    await frame.evaluate((late) => {
      window.atOnce = window.focus;
      window.underWay = 0;
      window.focus = () => {
        window.underWay += 1;
        setTimeout(() => {
          window.atOnce();
          window.underWay -= 1;
        }, late);
      };
    }, COMES_LATE);
    const release = await holdUp(ctx, 140, 200);
    for (let times = 0; times < 4; times++) {
      await field('Challenges').click();
      await press('End');
      await ctx.runCommand('Partnerships: Pause or End');
      await list.getByText('nothing counts as late in the meantime').waitFor();
      // A busy VS Code shows a list before it gives it the keyboard.
      await until('the list has the keyboard', () =>
        list
          .locator('input')
          .first()
          .evaluate((box) => box === document.activeElement),
      );
      await page.keyboard.type('zebra', { delay: 40 });
      const typed = await list.locator('input').first().inputValue();
      if (typed !== 'zebra') throw new Error(`“${typed}” came to the list, at ${times}`);
      await press('Escape');
      await list.waitFor({ state: 'hidden' });
      // Nobody is as quick as to open the next one before VS Code has given this one's keyboard back.
      await keyboardIsBack();
      await until('nothing is late any more', () => frame.evaluate(() => window.underWay === 0));
    }
    await release();
    await frame.evaluate(() => (window.focus = window.atOnce));
    await keyboardIsBack();
    await says('Challenges', 'one two three');
    // VS Code has given it to its frame by now, and the form takes it a moment later.
    await keyboardIn(field('Challenges'));
    await putCaret(field('Challenges'), 8);
  });

  await check('after a trip to the sidebar and back by the tab, too', async () => {
    await page.locator('.sidebar').click({ position: { x: 60, y: 200 } });
    await page.locator('.tab.active').click();
    await keyboardIsBack();
    await page.keyboard.type('and ');
    await says('Challenges', 'one two and three');
  });

  await check('after another workbook and back, too', async () => {
    await press('Control+S');
    await openAsForm(ctx, 'harbor-light-food-bank-cycle-2.md');
    await page.locator('.tab', { hasText: 'Willow Park Seniors' }).click();
    await field('Challenges').waitFor();
    await keyboardIsBack();
    await page.keyboard.type('then ');
    await says('Challenges', 'one two and then three');
  });

  await check('to the question she has gone on to, and to the caret that keys moved', async () => {
    const communication = form.locator('#at-communication');
    await communication.fill('by phone');
    await press('Home');
    await press('Tab');
    await openAsForm(ctx, 'harbor-light-food-bank-cycle-2.md');
    await page.locator('.tab', { hasText: 'Willow Park Seniors' }).click();
    await communication.waitFor();
    await keyboardIsBack();
    await until('the question has the keyboard', () =>
      communication.evaluate((box) => box.ownerDocument.activeElement === box),
    );
    await page.keyboard.type('first ');
    await until('the words', async () => (await communication.inputValue()) === 'first by phone');
    await communication.fill('');
  });

  await check('a click on Save leaves the keyboard in the sentence', async () => {
    await field('Challenges').click();
    await press('End');
    await page.keyboard.type(', and');
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await until('the words on disk', () => text().includes('then three, and'));
    await page.keyboard.type(' four');
    await says('Challenges', 'one two and then three, and four');
  });

  await check('and so does one on what asks something, once that is closed', async () => {
    const list = page.locator('.quick-input-widget');
    for (const [button, asks, words] of [
      ['Share or print…', 'What do you want to share?', ', five'],
      ['Prepare a meeting…', 'When is the next meeting?', ', six'],
    ]) {
      await form.getByRole('button', { name: button }).click();
      // It has the keyboard a moment after it is seen.
      await list.locator(`input[placeholder*="${asks}"]:focus`).first().waitFor();
      await press('Escape');
      await list.waitFor({ state: 'hidden' });
      await keyboardIsBack();
      await page.keyboard.type(words);
    }
    await says('Challenges', 'one two and then three, and four, five, six');
    if (await list.isVisible()) throw new Error('it asks again');
  });

  await check('what comes up as a field is left does not move what is being pressed', async () => {
    await form.getByRole('button', { name: /First book round/ }).click();
    await field('Due date').fill('yesterday');
    const button = form.getByRole('button', { name: 'Add milestone' });
    await button.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await button.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await ctx.arrived();
    const held = await button.boundingBox();
    await page.mouse.up();
    if (Math.abs(held.y - y) > 1) throw new Error(`moved by ${held.y - y} px`);
    await form.locator('.remarks li', { hasText: 'was due' }).waitFor();
    await form.locator('#said', { hasText: 'Milestone added' }).waitFor();
  });

  await check(
    'a choice is made and cleared by keys, and the field behind it comes next',
    async () => {
      await unfoldPart(ctx, /^\W*Reflection/);
      const level = form
        .locator('[aria-labelledby="name-spectrum.reached"]')
        .getByRole('radio')
        .nth(2);
      // What she chose stands, and can be cleared, however late the extension hears of it.
      const below = form.locator('#at-how-did-it-go');
      const offset = async () => (await below.boundingBox()).y - (await level.boundingBox()).y;
      const before = await offset();
      const release = await holdUp(ctx, 350, 400);
      await level.click();
      assert.ok(await level.isChecked(), 'the level is chosen');
      await press('Delete');
      assert.ok(!(await level.isChecked()), 'it is cleared');
      await level.click();
      assert.equal(await offset(), before, 'what stands below it has moved');
      await press('Tab');
      await keyboardIn(below);
      await release();
      await page.keyboard.type('So on we go.', { delay: 60 });
      await until('the words', async () => (await below.inputValue()) === 'So on we go.');
      assert.ok(await level.isChecked(), 'the level is still chosen');
    },
  );

  await check('today’s meeting gets the keyboard, beside one that is ahead', async () => {
    await form.getByRole('button', { name: 'Add today’s meeting' }).click();
    const today = form.locator(`[id^="at-section/"][id$="/${isoDay()}"]`);
    await keyboardIn(today);
    await press('Control+End');
    await page.keyboard.type(' Posters');
    await press('Control+S');
    await until('the notes', () => new RegExp(`#### ${isoDay()}\\n[^#]*Posters`).test(text()));
  });

  await check('an item moves by its buttons, and by Alt and the arrows', async () => {
    await form.getByRole('button', { name: 'Add milestone' }).click();
    await page.keyboard.type('Posters');
    await press('Tab');
    await form.getByRole('button', { name: /^Move up: Posters/ }).click();
    await form.locator('#said', { hasText: 'Posters is now 1 of 2.' }).waitFor();
    await form.locator('[id="at-milestones.0-head"]', { hasText: 'Posters' }).waitFor();
    await form.locator('[id="at-milestones.0-head"]').focus();
    await press('Alt+ArrowDown');
    await form.locator('[id="at-milestones.1-head"]', { hasText: 'Posters' }).waitFor();
  });

  await check('what is removed says so where it stood, with a way back', async () => {
    await form.getByRole('button', { name: 'Remove this milestone: Posters' }).click();
    const place = form.locator('.removed', { hasText: 'Posters' });
    await place.waitFor();
    await isInSight(place);
    await place.getByRole('button', { name: /^Undo/ }).click();
    await form.locator('[id="at-milestones.1-head"]', { hasText: 'Posters' }).waitFor();
    await place.waitFor({ state: 'detached' });
    // As before it was removed: unfolded, and the keyboard in it.
    const title = form.locator('[id="at-milestones.1.title"]');
    await keyboardIn(title);
  });

  await check('and still has the way back once something else is written', async () => {
    await form.getByRole('button', { name: 'Remove this milestone: Posters' }).click();
    const place = form.locator('.removed', { hasText: 'Posters' });
    await place.waitFor();
    await field('Communication').click();
    await page.keyboard.type('By phone');
    await form.getByText('Not saved').waitFor();
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await until('it is saved', () => text().includes('By phone'));
    await place.getByRole('button', { name: /^Undo/ }).click();
    await form.locator('[id="at-milestones.1-head"]', { hasText: 'Posters' }).waitFor();
    await says('Communication', 'By phone');
    await place.waitFor({ state: 'detached' });
    await page.keyboard.type(' always');
    await says('Communication', 'By phone always');
  });

  await check('a milestone in the sidebar leads to its first field, and unfolds it', async () => {
    await ctx.openPartnersView();
    await page.getByRole('treeitem', { name: /^Willow Park Seniors, First book round/ }).click();
    const title = form.locator('[id="at-milestones.0.title"]');
    await keyboardIn(title);
    await keyboardIsBack();
    await press('End');
    await page.keyboard.type('s');
    await until('the letter', async () => (await title.inputValue()) === 'First book rounds');
    await isInSight(title);
  });

  await check(
    'also while its form is in a tab behind, where she was in another field',
    async () => {
      await field('Challenges').click();
      const was = await field('Challenges').inputValue();
      await page.locator('.tab', { hasText: 'Harbor Light Food Bank' }).first().click();
      await says('Name', 'Harbor Light Food Bank');
      await page.getByRole('treeitem', { name: /^Willow Park Seniors, First book round/ }).click();
      const title = form.locator('[id="at-milestones.0.title"]');
      await keyboardIn(title);
      await keyboardIsBack();
      await press('End');
      await page.keyboard.type('!');
      await until('the letter', async () => (await title.inputValue()) === 'First book rounds!');
      await says('Challenges', was);
    },
  );

  await check('a field in use stays in sight as the window gets half as wide', async () => {
    const { width, height } = page.viewportSize();
    await field('Challenges').click();
    await page.setViewportSize({ width: width / 2, height });
    await until('it is narrow', () =>
      field('Challenges').evaluate(
        (box, most) => box.ownerDocument.defaultView.innerWidth < most,
        600,
      ),
    );
    await isInSight(field('Challenges'));
    await page.setViewportSize({ width, height });
    await until('it is wide again', () =>
      field('Challenges').evaluate(
        (box, most) => box.ownerDocument.defaultView.innerWidth > most,
        600,
      ),
    );
    await isInSight(field('Challenges'));
  });

  await check('a remark waits until the field is left', async () => {
    await form.getByRole('button', { name: 'Add role' }).click();
    const who = form.locator('[id="at-roles.0.organization"]');
    await who.waitFor();
    await keyboardIn(who);
    const top = () => who.evaluate((box) => Math.round(box.getBoundingClientRect().top));
    const before = await top();
    const toLookAt = form.getByRole('button', { name: /things? to look at$/ });
    const said = await toLookAt.allInnerTexts();
    await page.keyboard.type('Wil', { delay: 150 });
    await until(
      'the form knows',
      async () => (await toLookAt.allInnerTexts()).join() !== said.join(),
    );
    await ctx.arrived();
    const now = await top();
    if (now !== before) throw new Error(`moved by ${now - before} px`);
    await press('Tab');
    await form.locator('.remarks li', { hasText: 'Willow Park Seniors' }).first().waitFor();
  });

  await check(
    'a Redo that had nothing left does not lead away from what is typed next',
    async () => {
      for (let times = 0; times < 3; times++)
        await page.keyboard.press('Control+Y', { delay: 300 });
      await form.getByRole('button', { name: 'Add milestone' }).click();
      await page.keyboard.type('Paint a long sign', { delay: 110 });
      await until('one milestone of that name', async () => {
        const titles = await form
          .getByLabel('What will be done', { exact: true })
          .evaluateAll((boxes) => boxes.map((box) => box.value));
        return titles.includes('Paint a long sign');
      });
      await press('Tab');
    },
  );

  await check('a click on a day selects all of it', async () => {
    const due = form.locator('[id="at-milestones.0.due"]');
    if (!(await due.isVisible())) await form.locator('[id="at-milestones.0-head"]').click();
    await form.getByRole('heading', { level: 1 }).click();
    await due.click();
    const all = await due.evaluate((box) => box.selectionEnd - box.selectionStart);
    if (all === 0) throw new Error('nothing is selected');
  });

  await check('Undo leaves the caret behind the words that it brought back', async () => {
    await field('Communication').fill('Every Monday by phone');
    await field('Challenges').focus(); // what was typed in one go ends with its field
    await ctx.arrived();
    await field('Communication').fill('Every Monday');
    await ctx.arrived();
    await press('Control+Z');
    await says('Communication', 'Every Monday by phone');
    await page.keyboard.type('!');
    await says('Communication', 'Every Monday by phone!');
  });

  await check('the palette keeps the keyboard while a new workbook opens', async () => {
    const list = page.locator('.quick-input-widget');
    const input = list.locator('input').first();
    const isAsked = async (question) => {
      await list.locator(`[placeholder*="${question}"]`).waitFor();
      await until('the list has the keyboard', () =>
        input.evaluate((box) => box === document.activeElement),
      );
    };
    await ctx.runCommand('Partnerships: New Partnership Cycle');
    await isAsked('Which organization');
    await page.keyboard.type('Elm Street Clinic');
    await list.getByText('a new organization').first().waitFor();
    await press('Enter');
    await isAsked('Who do you hope to reach');
    await page.keyboard.type('Young parents');
    await press('Enter');
    await isAsked('Do you work with them today');
    await press('Enter');
    await isAsked('short name');
    await page.keyboard.type('Story hour');
    await press('Enter');
    await press('F1');
    await until('the palette', async () => (await input.inputValue()) === '>');
    await page.keyboard.type('zebra', { delay: 60 });
    await page.locator('.tab', { hasText: 'Elm Street Clinic' }).waitFor();
    await form.getByRole('heading', { level: 1, name: 'Elm Street Clinic' }).waitFor();
    const typed = await input.inputValue();
    if (typed !== '>zebra') throw new Error(`“${typed}” came to the palette`);
    await press('Escape');
  });
}
