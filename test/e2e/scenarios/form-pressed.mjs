import * as fs from 'node:fs';
import * as path from 'node:path';
import { killExtensionHost } from '../support/extensionHost.mjs';
import { openFromSidebar, unfoldPart } from '../support/openForm.mjs';
import { tabsWritten } from '../support/window.mjs';

export const name = 'What was pressed in a form is there again after a reload right behind it';

export const seconds = 60;

export const hosts = ['node', 'web'];

const fileOf = (slug) => `partnerships/${slug}/${slug}-cycle-1.md`;
const milestone = (title, day) => `  - title: ${title}\n    due: 2031-03-${day}\n    owner: Ana\n`;
const textOf = (name) => `---
workbook: partnership-cycle
organization:
  name: ${name}
  audience: Neighbors
  relationship: new
cycle: 1
milestones:
${milestone('Alpha', '03')}${milestone('Bravo', '02')}${milestone('Charlie', '01')}---

# ${name}

## Discussion with our partner

### Challenges
`;

export const options = {
  fixture: undefined,
  settings: { 'partnershipWorkbooks.openAs': 'form' },
  prepare: (folder) => {
    for (const [slug, name] of [
      ['elm-street', 'Elm Street'],
      ['oak-lane', 'Oak Lane'],
    ]) {
      fs.mkdirSync(path.dirname(path.join(folder, fileOf(slug))), { recursive: true });
      fs.writeFileSync(path.join(folder, fileOf(slug)), textOf(name));
    }
  },
};

export async function run(ctx) {
  const { check, page, until } = ctx;
  const { form, reload, unfold } = handsIn(ctx, 'Elm Street');

  await openFromSidebar(ctx, 'Elm Street');
  await ctx.runCommand('View: Keep Editor');
  await unfold();
  await tabsWritten(page, (tabs) => tabs.includes('elm-street-cycle-1.md'));
  await check(
    'the blank behind which she was about to write on is in its field after a reload',
    async () => {
      const box = form.getByLabel('Challenges', { exact: true }).first();
      await box.click();
      await page.keyboard.press('Control+End');
      let said = '';
      for (const words of ['the room ', 'and ', 'then ']) {
        await page.keyboard.type(words, { delay: 60 });
        said += words;
        await page.keyboard.press('Control+S');
        await form.getByText('Saved', { exact: true }).waitFor();
        await reload();
        const isBack = (one) => one === one.ownerDocument.activeElement;
        await until('the keyboard in it', () => box.evaluate(isBack)).catch(async (error) => {
          const where = await box.evaluate(({ ownerDocument: { activeElement: one } }) => {
            return `${one?.tagName} ${one?.getAttribute('aria-label') ?? one?.textContent.slice(0, 80)}`;
          });
          throw new Error(`${error.message}; it is at ${where}`);
        });
        await until(`“${said}”`, async () => (await box.inputValue()) === said);
      }
    },
  );

  // Each button goes the same two ways, and `form/sync/pressed.test.ts` has them all.
  if (ctx.hostKind === 'node') await pressedIn(ctx, 'Oak Lane', 'once it has arrived', 1);
  await pressedIn(ctx, 'Elm Street', 'at once', ctx.hostKind === 'node' ? Infinity : 2);

  if (ctx.hostKind !== 'node') return; // VS Code starts no other one in the page
  await check('so is what was pressed while the extension was gone, and once', async () => {
    const { button, unfoldItem } = handsIn(ctx, 'Elm Street');
    const file = fileOf('elm-street');
    const says = (order) => () => order.test(ctx.onDisk(file));
    await button('Sort by date').click();
    await page.keyboard.press('Control+S');
    await until('both of them', says(/Charlie[^]*Bravo/));
    await unfoldItem('Charlie');
    killExtensionHost(ctx.host);
    await button('Move down: Charlie').click();
    const forms = page.locator('iframe.webview.ready');
    // The dead one stays beside it until it has all from there.
    await until('two forms', async () => (await forms.count()) === 2);
    const isNotSaved = async () => (await form.getByText('Not saved').count()) === 1;
    await until('one form', async () => {
      return (await forms.count()) === 1 && (await isNotSaved().catch(() => false));
    });
    await page.keyboard.press('Control+S');
    await until('it in the file', says(/Bravo[^]*Charlie/)).catch((error) => {
      throw new Error(`${error.message}:\n${ctx.onDisk(file)}`);
    });
  });
}

