import { writeSettledLibrary } from '../../bench/support/library.mjs';
import { webview } from '../support/webview.mjs';

const partners = Number(process.env.OVERVIEW_PARTNERS ?? 300);

export const name = `The overview of ${partners} partners`;

export const seconds = 25;

export const options = {
  fixture: undefined,
  viewport: { width: 1366, height: 768 },
  // Three in ten workbooks are a second cycle.
  prepare: (folder) => writeSettledLibrary(folder, Math.ceil(partners / 0.7), 1),
};

export async function run(ctx) {
  const { check, page, runCommand } = ctx;
  const view = webview(page);
  const headline = view.getByRole('heading', { level: 1 });

  await check('stays readable, with a few rows of each part', async () => {
    await ctx.openPartnersView();
    await runCommand('Partnerships: Show Overview');
    await headline.getByText(/ partners, /).waitFor();
    await view.getByRole('heading', { name: 'Year', exact: true }).click();
    await ctx.shootBoth(`overview-${partners}`);
    await view.locator('#year').scrollIntoViewIfNeeded();
    await ctx.shoot(`overview-${partners}-year-light`);
  });

  await check('answers a filter at once', async () => {
    const times = [];
    for (const words of ['nights', 'library', 'school', 'zzz', '']) {
      times.push(await timeOf(view, words));
    }
    ctx.measure(`overview of ${partners} partners, a word to its page: ${ctx.inWords(times)}`);
  });

  await check('shows many rows when asked to', async () => {
    await view
      .locator('#spectrum')
      .getByRole('button', { name: /100 more|Show all/ })
      .click();
    await view
      .locator('#spectrum li')
      .nth(Math.min(partners, 105) - 1)
      .waitFor();
  });
}

/** The milliseconds from a word in the search to the page that answers it, drawn. */
async function timeOf(view, words) {
  return view.locator('main').evaluate(async (main, text) => {
    const input = main.querySelector('input[type=search]');
    const drawn = new Promise((resolve) => {
      const heading = main.querySelector('h1');
      const seen = new MutationObserver(() => {
        seen.disconnect();
        requestAnimationFrame(() => resolve(performance.now()));
      });
      seen.observe(heading, { subtree: true, childList: true, characterData: true });
    });
    const started = performance.now();
    input.value = text;
    input.dispatchEvent(new window.InputEvent('input', { bubbles: true }));
    return (await drawn) - started;
  }, words);
}
