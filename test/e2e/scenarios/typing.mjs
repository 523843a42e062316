import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../../src/build/paths.mjs';

export const name = 'Typing in a workbook';

export const seconds = 40;

export const options = {
  fixture: 'typing',
  open: 'partnerships/willow-park-seniors/willow-park-seniors-cycle-1.md',
};

/** Beside other suites the figures would be those of a busy machine: it is enough that it works. */
const SAMPLES = process.env.BESIDE_OTHERS ? 2 : 15;

export async function run(ctx) {
  const durations = [];
  const { check, page, until, measure, inWords } = ctx;
  const editor = page.locator('.editor-instance');
  const squiggles = () => editor.locator('[class*="squiggly-"]').count();

  /** Puts the cursor behind the first place that holds this text. */
  async function goTo(text) {
    await editor.locator('.view-lines').first().click();
    await page.keyboard.press('Control+F');
    await page.locator('.find-widget textarea, .find-widget input').first().fill(text);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
  }

  await check('a goal that is begun shows at once which SMART parts are missing', async () => {
    await editor.locator('[class*="squiggly-"]').first().waitFor();
    await goTo('statement:');
    await page.keyboard.type(' Bring books to the seniors of Willow Park');
    await until('squiggles for the missing parts', async () => (await squiggles()) >= 1);
    await ctx.problemRows();
    await page
      .locator('.markers-panel .monaco-list-row', { hasText: 'smart-measurable' })
      .waitFor();
    await ctx.shootBoth('goal-begun');
  });

  await check('from keystroke to squiggle', async () => {
    await goTo('started: 2026-03-0');
    for (let round = 0; round < SAMPLES; round++) {
      // An impossible month comes and goes with one digit.
      durations.push(await ctx.keystrokeTo('x'));
      durations.push(await ctx.keystrokeTo('Backspace'));
    }
    const sorted = [...durations].sort((a, b) => a - b);
    const p95 = sorted[Math.floor(sorted.length * 0.95)];
    keepForBench({ keystrokeToSquiggle: durations });
    measure(`keystroke to squiggle: ${inWords(durations)}, p95 ${p95.toFixed(0)} ms`);
  });

  await check('what it takes to start', async () => {
    const activation = await ctx.activationTime();
    measure(`activation: ${activation}`);
    keepForBench({
      keystrokeToSquiggle: durations,
      activation: [parseFloat(activation.replace(/^\D+/, ''))],
    });
  });

  await check('a click in the tree leads to the line that it is about', async () => {
    await ctx.openPartnersView();
    const row = page.locator('.sidebar .monaco-list-row', { hasText: 'First book round' }).first();
    await row.waitFor();
    await row.click();
    await until('the cursor in the milestone', async () => {
      const line = await editor.locator('.view-overlays .current-line').count();
      return (
        line > 0 &&
        (await editor.locator('.view-line', { hasText: 'First book round' }).count()) > 0
      );
    });
    await ctx.shootBoth('tree-click');
  });

  await check('the hover of a row tells what is so now, though it was shown before', async () => {
    const row = page.locator('.sidebar .monaco-list-row', { hasText: /^Willow Park/ }).first();
    const hover = page.locator('.monaco-hover:not(.hidden)');
    const pointAt = async (words, timeout) => {
      await row.hover();
      try {
        await hover.filter({ hasText: words }).waitFor({ timeout });
      } finally {
        await page.mouse.move(700, 300);
        await hover.waitFor({ state: 'hidden' });
      }
    };
    await pointAt('People over seventy');
    await goTo('audience: People');
    await page.keyboard.type(' and friends');
    // The tree follows once the fingers rest, and what is shown of a row stays until one points at another.
    await until('what is so now', () =>
      pointAt('People and friends over seventy', 2000).then(
        () => true,
        () => false,
      ),
    );
  });
}

/** What `npm run bench` shows beside its own figures. */
function keepForBench(figures) {
  if (process.env.BESIDE_OTHERS) return; // they would be those of a busy machine
  const folder = path.join(root, 'out/results');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'ui-measures.json'), JSON.stringify(figures));
}
