import * as fs from 'node:fs';
import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../src/build/paths.mjs';
import { copySampleLibrary } from '../../sample/copy.mjs';
import { isoDay } from '../support/days.mjs';
import { chooseFile } from '../support/fileDialog.mjs';
import { expectToFit, setApart } from '../support/fits.mjs';
import {
  activeFrame,
  expectAccessible,
  expectAccessibleInThemes,
  findViolations,
  webview,
} from '../support/webview.mjs';

export const name =
  'What .github/ACCESSIBILITY.md says of pages and documents that others do not look at';

export const seconds = 65;

const LIST = 's1-title-row.xlsx';
const HARBOR = 'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-1.md';

/** Every document that can be a web page, as the command line makes it. */
const DOCUMENTS = [
  ['plan', HARBOR],
  ['meeting', 'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-2.md'],
  ['workbook', HARBOR],
  ['report', '--from', '2026-01-01', '--to', '2026-12-31', 'partnerships'],
  ['handover', '--person', 'Outreach librarian', 'partnerships'],
];

export const options = {
  fixture: undefined,
  viewport: { width: 1366, height: 768 },
  prepare: (folder) => {
    copySampleLibrary(folder, isoDay());
    fs.copyFileSync(path.join(root, 'test/imports', LIST), path.join(folder, LIST));
  },
};

export async function run(ctx) {
  const { check, page, runCommand, folder } = ctx;
  const heading = () => webview(page).getByRole('heading', { level: 1 }).first();

  await check(
    'the overview fits 320 pixels, and more room between letters; unmoved, 24 pixels to press',
    async () => {
      await runCommand('Partnerships: Show Overview');
      await heading().waitFor();
      await expectStill(page);
      await expectToFit(page);
      const frame = await activeFrame(page);
      await frame.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      await webview(page)
        .getByRole('button', { name: /Goal date/ })
        .first()
        .waitFor();
      await expectAccessible(page, { only: ['target-size'] });
    },
  );

  await check('the import page: axe in four themes, keyboard alone, 320 pixels', async () => {
    await runCommand('View: Close All Editors');
    await runCommand('Partnerships: Import…');
    await chooseFile(ctx, path.join(folder, LIST), 'Import', heading());
    await expectStill(page);
    await expectReached(page);
    await expectToFit(page);
    const frame = await activeFrame(page);
    const low = await frame.evaluate(() =>
      [...document.querySelectorAll('label:has(input), summary, button, select')]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
        .map((one) => one.outerHTML.slice(0, 100)),
    );
    if (low.length > 0) throw new Error(low.join('\n'));
    await expectAccessibleInThemes(ctx, 'import');
  });

  await check('the reading view: axe in what is ours, 320 pixels, and more room', async () => {
    await runCommand('View: Close All Editors');
    await ctx.openFile(path.basename(HARBOR));
    await runCommand('Markdown: Open Preview');
    await webview(page).locator('h1 + .pw-card').waitFor();
    await expectAccessible(page, { but: VS_CODES });
    await expectStill(page);
    await expectToFit(page);
  });

  for (const [kind, ...given] of DOCUMENTS) {
    await check(
      `the ${kind} as a web page: axe, language, title, headings, 320 pixels, and more room`,
      async () => {
        const file = path.join(folder, `shared-${kind}.html`);
        const cli = path.join(root, 'src/build/cli.mjs');
        // Paths are meant from where npm was called, which has called this, too.
        execFileSync(process.execPath, [cli, 'export', kind, '--out', file, ...given], {
          cwd: folder,
          env: { ...process.env, INIT_CWD: folder },
        });
        await expectGoodDocument(await page.context().newPage(), file);
      },
    );
  }
}

async function expectGoodDocument(paper, file) {
  try {
    await paper.goto(pathToFileURL(file).href);
    const violations = await findViolations(paper.mainFrame());
    if (violations.length > 0) throw new Error(violations.join('\n').slice(0, 3000));
    const said = await paper.evaluate(() => {
      const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map((one) => one.localName);
      const jump = levels.find((one, at) => at > 0 && one[1] - levels[at - 1][1] > 1);
      const heads = [...document.querySelectorAll('th')].filter((one) => !one.scope);
      return {
        language: document.documentElement.lang,
        title: document.title,
        levels,
        jump,
        heads: heads.length,
      };
    });
    if (!said.language.startsWith('en') || said.title.length < 10)
      throw new Error(JSON.stringify(said));
    if (said.levels[0] !== 'h1' || said.jump || said.heads > 0)
      throw new Error(JSON.stringify(said));
    // 1280 pixels at 400 %.
    await paper.setViewportSize({ width: 320, height: 640 });
    // A table may need its two dimensions (WCAG 1.4.10), and scrolls in itself; what stands outside of one may not.
    const findOver = () => [
      ...[...document.querySelectorAll('body *')]
        .filter((one) => one.closest('table, svg') === null && one.checkVisibility())
        .filter((one) => one.getBoundingClientRect().right > window.innerWidth)
        .map((one) => one.outerHTML.slice(0, 100)),
      ...(document.documentElement.scrollWidth > window.innerWidth ? ['the page scrolls'] : []),
    ];
    const over = await paper.evaluate(findOver);
    await setApart(paper);
    over.push(...(await paper.evaluate(findOver)));
    if (over.length > 0) throw new Error(over.join('\n'));
  } finally {
    await paper.close();
  }
}

/** The frame of the preview is VS Code's: its title, its language, its landmarks. */
const VS_CODES = ['document-title', 'html-has-lang', 'landmark-one-main', 'region'];

/** Nothing moves by itself, and nothing waits to. */
async function expectStill(page) {
  const frame = await activeFrame(page);
  const moving = await frame.evaluate(() => document.getAnimations().length);
  if (moving > 0) throw new Error(`${moving} move`);
}

/** Tab alone comes to all that can be worked with. */
async function expectReached(page) {
  await webview(page).getByRole('heading', { level: 1 }).first().click();
  const frame = await activeFrame(page);
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab');
    const left = await frame.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body || at.dataset.visited) return true;
      at.dataset.visited = 'yes';
      return false;
    });
    if (left && step > 3) break;
  }
  const missed = await frame.evaluate(() =>
    [
      ...document.querySelectorAll(
        'a[href], input:not([type=radio]), textarea, button, summary, select',
      ),
    ]
      .filter((one) => one.checkVisibility() && !one.disabled && one.tabIndex >= 0)
      .filter((one) => !one.dataset.visited)
      .map((one) => one.outerHTML.slice(0, 100)),
  );
  if (missed.length > 0) throw new Error(missed.join('\n'));
}