function handsIn(ctx, partner) {
  const { page } = ctx;
  const form = ctx.form();
  const button = (label) => form.getByRole('button', { name: label });
  const unfold = () => unfoldPart(ctx, /^\W*Discussion/);
  return {
    ...{ form, button, unfold },
    unfoldItem: async (title) => {
      const head = button(new RegExp(`^\\W*${title}`)).and(form.locator('.headline'));
      if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
    },
    /** The window goes without a word: who is asked whether to leave leaves. */
    reload: async () => {
      const leave = (dialog) => dialog.accept().catch(() => undefined);
      page.on('dialog', leave);
      const loaded = page.waitForEvent('domcontentloaded');
      await page.evaluate('location.reload()').catch(() => undefined);
      await loaded;
      page.off('dialog', leave);
      // VS Code may not have written down yet that its tab came to the front.
      const slug = partner.toLowerCase().replace(' ', '-');
      const tab = page.locator('.tab', { hasText: new RegExp(`${partner}|${slug}`) });
      await tab.waitFor();
      if (!/\bactive\b/.test(await tab.getAttribute('class'))) await tab.click();
      await form.getByRole('heading', { level: 1, name: partner }).waitFor();
      await unfold();
    },
  };
}

/** Presses that many buttons of a workbook, one after the other, and reloads the window behind each. */
async function pressedIn(ctx, partner, when, many) {
  const { check, page, until, onDisk } = ctx;
  const { form, button, unfold, unfoldItem, reload } = handsIn(ctx, partner);
  const file = fileOf(partner.toLowerCase().replace(' ', '-'));
  const done = () => form.getByRole('checkbox', { name: 'Done: Bravo' });
  /** Each follows on what those before it have made: what is pressed, and what the file says once it is saved. */
  const presses = [
    ['Move down', () => button('Move down: Alpha').click(), /Bravo[^]*Alpha[^]*Charlie/],
    ['Sort by date', () => button('Sort by date').click(), /Charlie[^]*Bravo[^]*Alpha/],
    [
      'Remove',
      () => button('Remove this milestone: Alpha').click(),
      /(?<!Alpha[^]*)Bravo(?![^]*Alpha)/,
    ],
    ['a tick', () => done().click(), /Bravo[^]*status: done/],
    ['a tick that is taken back', () => done().click(), /Bravo[^]*status: in progress/],
    ['Add today’s meeting', () => button('Add today’s meeting').click(), /## Meeting[^]*\n### /],
  ];

  await openFromSidebar(ctx, partner);
  await ctx.runCommand('View: Keep Editor');
  await unfold();
  await unfoldItem('Alpha');
  await tabsWritten(page, (tabs) => tabs.includes(path.basename(file)));
  for (const [what, press, says] of presses.slice(0, many)) {
    await check(`${what}, ${when}`, async () => {
      if (what === 'Remove') await unfoldItem('Alpha');
      await press();
      if (when !== 'at once') await ctx.arrived();
      await reload();
      await page.locator('.tabs-container .tab.active.dirty').waitFor();
      await form.getByText('Not saved').waitFor();
      await page.keyboard.press('Control+S');
      await form.getByText('Saved', { exact: true }).waitFor();
      await until('it in the file', () => says.test(onDisk(file))).catch((error) => {
        throw new Error(`${error.message}:\n${onDisk(file)}`);
      });
      // It would be told again to another life of the extension, whatever has become of the list by then.
      await ctx.arrived().catch(async (error) => {
        throw new Error(`${error.message}:\n${(await ctx.keptByForm()).join('\n')}`);
      });
    });
  }
}
