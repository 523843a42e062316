import * as path from 'node:path';
import { isoDay } from '../support/days.mjs';

export const name = 'A workbook written with completion, fixes and commands, and no YAML';

export const seconds = 130;

export const options = { fixture: 'empty' };

const FILE = 'partnerships/elm-street-clinic/elm-street-clinic-cycle-1.md';

export async function run(ctx) {
  const { check, page, runCommand, until } = ctx;
  const text = async () => {
    await ctx.save();
    return ctx.onDisk(FILE);
  };
  const lens = async (wanted) => {
    await page.keyboard.press('Control+Home');
    await until(`the lens to say ${wanted}`, async () =>
      (await ctx.lenses()).some((one) => one.startsWith(wanted)),
    ).catch(async (error) => {
      throw new Error(`${error.message}; it says ${(await ctx.lenses()).join(' | ')}`);
    });
  };
  /** Puts the cursor into the line below the one that ends so, as whoever answers a question does. */
  const below = async (question) => {
    await ctx.goTo(question);
    const line = lineOf(await ctx.cursor());
    await page.keyboard.press('ArrowDown');
    await until('the next line', async () => lineOf(await ctx.cursor()) === line + 1);
  };

  /** Takes what a list offers that was to open. */
  const accept = async (...given) => {
    await ctx.acceptSuggestion(...given);
    await listsSince(ctx);
  };
  const added = async (key, said) => {
    await ctx.goTo(`  ${key}:`);
    await page.keyboard.press('Home');
    await ctx.quickFix(`“${key}”`);
    await ctx.selected('TBD'.length);
    await page.keyboard.type(said);
    await quiet(ctx);
  };

  await page.evaluate(noteLists);
  await check('the wizard writes the workbook', async () => {
    await ctx.openPartnersView();
    await runCommand('Partnerships: New Partnership Cycle');
    await ctx.answer('Which organization', 'Elm Street Clinic');
    await ctx.answer(
      'Who do you hope to reach through Elm Street Clinic?',
      'Young parents on Elm Street',
    );
    await ctx.answer('Do you work with', 'Not yet');
    await ctx.answer('A short name', 'Story hour');
    await ctx.answer('What’s your library called?', 'Cedar Falls Public Library');
    await page.locator('.tabs-container .tab.active', { hasText: path.basename(FILE) }).waitFor();
    await page.locator('.editor-instance [class*="squiggly-"]').first().waitFor();
  });

  await check('answers are typed where the cursor is led, and nothing pops up', async () => {
    await page.keyboard.type('Healthy children, and parents who feel at home in the clinic.');
    await quiet(ctx);
    await lens('Finding common ground');
    for (const [question, said] of [
      ['How they align with ours', 'We both want parents to read to their children.'],
      ['How we work together now', 'Not at all so far; we know two of the nurses.'],
      ['Getting to know them and building trust', 'Bring books to the waiting room.'],
    ]) {
      await page.keyboard.press('Control+Home');
      await runCommand('Partnerships: Show What Is Missing');
      await ctx.answer('Pick one to go there', question);
      await until('the cursor there', async () => !(await ctx.cursor()).startsWith('Ln 1,'));
      await page.keyboard.type(said);
      await quiet(ctx);
    }
  });

  await check(
    'right below its question an answer stands apart, and bullets are a list',
    async () => {
      await below('get out of this partnership?');
      await page.keyboard.type('To know the nurses.');
      await quiet(ctx);
      await below('hope to get better at?');
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.evaluate(
        (copied) => globalThis.navigator.clipboard.writeText(copied),
        '• Asking\n• Listening',
      );
      await page.keyboard.press('Control+V');
      await page.locator('.view-line', { hasText: 'Listening' }).waitFor();
      const written = await text();
      for (const part of [
        'get out of this partnership?\n\nTo know the nurses.\n\n### Team goals\n',
        'hope to get better at?\n\n- Asking\n- Listening\n\n## Identifying organizations\n',
      ]) {
        if (!written.includes(part)) throw new Error(written);
      }
    },
  );

  await check('a level of the spectrum comes from a list that explains it', async () => {
    await ctx.goTo('  current:');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Space');
    await ctx.suggestions().first().waitFor();
    await ctx.shootBoth('writing-completion');
    await accept('inform');
    if (!/ {2}current: inform$/m.test(await text())) throw new Error(await text());
  });

  await check('a list opens by itself at the first letter of a word, and of a key', async () => {
    await ctx.goTo('  target:');
    await page.keyboard.press('End');
    await page.keyboard.type('c');
    await accept('collaborate');
    await ctx.goTo('coordinator:');
    for (const key of ['End', 'Shift+Home', 'Backspace']) await page.keyboard.press(key);
    await page.keyboard.type('co');
    await ctx.suggestions().filter({ hasText: 'coordinator' }).waitFor();
    await ctx.shootBoth('writing-letter');
    await accept('coordinator');
    await page.keyboard.type('Children’s librarian');
    await quiet(ctx);
    await ctx.goTo('next-meeting:');
    for (const key of ['End', 'Shift+Home', 'Backspace']) await page.keyboard.press(key);
    await page.keyboard.type('n');
    await accept('next-meeting', { another: true });
    await ctx.shootBoth('writing-choices');
    await accept('in 2 weeks');
    const written = await text();
    for (const part of [
      '  target: collaborate',
      'coordinator: Children’s librarian',
      `next-meeting: ${isoDay(14)}`,
    ]) {
      if (!written.includes(`${part}\n`)) throw new Error(written);
    }
  });

  await check('Enter takes a day that is typed out, and none that was in the list', async () => {
    await ctx.goTo(`next-meeting: ${isoDay(14)}`);
    for (let figure = 0; figure < isoDay().length; figure++) await page.keyboard.press('Backspace');
    const line = lineOf(await ctx.cursor());
    await page.keyboard.type(isoDay(15), { delay: 30 });
    // A list that is still open holds that day alone, and Enter closes it; else Enter begins a line.
    for (const key of ['Enter', 'x']) await page.keyboard.press(key);
    const behind = `Ln ${line}, Col ${`next-meeting: ${isoDay(15)}x`.length + 1}`;
    const nextLine = `Ln ${line + 1}, Col 2`;
    await until('the letter behind Enter', async () =>
      [behind, nextLine].includes(await ctx.cursor()),
    );
    await page.keyboard.press('Backspace');
    if ((await ctx.cursor()).startsWith(`Ln ${line + 1},`)) await page.keyboard.press('Backspace');
    const written = await text();
    if (!written.includes(`next-meeting: ${isoDay(15)}\n`)) throw new Error(written);
    await listsSince(ctx);
  });

  await check('prose in a value opens no list, and Enter only ends the line', async () => {
    await ctx.goTo('  statement:');
    await page.keyboard.press('End');
    await page.keyboard.type(
      'By 15 December 2099 the library and the clinic will run 12 story hours for 100 families',
    );
    await quiet(ctx);
    const line = lineOf(await ctx.cursor());
    await page.keyboard.press('Enter');
    await quiet(ctx);
    await until('the cursor one line below', async () => lineOf(await ctx.cursor()) === line + 1);
    for (const key of ['Shift+Home', 'Backspace', 'Backspace']) await page.keyboard.press(key);
    await lens('Planning together');
  });

  await check('the day of the goal comes from a list', async () => {
    await ctx.goTo('  time-bound:');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Space');
    await ctx.suggestions().first().waitFor();
    await ctx.shootBoth('writing-dates');
    await accept('in 6 months');
    if (!/ {2}time-bound: \d{4}-\d\d-\d\d$/m.test(await text())) throw new Error(await text());
  });

  await check('the first SMART part is added by its fix', async () => {
    await ctx.goTo('  specific:');
    await page.keyboard.press('Home');
    await ctx.openQuickFixes();
    await ctx.shootBoth('writing-fixes');
    await page.keyboard.press('Escape');
    await added('specific', 'Story hours in the waiting room, every second Monday');
  });

  await check('what to count is added as a whole, to be typed over', async () => {
    await ctx.goTo('  measurable:');
    await page.keyboard.press('Home');
    await ctx.quickFix('“measurable”');
    await ctx.selected('What you count or check'.length);
    await page.keyboard.type('Families who come');
    // Its first letters may be those of a usual measure, which is offered; nothing is any more.
    await until('no list', async () => (await ctx.suggestWidget().count()) === 0);
    await listsSince(ctx);
    await page.keyboard.press('Tab');
    await ctx.selected('TBD'.length);
    await page.keyboard.type('100 families');
    await quiet(ctx);
    await ctx.goTo('      baseline:');
    await page.keyboard.press('End');
    await page.keyboard.type('0');
  });

  await check('so is each one that is next', async () => {
    await added('achievable', 'Two librarians and a nurse have promised their time');
    await added('relevant', 'Library plan, priority 1; the clinic wants calmer waiting rooms');
  });

  await check('the day in the sentence and that of the goal are made one by a fix', async () => {
    await ctx.goTo('By 15 December');
    await ctx.quickFix('Make 2099-12-15 the goal’s date');
    await until('the day', async () => (await text()).includes('time-bound: 2099-12-15'));
  });

  await check('another measure comes from the list, with stops for the Tab key', async () => {
    await ctx.goTo('      result:');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Space');
    await ctx.suggestions().first().waitFor();
    await ctx.shootBoth('writing-measures');
    await accept('measure');
    for (const said of ['Parents with a library card', '12', '40', 'parents']) {
      await page.keyboard.type(said);
      await page.keyboard.press('Tab');
    }
    await listsSince(ctx);
  });

  await check('the partner’s role is added by its fix', async () => {
    const before = await text();
    await ctx.goTo('roles:');
    await page.keyboard.press('Home');
    await ctx.quickFix('“roles”');
    await ctx.selected('TBD'.length);
    await page.keyboard.press('Control+Z');
    await until('one Undo to take it back', async () => (await text()) === before);
    await ctx.goTo('roles:');
    await page.keyboard.press('Home');
    await ctx.quickFix('“roles”');
    await ctx.selected('TBD'.length);
    await page.keyboard.type('A warm waiting room and two nurses who read aloud');
    await quiet(ctx);
    await page.keyboard.press('Tab');
    await ctx.selected('TBD'.length);
    await ctx.shoot('writing-role-light');
    await page.keyboard.type('Parents who come back');
    await quiet(ctx);
  });

  await check('a milestone comes from a command, by keyboard', async () => {
    await runCommand('Partnerships: Add Milestone');
    await ctx.answer('What needs to get done?', 'First story hour');
    await ctx.answer('By when?', '2 weeks');
    await ctx.answer('Who’s responsible for this?', 'Children’s librarian');
    await page.locator('.view-line', { hasText: 'First story hour' }).waitFor();
    await page.locator('.view-line', { hasText: 'in 14 days' }).waitFor();
  });

  await check('the workbook is SMART, planned, and without a complaint', async () => {
    await lens('Working together');
    await runCommand('Explorer: Focus on Outline View');
    await page.locator('.outline-pane .monaco-list-row', { hasText: 'Audience' }).waitFor();
    await ctx.problemRows();
    await page.locator('.markers-panel', { hasText: 'No problems have been detected' }).waitFor();
    await ctx.shootBoth('writing-done');
  });

  await check('a hover says what a level means', async () => {
    await ctx.goTo('current: inform');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-hover:not(.hidden)', { hasText: 'tell each other' }).waitFor();
    await ctx.shootBoth('writing-hover');
    await page.keyboard.press('Escape');
  });

  await check(
    'nobody typed a key: each one of the file is the scaffold’s or a choice',
    async () => {
      await quiet(ctx);
      const written = await text();
      for (const part of [
        '  current: inform',
        '  time-bound: 2099-12-15',
        '      target: 100 families',
        '    contributes: A warm waiting room and two nurses who read aloud',
        '    owner: Children’s librarian',
      ]) {
        if (!written.includes(`${part}\n`)) throw new Error(`${part} is not in\n${written}`);
      }
      if (written.includes('TBD')) throw new Error(written);
    },
  );
}

/** In the page: keeps in mind each list that opens, however long after the letter. */
function noteLists() {
  window.listsSeen = [];
  let isOpen = false;
  new MutationObserver(() => {
    const list = document.querySelector('.suggest-widget.visible');
    if (list !== null && !isOpen) window.listsSeen.push(list.innerText);
    isOpen = list !== null;
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['class'] });
}

function listsSince({ page }) {
  return page.evaluate(() => window.listsSeen.splice(0));
}

/** Nothing has popped up over what was written since the last look; what comes later is found by the next one. */
async function quiet(ctx) {
  const seen = await listsSince(ctx);
  if (seen.length > 0) throw new Error(`a list was open: ${seen.join('\n')}`);
}

function lineOf(cursor) {
  return Number(/Ln (\d+)/.exec(cursor)?.[1]);
}
