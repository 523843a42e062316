import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { formIn } from '../support/formAt.mjs';
import { openFromSidebar, unfoldPart } from '../support/openForm.mjs';
import { reloadWindow } from '../support/window.mjs';

export const name = 'What somebody else saves beside her words comes in, whatever happens between';

export const seconds = 60;

const PARTNER = 'Elm Street';
const FILE = 'partnerships/elm-street/elm-street-cycle-1.md';
const TEXT = `---
workbook: partnership-cycle
organization:
  name: ${PARTNER}
  audience: Neighbors
  relationship: new
cycle: 1
milestones:
  - title: Alpha
    due: 2031-03-04
    owner: Ana
  - title: Bravo
    due: 2031-03-22
    owner: Cam
---

# ${PARTNER}

## Discussion with our partner

### Challenges

The stairs are steep.

### Communication

A call on Mondays.
`;

export const options = {
  fixture: undefined,
  settings: { 'partnershipWorkbooks.openAs': 'form' },
  viewport: { width: 1366, height: 768 },
  prepare: (folder) => {
    fs.mkdirSync(path.dirname(path.join(folder, FILE)), { recursive: true });
    fs.writeFileSync(path.join(folder, FILE), TEXT);
  },
};

export async function run(ctx) {
  const { check, page, until, onDisk, runCommand } = ctx;
  const form = ctx.form();
  const at = formIn(page, 0);
  const button = (label) => form.getByRole('button', { name: label });
  const bringIn = () => button('Bring in what they wrote');
  /** They have a copy of the file, and save it. */
  const theySave = (was, is) => {
    const text = onDisk(FILE).replace(was, is);
    fs.writeFileSync(path.join(ctx.folder, `${FILE}.new`), text);
    fs.renameSync(path.join(ctx.folder, `${FILE}.new`), path.join(ctx.folder, FILE));
  };
  const throughTheText = async () => {
    await runCommand('Partnerships: Open as Text');
    await page.locator('.editor-instance .view-line').first().waitFor();
    await runCommand('Partnerships: Open as Form');
    await unfoldPart(ctx, /^\W*Discussion/);
  };
  const save = async (what, isIt) => {
    await page.keyboard.press('Control+S');
    await until(what, () => isIt(onDisk(FILE)));
    await form.getByText('Saved', { exact: true }).waitFor();
  };

  await openFromSidebar(ctx, PARTNER);
  await unfoldPart(ctx, /^\W*Discussion/);

  await check('after a reload, and after the text was open in its place', async () => {
    await at.typeInto('Challenges', ' And the lift is broken');
    await form.getByText('Not saved').waitFor();
    theySave('Mondays', 'Tuesdays');
    await at.told().waitFor();
    await reloadWindow(page);
    await form.getByRole('heading', { level: 1, name: PARTNER }).waitFor();
    await unfoldPart(ctx, /^\W*Discussion/);
    await at.told().waitFor();
    await throughTheText();
    await at.told().waitFor();
    theySave('cycle: 1', 'cycle: 1\nfocus: Rides');
    await form.getByLabel('Challenges', { exact: true }).click();
    await page.keyboard.press('Control+End');
    await bringIn().click();
    await at.has('Communication', 'A call on Tuesdays.');
    await at.has('Challenges', 'The stairs are steep. And the lift is broken');
  });

  await check('and she goes on behind her words', async () => {
    await until('the keyboard', () =>
      form
        .getByLabel('Challenges', { exact: true })
        .evaluate((box) => document.activeElement === box),
    );
    await page.keyboard.type(' again');
    await at.has('Challenges', 'steep. And the lift is broken again');
    const all = [
      /^focus: Rides$/m,
      /Tuesdays/,
      /The stairs are steep\. And the lift is broken again/,
    ];
    await save('what both wrote', (text) => all.every((one) => one.test(text)));
  });

  await check('what she has not decided about waits in the next form', async () => {
    await at.typeInto('Communication', ' At nine');
    await form.getByText('Not saved').waitFor();
    theySave('Tuesdays.', 'Tuesdays and Fridays.');
    await at.told().waitFor();
    await bringIn().click();
    await button('Keep mine').waitFor();
    await throughTheText();
    await button('Keep mine').waitFor();
    await at.has('Communication', 'A call on Tuesdays. At nine');
    await button('1 thing to look at').waitFor();
    const butOne = button('Saved, except 1 answer that needs your choice');
    await page.keyboard.press('Control+S');
    await butOne.waitFor();
    await page.keyboard.press('Control+Home');
    await butOne.click();
    await until('the field', () =>
      form
        .getByLabel('Communication', { exact: true })
        .evaluate((box) => document.activeElement === box),
    );
    await button('Keep mine').click();
    await button('Keep mine').waitFor({ state: 'detached' });
    await button('1 thing to look at').waitFor({ state: 'detached' });
    await save('hers', (text) => text.includes('Tuesdays. At nine'));
  });

  await check('an answer in which each changed other words has the words of both', async () => {
    await at.typeInto('Challenges', '. Hers');
    await form.getByText('Not saved').waitFor();
    theySave('The stairs are steep.', 'The stairs are very steep.');
    await at.told().waitFor();
    await bringIn().click();
    await form.locator('p.notice', { hasText: 'changes are in: Challenges' }).waitFor();
    await at.has('Challenges', 'The stairs are very steep. And the lift is broken again. Hers');
    assert.equal(await button('Keep mine').count(), 0, 'asked');
    await save('both', (text) => /are very steep.*again\. Hers$/m.test(text));
  });

  await check('and keeps them, though she saves and types on without a pause', async () => {
    await at.typeInto('Challenges', ' One');
    await form.getByText('Not saved').waitFor();
    theySave('The stairs', 'All the stairs');
    await at.told().waitFor();
    await page.keyboard.type(' two');
    await page.keyboard.press('Control+S');
    await page.keyboard.type(' three four five', { delay: 60 });
    await save('both', (text) => /^All the stairs.*Hers One two three four five$/m.test(text));
    await at.has('Challenges', 'Hers One two three four five');
    await at.typeInto('Challenges', '');
    for (let left = ' One two three four five'.length; left > 0; left--)
      await page.keyboard.press('Backspace');
    await save('hers', (text) => /Hers$/m.test(text));
  });

  await check('of an answer in which both changed the same words, she keeps both', async () => {
    await at.typeInto('Challenges', ' too');
    await form.getByText('Not saved').waitFor();
    theySave('again. Hers', 'again. Theirs');
    await at.told().waitFor();
    await bringIn().click();
    await button('Keep both').click();
    await button('Keep both').waitFor({ state: 'detached' });
    await at.has('Challenges', 'broken again. Hers too');
    await save('both', (text) =>
      /^All the stairs.*Theirs\n\nAll the stairs.*Hers too$/m.test(text),
    );
  });

  await check('a day of theirs stands in its field as soon as she takes it', async () => {
    const head = form.locator('.headline', { hasText: 'Alpha' });
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
    const day = form.getByLabel('Due date', { exact: true }).first();
    await day.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2031-03-24');
    // A day is written once its field is left.
    await day.press('Tab');
    await until('her day in words', async () => (await day.inputValue()) === 'Mar 24, 2031');
    await form.getByText('Not saved').waitFor();
    theySave('2031-03-04', '2031-03-14');
    await at.told().waitFor();
    await bringIn().click();
    await form.locator('.stuck blockquote', { hasText: 'Mar 14, 2031' }).waitFor();
    await until('her day', async () => (await day.inputValue()) === 'Mar 24, 2031');
    await form
      .locator('.field.day', { has: page.locator('.stuck') })
      .getByText(/^Monday/)
      .waitFor();
    await button('Use theirs').click();
    await button('Use theirs').waitFor({ state: 'detached' });
    const isTheirs = async () =>
      /14/.test(await day.inputValue()) &&
      /^Friday/.test(await form.locator('[id="day-milestones.0.due"]').innerText());
    await until('their day, and the line below it of that', isTheirs);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2031-03-25');
    await form.getByText(/^Mar 25, 2031 · Tuesday/).waitFor();
    await page.keyboard.press('Control+Z');
    await until('the same after Undo', isTheirs);
  });

  await check('a milestone that she has moved and ticked gets the name they give it', async () => {
    await save('their day', (text) => text.includes('2031-03-14'));
    await button('Move down: Alpha').click();
    await form.getByRole('checkbox', { name: 'Done: Alpha' }).click();
    await form.getByText('Not saved').waitFor();
    theySave('title: Alpha', 'title: Alpine');
    theySave('owner: Cam', 'owner: Bo');
    await at.told().waitFor();
    await bringIn().click();
    await form.getByRole('checkbox', { name: 'Done: Alpine' }).waitFor();
    const both = /title: Bravo\n.*\n +owner: Bo\n +- title: Alpine\n(?: {4}.*\n)* {4}status: done/;
    await save('what both did', (text) => both.test(text) && !text.includes('Alpha'));
  });

  await check('one that she has ticked unfolds where they have dropped it', async () => {
    await form.getByRole('checkbox', { name: 'Done: Bravo' }).click();
    await form.getByText('Not saved').waitFor();
    theySave('owner: Bo', 'owner: Bo\n    status: dropped');
    await at.told().waitFor();
    await bringIn().click();
    await form.locator('.stuck blockquote', { hasText: 'Dropped' }).waitFor();
    const head = form.locator('.headline', { hasText: 'Bravo' });
    await head.click();
    await button('Keep mine').waitFor({ state: 'detached' });
    await head.getByText('needs your choice').waitFor();
    await head.click();
    await button('Keep mine').click();
    await save('hers', (text) => /title: Bravo\n(?: {4}.*\n)* {4}status: done/.test(text));
  });

  await check('what she removed and they changed is back', async () => {
    const head = form.locator('.headline', { hasText: 'Bravo' });
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
    await button('Remove this milestone: Bravo').click();
    await form.getByText('Not saved').waitFor();
    theySave('owner: Bo', 'owner: Cam');
    await at.told().waitFor();
    await bringIn().click();
    await head.waitFor();
    await at.typeInto('Challenges', '. So');
  });

  await check('and so is what they removed while she changed it', async () => {
    await save('hers', (text) => text.includes('. So'));
    const bravo = /^ +- title: Bravo\n(?: {4}.*\n)*/m;
    const head = form.locator('.headline', { hasText: 'Bravo' });
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
    const item = form.locator('.item', { has: head });
    await item.getByLabel('Who’s responsible', { exact: true }).fill('Dee');
    await form.getByText('Not saved').waitFor();
    theySave(bravo, '');
    await at.told().waitFor();
    await bringIn().click();
    await head.waitFor();
    await save('the milestone', (text) => bravo.exec(text)?.[0].includes('owner: Dee'));
  });

  await check('one that they removed is put back with all that it said', async () => {
    const bravo = /^ +- title: (?:Bravo|Theirs|Hers)\n(?: {4}.*\n)*/m;
    const title = form.locator('.item', { hasText: 'Bravo' }).locator('[id$=".title"]');
    await title.fill('Hers');
    await form.getByText('Not saved').waitFor();
    theySave('title: Bravo', 'title: Theirs');
    await at.told().waitFor();
    await bringIn().click();
    await button('Keep mine').waitFor();
    await page.keyboard.press('Control+S');
    await button('Saved, except 1 answer that needs your choice').waitFor();
    const [before] = bravo.exec(onDisk(FILE));
    theySave(bravo, '');
    await button('Put it back').click();
    await button('Put it back').waitFor({ state: 'detached' });
    const linesOf = (one = '') => one.split('\n').toSorted().join('\n');
    await save('it is back', (text) => {
      return linesOf(bravo.exec(text)?.[0]) === linesOf(before.replace('Theirs', 'Hers'));
    });
  });

  await check('where she takes all of hers back, the form has what they saved', async () => {
    await save('hers', (text) => text.includes('. So'));
    await at.typeInto('Challenges', ', and hers');
    await form.getByText('Not saved').waitFor();
    theySave('Tuesdays', 'Fridays');
    await at.told().waitFor();
    await page.keyboard.press('Control+Z');
    await at.has('Communication', 'A call on Fridays. At nine');
    await at.told().waitFor({ state: 'detached' });
    await form.getByText('Saved', { exact: true }).waitFor();
    await page.keyboard.press('Control+Z');
    await form.getByText('You can’t undo further').waitFor();
    await at.has('Communication', 'A call on Fridays. At nine');
    await page.keyboard.type(' on');
    await at.has('Challenges', '. So on');
    await save('hers on theirs', (text) => /Fridays/.test(text) && /\. So on$/m.test(text));
    const told = page.locator('.notification-list-item', { hasText: 'read-only' });
    assert.equal(await told.count(), 0, 'said to be read-only');
  });

  await check('and where she went elsewhere at once, as she comes back', async () => {
    await at.typeInto('Challenges', ', and hers');
    await form.getByText('Not saved').waitFor();
    theySave('Fridays', 'Sundays');
    await at.told().waitFor();
    await page.keyboard.press('Control+Z');
    await at.has('Challenges', '. So on');
    await runCommand('File: New Untitled Text File');
    await page.locator('.tabs-container .tab.active', { hasText: 'Untitled' }).waitFor();
    await page.locator('.tabs-container .tab', { hasText: PARTNER }).click();
    await at.has('Communication', 'A call on Sundays. At nine');
    await at.told().waitFor({ state: 'detached' });
  });
  await check(
    'with her save they come in first, and she is asked only where both wrote',
    async () => {
      await at.typeInto('Challenges', ', and saved');
      await form.getByText('Not saved').waitFor();
      theySave('Sundays', 'Mondays');
      await at.told().waitFor();
      await save('what both wrote', (text) => /Mondays/.test(text) && /, and saved$/m.test(text));
      await at.told().waitFor({ state: 'detached' });
      await at.typeInto('Communication', ', by phone');
      await form.getByText('Not saved').waitFor();
      theySave('At nine', 'At ten');
      await at.told().waitFor();
      await button('Save').click();
      await button('Keep mine').waitFor();
      assert.doesNotMatch(onDisk(FILE), /by phone/);
      await button('Keep mine').click();
      await save('hers', (text) => /Mondays. At nine, by phone$/m.test(text));
      const told = page.locator('.notification-list-item', { hasText: 'Failed to save' });
      assert.equal(await told.count(), 0, 'said not to be saved');
    },
  );
}
