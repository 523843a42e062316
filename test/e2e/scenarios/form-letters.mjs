import * as fs from 'node:fs';
import * as path from 'node:path';
import { holdUp } from '../support/extensionHost.mjs';
import { openFromSidebar, unfoldPart } from '../support/openForm.mjs';

export const name = 'Every letter: a form that was left and is typed in again';

const ELM = 'partnerships/elm-street/elm-street-cycle-1.md';
const OAK = 'partnerships/oak-lane/oak-lane-cycle-1.md';

const workbook = (partner) => `---
workbook: partnership-cycle
organization:
  name: ${partner}
  audience: Neighbors
  relationship: new
cycle: 1
milestones:
  - title: First visit
    due: spring
    owner: Ana
---

# ${partner}

## Discussion with our partner

### Challenges

### Communication
`;

export const options = {
  fixture: undefined,
  settings: { 'partnershipWorkbooks.openAs': 'form' },
  prepare: (folder) => {
    for (const [file, partner] of [
      [ELM, 'Elm Street'],
      [OAK, 'Oak Lane'],
    ]) {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), workbook(partner));
    }
  },
};

export const first = true;

export const seconds = 90;

/** Nine letters a second, in milliseconds. */
const PACE = { delay: 110 };

export async function run(ctx) {
  const { check, page, until, onDisk } = ctx;
  const form = ctx.form();
  const field = (label) => form.getByLabel(label, { exact: true }).first();
  const tab = (title) => page.locator('.tabs-container .tab', { hasText: title });
  const back = async (partner = 'Elm Street') => {
    await tab(partner).click();
    await form.getByRole('heading', { level: 1, name: partner }).waitFor();
  };
  const said = { Challenges: '', Communication: '' };
  /** Behind what is there; what is typed last is still on its way when the next thing is done. */
  const write = async (label, words, pace = PACE) => {
    await field(label).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(words, pace);
    said[label] += words;
  };
  const expectAll = async () => {
    for (const [label, words] of Object.entries(said)) {
      const shown = () => field(label).inputValue();
      await until(`“${words}”`, async () => (await shown()) === words, 5000).catch(async () => {
        throw new Error(`“${words}” became “${await shown()}”`);
      });
    }
    await page.keyboard.press('Control+S');
    const text = `### Challenges\n\n${said.Challenges}\n\n### Communication\n\n${said.Communication}\n`;
    await until('every letter on disk', () => onDisk(ELM).endsWith(text)).catch(() => {
      throw new Error(`not “${text}” but “${onDisk(ELM)}”`);
    });
  };

  await check('two fields are written in, and another workbook', async () => {
    await openFromSidebar(ctx, 'Elm Street');
    await unfoldPart(ctx, /^\W*Discussion/);
    await write('Challenges', 'The room is let to the choir on Mondays.', {});
    await write('Communication', 'She calls us at nine, before the bus comes.', {});
    await openFromSidebar(ctx, 'Oak Lane');
    await unfoldPart(ctx, /^\W*Discussion/);
    await field('Challenges').click();
    await page.keyboard.type('Nobody has a key, and the hall is cold.');
    await back();
    await expectAll();
  });

  await check('left for another form and typed in again', async () => {
    await back('Oak Lane');
    await back();
    await write('Challenges', ' And the bus is the real problem.');
    await expectAll();
  });

  await check('left for the overview', async () => {
    await ctx.runCommand('Partnerships: Show Overview');
    await form
      .getByText(/\d partners/)
      .first()
      .waitFor();
    await back();
    await write('Communication', ' We write to her, because it is late.');
    await expectAll();
  });

  await check('left for its text', async () => {
    await ctx.runCommand('Partnerships: Open as Text');
    await page.locator('.editor-instance .view-line').first().waitFor();
    await ctx.runCommand('Partnerships: Open as Form');
    await form.getByRole('heading', { level: 1, name: 'Elm Street' }).waitFor();
    await unfoldPart(ctx, /^\W*Discussion/);
    await write('Challenges', ' The lift is to come in May.');
    await expectAll();
  });

  await check('in the middle of a word, again and again', async () => {
    for (const words of [' They told us so tw', 'ice, and then a th', 'ird time.']) {
      await write('Communication', words);
      await back('Oak Lane');
      await back();
    }
    await expectAll();
  });

  await check('typed on before the page has come back whole', async () => {
    await write('Communication', ' And');
    await back('Oak Lane');
    // The form comes from the extension: as long as that stands still, the page is there without one.
    const goOn = await holdUp(ctx, 3000, 3100);
    try {
      await tab('Elm Street').click();
      const isBare = () => document.readyState === 'complete' && !document.querySelector('h1');
      await until('the page without its form', () => form.locator('body').evaluate(isBare));
      await page.keyboard.type(' then, at last', PACE);
      said.Communication += ' then, at last';
    } finally {
      await goOn();
    }
    await field('Communication').waitFor();
    await page.keyboard.type(', we met.', PACE);
    said.Communication += ', we met.';
    await expectAll();
  });

  await check('a date that is typed over another word', async () => {
    await form.getByRole('button', { name: /First visit/ }).click();
    for (const [day, iso] of [
      ['Mar 12 2031', '2031-03-12'],
      ['Dec 5 2030', '2030-12-05'],
    ]) {
      await field('Due date').click();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(day, PACE);
      await back('Oak Lane');
      await back();
      await field('Due date').waitFor();
      await page.keyboard.press('Control+S');
      await until(iso, () => onDisk(ELM).includes(`    due: ${iso}\n`)).catch(() => {
        throw new Error(onDisk(ELM));
      });
    }
  });

  await check('while the extension stands still for 300 of every 400 ms', async () => {
    const goOn = await holdUp(ctx, 300, 400);
    try {
      await write('Challenges', ' One more, and slowly.');
      await back('Oak Lane');
      await back();
      await write('Communication', ' Now it is as slow as can be.');
      await write('Challenges', ' Then she said no.');
    } finally {
      await goOn();
    }
    await expectAll();
  });
}
