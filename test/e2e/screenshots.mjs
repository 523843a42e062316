// `npm run screenshots`: makes the README's pictures from the sample library, in a real VS Code
// with the VSIX installed. They go into src/media/readme, and those of the walkthrough beside it.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, vsix } from '../../src/build/paths.mjs';
import { launchBrowser } from '../harness/browser.mjs';
import { exitOnSignals, installVsix } from '../harness/host.mjs';
import { copySampleLibrary } from '../sample/copy.mjs';
import { isoDay } from './support/days.mjs';
import { colorsAtRest, screens } from './support/screens.mjs';
import { withWorkbench } from './support/session.mjs';
import { activeFrame, webview } from './support/webview.mjs';

const pictures = path.join(root, 'src/media/readme');
const walkthrough = path.join(root, 'src/media/walkthrough');

exitOnSignals();
if (!fs.existsSync(vsix)) throw new Error('There is no VSIX: run `npm run package` first.');
const extensionsDir = await installVsix(vsix);
const browser = await launchBrowser();
try {
  await withWorkbench(
    { browser, extensionsDir },
    {
      fixture: undefined,
      viewport: { width: 1280, height: 800 },
      prepare: (folder) => copySampleLibrary(folder, isoDay()),
      settings: { 'workbench.sideBar.location': 'left' },
    },
    takePictures,
  );
} finally {
  await browser.close();
}

async function takePictures(ctx) {
  const { page, openPartnersView, openFile, runCommand, goTo, shootBoth } = ctx;
  const keep = async (name) => {
    await page.mouse.move(640, 790); // no hover in the picture
    await shootBoth(name);
    fs.mkdirSync(pictures, { recursive: true });
    fs.copyFileSync(
      path.join(screens, `${name}-light.png`),
      path.join(pictures, `${name}-light.png`),
    );
  };
  await openPartnersView();
  const rows = page.locator('.sidebar .monaco-list-row');
  await rows.filter({ hasText: 'Riverbend' }).first().waitFor();
  await widenSidebar(page);
  await openFile('riverbend-tenants-union-cycle-1.md');
  await runCommand('Partnerships: Open as Form');
  const form = webview(page).getByRole('heading', { level: 1, name: /Riverbend/ });
  await form.waitFor();
  await keep('workbench');
  await keepForWalkthrough(ctx, 'partners', page.locator('.part.sidebar'));
  await keepForWalkthrough(ctx, 'write', page.locator('.part.editor'));
  await runCommand('Partnerships: New Partnership Cycle');
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await keep('wizard');
  await page.keyboard.press('Escape');
  await runCommand('View: Close All Editors');
  await runCommand('Partnerships: Show Overview');
  await webview(page)
    .getByRole('heading', { level: 1, name: /\d+ things/ })
    .waitFor();
  await keep('overview');
  await keepForWalkthrough(ctx, 'overview', page.locator('.part.editor'));
  await openFile('harbor-light-food-bank-cycle-1.md');
  await runCommand('Markdown: Open Preview');
  await webview(page).locator('h1 + .pw-card').waitFor();
  await keep('reading-view');
  await openFile('riverbend-tenants-union-cycle-1.md');
  await runCommand('Partnerships: Open as Form');
  await form.waitFor();
  await runCommand('Partnerships: Share or Print…');
  await page.locator('.quick-input-list .monaco-list-row').nth(5).waitFor();
  await keep('share');
  await page.keyboard.press('Escape');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await runCommand('Partnerships: Edit Our Questions');
  await webview(page).getByRole('heading', { level: 1, name: 'Our own questions' }).waitFor();
  await keep('questions');
  await runCommand('View: Close All Editors');
  await openFile('harbor-light-food-bank-cycle-2.md');
  await runCommand('Partnerships: Prepare Meeting');
  await page.locator('.view-line', { hasText: 'What we agreed:' }).waitFor();
  await goTo('What we agreed:');
  await page.keyboard.insertText(
    [
      '',
      '  - Ana: flyers by Friday',
      '- We will call the school in ten days',
      '- [ ] Sam: posters, next month',
      '- Next meeting: in three weeks',
    ].join('\n'),
  );
  await runCommand('Partnerships: Finish Meeting');
  await page.locator('.quick-input-list').getByText('Add 3 milestones').waitFor();
  await keep('meeting');
  await page.keyboard.press('Escape');
  await runCommand('Partnerships: Share or Print…');
  await takeHandover(ctx);
}

/** The upper part of a place in the window, in light and dark, as wide as a step of the walkthrough. */
async function keepForWalkthrough({ page, useTheme }, name, place) {
  const { x, y, width, height } = await place.boundingBox();
  const clip = { x, y, width, height: Math.min(height, Math.round(width * 0.85)) };
  for (const theme of ['dark', 'light']) {
    await useTheme(theme);
    await colorsAtRest(await activeFrame(page));
    await page.screenshot({ path: path.join(walkthrough, `${name}-${theme}.png`), clip });
  }
}

/** The page that a successor gets, as a browser shows it. */
async function takeHandover({ page, answer, until, folder }) {
  await answer('What do you want to share?', 'Handover');
  await answer('What kind of file?', 'Web page');
  await answer('Whose work are you handing over?', 'Outreach librarian');
  const file = path.join(folder, `shared/outreach-librarian-handover-${isoDay()}.html`);
  await until('the handover', async () => fs.existsSync(file), 15_000);
  const paper = await page.context().newPage();
  await paper.setViewportSize({ width: 900, height: 800 });
  await paper.goto(pathToFileURL(file).href);
  await paper.screenshot({ path: path.join(pictures, 'handover-light.png') });
  await paper.close();
}

/** The tree's words want a little more than the width that VS Code begins with. */
async function widenSidebar(page) {
  const sash = page.locator('.monaco-sash.vertical').first();
  const box = await page.locator('.part.sidebar').boundingBox();
  await sash.waitFor({ state: 'attached' });
  await page.mouse.move(box.x + box.width, 400);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 120, 400, { steps: 5 });
  await page.mouse.up();
}
