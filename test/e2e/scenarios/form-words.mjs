import * as fs from 'node:fs';
import * as path from 'node:path';
import { HALF_FILLED, inSampleAsForm, openAsForm, unfoldPart } from '../support/openForm.mjs';

export const name = 'Where words land in the form, and how they are found';

export const seconds = 20;

export const options = {
  ...inSampleAsForm,
  prepare: (folder) => {
    inSampleAsForm.prepare(folder);
    const file = path.join(folder, HALF_FILLED);
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(
      file,
      text.replace(/^library: .*$/m, '<<<<<<< HEAD\n$&\n=======\nlibrary: Elsewhere\n>>>>>>> maya'),
    );
  },
};

export async function run(ctx) {
  const { check, page, until } = ctx;
  const form = ctx.form();

  await check('two versions that met are shown, and one is kept with a click', async () => {
    await openAsForm(ctx, HALF_FILLED);
    const met = form.getByRole('alert').filter({ hasText: 'There are two versions here' });
    await met.getByText('library: Elsewhere').waitFor();
    await ctx.shootBoth('two-versions-met');
    await met
      .getByRole('button', { name: /^Keep this version/ })
      .last()
      .click();
    await met.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+S');
    // While it is being written, the file is empty.
    const [kept] = await until('one of both on disk', () => {
      const text = ctx.onDisk(HALF_FILLED);
      return !text.includes('<<<<<<<') && /^library: .*$/m.exec(text);
    });
    if (kept !== 'library: Elsewhere') throw new Error(kept);
  });

  await check('notes of a meeting begin behind “Present:”', async () => {
    await unfoldPart(ctx, 'Discussion with our partner');
    await form.getByRole('button', { name: 'Add today’s meeting' }).click();
    await until('the notes', () =>
      form.locator(':focus').evaluate((one) => /Present:/.test(one.value ?? '')),
    );
    await page.keyboard.type('Ana and Bo');
    await page.keyboard.press('Control+S');
    await until('the names behind it', () =>
      /^- Present: Ana and Bo$/m.test(ctx.onDisk(HALF_FILLED)),
    );
  });

  await check('Ctrl+B makes bold of what is selected, and plain again', async () => {
    for (let letter = 0; letter < 2; letter++) await page.keyboard.press('Shift+ArrowLeft');
    for (const said of ['**Bo**', 'Bo', '**Bo**']) {
      await page.keyboard.press('Control+b');
      await page.keyboard.press('Control+S');
      await until(said, () => ctx.onDisk(HALF_FILLED).includes(`- Present: Ana and ${said}\n`));
    }
    await page.locator('.part.sidebar').waitFor();
  });

  await check('a meeting that has its notes is said to have them, and is written on', async () => {
    const notes = form.locator(':focus');
    const words = '- Present: Ana and Bo\n- What we agreed: posters';
    await notes.fill(words);
    await notes.evaluate((box) => box.setSelectionRange(14, 14));
    await form.getByRole('button', { name: 'Add today’s meeting' }).click();
    await form.locator('.notice', { hasText: 'already here' }).waitFor();
    await until('the caret behind the notes', () =>
      notes.evaluate((box) => box.selectionStart === box.value.length),
    );
    await page.keyboard.type(', flyers');
    await until('the words behind them', async () => {
      return (await notes.inputValue()) === `${words}, flyers`;
    });
  });

  await check('also those of a meeting that was prepared, apart from what they ask', async () => {
    await form.getByRole('button', { name: /^Prepare a meeting/ }).click();
    await ctx.answer('When is the next meeting?', 'tomorrow at 4pm');
    await until('the agenda', () =>
      form.locator(':focus').evaluate((one) => /To talk about:/.test(one.value ?? '')),
    );
    await page.keyboard.type('Cy', { delay: 40 });
    const asked = await form.locator(':focus').evaluate((box) => {
      const at = box.value.indexOf('about:', box.value.indexOf('Present:')) + 'about:'.length;
      box.setSelectionRange(at, at);
      return box.id;
    });
    await page.keyboard.type(' the bus', { delay: 40 });
    // Found again by its row, the caret is behind what is left to ask.
    await form.getByRole('button', { name: /^Prepare a meeting/ }).click();
    await until('the caret behind what is asked', () =>
      form
        .locator(`[id="${asked}"]:focus`)
        .evaluate((one) => /agreed: *$/.test(one.value.slice(0, one.selectionStart))),
    );
    await page.keyboard.type('Ana: flyers', { delay: 40 });
    await page.keyboard.press('Control+S');
    const notes = /- Present: Cy\n- What we talked about: the bus\n- What we agreed: Ana: flyers\n/;
    await until('the notes on disk', () => notes.test(ctx.onDisk(HALF_FILLED))).catch(() => {
      throw new Error(ctx.onDisk(HALF_FILLED).split('Meeting notes')[1]);
    });
    const held = ctx.onDisk(HALF_FILLED);
    if (!/^next-meeting-time: 4pm$/m.test(held) || !/^#+ \d{4}-\d\d-\d\d, 4pm$/m.test(held))
      throw new Error(held);
  });

  await check(
    'what comes from Word keeps its bold and its levels, and the caret in view',
    async () => {
      const field = form.getByRole('textbox', { name: 'Challenges' });
      await field.click();
      await field.evaluate((box) => {
        const item = (level, text) =>
          `<p style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">·</span>${text}</p>`;
        const many = Array.from({ length: 40 }, (_, at) => item(1, `Point ${at}`)).join('');
        const data = new globalThis.DataTransfer();
        data.setData('text/html', `${item(1, '<b>Snow</b>')}${item(2, 'a phone chain')}${many}`);
        data.setData('text/plain', 'Snow');
        box.dispatchEvent(
          new globalThis.ClipboardEvent('paste', {
            clipboardData: data,
            bubbles: true,
            cancelable: true,
          }),
        );
      });
      await until('it in the field', async () =>
        (await field.inputValue()).startsWith('- **Snow**\n  - a phone chain\n- Point 0\n'),
      );
      await until('the caret in sight', () =>
        field.evaluate((box) => {
          const { bottom } = box.getBoundingClientRect();
          return (
            box.scrollTop + box.clientHeight > box.scrollHeight - 60 &&
            bottom < globalThis.innerHeight + 40
          );
        }),
      );
      await ctx.shoot('pasted-from-word-light');
    },
  );

  await check(
    'and what is typed behind that list, or behind one that ends, is no point of it',
    async () => {
      await page.keyboard.type('And it is fun.\n\n- Signs\n\nThank you');
      await page.keyboard.press('Control+S');
      await until('each in lines of its own', () =>
        ctx.onDisk(HALF_FILLED).includes('- Point 39\n\nAnd it is fun.\n\n- Signs\n\nThank you\n'),
      ).catch((error) => {
        throw new Error(`${error.message} in ${ctx.onDisk(HALF_FILLED).slice(-900)}`);
      });
    },
  );

  await check('a click on what a field asks leads to the field', async () => {
    await form.getByRole('textbox', { name: 'Challenges' }).click();
    await form.locator('[id="help-communication"]').click();
    await page.keyboard.type(' By phone', { delay: 40 });
    await until('the words', async () =>
      / By phone$/.test(await form.getByRole('textbox', { name: 'Communication' }).inputValue()),
    );
  });

  await check('a day goes where a long text stood', async () => {
    const day = form.getByLabel('Next meeting', { exact: true }).first();
    const long = 'Tuesday after the school break, upstairs in the hall, and bring the keys for us';
    for (const words of [long, 'feb 6 2031, 4 pm']) {
      await day.click();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(words, { delay: 10 });
      await page.keyboard.press('Tab');
    }
    await until('the day', async () => (await day.inputValue()) === 'Feb 6, 2031');
    await page.keyboard.press('Control+S');
    await form.getByText(' · 4 pm').first().waitFor();
    await until('it on disk, and the time of day with it', () =>
      /^next-meeting: 2031-02-06\nnext-meeting-time: 4 pm$/m.test(ctx.onDisk(HALF_FILLED)),
    );
  });

  await check('an hour typed over a day leaves the day', async () => {
    const day = form.getByLabel('Next meeting', { exact: true }).first();
    await day.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('at 10', { delay: 400 });
    await form.getByText(/^Feb 6, 2031 · .* · 10:00$/).waitFor();
    await page.keyboard.press('Tab');
    await until('the day again', async () => (await day.inputValue()) === 'Feb 6, 2031');
    await page.keyboard.press('Control+S');
    await until('both on disk', () =>
      /^next-meeting: 2031-02-06\nnext-meeting-time: "?10:00"?$/m.test(ctx.onDisk(HALF_FILLED)),
    );
  });

  await check('Ctrl+F finds what is folded, and what stands in a field', async () => {
    await form.getByRole('textbox', { name: 'Challenges' }).click();
    await page.keyboard.press('Control+F');
    const find = page.locator('.simple-find-part input, .simple-find-part textarea').first();
    await find.waitFor();
    await find.fill('How did the partnership go');
    await page.keyboard.press('Enter');
    await form.getByRole('heading', { name: /Reflection/ }).waitFor();
    const folded = form.locator('main h2 [aria-expanded="false"]');
    await until('all parts', async () => (await folded.count()) === 0);
    await ctx.shoot('found-in-the-form-light');
  });
}
