// `npm run screenshots`: makes the README's pictures from the sample library, in a real VS Code
// with the VSIX installed. They go into src/media/readme.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, vsix } from '../../src/build/paths.mjs';
import { launchBrowser } from '../harness/browser.mjs';
import { exitOnSignals, installVsix } from '../harness/host.mjs';
import { copySampleLibrary } from '../sample/copy.mjs';
import { isoDay } from './support/days.mjs';
import { screens } from './support/screens.mjs';
import { withWorkbench } from './support/session.mjs';
import { webview } from './support/webview.mjs';

const pictures = path.join(root, 'src/media/readme');

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
  await keep('workbench');
  await openFile('northside-soccer-league-cycle-1.md');
  await runCommand('Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row').nth(3).waitFor();
  await keep('problems');
  await runCommand('View: Hide Panel');
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
  await openFile('harbor-light-food-bank-cycle-1.md');
  await runCommand('Markdown: Open Preview');
  await webview(page).locator('h1 + .pw-card').waitFor();
  await keep('reading-view');
  await openFile('riverbend-tenants-union-cycle-1.md');
  await runCommand('Partnerships: Open as Form');
  await webview(page)
    .getByRole('heading', { level: 1, name: /Riverbend/ })
    .waitFor();
  await keep('form');
  await runCommand('Partnerships: Share or Print…');
  await page.locator('.quick-input-list .monaco-list-row').nth(5).waitFor();
  await keep('share');
  await page.keyboard.press('Escape');
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
